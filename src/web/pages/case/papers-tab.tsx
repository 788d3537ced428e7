import { papersOf } from "./papers.logic.ts";
import { useOperation } from "../../operations.ts";
import { addressPaging } from "../../parts/address-paging.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { listState } from "../../parts/list-state.tsx";
import { measureColumns, measureName, type MeasureItem } from "../../parts/measure-columns.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Empty } from "../../parts/states.tsx";
import type { Column } from "../../parts/table-types.ts";
import { PATHS, pathTo } from "../../paths.ts";
import { useSearchState } from "../../use-search.ts";

const COLUMNS: readonly Column<MeasureItem>[] = [
  ...measureColumns(["number", "kind", "debtor", "unit"]),
  { id: "papers", name: "文书", minWidth: "16rem", cell: (row) => <Papers row={row} /> },
  ...measureColumns(["status"]),
];

const ISSUED = "to_serve,in_transit,to_receive,to_do,to_mend,to_decide,holding,done";

/** The papers of the case, in the order in which they were drafted. */
export function PapersTab({ caseId }: { readonly caseId: string }) {
  const [{ page, pageSize }, change] = useSearchState({ tab: "", page: "1", pageSize: "50" });
  const list = useOperation("listMeasures", {
    query: {
      caseId,
      desks: ISSUED,
      sort: "draftedAt",
      order: "desc",
      page: Number(page),
      pageSize: Number(pageSize),
    },
  });
  return (
    <DataTable
      name="case-papers"
      label="文书"
      isPlain
      columns={COLUMNS}
      {...listState(
        list,
        <Empty title="还没有文书">通知审批后编号，文书列在这里，可以打开和打印。</Empty>,
      )}
      rowId={(row) => row.id}
      rowName={measureName}
      {...addressPaging({ page, pageSize }, list.data?.total, change)}
    />
  );
}

function Papers({ row }: { readonly row: MeasureItem }) {
  const papers = papersOf(row);
  if (papers.length === 0) return <span className="muted">审批后生成</span>;
  return (
    <span className="line-up">
      {papers.map(({ id, name }) => (
        <PageLink key={id} to={pathTo(PATHS.paper, { measureId: row.id, paper: id })}>
          {name}
        </PageLink>
      ))}
    </span>
  );
}
