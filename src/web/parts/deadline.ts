import type { Tone } from "./tone.ts";

/** Days until a day that the server computed, negative when it is past. */
export type DaysLeft = {
  readonly days: number;
  readonly unit: "working_day" | "day";
  /** At and below this many days the light turns yellow. */
  readonly warnAt?: number | undefined;
};

export type Deadline = { readonly text: string; readonly tone: Tone };

const UNIT_NAMES = { working_day: "个工作日", day: "天" };
const WARN_AT = 3;

/** The light and its words, for colour is never the only sign. */
export function deadlineOf({ days, unit, warnAt = WARN_AT }: DaysLeft): Deadline {
  const name = UNIT_NAMES[unit];
  if (days < 0) return { text: `超期 ${-days} ${name}`, tone: "bad" };
  if (days === 0) return { text: "今天到期", tone: "warn" };
  return { text: `剩 ${days} ${name}`, tone: days <= warnAt ? "warn" : "good" };
}
