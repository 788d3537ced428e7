import { citeShort } from "#law/citation.ts";
import { TERM_CAPS, type TermCap, type TermCapId } from "#law/term-caps.ts";

/** The cap of a term for a ruling of that day. */
export function capOn(id: TermCapId, on: string): TermCap {
  const { caps }: { readonly caps: readonly [TermCap, ...TermCap[]] } = TERM_CAPS[id];
  return caps.findLast(({ validFrom }) => validFrom <= on) ?? caps[0];
}

const UNIT_NAMES = { year: "年", month: "个月", day: "日" } as const;

/** `最长 1 年（民诉法解释第485条）` */
export function capText(id: TermCapId, on: string): string {
  const { n, unit, cites } = capOn(id, on);
  return `最长 ${n} ${UNIT_NAMES[unit]}（${citeShort(cites, on)}）`;
}

type Cap = { readonly n: number; readonly unit: "year" | "month" | "day" };

/**
 * The last day of the longest term that begins on a day, as papers write it: a year from 2026-11-23 ends
 * on 2027-11-22. Only a proposal: the court's check decides.
 */
export function lastDayOf(from: string, { n, unit }: Cap): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  if (unit === "day") return isoDay(year, month, day + n - 1);
  const months = unit === "year" ? n * 12 : n;
  const daysInTarget = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  // From 31 January one month is the 28th; from the 23rd it is the 22nd.
  const isClamped = day > daysInTarget;
  return isoDay(year, month + months, isClamped ? daysInTarget : day - 1);
}

function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
