import { parseYuan } from "#kit/money.ts";

import type { Output } from "../../api.ts";
import type { Step } from "../../parts/steps.tsx";
import { dayOf } from "../../text/dates.ts";

export type CaseView = Output<"getCase">;
export type CaseAction = CaseView["actions"][number];
export type Finding = Output<"listFindings">["items"][number];

export const TABS = ["log", "parties", "findings", "measures", "papers", "release"] as const;
export type TabId = (typeof TABS)[number];

/** The tab that the address names; an unknown one is the first. */
export function tabOf(text: string): TabId {
  return TABS.find((one) => one === text) ?? TABS[0];
}

/** The stages of the header; a day is written as a day, an instant by the court's clock. */
export function stepsOf(stages: CaseView["stages"]): readonly Step[] {
  return stages.map(({ name, state, on }) => ({
    id: name,
    name,
    state,
    note: on === null ? undefined : on.includes("T") ? dayOf(on) : on,
  }));
}

export function namesOf(parties: CaseView["parties"], role: "applicant" | "debtor"): string {
  const names = parties.filter((party) => party.role === role).map(({ name }) => name);
  return names.length === 0 ? "未录入" : names.join("、");
}

/** `张三 申请执行 李四 · 买卖合同纠纷 · 承办人 王五` */
export function leadOf({
  parties,
  cause,
  judgeName,
}: Pick<CaseView, "parties" | "cause" | "judgeName">): string {
  const who = `${namesOf(parties, "applicant")} 申请执行 ${namesOf(parties, "debtor")}`;
  return [who, cause, `承办人 ${judgeName}`].filter((part) => part !== "").join(" · ");
}

/** How much of the claim has come in, in whole percent, never 100 before all of it has. */
export function receivedPercent(receivedYuan: string, claimYuan: string): number {
  const received = parseYuan(receivedYuan);
  const claim = parseYuan(claimYuan);
  if (!received.ok || !claim.ok || claim.value <= 0n) return 0;
  const percent = Number((received.value * 100n) / claim.value);
  return Math.min(percent, 100);
}

export function actionOf(actions: readonly CaseAction[], id: string): CaseAction | undefined {
  return actions.find(({ action }) => action === id);
}

/** Steps of the case that have a window of their own; release has a page, the rest the system does. */
const OFFERED = [
  "begin",
  "record_payment",
  "add_clue",
  "suspend",
  "resume_case",
  "close",
  "restore",
] as const;
export type OfferedAction = (typeof OFFERED)[number];

export function offeredActions(
  actions: readonly CaseAction[],
): readonly (CaseAction & { readonly action: OfferedAction })[] {
  return OFFERED.flatMap((id) => {
    const found = actionOf(actions, id);
    return found === undefined ? [] : [{ ...found, action: id }];
  });
}

/** Only what is possible now, and what is impossible for a reason that can still change, comes first. */
export function possibleFirst<A extends { readonly disabledReason: string | null }>(
  actions: readonly A[],
): readonly A[] {
  const isPossible = ({ disabledReason }: A) => disabledReason === null;
  return [...actions.filter(isPossible), ...actions.filter((action) => !isPossible(action))];
}

/** A finding that nothing holds yet and that no mark speaks against: its control is the next step. */
export function isInviting(finding: Pick<Finding, "controls" | "controlledBy" | "flags">): boolean {
  const { controls, controlledBy, flags } = finding;
  return controls.length > 0 && controlledBy.length === 0 && flags.length === 0;
}

/** The search of the drafting page that begins from a finding. */
export function draftSearch(finding: Pick<Finding, "id">, kind: string) {
  return { finding: finding.id, kind };
}
