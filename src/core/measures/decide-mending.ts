import type { Context } from "../decider.ts";
import { mayApprove } from "../access/index.ts";
import { blockedByCheck } from "./decide-drafting.ts";
import type { Decision } from "./decide.ts";
import type { Measure, MeasureCommand, Order } from "./measure.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import { ok, refuse } from "#kit/result.ts";
import { article } from "#law/citation.ts";
import { measureOf } from "#law/index.ts";

type Mend = Extract<MeasureCommand, { readonly type: "mend" }>;

/**
 * Mending (补正) puts the form right. Whom it asks, for which case, about whom and what stays as it was
 * approved; whoever changes how much, how long or on which asset must be able to approve it.
 */
export function decideMending(measure: Measure, command: Mend, context: Context): Decision {
  const { order, note } = command;
  if (!isSameNotice(measure, order)) {
    return refuse({ type: "mend_changes_notice", cites: article(17) });
  }
  const { approver } = measureOf(order.measureKind);
  if (reachesFurther(measure.order, order) && !mayApprove(context.actor.role, approver)) {
    return refuse({ type: "approver_too_low", approver, cites: article(17) });
  }
  return (
    blockedByCheck(order, context) ?? ok([{ type: "notice_mended", order, note, at: context.now }])
  );
}

function isSameNotice(measure: Measure, order: Order): boolean {
  const before = measure.order;
  return (
    order.caseId === before.caseId &&
    order.teamId === before.teamId &&
    order.unitId === before.unitId &&
    order.debtorId === before.debtorId &&
    order.measureKind === before.measureKind &&
    // Its place in the line was counted on this very asset.
    (measure.receiptNumber === null || order.assetId === before.assetId)
  );
}

function reachesFurther(before: Order, order: Order): boolean {
  const reach = ({ amountYuan, term, assetId, assetFlags, overrideReason }: Order): string =>
    canonicalJson({ amountYuan, term, assetId, assetFlags, overrideReason });
  return reach(before) !== reach(order);
}
