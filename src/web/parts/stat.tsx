import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

export type StatProps = {
  readonly label: string;
  readonly value: string | number;
  readonly unit?: string | undefined;
  readonly note?: ReactNode;
  readonly tone?: "accent" | "good" | "warn" | "danger" | undefined;
  /** The list behind the number. */
  readonly to?: string | undefined;
};

/** One number with its name, a way to what it counts. */
export function Stat({ label, value, unit, note, tone = "accent", to }: StatProps) {
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
  const [path = "", search = ""] = to.split("?");
  return (
    <Link
      className="stat"
      data-tone={tone}
      to={path}
      search={Object.fromEntries(new URLSearchParams(search))}
    >
      {inside}
    </Link>
  );
}
