import type { AnswerVersion, Measure, MeasureEvent, Paper, PaperKind, Renewal } from "./measure.ts";
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
      return continueHolding(measure, event);
  }
}

type Holding = Extract<
  MeasureEvent,
  {
    readonly type:
      | "renewal_requested"
      | "renewal_issued"
      | "renewal_confirmed"
      | "release_ordered"
      | "measure_released"
      | "review_proposed"
      | "review_answered"
      | "measure_took_effect"
      | "unit_informed"
      | "unopened_alarmed"
      | "unit_urged"
      | "expiry_warned"
      | "measure_lapsed";
  }
>;

// oxlint-disable-next-line complexity -- one branch per event, which is the point of the table
function continueHolding(measure: Measure, event: Holding): Measure {
  switch (event.type) {
    case "renewal_requested":
      return {
        ...measure,
        renewal: {
          term: event.term,
          requestedAt: event.at,
          requestedBy: event.by,
          rulingNumber: null,
          status: "requested",
        },
      };
    case "renewal_issued":
      return issue(
        withRenewal(measure, { status: "issued", rulingNumber: event.rulingNumber }),
        "renewal",
        event.number,
        event.at,
      );
    case "renewal_confirmed": {
      assert(measure.renewal, "a renewal is confirmed only after it was requested");
      return { ...withRenewal(measure, { status: "confirmed" }), effectiveTo: measure.renewal.term.to };
    }
    case "release_ordered":
      return issue(
        {
          ...measure,
          status: "release_ordered",
          release: {
            ground: event.ground,
            rulingNumber: event.rulingNumber,
            orderedAt: event.at,
            confirmedAt: null,
          },
        },
        "release",
        event.number,
        event.at,
      );
    case "measure_released":
      return {
        ...measure,
        status: "released",
        endedAt: event.at,
        release: measure.release && { ...measure.release, confirmedAt: event.at },
      };
    case "review_proposed":
      return {
        ...measure,
        reviewProposals: [
          ...measure.reviewProposals,
          { content: event.content, proposedAt: event.at, proposedBy: event.by, answer: null },
        ],
      };
    case "review_answered":
      return {
        ...measure,
        reviewProposals: measure.reviewProposals.map((proposal) =>
          proposal.answer === null
            ? { ...proposal, answer: { content: event.content, upheld: event.upheld, at: event.at } }
            : proposal,
        ),
      };
    case "measure_took_effect":
      return {
        ...measure,
        status: "in_force",
        effectiveFrom: event.at,
        effectiveTo: event.term?.to ?? measure.effectiveTo,
      };
    case "unit_informed": {
      const { about, claimId, at } = event;
      return { ...measure, informed: [...measure.informed, { about, claimId, at }] };
    }
    case "unopened_alarmed":
    case "unit_urged":
    case "expiry_warned":
      return { ...measure, urged: [...measure.urged, event.key] };
    case "measure_lapsed":
      return {
        ...measure,
        status: "lapsed",
        endedAt: event.at,
        urged: [...measure.urged, event.key],
      };
    default:
      return unreachable(event);
  }
}

function approved(
  measure: Measure,
  event: MeasureEvent & { readonly type: "notice_approved" },
): Measure {
  const next = { ...measure, status: "approved" as const, approvedBy: event.by };
  return issue({ ...next, rulingNumber: event.rulingNumber }, "notice", event.number, event.at);
}

function issue(measure: Measure, kind: PaperKind, number: string, at: string): Measure {
  const paper: Paper = {
    kind,
    number,
    issuedAt: at,
    // A renewal or release leaves with its approval; a notice waits for its own service.
    servedAt: kind === "notice" ? null : at,
    arrivedAt: null,
    arrivedBy: null,
    receivedAt: null,
    receivedBy: null,
  };
  return { ...measure, papers: [...measure.papers, paper] };
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

function withRenewal(measure: Measure, change: Partial<Renewal>): Measure {
  return { ...measure, renewal: measure.renewal && { ...measure.renewal, ...change } };
}

function answered(measure: Measure, answer: AnswerVersion, assetId: string | null): Measure {
  const answers = [...measure.answers, answer];
  const order = assetId === null ? measure.order : { ...measure.order, assetId };
  const next = { ...measure, order, answers };
  switch (answer.outcome) {
    case "done":
    case "nothing_found":
      return { ...next, status: "done", endedAt: answer.answeredAt };
    case "in_force":
    case "partial":
      return {
        ...next,
        status: "in_force",
        endedAt: null,
        effectiveFrom: measure.effectiveFrom ?? answer.answeredAt,
        effectiveTo: answer.term?.to ?? measure.effectiveTo,
      };
    case "waiting":
      return { ...next, status: "waiting", endedAt: null, effectiveTo: answer.term?.to ?? null };
    default:
      return unreachable(answer.outcome);
  }
}
