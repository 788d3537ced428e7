import type { Output } from "../../api.ts";
import { dayOf, parseDateText } from "../../text/dates.ts";

export type HolidayDay = Output<"listHolidays">["days"][number];

const WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

export function weekdayOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? "";
}

/** The days in their order, each with its weekday. */
export function monthsOf(
  days: readonly HolidayDay[],
): readonly (HolidayDay & { readonly weekday: string })[] {
  return days
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map((one) => ({ ...one, weekday: weekdayOf(one.day) }));
}

const YEAR_MIN = 2000;
const YEAR_MAX = 2100;

/** The year of the address, or this one; never one that the server refuses. */
export function yearOf(text: string, now: string | undefined): number {
  const asked = Number(text);
  if (Number.isInteger(asked) && asked >= YEAR_MIN && asked <= YEAR_MAX) return asked;
  return now === undefined ? YEAR_MIN : Number(dayOf(now).slice(0, 4));
}

export type Correction = { readonly day: string; readonly kind: string; readonly reason: string };
export type CorrectionFaults = Partial<Readonly<Record<keyof Correction, string>>>;

export function correctionFaults({ day, kind, reason }: Correction): CorrectionFaults {
  return {
    ...(parseDateText(day) === undefined && { day: "请填写日期，如 2026-10-08" }),
    ...(kind === "" && { kind: "请选择休息还是上班" }),
    ...(reason.trim().length < 4 && { reason: "请写明依据的文件" }),
  };
}
