import { ProgressBar } from "react-aria-components";

import type { Tone } from "./tone.ts";

export type ProgressProps = {
  readonly label: string;
  /** Undefined while the end is not known. */
  readonly value: number | undefined;
  readonly max?: number | undefined;
  readonly note?: string | undefined;
  readonly tone?: Tone | undefined;
};

/** How far it is, in words and as a bar. */
export function Progress({ label, value, max = 100, note, tone = "info" }: ProgressProps) {
  const percent = value === undefined ? 0 : Math.min(100, Math.floor((value / max) * 100));
  const words = value === undefined ? "正在准备" : (note ?? `${percent}%`);
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      isIndeterminate={value === undefined}
      value={percent}
      valueLabel={words}
    >
      <span className="progress-text">
        <span>{label}</span>
        <span className="muted">{words}</span>
      </span>
      <span className="progress-track">
        <span className="progress-bar" data-tone={tone} style={{ width: `${percent}%` }} />
      </span>
    </ProgressBar>
  );
}
