import type { Output } from "../api.ts";
import { PATHS, pathTo } from "../paths.ts";
import { dayAndTimeOf } from "../text/dates.ts";
import { groupYuan } from "../text/yuan.ts";
import { deadlineOf } from "./deadline.ts";
import { DeadlineTag } from "./deadline-tag.tsx";
import { PageLink } from "./page-link.tsx";
import { measureTone } from "./status-tones.ts";
import type { Column } from "./table-types.ts";
import { Tag } from "./tag.tsx";

export type MeasureItem = Output<"listMeasures">["items"][number];

const EXPIRY_WARN_DAYS = 15;

/** Every column that a list of measures may have; the ids that sort are the server's. */
const COLUMNS = {
  kind: {
    id: "kind",
    name: "协助事项",
    isFixed: true,
    minWidth: "9rem",
    cell: (row) => (
      <PageLink to={pathTo(PATHS.measure, { measureId: row.id })}>{row.kindName}</PageLink>
    ),
  },
  case: {
    id: "case",
    name: "案号",
    isWhole: true,
    cell: (row) => (
      <PageLink to={pathTo(PATHS.case, { caseId: row.caseId })}>{row.caseNumber}</PageLink>
    ),
  },
  debtor: { id: "debtor", name: "被执行人", minWidth: "9rem", cell: (row) => row.debtorName },
  unit: { id: "unit", name: "协助单位", minWidth: "9rem", cell: (row) => row.unitName },
  asset: { id: "asset", name: "标的物", minWidth: "9rem", cell: (row) => row.assetLabel ?? "—" },
  number: { id: "number", name: "文号", isWhole: true, cell: (row) => row.number ?? "未编号" },
  amount: {
    id: "amount",
    name: "要求金额（元）",
    align: "end",
    cell: (row) => yuanCell(row.amountYuan),
  },
  secured: {
    id: "secured",
    name: "实际控制（元）",
    align: "end",
    cell: (row) => yuanCell(row.securedYuan),
  },
  status: {
    id: "status",
    name: "状态",
    isWhole: true,
    cell: (row) => <Tag tone={measureTone(row.status)}>{row.statusName}</Tag>,
  },
  dueAt: {
    id: "dueAt",
    name: "办理期限",
    isWhole: true,
    isSortable: true,
    cell: (row) => (
      <DeadlineTag text={row.dueText} tone={row.dueTone} dueOn={timeText(row.dueAt)} />
    ),
  },
  effectiveTo: {
    id: "effectiveTo",
    name: "控制期限届满",
    isWhole: true,
    isSortable: true,
    cell: (row) => row.effectiveTo ?? "—",
  },
  daysLeft: {
    id: "daysLeft",
    name: "剩余",
    isWhole: true,
    cell: (row) => <DaysLeft days={row.daysToExpiry} />,
  },
  draftedBy: { id: "draftedBy", name: "起草人", isWhole: true, cell: (row) => row.draftedByName },
  draftedAt: {
    id: "draftedAt",
    name: "起草时间",
    isWhole: true,
    isSortable: true,
    cell: (row) => dayAndTimeOf(row.draftedAt),
  },
  arrivedAt: {
    id: "arrivedAt",
    name: "到达时间",
    isWhole: true,
    isSortable: true,
    cell: (row) => timeText(row.arrivedAt) ?? "—",
  },
  approver: { id: "approver", name: "审批权限", isWhole: true, cell: (row) => row.approverName },
} as const satisfies Record<string, Column<MeasureItem>>;

export type MeasureColumnId = keyof typeof COLUMNS;

export function measureColumns(ids: readonly MeasureColumnId[]): readonly Column<MeasureItem>[] {
  return ids.map((id) => COLUMNS[id]);
}

/** The same columns, those named hidden until somebody wants them. */
export function withHidden(
  columns: readonly Column<MeasureItem>[],
  hidden: readonly MeasureColumnId[],
): readonly Column<MeasureItem>[] {
  const names: readonly string[] = hidden;
  return columns.map((column) =>
    names.includes(column.id) ? { ...column, isHiddenAtFirst: true } : column,
  );
}

export function measureName(row: MeasureItem): string {
  return `${row.kindName}（${row.debtorName}，${row.unitName}）`;
}

function yuanCell(yuan: string | null) {
  return yuan === null ? "—" : groupYuan(yuan);
}

function timeText(instant: string | null): string | undefined {
  return instant === null ? undefined : dayAndTimeOf(instant);
}

function DaysLeft({ days }: { readonly days: number | null }) {
  if (days === null) return <span className="muted">—</span>;
  return <DeadlineTag {...deadlineOf({ days, unit: "day", warnAt: EXPIRY_WARN_DAYS })} />;
}
