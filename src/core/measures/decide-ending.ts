import type { Context } from "../decider.ts";
import type { Decision } from "./decide.ts";
import { paperOf } from "./dues.ts";
import type { Measure, MeasureCommand, PaperKind, Term } from "./measure.ts";
import { noticeNumber, noticeRegister } from "./numbers.ts";
import { mayApprove } from "../access/index.ts";
import { rulingNumber, rulingRegister } from "../cases/index.ts";
import type { EnforcementCase } from "../cases/index.ts";
import { assert, unreachable } from "#kit/assert.ts";
import { legalDay, sameLength } from "#kit/calendar.ts";
import { ok, refuse } from "#kit/result.ts";
import { article, spc } from "#law/citation.ts";
import { measureOf, termCapOn, termExceeds } from "#law/index.ts";

type Ending = Extract<
  MeasureCommand,
  {
    readonly type:
      | "request_renewal"
      | "approve_renewal"
      | "confirm_renewal"
      | "order_release"
      | "confirm_release"
      | "take_effect"
      | "inform";
  }
>;

/** Renewal (续行), promotion of a waiting seizure, and release (art. 19). */
// oxlint-disable-next-line complexity -- a routing table in the form of a switch
export function decideEnding(measure: Measure, command: Ending, context: Context): Decision {
  switch (command.type) {
    case "request_renewal":
      return requestRenewal(measure, command.term, context);
    case "approve_renewal":
      return approveRenewal(measure, context);
    case "confirm_renewal":
      return measure.renewal?.status === "issued"
        ? (refuseUnreceived(measure, "renewal") ??
            ok([{ type: "renewal_confirmed", content: command.content, at: context.now }]))
        : refuse({ type: "no_renewal_open" });
    case "order_release":
      return orderRelease(measure, command, context);
    case "confirm_release":
      return (
        refuseUnreceived(measure, "release") ??
        ok([{ type: "measure_released", content: command.content, at: context.now }])
      );
    case "take_effect":
      return takeEffect(measure, context);
    case "inform":
      return (
        refuseOtherCase(measure, command.caseId) ??
        ok([
          {
            type: "unit_informed",
            about: command.about,
            claimId: command.claimId,
            at: context.now,
          },
        ])
      );
    default:
      return unreachable(command);
  }
}

function requestRenewal(measure: Measure, term: Term, context: Context): Decision {
  const rule = measureOf(measure.order.measureKind);
  if (rule.term === null) return refuse({ type: "no_term_to_renew" });
  if (measure.renewal && measure.renewal.status !== "confirmed") {
    return refuse({ type: "renewal_already_open" });
  }
  if (measure.effectiveTo !== null && term.to <= measure.effectiveTo) {
    return refuse({ type: "renewal_not_longer", to: term.to, effectiveTo: measure.effectiveTo });
  }
  const cap = termCapOn(rule.term, legalDay(context.now));
  if (termExceeds(term, cap)) {
    return refuse({
      type: "term_too_long",
      ...term,
      capYears: cap.n,
      capUnit: cap.unit,
      cites: cap.cites,
    });
  }
  return ok([{ type: "renewal_requested", term, by: context.actor.userId, at: context.now }]);
}

function approveRenewal(measure: Measure, context: Context): Decision {
  if (measure.renewal?.status !== "requested") return refuse({ type: "no_renewal_open" });
  const { approver, fourEyes } = measureOf(measure.order.measureKind);
  // A renewal is a ruling like the first: who may not make that one may not prolong it.
  if (!mayApprove(context.actor.role, approver)) {
    return refuse({ type: "approver_too_low", approver, cites: spc(485) });
  }
  if (fourEyes && measure.renewal.requestedBy === context.actor.userId) {
    return refuse({ type: "four_eyes", cites: spc(485) });
  }
  const rulingNumber = drawRuling(measure, context);
  return ok([
    { type: "renewal_issued", number: drawNumber(context), rulingNumber, at: context.now },
  ]);
}

function orderRelease(
  measure: Measure,
  command: Extract<Ending, { readonly type: "order_release" }>,
  context: Context,
): Decision {
  const refused = refuseOtherCase(measure, command.caseId);
  if (refused) return refused;
  const { ground } = command;
  const rulingNumber = command.rulingNumber ?? drawRuling(measure, context);
  const number = drawNumber(context);
  return ok([{ type: "release_ordered", ground, number, rulingNumber, at: context.now }]);
}

/** What one case decides reaches its own measures alone, whatever ids the decision names (art. 19). */
function refuseOtherCase(measure: Measure, caseId: string): Decision | undefined {
  return measure.order.caseId === caseId
    ? undefined
    : refuse({ type: "measure_not_found", cites: article(19) });
}

function drawNumber(context: Context): string {
  const { courtCode } = context.rules;
  return noticeNumber(courtCode, context.now, context.draw(noticeRegister(courtCode, context.now)));
}

function drawRuling(measure: Measure, context: Context): string {
  const { caseId } = measure.order;
  const found = context.read({ kind: "case", id: caseId }) as EnforcementCase | undefined;
  assert(found, "a measure belongs to a case");
  return rulingNumber(found.number, context.draw(rulingRegister(caseId)));
}

function refuseUnreceived(measure: Measure, kind: PaperKind): Decision | undefined {
  const paper = paperOf(measure, kind);
  return paper?.receivedAt
    ? undefined
    : refuse({ type: "paper_not_received", paper: kind, cites: article(18) });
}

/** The seizure ahead has ended: this one takes effect by law, its own term starting now (QR4, QR10). */
function takeEffect(measure: Measure, context: Context): Decision {
  const ahead = context.fact("ahead_in_line");
  if (ahead > 0) return refuse({ type: "others_ahead_in_line", ahead, cites: spc(485) });
  const documentTerm = measure.answers.at(-1)?.term ?? measure.order.term;
  const term = documentTerm && sameLength(documentTerm, legalDay(context.now));
  return ok([{ type: "measure_took_effect", term, at: context.now }]);
}
