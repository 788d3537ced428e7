import type { Context } from "../decider.ts";
import { rulingNumber, rulingRegister } from "../cases/index.ts";
import type { EnforcementCase } from "../cases/index.ts";
import { mayApprove } from "../access/index.ts";
import { checkOrder } from "./check.ts";
import type { Decision } from "./decide.ts";
import type { Measure, MeasureCommand, Order } from "./measure.ts";
import { noticeNumber, noticeRegister } from "./numbers.ts";
import { assert, unreachable } from "#kit/assert.ts";
import { legalDay } from "#kit/calendar.ts";
import { ok, refuse } from "#kit/result.ts";
import { article } from "#law/citation.ts";
import { measureOf } from "#law/index.ts";

type Drafting = Extract<
  MeasureCommand,
  { readonly type: "draft" | "redraft" | "submit" | "send_back" | "approve" | "withdraw" }
>;

/** From the officer's desk to the approved and numbered notice (art. 17). */
export function decideDrafting(
  measure: Measure | undefined,
  command: Drafting,
  context: Context,
): Decision {
  if (command.type === "draft") return draft(measure, command, context);
  assert(measure, "every step after the draft has a measure");
  switch (command.type) {
    case "redraft":
      return redraft(measure, command.order, context);
    case "submit":
      return (
        blockedByCheck(measure.order, context) ??
        ok([{ type: "notice_submitted", at: context.now }])
      );
    case "send_back":
      return ok([{ type: "notice_sent_back", reason: command.reason }]);
    case "approve":
      return approve(measure, context);
    case "withdraw":
      return ok([{ type: "notice_withdrawn", reason: command.reason, at: context.now }]);
    default:
      return unreachable(command);
  }
}

function draft(
  measure: Measure | undefined,
  command: Extract<Drafting, { readonly type: "draft" }>,
  context: Context,
): Decision {
  if (measure !== undefined) return refuse({ type: "measure_exists" });
  const { measureId, order } = command;
  return (
    orderFits(order, context) ??
    ok([{ type: "notice_drafted", measureId, order, by: context.actor.userId, at: context.now }])
  );
}

/** A draft may still lack what the check asks for, but never a person to stand on. */
function orderFits(order: Order, context: Context): Decision | undefined {
  const found = context.read({ kind: "case", id: order.caseId }) as EnforcementCase | undefined;
  if (found && found.teamId !== order.teamId) return refuse({ type: "case_not_found" });
  const blocking = check(order, context).find(
    (item) =>
      item.type === "identity_unknown" ||
      item.type === "debtor_not_party" ||
      item.type === "case_not_open",
  );
  return blocking && refuse({ ...blocking });
}

function redraft(measure: Measure, order: Order, context: Context): Decision {
  if (order.caseId !== measure.order.caseId) return refuse({ type: "case_not_found" });
  return (
    orderFits(order, context) ?? ok([{ type: "notice_redrafted", order, by: context.actor.userId }])
  );
}

function check(order: Order, context: Context): ReturnType<typeof checkOrder> {
  const found = context.read({ kind: "case", id: order.caseId }) as EnforcementCase | undefined;
  return checkOrder(order, found, legalDay(context.now));
}

/** Between approval and service the case may have ended: then nothing new is taken (art. 17). */
export function refuseClosedCase(order: Order, context: Context): Decision | undefined {
  const closed = check(order, context).find((item) => item.type === "case_not_open");
  return closed && refuse({ ...closed });
}

/** What stops an approval, and so also what may not come in by mending. */
export function blockedByCheck(order: Order, context: Context): Decision | undefined {
  const blocking = check(order, context).find((item) => item.severity === "blocks");
  return blocking && refuse({ ...blocking });
}

function approve(measure: Measure, context: Context): Decision {
  const rule = measureOf(measure.order.measureKind);
  if (!mayApprove(context.actor.role, rule.approver)) {
    return refuse({ type: "approver_too_low", approver: rule.approver, cites: article(17) });
  }
  if (rule.fourEyes && measure.draftedBy === context.actor.userId) {
    return refuse({ type: "four_eyes", cites: article(17) });
  }
  const blocked = blockedByCheck(measure.order, context);
  if (blocked) return blocked;
  const found = context.read({ kind: "case", id: measure.order.caseId }) as EnforcementCase;
  const register = noticeRegister(context.rules.courtCode, context.now);
  const ruling = rule.papersNeeded.includes("ruling");
  return ok([
    {
      type: "notice_approved",
      number: noticeNumber(context.rules.courtCode, context.now, context.draw(register)),
      rulingNumber: ruling
        ? rulingNumber(found.number, context.draw(rulingRegister(found.id)))
        : null,
      by: context.actor.userId,
      at: context.now,
    },
  ]);
}
