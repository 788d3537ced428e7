import type { Output } from "../../api.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { caseTone } from "../../parts/status-tones.ts";
import type { Column } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { dayAndTimeOf } from "../../text/dates.ts";
import { groupYuan } from "../../text/yuan.ts";

export type CaseItem = Output<"listCases">["items"][number];

/** The list of cases; ids of sortable columns are the server's sorts. */
export const CASE_COLUMNS: readonly Column<CaseItem>[] = [
  {
    id: "number",
    name: "案号",
    isFixed: true,
    isWhole: true,
    isSortable: true,
    cell: (row) => <PageLink to={pathTo(PATHS.case, { caseId: row.id })}>{row.number}</PageLink>,
  },
  { id: "debtors", name: "被执行人", minWidth: "11rem", cell: (row) => row.debtors },
  { id: "applicants", name: "申请执行人", minWidth: "11rem", cell: (row) => row.applicants },
  {
    id: "status",
    name: "阶段",
    isWhole: true,
    cell: (row) => <Tag tone={caseTone(row.status)}>{row.statusName}</Tag>,
  },
  {
    id: "outstandingCount",
    name: "未解除",
    align: "end",
    cell: (row) => <Outstanding row={row} />,
  },
  {
    id: "overdueCount",
    name: "超期",
    align: "end",
    cell: (row) =>
      row.overdueCount === 0 ? "0" : <strong className="danger">{row.overdueCount}</strong>,
  },
  {
    id: "claimYuan",
    name: "标的额（元）",
    align: "end",
    isSortable: true,
    cell: (row) => groupYuan(row.claimYuan),
  },
  {
    id: "receivedYuan",
    name: "到位额（元）",
    align: "end",
    cell: (row) => groupYuan(row.receivedYuan),
  },
  { id: "judgeName", name: "承办人", isWhole: true, cell: (row) => row.judgeName },
  { id: "filedOn", name: "立案日期", isWhole: true, isSortable: true, cell: (row) => row.filedOn },
  { id: "kindName", name: "案件类型", isWhole: true, cell: (row) => row.kindName },
  {
    id: "missingCount",
    name: "缺项",
    align: "end",
    isHiddenAtFirst: true,
    cell: (row) => row.missingCount,
  },
  {
    id: "cause",
    name: "案由",
    minWidth: "9rem",
    isHiddenAtFirst: true,
    cell: (row) => row.cause,
  },
  {
    id: "updatedAt",
    name: "最近办理",
    isWhole: true,
    isSortable: true,
    isHiddenAtFirst: true,
    cell: (row) => dayAndTimeOf(row.updatedAt),
  },
];

/** Paid in full and still held: red, with words, a way to the release. */
function Outstanding({ row }: { readonly row: CaseItem }) {
  if (row.performedAt === null || row.outstandingCount === 0) return <>{row.outstandingCount}</>;
  return (
    <PageLink className="danger strong" to={pathTo(PATHS.release, { caseId: row.id })}>
      已履行，{row.outstandingCount} 项未解除
    </PageLink>
  );
}
