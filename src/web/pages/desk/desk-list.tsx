import type { Input } from "../../api.ts";
import { useOperation } from "../../operations.ts";
import { Card } from "../../parts/card.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { listState } from "../../parts/list-state.tsx";
import { measureColumns, measureName, type MeasureColumnId } from "../../parts/measure-columns.tsx";
import { totalText } from "../../parts/paging.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { Empty } from "../../parts/states.tsx";
import { Tag } from "../../parts/tag.tsx";

const SHOWN = 6;

type Props = {
  readonly title: string;
  readonly empty: string;
  readonly query: Input<"listMeasures">["query"];
  readonly columns: readonly MeasureColumnId[];
  /** The whole list. */
  readonly to: string;
  readonly isAlarming?: boolean | undefined;
};

/** The first few of a list, and a way to all of it. */
export function DeskList({ title, empty, query, columns, to, isAlarming = false }: Props) {
  const list = useOperation("listMeasures", { query: { ...query, page: 1, pageSize: SHOWN } });
  const total = list.data?.total;
  const isRed = isAlarming && total !== undefined && total.count > 0;
  // What sorts on its own page does not sort here: six rows are no list.
  const shown = measureColumns(columns).map((column) => ({ ...column, isSortable: false }));
  return (
    <Card
      title={title}
      isFlush
      note={total && <Tag tone={isRed ? "bad" : "plain"}>{totalText(total)}</Tag>}
      actions={<PageLink to={to}>全部</PageLink>}
    >
      <DataTable
        name={`desk-${title}`}
        label={`${title}明细`}
        isPlain
        columns={shown}
        {...listState(list, <Empty title={empty} />)}
        rowId={(row) => row.id}
        rowName={measureName}
      />
    </Card>
  );
}
