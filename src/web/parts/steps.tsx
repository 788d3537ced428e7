export type Step = {
  readonly id: string;
  readonly name: string;
  readonly state: "done" | "current" | "todo" | "blocked";
  /** A day, or why it stands still; without it the state in words. */
  readonly note?: string | undefined;
};

const STATE_NAMES = { done: "已完成", current: "进行中", todo: "未开始", blocked: "不能开始" };

/** The stages of a case or a notice, and where it stands. */
export function Steps({
  steps,
  label,
}: {
  readonly steps: readonly Step[];
  readonly label: string;
}) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ id, name, state, note }) => (
        <li key={id} data-state={state} aria-current={state === "current" ? "step" : undefined}>
          <strong>{name}</strong>
          <span>{note ?? STATE_NAMES[state]}</span>
          {note !== undefined && <span className="unseen">（{STATE_NAMES[state]}）</span>}
        </li>
      ))}
    </ol>
  );
}
