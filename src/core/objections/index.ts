import type { Context, Decider, Letter, Refusal } from "../decider.ts";
import type { EnforcementCase } from "../cases/index.ts";
import type { ClaimCommand, ClaimEvent, ThirdPartyClaim } from "./claim.ts";
import { assert, unreachable } from "#kit/assert.ts";
import { dueInstant } from "#kit/calendar.ts";
import { ok, refuse } from "#kit/result.ts";
import type { Result } from "#kit/result.ts";
import { cpl } from "#law/citation.ts";
import type { CountyRules } from "#law/county-rules.ts";
import { TIME_LIMITS } from "#law/time-limits.ts";

export type * from "./claim.ts";

/** Third parties' claims: fifteen days, the seizure stays, disposal stops, every unit is told. */
export const objections: Decider<ThirdPartyClaim, ClaimCommand, ClaimEvent> = {
  kind: "claim",
  permission: (command) =>
    command.type === "open_claim"
      ? "open_third_party_claim"
      : command.type === "decide_claim"
        ? "decide_third_party_claim"
        : "act_on_due",
  decide,
  evolve,
  place: (claim) => ({
    caseId: claim.caseId,
    teamId: claim.teamId,
    unitId: null,
    sent: false,
    status: claim.status,
  }),
  reads: (command) => (command.type === "open_claim" ? [{ kind: "case", id: command.caseId }] : []),
  facts: () => [],
  dues,
  letters,
  cites: () => cpl(238),
};

function decide(
  claim: ThirdPartyClaim | undefined,
  command: ClaimCommand,
  context: Context,
): Result<readonly ClaimEvent[], Refusal> {
  if (command.type === "open_claim") return open(claim, command, context);
  if (!claim) return refuse({ type: "claim_not_found" });
  if (claim.status !== "open") return refuse({ type: "claim_already_decided", cites: cpl(238) });
  if (command.type === "fall_due") return fallDue(claim, command.key, context);
  const { upheld, decision } = command;
  return ok([{ type: "claim_decided", upheld, decision, at: context.now }]);
}

function open(
  claim: ThirdPartyClaim | undefined,
  command: ClaimCommand & { readonly type: "open_claim" },
  context: Context,
): Result<readonly ClaimEvent[], Refusal> {
  if (claim) return refuse({ type: "claim_exists" });
  const found = context.read({ kind: "case", id: command.caseId }) as EnforcementCase | undefined;
  if (!found || found.teamId !== command.teamId) return refuse({ type: "case_not_found" });
  if (command.measureIds.length === 0)
    return refuse({ type: "claim_names_nothing", cites: cpl(238) });
  const { type: _type, ...fields } = command;
  return ok([{ type: "claim_opened", ...fields, at: context.now }]);
}

function fallDue(
  claim: ThirdPartyClaim,
  key: string,
  context: Context,
): Result<readonly ClaimEvent[], Refusal> {
  const due = dues(claim, context.rules).find((candidate) => candidate.key === key);
  if (!due) return refuse({ type: "due_is_gone", key });
  if (due.dueAt > context.now) return refuse({ type: "due_not_yet", dueAt: due.dueAt });
  return ok([{ type: "claim_overdue", key, at: context.now }]);
}

function evolve(claim: ThirdPartyClaim | undefined, event: ClaimEvent): ThirdPartyClaim {
  if (event.type === "claim_opened") {
    const { claimId, caseId, teamId, measureIds, content, at } = event;
    const rest = { status: "open", decidedAt: null, decision: null, fallen: [] } as const;
    return { id: claimId, caseId, teamId, measureIds, content, openedAt: at, ...rest };
  }
  assert(claim, `claim does not exist before ${event.type}`);
  switch (event.type) {
    case "claim_decided":
      return {
        ...claim,
        status: event.upheld ? "upheld" : "rejected",
        decidedAt: event.at,
        decision: event.decision,
      };
    case "claim_overdue":
      return { ...claim, fallen: [...claim.fallen, event.key] };
    default:
      return unreachable(event);
  }
}

/** The end of the fifteen days to examine the claim. */
export function claimDueAt(claim: ThirdPartyClaim, rules: CountyRules): string {
  const { n, unit, rollover } = TIME_LIMITS.third_party_claim;
  return dueInstant({
    startedAt: claim.openedAt,
    limit: { n, unit, rollover },
    pauses: [],
    holidays: rules.holidays,
  });
}

function dues(
  claim: ThirdPartyClaim,
  rules: CountyRules,
): readonly { key: string; dueAt: string }[] {
  const key = "claim_overdue";
  if (claim.status !== "open" || claim.fallen.includes(key)) return [];
  return [{ key, dueAt: claimDueAt(claim, rules) }];
}

function letters(event: ClaimEvent, claim: ThirdPartyClaim): readonly Letter[] {
  if (event.type === "claim_overdue") return [];
  const isOpen = event.type === "claim_opened";
  const toCase: Letter = {
    type: "command",
    stream: { kind: "case", id: claim.caseId },
    command: {
      type: "note_claim",
      claimId: claim.id,
      measureIds: claim.measureIds,
      open: isOpen,
    },
  };
  const toUnits = claim.measureIds.map((id): Letter => ({
    type: "command",
    stream: { kind: "measure", id },
    command: {
      type: "inform",
      caseId: claim.caseId,
      about: informAbout(event),
      claimId: claim.id,
    },
  }));
  const releases = event.type === "claim_decided" && event.upheld ? claim.measureIds : [];
  return [
    toCase,
    ...toUnits,
    ...releases.map((id): Letter => ({
      type: "command",
      stream: { kind: "measure", id },
      command: {
        type: "order_release",
        caseId: claim.caseId,
        ground: "third_party_upheld",
        rulingNumber: null,
      },
    })),
  ];
}

function informAbout(event: Exclude<ClaimEvent, { readonly type: "claim_overdue" }>): string {
  if (event.type === "claim_opened") return "claim_opened";
  return event.upheld ? "claim_upheld" : "claim_rejected";
}
