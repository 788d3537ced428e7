import { MEASURE_ACTIONS } from "#law/measure-actions.ts";
import type { MeasureStatus } from "#law/measure-statuses.ts";

/** The desks of a case's measures, put together as a court clerk thinks of them. */
export const DESK_GROUPS = [
  { id: "", name: "全部", desks: "" },
  { id: "before", name: "待发出", desks: "draft,approval,to_serve" },
  { id: "unit", name: "单位办理中", desks: "in_transit,to_receive,to_do" },
  { id: "court", name: "待本院处理", desks: "to_mend,to_decide" },
  { id: "holding", name: "生效与轮候", desks: "holding" },
  { id: "done", name: "已办结", desks: "done" },
] as const;

/** The desks that a tab stands for; an unknown tab shows all. */
export function desksOf(group: string): string | undefined {
  const found = DESK_GROUPS.find(({ id }) => id === group);
  return found === undefined || found.desks === "" ? undefined : found.desks;
}

type Batchable = "submit" | "serve" | "withdraw";
type Row = { readonly status: string };

/** Why the chosen rows cannot all take a step, from the table of steps; undefined when they can. */
export function whyNotBatch(
  action: Batchable,
  rows: readonly Row[],
  permissions: readonly string[],
): string | undefined {
  const { name, from, permission } = MEASURE_ACTIONS[action];
  if (!permissions.includes(permission)) return `没有${name}的权限`;
  const statuses: readonly MeasureStatus[] = from;
  const others = rows.filter(({ status }) => !statuses.includes(status as MeasureStatus)).length;
  return others === 0 ? undefined : `所选有 ${others} 件当前状态不能${name}`;
}
