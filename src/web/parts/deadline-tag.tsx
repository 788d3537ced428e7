import { deadlineText, lightOf, type Deadline } from "./deadline.ts";

export type DeadlineTagProps = Deadline & {
  /** The day itself, shown when one points at the words. */
  readonly dueOn?: string | undefined;
};

/** 绿/黄/红 with its words; nothing at all where no deadline runs. */
export function DeadlineTag({ dueOn, ...deadline }: DeadlineTagProps) {
  return (
    <span
      className="deadline"
      data-light={lightOf(deadline)}
      title={dueOn === undefined ? undefined : `期限 ${dueOn}`}
    >
      {deadlineText(deadline)}
    </span>
  );
}
