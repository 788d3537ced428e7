import { MEASURE_ACTIONS } from "#law/measure-actions.ts";

import type { BatchCommand } from "../../use-measure-batch.ts";

export const APPROVAL_TABS = [
  { id: "approval", name: "待审批" },
  { id: "to_serve", name: "待送达" },
  { id: "release", name: "待决定解除" },
] as const;
export type ApprovalTab = (typeof APPROVAL_TABS)[number]["id"];

export function approvalTabOf(text: string): ApprovalTab {
  return APPROVAL_TABS.find(({ id }) => id === text)?.id ?? "approval";
}

type Row = { readonly task: "notice" | "renewal" | "release" };

/** A renewal under approval is approved as a renewal, a notice as a notice. */
export function approvalOf(row: Row): BatchCommand {
  return row.task === "renewal" ? { type: "approve_renewal" } : { type: "approve" };
}

/** Only a notice goes back to its drafter; a renewal that is not wanted lapses or is requested anew. */
export function whyNotSendBack(rows: readonly Row[]): string | undefined {
  const renewals = rows.filter(({ task }) => task === "renewal").length;
  return renewals === 0 ? undefined : `所选有 ${renewals} 件续行，续行不能退回修改`;
}

export function whyNotServe(permissions: readonly string[]): string | undefined {
  const { permission, name } = MEASURE_ACTIONS.serve;
  return permissions.includes(permission) ? undefined : `没有${name}的权限`;
}
