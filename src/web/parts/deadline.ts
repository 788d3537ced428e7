export type DeadlineLight = "green" | "yellow" | "red" | "none";

/** What the server computed: days left (negative when past), counted in working or natural days. */
export type Deadline = {
  readonly daysLeft: number;
  readonly unit: "working_day" | "day";
  readonly isPaused?: boolean | undefined;
  readonly isMet?: boolean | undefined;
  /** At and below this many days left the light turns yellow. */
  readonly warnAt?: number | undefined;
};

const WARN_AT = 3;

export function lightOf({ daysLeft, isPaused, isMet, warnAt = WARN_AT }: Deadline): DeadlineLight {
  if (isMet === true || isPaused === true) return "none";
  if (daysLeft < 0) return "red";
  return daysLeft <= warnAt ? "yellow" : "green";
}

const UNIT_NAMES = { working_day: "个工作日", day: "天" };

/** The light in words, for colour is never the only sign. */
export function deadlineText(deadline: Deadline): string {
  const { daysLeft, unit } = deadline;
  if (deadline.isMet === true) return "已按期完成";
  if (deadline.isPaused === true) return "期限已暂停";
  if (daysLeft === 0) return "今天到期";
  if (daysLeft > 0) return `剩 ${daysLeft} ${UNIT_NAMES[unit]}`;
  return `超期 ${-daysLeft} ${UNIT_NAMES[unit]}`;
}
