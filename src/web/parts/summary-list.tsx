import type { ReactNode } from "react";

export type SummaryItem = {
  readonly label: string;
  readonly value: ReactNode;
  /** 更改, 显示 and the like, at the end of the line. */
  readonly action?: ReactNode;
};

/** Facts by name, as `dl`; an unknown fact says so instead of staying blank. */
export function SummaryList({
  items,
  columns = 1,
}: {
  readonly items: readonly SummaryItem[];
  readonly columns?: 1 | 2;
}) {
  return (
    <dl className="summary-list" data-columns={columns}>
      {items.map(({ label, value, action }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{isBlank(value) ? <span className="muted">未填写</span> : value}</dd>
          {action !== undefined && <dd className="summary-action">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}

function isBlank(value: ReactNode): boolean {
  return value === undefined || value === null || value === "";
}
