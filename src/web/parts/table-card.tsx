import type { ReactNode } from "react";

import { Card } from "./card.tsx";
import { DataTable, type DataTableProps } from "./data-table.tsx";

export type TableCardProps<Row> = Omit<DataTableProps<Row>, "label" | "isPlain"> & {
  /** Over the table, and its name. */
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
};

/** A short table under its title, without settings of its own. */
export function TableCard<Row>({ title, note, actions, ...table }: TableCardProps<Row>) {
  return (
    <Card title={title} note={note} actions={actions} isFlush>
      <DataTable {...table} label={`${title}明细`} isPlain />
    </Card>
  );
}
