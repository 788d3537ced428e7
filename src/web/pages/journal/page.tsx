import type { Output } from "../../api.ts";
import { useOperation } from "../../operations.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { addressPaging } from "../../parts/address-paging.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { listState } from "../../parts/list-state.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { Empty } from "../../parts/states.tsx";
import type { Column } from "../../parts/table-types.ts";
import { FilterTabs } from "../../parts/tabs.tsx";
import { exactTimeOf } from "../../text/dates.ts";
import { useSearchState } from "../../use-search.ts";

type Row = Output<"listJournal">["items"][number];

const KINDS = [
  { id: "writes", name: "办理记录" },
  { id: "reads", name: "查阅记录" },
];

/** Who did what, and who looked at what; nothing here can be changed by anybody. */
export function Page() {
  return (
    <Sheet
      title="操作日志"
      isFilled
      lead="办理记录只增不改，前后以校验值相连；查阅个人信息的，记明查阅人、时间与事由。"
    >
      <JournalTable />
    </Sheet>
  );
}

function JournalTable() {
  const [filters, change] = useSearchState({ kind: "writes", page: "1", pageSize: "50" });
  const kind = filters.kind === "reads" ? "reads" : "writes";
  const list = useOperation("listJournal", {
    query: { kind, page: Number(filters.page), pageSize: Number(filters.pageSize) },
  });
  return (
    <DataTable
      name={`journal-${kind}`}
      label={kind === "reads" ? "查阅记录" : "办理记录"}
      columns={kind === "reads" ? READS : WRITES}
      {...listState(list, <Empty title="没有记录" />)}
      rowId={(row) => row.id}
      rowName={(row) => row.title}
      {...addressPaging(filters, list.data?.total, change)}
      tabs={
        <FilterTabs
          label="记录类别"
          items={KINDS}
          chosen={kind}
          onChoose={(id) => change({ kind: id })}
        />
      }
    />
  );
}

const COMMON: readonly Column<Row>[] = [
  { id: "at", name: "时间", isWhole: true, isFixed: true, cell: (row) => exactTimeOf(row.at) },
  { id: "actor", name: "人员", isWhole: true, cell: (row) => row.actorName },
  { id: "title", name: "事项", minWidth: "10rem", cell: (row) => row.title },
  { id: "subject", name: "对象", minWidth: "12rem", cell: (row) => row.subject },
];

const WRITES: readonly Column<Row>[] = [
  ...COMMON,
  { id: "basis", name: "依据", minWidth: "9rem", cell: (row) => row.basis },
  { id: "hash", name: "校验值", isWhole: true, cell: (row) => <Hash row={row} /> },
];

const READS: readonly Column<Row>[] = [
  ...COMMON,
  { id: "basis", name: "事由", minWidth: "9rem", cell: (row) => row.basis },
];

const HASH_SHOWN = 12;

function Hash({ row }: { readonly row: Row }) {
  return (
    <span className="masked">
      <span title={row.hash}>{row.hash.slice(0, HASH_SHOWN)}…</span>
      <CopyButton text={row.hash} what="校验值" />
    </span>
  );
}
