import { TASK_NAMES, urgeOf, type InboxRow } from "./page.logic.ts";
import { DeadlineTag } from "../../parts/deadline-tag.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { measureTone } from "../../parts/status-tones.ts";
import type { Column } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { dayAndTimeOf } from "../../text/dates.ts";
import { groupYuan } from "../../text/yuan.ts";

/** What a liaison officer must know of a row before he opens it; ids that sort are the server's. */
export const INBOX_COLUMNS: readonly Column<InboxRow>[] = [
  {
    id: "kind",
    name: "协助事项",
    isFixed: true,
    minWidth: "12rem",
    cell: (row) => (
      <PageLink to={pathTo(PATHS.inboxItem, { measureId: row.id })}>{row.kindName}</PageLink>
    ),
  },
  {
    id: "dueAt",
    name: "剩余时间",
    isWhole: true,
    isSortable: true,
    cell: (row) => <Left row={row} />,
  },
  {
    id: "task",
    name: "文书",
    isWhole: true,
    cell: (row) => <Tag tone={TASK_NAMES[row.task].tone}>{TASK_NAMES[row.task].name}</Tag>,
  },
  { id: "debtor", name: "被执行人", minWidth: "6rem", cell: (row) => row.debtorName },
  { id: "asset", name: "标的物", minWidth: "13rem", cell: (row) => row.assetLabel ?? "—" },
  { id: "case", name: "案号", isWhole: true, cell: (row) => row.caseNumber },
  {
    id: "arrivedAt",
    name: "到达时间",
    isWhole: true,
    isSortable: true,
    cell: (row) => timeText(row.arrivedAt),
  },
  {
    id: "status",
    name: "状态",
    isWhole: true,
    cell: (row) => <Tag tone={measureTone(row.status)}>{row.statusName}</Tag>,
  },
  {
    id: "receivedAt",
    name: "签收时间",
    isWhole: true,
    isHiddenAtFirst: true,
    cell: (row) => timeText(row.receivedAt),
  },
  {
    id: "number",
    name: "文号",
    isWhole: true,
    isHiddenAtFirst: true,
    cell: (row) => row.number ?? "—",
  },
  {
    id: "amount",
    name: "要求金额（元）",
    align: "end",
    isHiddenAtFirst: true,
    cell: (row) => (row.amountYuan === null ? "—" : groupYuan(row.amountYuan)),
  },
];

/** The light with its words, and how often the court has urged. */
function Left({ row }: { readonly row: InboxRow }) {
  const urge = urgeOf(row.urgeLevel);
  if (row.dueText === null && row.desk === "to_receive") {
    return <span className="muted">签收后起算</span>;
  }
  return (
    <span className="line-up">
      <DeadlineTag
        text={row.dueText}
        tone={row.dueTone}
        dueOn={row.dueAt === null ? null : dayAndTimeOf(row.dueAt)}
      />
      {urge !== undefined && <Tag tone={urge.tone}>{urge.name}</Tag>}
    </span>
  );
}

function timeText(instant: string | null): string {
  return instant === null ? "—" : dayAndTimeOf(instant);
}
