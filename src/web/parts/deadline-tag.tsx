import type { Tone } from "./tone.ts";

export type DeadlineTagProps = {
  /** The server's words: 剩 3 个工作日, 超期 2 天. Null where no deadline runs. */
  readonly text: string | null;
  readonly tone?: Tone | "none" | undefined;
  /** For lists that only know whether it is past. */
  readonly isOverdue?: boolean | undefined;
  /** The day or instant itself, shown when one points at the words. */
  readonly dueOn?: string | null | undefined;
};

const LIGHTS = {
  good: "green",
  info: "green",
  warn: "yellow",
  bad: "red",
  plain: "none",
  none: "none",
} as const;

/** 绿/黄/红 with its words; a dash where no deadline runs. */
export function DeadlineTag({ text, tone, isOverdue = false, dueOn }: DeadlineTagProps) {
  if (text === null) return <span className="muted">—</span>;
  const light = LIGHTS[tone ?? (isOverdue ? "bad" : "good")];
  return (
    <span className="deadline" data-light={light} title={dueOn ? `期限 ${dueOn}` : undefined}>
      {text}
    </span>
  );
}
