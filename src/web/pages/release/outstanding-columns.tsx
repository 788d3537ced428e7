import type { OutstandingItem } from "./page.logic.ts";
import { DeadlineTag } from "../../parts/deadline-tag.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { measureTone } from "../../parts/status-tones.ts";
import type { Column } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { dayAndTimeOf } from "../../text/dates.ts";
import { groupYuan } from "../../text/yuan.ts";

const COLUMNS = {
  kind: {
    id: "kind",
    name: "措施",
    minWidth: "8rem",
    cell: (row) => (
      <PageLink to={pathTo(PATHS.measure, { measureId: row.measureId })}>{row.kindName}</PageLink>
    ),
  },
  debtor: { id: "debtor", name: "被执行人", minWidth: "6rem", cell: (row) => row.debtorName },
  unit: { id: "unit", name: "协助单位", minWidth: "9rem", cell: (row) => row.unitName },
  asset: { id: "asset", name: "标的物", minWidth: "9rem", cell: (row) => row.assetLabel ?? "—" },
  number: { id: "number", name: "文号", isWhole: true, cell: (row) => row.number ?? "—" },
  status: {
    id: "status",
    name: "状态",
    isWhole: true,
    cell: (row) => <Tag tone={measureTone(row.status)}>{row.statusName}</Tag>,
  },
  secured: {
    id: "secured",
    name: "实际控制（元）",
    align: "end",
    cell: (row) => (row.securedYuan === null ? "—" : groupYuan(row.securedYuan)),
  },
  effectiveTo: {
    id: "effectiveTo",
    name: "届满",
    isWhole: true,
    cell: (row) => row.effectiveTo ?? "—",
  },
  orderedAt: {
    id: "orderedAt",
    name: "解除发出",
    isWhole: true,
    cell: (row) => (row.releaseOrderedAt === null ? "—" : dayAndTimeOf(row.releaseOrderedAt)),
  },
  due: {
    id: "due",
    name: "确认期限",
    isWhole: true,
    cell: (row) => (
      <DeadlineTag text={row.dueText} isOverdue={row.isOverdue} dueOn={row.releaseDueAt} />
    ),
  },
} as const satisfies Record<string, Column<OutstandingItem>>;

export function outstandingColumns(
  ids: readonly (keyof typeof COLUMNS)[],
): readonly Column<OutstandingItem>[] {
  return ids.map((id) => COLUMNS[id]);
}
