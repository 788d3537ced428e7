import type { CaseView } from "./page.logic.ts";
import { LinkButton } from "../../parts/page-link.tsx";
import { Empty } from "../../parts/states.tsx";
import { TableCard } from "../../parts/table-card.tsx";
import type { Column } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { dayAndTimeOf } from "../../text/dates.ts";
import { groupYuan } from "../../text/yuan.ts";

type Shown = { readonly found: CaseView };
type Release = CaseView["releases"][number];
type Payment = CaseView["payments"][number];
type Closure = CaseView["closures"][number];

/** What was paid, what was released on it, and how the case was closed. */
export function ReleaseTab({ found }: Shown) {
  return (
    <div className="stack">
      <div>
        <LinkButton to={pathTo(PATHS.release, { caseId: found.id })}>一案解除</LinkButton>
      </div>
      <TableCard
        name="case-releases"
        title="解除"
        columns={RELEASE_COLUMNS}
        rows={found.releases}
        rowId={(row) => row.releaseId}
        rowName={(row) => row.groundName}
        empty={<Empty title="还没有解除" />}
      />
      <TableCard
        name="case-payments"
        title="履行记录"
        columns={PAYMENT_COLUMNS}
        rows={found.payments}
        rowId={(row) => row.recordedAt}
        rowName={(row) => row.paidOn}
        empty={<Empty title="还没有履行记录" />}
        foot={`已到位 ${groupYuan(found.receivedYuan)} 元，标的 ${groupYuan(found.claimYuan)} 元`}
      />
      {found.closures.length > 0 && (
        <TableCard
          name="case-closures"
          title="结案记录"
          columns={CLOSURE_COLUMNS}
          rows={found.closures}
          rowId={(row) => row.closedAt}
          rowName={(row) => row.wayName}
        />
      )}
    </div>
  );
}

const RELEASE_COLUMNS: readonly Column<Release>[] = [
  { id: "ground", name: "解除事由", minWidth: "8rem", cell: (row) => row.groundName },
  {
    id: "scope",
    name: "范围",
    isWhole: true,
    cell: (row) => (row.scope === "full" ? "全部" : "部分"),
  },
  { id: "count", name: "措施", align: "end", cell: (row) => row.measureCount },
  { id: "status", name: "状态", cell: (row) => <ReleaseStatus release={row} /> },
  {
    id: "drafted",
    name: "草拟",
    cell: (row) => `${row.draftedByName} ${dayAndTimeOf(row.draftedAt)}`,
  },
  {
    id: "decided",
    name: "决定",
    cell: (row) =>
      row.decidedAt === null ? "—" : `${row.decidedByName ?? ""} ${dayAndTimeOf(row.decidedAt)}`,
  },
  { id: "reason", name: "理由", minWidth: "10rem", cell: (row) => row.reason },
];

function ReleaseStatus({ release }: { readonly release: Release }) {
  if (release.status === "drafted") return <Tag tone="warn">待决定</Tag>;
  if (release.status === "rejected") return <Tag>不予解除</Tag>;
  if (release.outstandingCount === 0) return <Tag tone="good">已全部解除</Tag>;
  return <Tag tone="bad">尚有 {release.outstandingCount} 项未确认</Tag>;
}

const PAYMENT_COLUMNS: readonly Column<Payment>[] = [
  { id: "paidOn", name: "到账日期", isWhole: true, cell: (row) => row.paidOn },
  { id: "amount", name: "金额（元）", align: "end", cell: (row) => groupYuan(row.amountYuan) },
  {
    id: "recordedAt",
    name: "登记时间",
    isWhole: true,
    cell: (row) => dayAndTimeOf(row.recordedAt),
  },
];

const CLOSURE_COLUMNS: readonly Column<Closure>[] = [
  { id: "way", name: "结案方式", isWhole: true, cell: (row) => row.wayName },
  { id: "closedAt", name: "结案时间", isWhole: true, cell: (row) => dayAndTimeOf(row.closedAt) },
  { id: "reason", name: "理由", cell: (row) => row.reason },
];
