import type { Refusal } from "#core/decider.ts";
import {
  NEVER,
  addMinutes,
  daysBetween,
  legalDay,
  millisecondsOf,
  workdaysBetween,
} from "#kit/calendar.ts";
import type { HolidayTable } from "#kit/calendar.ts";
import { citeShort, needsConfirmation, statusOf } from "#law/citation.ts";
import type { Citation } from "#law/citation.ts";
import { refusalSentence } from "#law/refusal-sentence.ts";

export type DueWords = {
  readonly text: string | null;
  readonly tone: "good" | "warn" | "bad" | "none";
  readonly isOverdue: boolean;
};

const NO_DUE: DueWords = { text: null, tone: "none", isOverdue: false };
const PAUSED: DueWords = { text: "计时暂停", tone: "none", isOverdue: false };

/** From this many working days left the light turns yellow. */
const WARN_WORKDAYS = 1;
const HOUR_MS = 3_600_000;

/**
 * The time left in the user's words, counted in working days of the county's calendar. A list shows
 * the same few ends of day again and again, so what one hour says about an end is kept for it.
 */
export function dueWords(dueAt: string | null, now: string, holidays: HolidayTable): DueWords {
  if (dueAt === null) return NO_DUE;
  if (dueAt === NEVER) return PAUSED;
  const known = rememberedOf(holidays);
  // Ends of day and of hours fall on a full hour: until the next one nothing about them changes.
  const key = `${dueAt} ${now.slice(0, 13)} ${now >= dueAt}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= REMEMBERED_MAX) known.clear();
  const words = now >= dueAt ? overdueWords(dueAt, now, holidays) : leftWords(dueAt, now, holidays);
  known.set(key, words);
  return words;
}

const REMEMBERED_MAX = 5000;
const remembered = new WeakMap<HolidayTable, Map<string, DueWords>>();

function rememberedOf(holidays: HolidayTable): Map<string, DueWords> {
  const found = remembered.get(holidays) ?? new Map<string, DueWords>();
  remembered.set(holidays, found);
  return found;
}

/** The last day within which something may be done: a limit that ends at 0:00 ends with the day before. */
function lastDay(dueAt: string): string {
  return legalDay(addMinutes(dueAt, -1));
}

function overdueWords(dueAt: string, now: string, holidays: HolidayTable): DueWords {
  const days = workdaysBetween(lastDay(dueAt), legalDay(now), holidays);
  const hours = Math.floor((millisecondsOf(now) - millisecondsOf(dueAt)) / HOUR_MS);
  const text =
    days > 0 ? `超期 ${days} 个工作日` : hours > 0 ? `超期 ${hours} 小时` : "超期不足 1 小时";
  return { text, tone: "bad", isOverdue: true };
}

function leftWords(dueAt: string, now: string, holidays: HolidayTable): DueWords {
  const today = legalDay(now);
  const last = lastDay(dueAt);
  if (last <= today) return { text: "今日到期", tone: "warn", isOverdue: false };
  const workdays = workdaysBetween(today, last, holidays);
  // Over a holiday no working day is left, but days still are.
  const text =
    workdays > 0 ? `剩 ${workdays} 个工作日` : `剩 ${daysBetween(today, last)} 天（均为休息日）`;
  return { text, tone: workdays <= WARN_WORKDAYS ? "warn" : "good", isOverdue: false };
}

/** A citation as buttons and hints show it, with the number in force on the day it is shown. */
export function citationText(
  citation: Citation,
  day: string,
): { readonly text: string; readonly toConfirm: boolean } {
  return { text: citeShort(citation, day), toConfirm: needsConfirmation(statusOf(citation)) };
}

/** A refusal in the user's words, with its numbers and how to mend it. */
export function refusalText(refusal: Refusal): string {
  return refusalSentence(refusal);
}
