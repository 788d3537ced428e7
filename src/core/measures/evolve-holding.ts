import type { MeasureEvent } from "./events.ts";
import type { Measure, Renewal } from "./measure.ts";
import { issue } from "./papers.ts";
import { assert, unreachable } from "#kit/assert.ts";

type RenewalEvent = Extract<
  MeasureEvent,
  { readonly type: "renewal_requested" | "renewal_issued" | "renewal_confirmed" }
>;
type EndEvent = Extract<
  MeasureEvent,
  {
    readonly type:
      | "release_ordered"
      | "measure_released"
      | "measure_took_effect"
      | "measure_lapsed";
  }
>;
type SideEvent = Extract<
  MeasureEvent,
  {
    readonly type:
      | "review_proposed"
      | "review_answered"
      | "unit_informed"
      | "unopened_alarmed"
      | "unit_urged"
      | "expiry_warned";
  }
>;

/** What happens to a measure after it was answered, and beside its way. */
export function evolveHolding(
  measure: Measure,
  event: RenewalEvent | EndEvent | SideEvent,
): Measure {
  switch (event.type) {
    case "renewal_requested":
    case "renewal_issued":
    case "renewal_confirmed":
      return evolveRenewal(measure, event);
    case "release_ordered":
    case "measure_released":
    case "measure_took_effect":
    case "measure_lapsed":
      return evolveEnd(measure, event);
    default:
      return evolveBeside(measure, event);
  }
}

function evolveRenewal(measure: Measure, event: RenewalEvent): Measure {
  switch (event.type) {
    case "renewal_requested": {
      const { term, at, by } = event;
      const renewal = { term, requestedAt: at, requestedBy: by, rulingNumber: null };
      return { ...measure, renewal: { ...renewal, status: "requested" } };
    }
    case "renewal_issued": {
      const { rulingNumber, number, at } = event;
      return issue(withRenewal(measure, { status: "issued", rulingNumber }), "renewal", number, at);
    }
    case "renewal_confirmed": {
      assert(measure.renewal, "a renewal is confirmed only after it was requested");
      const effectiveTo = measure.renewal.term.to;
      return { ...withRenewal(measure, { status: "confirmed" }), effectiveTo };
    }
    default:
      return unreachable(event);
  }
}

function withRenewal(measure: Measure, change: Partial<Renewal>): Measure {
  return { ...measure, renewal: measure.renewal && { ...measure.renewal, ...change } };
}

function evolveEnd(measure: Measure, event: EndEvent): Measure {
  switch (event.type) {
    case "release_ordered": {
      const { ground, rulingNumber, number, at } = event;
      const release = { ground, rulingNumber, orderedAt: at, confirmedAt: null };
      return issue({ ...measure, status: "release_ordered", release }, "release", number, at);
    }
    case "measure_released": {
      const release = measure.release && { ...measure.release, confirmedAt: event.at };
      return { ...measure, status: "released", endedAt: event.at, release };
    }
    case "measure_took_effect": {
      const effectiveTo = event.term?.to ?? measure.effectiveTo;
      return { ...measure, status: "in_force", effectiveFrom: event.at, effectiveTo };
    }
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

function evolveBeside(measure: Measure, event: SideEvent): Measure {
  switch (event.type) {
    case "review_proposed": {
      const { content, at, by } = event;
      const proposal = { content, proposedAt: at, proposedBy: by, answer: null };
      return { ...measure, reviewProposals: [...measure.reviewProposals, proposal] };
    }
    case "review_answered": {
      const { content, upheld, at } = event;
      const reviewProposals = measure.reviewProposals.map((proposal) =>
        proposal.answer === null ? { ...proposal, answer: { content, upheld, at } } : proposal,
      );
      return { ...measure, reviewProposals };
    }
    case "unit_informed": {
      const { about, claimId, at } = event;
      return { ...measure, informed: [...measure.informed, { about, claimId, at }] };
    }
    case "unopened_alarmed":
    case "unit_urged":
    case "expiry_warned":
      return { ...measure, urged: [...measure.urged, event.key] };
    default:
      return unreachable(event);
  }
}
