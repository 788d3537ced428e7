import type { Output } from "../../api.ts";
import { useOperation } from "../../operations.ts";
import { Card } from "../../parts/card.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { listState } from "../../parts/list-state.tsx";
import { totalText } from "../../parts/paging.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { Empty } from "../../parts/states.tsx";
import { caseTone } from "../../parts/status-tones.ts";
import type { Column } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { dayAndTimeOf } from "../../text/dates.ts";

const SHOWN = 6;
type Row = Output<"listCases">["items"][number];

/** The cases that somebody worked on last. */
export function MyCases() {
  const list = useOperation("listCases", {
    query: { sort: "updatedAt", order: "desc", page: 1, pageSize: SHOWN },
  });
  const total = list.data?.total;
  return (
    <Card
      title="最近办理的案件"
      isFlush
      note={total && <Tag>{totalText(total)}</Tag>}
      actions={<PageLink to={PATHS.cases}>全部</PageLink>}
    >
      <DataTable
        name="desk-cases"
        label="最近办理的案件明细"
        isPlain
        columns={COLUMNS}
        {...listState(list, <Empty title="还没有案件">导入后，案件会列在这里。</Empty>)}
        rowId={(row) => row.id}
        rowName={(row) => row.number}
      />
    </Card>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: "number",
    name: "案号",
    isWhole: true,
    cell: (row) => <PageLink to={pathTo(PATHS.case, { caseId: row.id })}>{row.number}</PageLink>,
  },
  { id: "debtors", name: "被执行人", cell: (row) => row.debtors },
  {
    id: "status",
    name: "阶段",
    isWhole: true,
    cell: (row) => <Tag tone={caseTone(row.status)}>{row.statusName}</Tag>,
  },
  { id: "updatedAt", name: "最近办理", isWhole: true, cell: (row) => dayAndTimeOf(row.updatedAt) },
];
