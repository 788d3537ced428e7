import { assert } from "./assert.ts";
import { dateOfDay, dayNumber, weekday } from "./day-number.ts";
import { ok, refuse } from "./result.ts";
import type { Result } from "./result.ts";

/** A legal day of the court, `YYYY-MM-DD`. */
export type LocalDate = string & { readonly brand: "LocalDate" };

/** A moment in UTC, always `YYYY-MM-DDTHH:MM:SS.mmmZ`, so that texts compare as moments do. */
export type Instant = string & { readonly brand: "Instant" };

/** Days that differ from their weekday: rest on a working day, work on a Saturday or Sunday (调休). */
export type HolidayTable = { readonly [date: string]: "rest" | "work" };

export type BadDate = {
  readonly type: "bad_date";
  readonly text: string;
  readonly where: "form" | "not_in_calendar";
};

export type DateRange = { readonly from: string; readonly to: string };

const ZONE = "Asia/Shanghai";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;
// The last summer time of China ended on 1991-09-15; from then on the offset is fixed.
const FIXED_SINCE = dayNumber("1991-09-16") * DAY;
const FORM = /^\d{4}-\d{2}-\d{2}$/;

export function parseLocalDate(text: string): Result<LocalDate, BadDate> {
  if (!FORM.test(text)) return refuse({ type: "bad_date", text, where: "form" });
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real
    ? ok(text as LocalDate)
    : refuse({ type: "bad_date", text, where: "not_in_calendar" });
}

function daysInMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

export function toInstant(milliseconds: number): Instant {
  const day = Math.floor(milliseconds / DAY);
  const rest = milliseconds - day * DAY;
  const clock = [
    Math.floor(rest / HOUR),
    Math.floor(rest / 60_000) % 60,
    Math.floor(rest / 1000) % 60,
  ];
  const time = clock.map((part) => String(part).padStart(2, "0")).join(":");
  return `${dateOfDay(day)}T${time}.${String(rest % 1000).padStart(3, "0")}Z` as Instant;
}

export function millisecondsOf(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** The day on which a moment lies in Shanghai. */
export function legalDay(instant: string): LocalDate {
  const moment = Temporal.Instant.from(instant);
  const milliseconds = moment.epochMilliseconds;
  if (milliseconds < FIXED_SINCE) return dayText(moment.toZonedDateTimeISO(ZONE).toPlainDate());
  return dateOfDay(Math.floor((milliseconds + OFFSET) / DAY)) as LocalDate;
}

function dayText(day: Temporal.PlainDate): LocalDate {
  return day.toString() as LocalDate;
}

/** `2018-05-03 09:12` as a clock in Shanghai shows it. */
export function shanghaiTime(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDateTime();
  return local.toString({ smallestUnit: "minute" }).replace("T", " ");
}

export function startOfDay(date: string): Instant {
  const milliseconds = dayNumber(date) * DAY - OFFSET;
  if (milliseconds >= FIXED_SINCE) return toInstant(milliseconds);
  return toInstant(Temporal.PlainDate.from(date).toZonedDateTime(ZONE).epochMilliseconds);
}

/** 24:00 of the day, which is 0:00 of the next. */
export function endOfDay(date: string): Instant {
  return startOfDay(addDays(date, 1));
}

export function addMinutes(instant: string, minutes: number): Instant {
  return toInstant(millisecondsOf(instant) + minutes * 60_000);
}

export function addDays(date: string, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days) as LocalDate;
}

/** The same day of a later month (对日); where that month is shorter, its last day. */
export function addMonths(date: string, months: number): LocalDate {
  return dayText(Temporal.PlainDate.from(date).add({ months }));
}

export function addYears(date: string, years: number): LocalDate {
  return addMonths(date, years * 12);
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(first: string, second: string): number {
  return dayNumber(second) - dayNumber(first);
}

export function isWorkday(date: string, holidays: HolidayTable): boolean {
  const marked = holidays[date];
  if (marked !== undefined) return marked === "work";
  return weekday(dayNumber(date)) <= 5;
}

/** The n-th working day after the date (before it when n is negative); n = 0 is the date itself. */
export function addWorkdays(date: string, n: number, holidays: HolidayTable): LocalDate {
  const step = n < 0 ? -1 : 1;
  let day = addDays(date, 0);
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, step);
    if (isWorkday(day, holidays)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workdaysBetween(from: string, to: string, holidays: HolidayTable): number {
  if (to < from) return -workdaysBetween(to, from, holidays);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkday(day, holidays)) count += 1;
  }
  return count;
}

/** The date itself when it is a working day, else the next one (顺延). */
export function rollForward(date: string, holidays: HolidayTable): LocalDate {
  return isWorkday(date, holidays) ? addDays(date, 0) : addWorkdays(date, 1, holidays);
}

/**
 * A term of the same length from another day: three years stay three years whatever the leap days,
 * whether the document counted to the corresponding day or to the day before it.
 */
export function sameLength(term: DateRange, from: string): { from: LocalDate; to: LocalDate } {
  const start = addDays(from, 0);
  for (const short of [0, 1]) {
    const months = wholeMonths(term.from, addDays(term.to, short));
    if (months !== undefined) return { from: start, to: addDays(addMonths(from, months), -short) };
  }
  return { from: start, to: addDays(from, daysBetween(term.from, term.to)) };
}

function wholeMonths(from: string, to: string): number | undefined {
  const { years, months } = Temporal.PlainDate.from(from).until(to, { largestUnit: "years" });
  const total = years * 12 + months;
  return total > 0 && addMonths(from, total) === to ? total : undefined;
}

