import type { Context } from "../decider.ts";
import type { Decision } from "./decide.ts";
import type { AnswerInput, AnswerVersion, Measure, MeasureCommand, Term } from "./measure.ts";
import { assetRegister } from "./numbers.ts";
import { unreachable } from "#kit/assert.ts";
import { ok, refuse } from "#kit/result.ts";
import { article, seizureRule, spc } from "#law/citation.ts";
import { measureOf, termCapOn, termExceeds } from "#law/index.ts";
import { compareYuan } from "#kit/money.ts";
import { legalDay } from "#kit/calendar.ts";

type Answering = Extract<
  MeasureCommand,
  {
    readonly type:
      | "answer"
      | "correct_answer"
      | "report_impossible"
      | "confirm_impossible"
      | "insist"
      | "propose_review"
      | "answer_review";
  }
>;

/**
 * The unit's side of art. 18: it acts and answers, says with proof that the thing cannot be done, or
 * proposes a review beside the doing. There is no way to refuse.
 */
export function decideAnswering(measure: Measure, command: Answering, context: Context): Decision {
  switch (command.type) {
    case "answer":
      return answer(measure, command.answer, context);
    case "correct_answer":
      return correct(measure, command, context);
    case "report_impossible":
      return ok([
        {
          type: "impossible_reported",
          reason: command.reason,
          content: command.content,
          at: context.now,
        },
      ]);
    case "confirm_impossible":
      return ok([{ type: "impossible_confirmed", at: context.now }]);
    case "insist":
      return ok([{ type: "measure_insisted", reason: command.reason, at: context.now }]);
    case "propose_review":
      return proposeReview(measure, command.content, context);
    case "answer_review":
      return measure.reviewProposals.some((proposal) => proposal.answer === null)
        ? ok([
            {
              type: "review_answered",
              content: command.content,
              upheld: command.upheld,
              at: context.now,
            },
          ])
        : refuse({ type: "no_review_open", cites: article(18) });
    default:
      return unreachable(command);
  }
}

function answer(measure: Measure, input: AnswerInput, context: Context): Decision {
  const refused = answerFits(measure, input, context);
  if (refused) return refused;
  const version = answerVersion(measure, input, null, context);
  const receiptNumber = placeByAnswer(input, measure)
    ? context.draw(assetRegister(input.assetId ?? ""))
    : null;
  return ok([{ type: "measure_answered", answer: version, assetId: input.assetId, receiptNumber }]);
}

/** A notice that named no asset takes its place in the line with the answer that names one. */
function placeByAnswer(input: AnswerInput, measure: Measure): boolean {
  return (
    measureOf(measure.order.measureKind).waits &&
    measure.order.assetId === null &&
    input.assetId !== null
  );
}

function answerFits(measure: Measure, input: AnswerInput, context: Context): Decision | undefined {
  const rule = measureOf(measure.order.measureKind);
  const outcomes = outcomesOf(rule.outstanding, rule.waits, rule.kind === "inquiry");
  if (!outcomes.includes(input.outcome)) {
    return refuse({ type: "outcome_does_not_fit", outcome: input.outcome, cites: article(18) });
  }
  return (
    assetFits(measure, input) ??
    termFits(measure, input, context) ??
    amountFits(measure, input) ??
    rankFits(measure, input, context)
  );
}

function outcomesOf(stands: boolean, waits: boolean, inquiry: boolean): readonly string[] {
  if (inquiry) return ["done", "nothing_found"];
  if (!stands) return ["done"];
  return waits ? ["in_force", "waiting", "partial"] : ["in_force", "partial"];
}

/** The line is that of the thing the court named; an answer cannot move the measure to another. */
function assetFits(measure: Measure, input: AnswerInput): Decision | undefined {
  const { assetId } = measure.order;
  return assetId !== null && input.assetId !== null && input.assetId !== assetId
    ? refuse({ type: "answer_names_other_asset", cites: article(18) })
    : undefined;
}

function termFits(measure: Measure, input: AnswerInput, context: Context): Decision | undefined {
  const rule = measureOf(measure.order.measureKind);
  if (input.term === null) {
    return rule.term !== null && measure.order.term === null
      ? refuse({ type: "term_missing", cites: spc(485) })
      : undefined;
  }
  if (rule.term === null) return undefined;
  const cap = termCapOn(rule.term, legalDay(context.now));
  return termExceeds(input.term, cap)
    ? refuse({
        type: "term_too_long",
        from: input.term.from,
        to: input.term.to,
        capYears: cap.n,
        capUnit: cap.unit,
        cites: cap.cites,
      })
    : undefined;
}

function amountFits(measure: Measure, input: AnswerInput): Decision | undefined {
  const { amountYuan } = measure.order;
  if (amountYuan === null || input.securedYuan === null) return undefined;
  return compareYuan(input.securedYuan, amountYuan) > 0
    ? refuse({ type: "secured_above_order", securedYuan: input.securedYuan, amountYuan })
    : undefined;
}

/** The order of seizures is a fact of arrival: who stands behind another in force can only wait. */
function rankFits(measure: Measure, input: AnswerInput, context: Context): Decision | undefined {
  const rule = measureOf(measure.order.measureKind);
  // Money is frozen by amount, so a later freeze may hold what the earlier one left free (QR25).
  if (!rule.waits || rule.asset === "deposit" || input.outcome === "waiting") return undefined;
  const ahead = context.fact("ahead_in_line");
  return ahead > 0
    ? refuse({ type: "others_ahead_in_line", ahead, cites: seizureRule(26) })
    : undefined;
}

function correct(
  measure: Measure,
  command: Extract<Answering, { readonly type: "correct_answer" }>,
  context: Context,
): Decision {
  const refused = answerFits(measure, command.answer, context);
  if (refused) return refused;
  const version = answerVersion(measure, command.answer, command.reason, context);
  return ok([{ type: "answer_corrected", answer: version }]);
}

function answerVersion(
  measure: Measure,
  input: AnswerInput,
  reason: string | null,
  context: Context,
): AnswerVersion {
  const stands = input.outcome !== "done" && input.outcome !== "nothing_found";
  return {
    version: measure.answers.length + 1,
    outcome: input.outcome,
    content: input.content,
    answeredAt: context.now,
    answeredBy: context.actor.userId,
    reason,
    securedYuan: input.securedYuan,
    term: stands ? (input.term ?? standingTerm(measure)) : null,
  };
}

/** A correction that names no term leaves the one that stands, a renewed or promoted one included. */
function standingTerm(measure: Measure): Term | null {
  const { term } = measure.order;
  const { effectiveFrom, effectiveTo } = measure;
  if (measure.answers.length === 0 || effectiveTo === null) return term;
  return {
    from: effectiveFrom === null ? (term?.from ?? effectiveTo) : legalDay(effectiveFrom),
    to: effectiveTo,
  };
}

/** A thread of its own with its own clock; it never blocks, delays or replaces the doing (art. 18). */
function proposeReview(
  measure: Measure,
  content: Extract<Answering, { readonly type: "propose_review" }>["content"],
  context: Context,
): Decision {
  if (measure.reviewProposals.some((proposal) => proposal.answer === null)) {
    return refuse({ type: "review_already_open", cites: article(18) });
  }
  return ok([{ type: "review_proposed", content, by: context.actor.userId, at: context.now }]);
}
