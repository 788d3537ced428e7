import type { ReactNode } from "react";

import { Card } from "../../parts/card.tsx";

export type ExampleProps = {
  readonly name: string;
  /** Where it is imported from, under `src/web/parts`. */
  readonly file: string;
  readonly children: ReactNode;
  /** When to take it, and what it promises. */
  readonly use: string;
  readonly code?: string | undefined;
};

/** One part: what it is for, how it is written, and itself. */
export function Example({ name, file, use, code, children }: ExampleProps) {
  return (
    <Card title={name} note={<code>parts/{file}</code>} level={3}>
      <div className="stack">
        <p className="muted">{use}</p>
        {children}
        {code !== undefined && (
          <pre className="code" tabIndex={0} aria-label={`${name}的写法`}>
            <code>{code}</code>
          </pre>
        )}
      </div>
    </Card>
  );
}

export function Chapter({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
