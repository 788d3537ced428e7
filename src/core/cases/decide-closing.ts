import type { Context } from "../decider.ts";
import type { CaseCommand, EnforcementCase } from "./case.ts";
import type { Decision } from "./decide.ts";
import { mayApprove } from "../access/index.ts";
import { addMonths, legalDay } from "#kit/calendar.ts";
import { ok, refuse } from "#kit/result.ts";
import { article, spc } from "#law/citation.ts";
import { CLOSURE_CONDITIONS, CLOSURE_MONTHS_MIN } from "#law/closure-conditions.ts";
import type { ClosureConditionId } from "#law/closure-conditions.ts";

type Closing = Extract<CaseCommand, { readonly type: "close" | "restore" }>;

/** The end of a case, and its way back after a closure without completion (终本). */
export function decideClosing(
  found: EnforcementCase,
  command: Closing,
  context: Context,
): Decision {
  if (command.type === "restore") {
    return ok([{ type: "case_restored", reason: command.reason, at: context.now }]);
  }
  return command.way === "without_completion"
    ? closeWithoutCompletion(found, command, context)
    : closeForGood(found, command, context);
}

/** A case ends as performed or terminated only when nothing is outstanding anywhere (art. 19). */
function closeForGood(
  found: EnforcementCase,
  command: Extract<Closing, { readonly type: "close" }>,
  context: Context,
): Decision {
  const outstanding = context.fact("outstanding_measures");
  if (outstanding > 0) {
    return refuse({ type: "measures_outstanding", outstanding, cites: article(19) });
  }
  if (command.way === "performed" && found.performedAt === null) {
    return refuse({
      type: "not_paid_in_full",
      receivedYuan: found.receivedYuan,
      claimYuan: found.claimYuan,
      cites: article(19),
    });
  }
  return closed(command, context);
}

function closeWithoutCompletion(
  found: EnforcementCase,
  command: Extract<Closing, { readonly type: "close" }>,
  context: Context,
): Decision {
  const earliest = addMonths(found.filedOn, CLOSURE_MONTHS_MIN);
  if (legalDay(context.now) <= earliest) {
    return refuse({ type: "closure_too_early", filedOn: found.filedOn, earliest, cites: spc(517) });
  }
  const today = legalDay(context.now);
  const ids = Object.keys(CLOSURE_CONDITIONS) as ClosureConditionId[];
  const missing = ids.filter((id) => {
    const { validFrom } = CLOSURE_CONDITIONS[id];
    return (
      validFrom <= today && CLOSURE_CONDITIONS[id].required && !command.conditions.includes(id)
    );
  });
  if (missing.length > 0)
    return refuse({ type: "closure_conditions_missing", missing, cites: spc(517) });
  // The applicant signs, or a panel examines and the president approves (民诉法解释 517).
  if (
    !command.conditions.includes("applicant_signed") &&
    !mayApprove(context.actor.role, "president")
  ) {
    return refuse({ type: "approver_too_low", approver: "president", cites: spc(517) });
  }
  return closed(command, context);
}

function closed(command: Extract<Closing, { readonly type: "close" }>, context: Context): Decision {
  const { way, conditions, reason } = command;
  return ok([{ type: "case_closed", closure: { way, conditions, reason, closedAt: context.now } }]);
}
