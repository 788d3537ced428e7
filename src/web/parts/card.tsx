import { useId, type ReactNode } from "react";

export type CardProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** Beside the title, in grey: a count, a date. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** The content reaches the edge: a table, tabs. */
  readonly isFlush?: boolean | undefined;
  readonly level?: 2 | 3 | undefined;
};

/** A titled section of a page. */
export function Card({ title, children, note, actions, isFlush = false, level = 2 }: CardProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="card" aria-labelledby={id} data-flush={isFlush || undefined}>
      <header className="card-head">
        <Heading id={id}>
          {title} {note !== undefined && <span className="card-note">{note}</span>}
        </Heading>
        {actions !== undefined && <div className="line-up">{actions}</div>}
      </header>
      <div className="card-body">{children}</div>
    </section>
  );
}
