import type { ReactNode } from "react";

import { PageLink } from "./page-link.tsx";
import type { Tone } from "./tone.ts";

export type StatProps = {
  readonly label: string;
  readonly value: string | number;
  readonly unit?: string | undefined;
  readonly note?: ReactNode;
  readonly tone?: Tone | undefined;
  /** The list behind the number. */
  readonly to?: string | undefined;
};

/** One number with its name, a way to what it counts. */
export function Stat({ label, value, unit, note, tone = "info", to }: StatProps) {
  const inside = (
    <>
      <span className="stat-label">{label}</span>
      <span className="stat-value">
        {typeof value === "number" ? value.toLocaleString("zh-CN") : value}
        {unit !== undefined && <small>{unit}</small>}
      </span>
      {note !== undefined && <span className="stat-note">{note}</span>}
    </>
  );
  if (to === undefined) {
    return (
      <div className="stat" data-tone={tone}>
        {inside}
      </div>
    );
  }
  return (
    <PageLink className="stat" tone={tone} to={to}>
      {inside}
    </PageLink>
  );
}
