import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";

import type { Output } from "../../api.ts";
import { useOperation } from "../../operations.ts";
import { addressPaging } from "../../parts/address-paging.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { listState } from "../../parts/list-state.tsx";
import { LinkButton, PageLink } from "../../parts/page-link.tsx";
import { Empty } from "../../parts/states.tsx";
import type { Column } from "../../parts/table-types.ts";
import { PATHS, pathTo } from "../../paths.ts";
import { groupYuan } from "../../text/yuan.ts";

export type ApprovalListProps = {
  readonly filters: { readonly page: string; readonly pageSize: string };
  readonly onPage: (next: { readonly page: string; readonly pageSize: string }) => void;
  readonly tabs: ReactNode;
};

type Row = Output<"listCases">["items"][number];

/** The cases in which a release was drafted and nobody has decided yet. */
export function ReleaseTable({ filters, onPage, tabs }: ApprovalListProps) {
  const navigate = useNavigate();
  const list = useOperation("listCases", {
    query: { work: "to_release", page: Number(filters.page), pageSize: Number(filters.pageSize) },
  });
  return (
    <DataTable
      name="approvals-release"
      label="待决定的解除"
      columns={COLUMNS}
      {...listState(list, <Empty title="没有待决定的解除">执行人员草拟解除后会出现在这里。</Empty>)}
      rowId={(row) => row.id}
      rowName={(row) => row.number}
      onOpen={(row) => void navigate({ to: pathTo(PATHS.release, { caseId: row.id }) })}
      {...addressPaging(filters, list.data?.total, onPage)}
      tabs={tabs}
      foot="j、k 移动，回车打开"
    />
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: "number",
    name: "案号",
    isFixed: true,
    isWhole: true,
    cell: (row) => <PageLink to={pathTo(PATHS.case, { caseId: row.id })}>{row.number}</PageLink>,
  },
  { id: "debtors", name: "被执行人", minWidth: "10rem", cell: (row) => row.debtors },
  { id: "applicants", name: "申请执行人", minWidth: "10rem", cell: (row) => row.applicants },
  { id: "outstanding", name: "未解除", align: "end", cell: (row) => row.outstandingCount },
  { id: "claim", name: "标的额（元）", align: "end", cell: (row) => groupYuan(row.claimYuan) },
  {
    id: "received",
    name: "到位额（元）",
    align: "end",
    cell: (row) => groupYuan(row.receivedYuan),
  },
  { id: "judge", name: "承办人", isWhole: true, cell: (row) => row.judgeName },
  {
    id: "decide",
    name: "办理",
    isWhole: true,
    cell: (row) => (
      <LinkButton size="small" to={pathTo(PATHS.release, { caseId: row.id })}>
        去决定<span className="unseen">：{row.number}</span>
      </LinkButton>
    ),
  },
];
