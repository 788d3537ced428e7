import { randomFor } from "./random.ts";
import {
  addDays,
  addMinutes,
  addWorkdays,
  isWorkday,
  legalDay,
  startOfDay,
} from "#kit/calendar.ts";
import type { HolidayTable } from "#kit/calendar.ts";

/** The days of the county's past, counted back in working days from the day it is looked at. */
export type Almanac = {
  readonly now: string;
  readonly today: string;
  /** The n-th working day before today. */
  readonly day: (workdaysAgo: number) => string;
  /** The working day at or before a date so many calendar days from today; negative lies ahead. */
  readonly workdayNear: (daysAgo: number) => string;
  /** A time of a day, `09:30`, with seconds of its own so that no two offices act in step. */
  readonly at: (day: string, time: string, who: string) => string;
  /** The first visit of an office to its inbox at least five minutes later, or days after. */
  readonly visitAfter: (instant: string, workdays: number, visits: number) => string;
};

/** When a liaison officer looks into the inbox: within the hour, so that no paper lies unopened. */
const VISITS = ["08:55", "09:50", "10:50", "11:40", "15:10", "16:10", "17:10"] as const;
const NOTICE_MINUTES = 5;

export function openAlmanac(now: string, holidays: HolidayTable): Almanac {
  const today = legalDay(now);
  const at = (day: string, time: string, who: string): string => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    const seconds = randomFor(`seconds ${day} ${time} ${who}`).whole(1, 58);
    const minute = addMinutes(startOfDay(day), hours * 60 + minutes);
    return minute.replace(/:00\.000Z$/, `:${String(seconds).padStart(2, "0")}.000Z`);
  };
  const visitsOf = (day: string): readonly string[] => VISITS.map((time) => at(day, time, "visit"));
  const visitAfter = (instant: string, workdays: number, visits: number): string => {
    const day = addWorkdays(legalDay(instant), workdays, holidays);
    const earliest = workdays === 0 ? addMinutes(instant, NOTICE_MINUTES) : startOfDay(day);
    const next = addWorkdays(day, 1, holidays);
    const later = [...visitsOf(day), ...visitsOf(next)].filter((visit) => visit >= earliest);
    return later[visits] ?? later.at(-1) ?? instant;
  };
  return {
    now,
    today,
    day: (workdaysAgo) => addWorkdays(today, -workdaysAgo, holidays),
    workdayNear: (daysAgo) => {
      let day = addDays(today, -daysAgo);
      while (!isWorkday(day, holidays)) day = addDays(day, -1);
      return day;
    },
    at,
    visitAfter,
  };
}