export type LimitUnit = "hour" | "day" | "workday" | "month" | "year";

/** `rollover`: a last day that is a rest day moves to the next working day (民诉法 85). */
export type Limit = { readonly n: number; readonly unit: LimitUnit; readonly rollover: boolean };

/** From its first moment up to, not with, `to`; null while the clock still stands. */
export type ClockPause = { readonly from: string; readonly to?: string | null };

export type LimitInput = {
  readonly startedAt: string;
  readonly limit: Limit;
  readonly pauses: readonly ClockPause[];
  readonly holidays: HolidayTable;
};

/** No moment: the clock stands still and nobody knows until when. */
export const NEVER = "9999-12-31T16:00:00.000Z" as Instant;

/**
 * When a time limit ends.
 *
 * The hour or day in which it starts is not counted (民诉法 85): hours run from the next full hour,
 * days, working days, months and years from the next day; months and years end on the corresponding
 * day. A limit in days ends with the last moment of its last day, 24:00 in Shanghai, written as 0:00
 * of the next.
 *
 * A pause stops the clock and what remained is kept. In hours the paused time is left out to the
 * millisecond. In all other units a day on which the clock stood still at any moment is not counted,
 * so the unit never gets less than its whole days. A pause without an end that begins before the
 * limit has run out gives NEVER.
 */
export function dueInstant(input: LimitInput): Instant {
  const { n, unit } = input.limit;
  assert(Number.isInteger(n) && n >= 0, `a time limit counts in whole units: ${n}`);
  return unit === "hour" ? dueByHours(input) : dueByDays(input);
}

type Stop = { readonly from: number; readonly to: number };

/** Pauses as numbers, in order, merged where they touch or overlap. */
function stopsOf(pauses: readonly ClockPause[], at: (instant: string) => number): Stop[] {
  const stops: Stop[] = [];
  const ordered = pauses
    .map(({ from, to }) => ({ from: at(from), to: to ? at(to) : Infinity }))
    .filter(({ from, to }) => to > from)
    .toSorted((first, second) => first.from - second.from);
  for (const stop of ordered) {
    const last = stops.at(-1);
    if (last && stop.from <= last.to) {
      stops[stops.length - 1] = { from: last.from, to: Math.max(last.to, stop.to) };
    } else {
      stops.push(stop);
    }
  }
  return stops;
}

function dueByHours({ startedAt, limit, pauses }: LimitInput): Instant {
  const start = (Math.floor(millisecondsOf(startedAt) / HOUR) + 1) * HOUR;
  const end = afterStops(start, limit.n * HOUR, stopsOf(pauses, millisecondsOf));
  return end === Infinity ? NEVER : toInstant(end);
}

/** Where a count of `length` from `start` ends when the stops are left out. */
function afterStops(start: number, length: number, stops: readonly Stop[]): number {
  let end = start + length;
  for (const { from, to } of stops) {
    if (from >= end) break;
    if (to > start) end += to - Math.max(from, start);
  }
  return end;
}

function dueByDays(input: LimitInput): Instant {
  const startDay = legalDay(input.startedAt);
  const isPaused = pausedDays(startDay, input.pauses);
  const counted = lastCountedDay(startDay, input, isPaused);
  if (counted === undefined) return NEVER;
  const last = input.limit.rollover ? rolled(counted, input.holidays, isPaused) : counted;
  return last === undefined ? NEVER : endOfDay(last);
}

type PausedDay = { readonly test: (day: string) => boolean; readonly forever: string | undefined };

/** Which days the pauses touch; `forever` is the first day of a pause without an end. */
function pausedDays(startDay: string, pauses: readonly ClockPause[]): PausedDay {
  const ranges = pauses
    .filter(({ from, to }) => !to || to > from)
    .map(({ from, to }) => ({
      from: legalDay(from),
      to: to ? legalDay(toInstant(millisecondsOf(to) - 1)) : undefined,
    }));
  const open = ranges.filter(({ to }) => to === undefined).map(({ from }) => from);
  const later = open.map((from) => (from > startDay ? from : addDays(startDay, 1)));
  return {
    test: (day) => ranges.some(({ from, to }) => from <= day && (to === undefined || day <= to)),
    forever: later.toSorted()[0],
  };
}

function lastCountedDay(
  startDay: string,
  { limit, holidays, pauses }: LimitInput,
  isPaused: PausedDay,
): string | undefined {
  const count = daysToCount(startDay, limit);
  if (pauses.length === 0 && limit.unit !== "workday") return addDays(startDay, count);
  const isCounted = (day: string): boolean =>
    !isPaused.test(day) && (limit.unit !== "workday" || isWorkday(day, holidays));
  let day = startDay;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isPaused.forever !== undefined && day >= isPaused.forever) return undefined;
    if (isCounted(day)) left -= 1;
  }
  return day;
}

function daysToCount(startDay: string, { n, unit }: Limit): number {
  if (unit === "month") return daysBetween(startDay, addMonths(startDay, n));
  if (unit === "year") return daysBetween(startDay, addYears(startDay, n));
  return n;
}

function rolled(date: string, holidays: HolidayTable, isPaused: PausedDay): string | undefined {
  let day = date;
  while (!isWorkday(day, holidays) || (day !== date && isPaused.test(day))) {
    day = addDays(day, 1);
    if (isPaused.forever !== undefined && day >= isPaused.forever) return undefined;
  }
  return day;
}
