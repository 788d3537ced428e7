import type { ReactNode } from "react";

import { Button } from "./button.tsx";

/** A paper as it will be printed: A4, black on white in every theme. Only the paper is printed. */
export function PrintFrame({
  children,
  label,
  actions,
}: {
  readonly children: ReactNode;
  readonly label: string;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="stack">
      <div className="line-up not-printed">
        <Button tone="primary" onPress={() => window.print()}>
          打印
        </Button>
        {actions}
      </div>
      <section className="paper-desk" aria-label={label} tabIndex={0}>
        <article className="paper">{children}</article>
      </section>
    </div>
  );
}
