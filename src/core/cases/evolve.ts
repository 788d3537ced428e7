import type { CaseEvent, CaseRecord, EnforcementCase } from "./case.ts";
import { claimTotal } from "./claim-total.ts";
import { assert, unreachable } from "#kit/assert.ts";
import { addYuan, compareYuan } from "#kit/money.ts";

type Later = Exclude<CaseEvent, { readonly type: "case_registered" }>;

export function evolve(found: EnforcementCase | undefined, event: CaseEvent): EnforcementCase {
  if (event.type === "case_registered") {
    return {
      ...event.record,
      id: event.caseId,
      status: "filed",
      claimYuan: claimTotal(event.record),
      receivedYuan: "0.00",
      payments: [],
      performedAt: null,
      releases: [],
      closures: [],
      lookupsDone: 0,
      openClaims: [],
      fallen: [],
    };
  }
  assert(found, `case does not exist before ${event.type}`);
  return continueLife(found, event);
}

// oxlint-disable-next-line complexity -- one branch per event, which is the point of the table
function continueLife(found: EnforcementCase, event: Later): EnforcementCase {
  switch (event.type) {
    case "case_amended":
      return amended(found, event.record, event.at);
    case "case_begun":
    case "case_resumed":
      return { ...found, status: "in_progress" };
    case "case_suspended":
      return { ...found, status: "suspended" };
    case "clue_added":
      return { ...found, clues: [...found.clues, event.clue] };
    case "payment_recorded":
      return paid(found, event);
    case "release_drafted":
      return { ...found, releases: [...found.releases, event.release] };
    case "release_decided":
      return {
        ...found,
        releases: found.releases.map((release) =>
          release.releaseId === event.releaseId
            ? {
                ...release,
                status: event.granted ? ("decided" as const) : ("rejected" as const),
                decidedBy: event.by,
                rulingNumber: event.rulingNumber,
                decidedAt: event.at,
              }
            : release,
        ),
      };
    case "case_closed":
      return closed(found, event);
    case "case_restored":
      return { ...found, status: "in_progress" };
    case "claim_noted":
      return {
        ...found,
        openClaims: event.open
          ? [...found.openClaims, { claimId: event.claimId, measureIds: event.measureIds }]
          : found.openClaims.filter((claim) => claim.claimId !== event.claimId),
      };
    case "lookup_begun":
      return { ...found, lookupsDone: event.ordinal, fallen: [...found.fallen, event.key] };
    case "release_overdue":
      return { ...found, fallen: [...found.fallen, event.key] };
    default:
      return unreachable(event);
  }
}

/** A corrected claim may turn what was paid into too little, or into enough. */
function amended(found: EnforcementCase, record: CaseRecord, at: string): EnforcementCase {
  const claimYuan = claimTotal(record);
  const isPerformed =
    record.claimItems.length > 0 && compareYuan(found.receivedYuan, claimYuan) >= 0;
  const performedAt = isPerformed ? (found.performedAt ?? at) : null;
  return { ...found, ...record, claimYuan, performedAt };
}

function paid(
  found: EnforcementCase,
  event: CaseEvent & { readonly type: "payment_recorded" },
): EnforcementCase {
  const receivedYuan = addYuan(found.receivedYuan, event.payment.amountYuan);
  const isPerformed = compareYuan(receivedYuan, found.claimYuan) >= 0;
  return {
    ...found,
    receivedYuan,
    payments: [...found.payments, event.payment],
    performedAt: found.performedAt ?? (isPerformed ? event.payment.recordedAt : null),
  };
}

const STATUS_OF_CLOSURE = {
  performed: "closed_performed",
  terminated: "closed_terminated",
  without_completion: "closed_without_completion",
} as const;

function closed(
  found: EnforcementCase,
  event: CaseEvent & { readonly type: "case_closed" },
): EnforcementCase {
  return {
    ...found,
    status: STATUS_OF_CLOSURE[event.closure.way],
    closures: [...found.closures, event.closure],
    lookupsDone: 0,
  };
}
