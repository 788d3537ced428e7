import type { MeasureEvent } from "./events.ts";
import type { AnswerVersion, Measure, Paper, PaperKind } from "./measure.ts";
import { evolveHolding } from "./evolve-holding.ts";
import { issue } from "./papers.ts";
import { assert, unreachable } from "#kit/assert.ts";

type Started = Exclude<MeasureEvent, { readonly type: "notice_drafted" }>;

/** What is true after an event. Total: every event has its branch, and none can be refused here. */
export function evolve(measure: Measure | undefined, event: MeasureEvent): Measure {
  if (event.type === "notice_drafted") return begin(event);
  assert(measure, `measure does not exist before ${event.type}`);
  return continueLife(measure, event);
}

function begin(event: MeasureEvent & { readonly type: "notice_drafted" }): Measure {
  return {
    id: event.measureId,
    status: "drafted",
    order: event.order,
    draftedBy: event.by,
    approvedBy: null,
    rulingNumber: null,
    papers: [],
    receiptNumber: null,
    answers: [],
    pauses: [],
    formReturns: [],
    impossible: null,
    insistedAt: null,
    effectiveFrom: null,
    effectiveTo: null,
    renewal: null,
    release: null,
    reviewProposals: [],
    informed: [],
    urged: [],
    endedAt: null,
  };
}

// oxlint-disable-next-line complexity -- one branch per event, which is the point of the table
function continueLife(measure: Measure, event: Started): Measure {
  switch (event.type) {
    case "notice_redrafted":
      return { ...measure, status: "drafted", order: event.order };
    case "notice_submitted":
      return { ...measure, status: "submitted" };
    case "notice_sent_back":
      return { ...measure, status: "drafted" };
    case "notice_approved":
      return approved(measure, event);
    case "notice_served":
      return withPaper({ ...measure, status: "served" }, "notice", { servedAt: event.at });
    case "paper_arrived":
      return arrived(measure, event);
    case "paper_received":
      return received(measure, event);
    case "notice_returned_for_form":
      return {
        ...measure,
        status: "returned_for_form",
        formReturns: [...measure.formReturns, { reasons: event.reasons, at: event.at }],
        pauses: [...measure.pauses, { from: event.at, to: null, reason: "form_return" }],
      };
    case "notice_mended":
      return {
        ...measure,
        status: "received",
        order: event.order,
        pauses: closePauses(measure, event.at),
      };
    case "measure_answered":
      return answered(
        { ...measure, receiptNumber: measure.receiptNumber ?? event.receiptNumber },
        event.answer,
        event.assetId,
      );
    case "answer_corrected":
      return answered(measure, event.answer, null);
    case "impossible_reported":
      return { ...measure, status: "impossible_reported", impossible: event };
    case "impossible_confirmed":
      return { ...measure, status: "ended", endedAt: event.at };
    case "measure_insisted":
      return { ...measure, status: "received", insistedAt: event.at };
    case "notice_withdrawn":
      return { ...measure, status: "withdrawn", endedAt: event.at };
    case "deadline_paused":
      return {
        ...measure,
        pauses: [...measure.pauses, { from: event.at, to: null, reason: event.reason }],
      };
    case "deadline_resumed":
      return { ...measure, pauses: closePauses(measure, event.at) };
    default:
      return evolveHolding(measure, event);
  }
}

function approved(
  measure: Measure,
  event: MeasureEvent & { readonly type: "notice_approved" },
): Measure {
  const next = { ...measure, status: "approved" as const, approvedBy: event.by };
  return issue({ ...next, rulingNumber: event.rulingNumber }, "notice", event.number, event.at);
}

function withPaper(measure: Measure, kind: PaperKind, change: Partial<Paper>): Measure {
  const index = measure.papers.findLastIndex((paper) => paper.kind === kind);
  return {
    ...measure,
    papers: measure.papers.map((paper, at) => (at === index ? { ...paper, ...change } : paper)),
  };
}

function arrived(
  measure: Measure,
  event: MeasureEvent & { readonly type: "paper_arrived" },
): Measure {
  const next = withPaper(measure, event.paper, { arrivedAt: event.at, arrivedBy: event.by });
  if (event.paper !== "notice") return next;
  return { ...next, status: "arrived", receiptNumber: event.receiptNumber };
}

function received(
  measure: Measure,
  event: MeasureEvent & { readonly type: "paper_received" },
): Measure {
  const next = withPaper(measure, event.paper, { receivedAt: event.at, receivedBy: event.by });
  return event.paper === "notice" ? { ...next, status: "received" } : next;
}

function closePauses(measure: Measure, at: string): Measure["pauses"] {
  return measure.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));
}

function answered(measure: Measure, answer: AnswerVersion, assetId: string | null): Measure {
  const order = assetId === null ? measure.order : { ...measure.order, assetId };
  return {
    ...measure,
    order,
    answers: [...measure.answers, answer],
    ...standingAfter(measure, answer),
  };
}

type Standing = Pick<Measure, "status" | "endedAt" | "effectiveFrom" | "effectiveTo">;

/** Where an answer leaves the measure: done, holding, or waiting in line. */
// oxlint-disable-next-line complexity -- one branch per outcome
function standingAfter(measure: Measure, answer: AnswerVersion): Standing {
  const { effectiveFrom, effectiveTo } = measure;
  switch (answer.outcome) {
    case "done":
    case "nothing_found":
      return { status: "done", endedAt: answer.answeredAt, effectiveFrom, effectiveTo };
    case "in_force":
    case "partial":
      return {
        status: "in_force",
        endedAt: null,
        effectiveFrom: effectiveFrom ?? answer.answeredAt,
        effectiveTo: answer.term?.to ?? effectiveTo,
      };
    case "waiting":
      return {
        status: "waiting",
        endedAt: null,
        effectiveFrom,
        effectiveTo: answer.term?.to ?? null,
      };
    default:
      return unreachable(answer.outcome);
  }
}
