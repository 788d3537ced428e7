import type { ReactNode } from "react";

import type { Tone } from "./tone.ts";
import { dayOf, timeOf } from "../text/dates.ts";

export type TimelineEntry = {
  readonly id: string;
  /** An instant in UTC; shown as the court's clock shows it. */
  readonly at: string;
  readonly title: ReactNode;
  readonly by?: string | undefined;
  readonly body?: ReactNode;
  readonly tone?: Tone | undefined;
};

/** What happened, newest first as given. */
export function Timeline({
  entries,
  label,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly label: string;
}) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ id, at, title, by, body, tone = "info" }) => (
        <li key={id}>
          <time dateTime={at}>
            {dayOf(at)}
            <span>{timeOf(at)}</span>
          </time>
          <div className="timeline-mark" data-tone={tone} aria-hidden="true" />
          <div>
            <div className="timeline-title">
              {title}
              {by !== undefined && <span className="timeline-by">{by}</span>}
            </div>
            {body !== undefined && <div>{body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
