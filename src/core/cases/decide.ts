import type { Context, Refusal } from "../decider.ts";
import type { CaseCommand, CaseEvent, CaseRecord, EnforcementCase } from "./case.ts";
import { decideClosing } from "./decide-closing.ts";
import { decideRelease } from "./decide-release.ts";
import { dues } from "./dues.ts";
import { unreachable } from "#kit/assert.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import { legalDay } from "#kit/calendar.ts";
import { compareYuan } from "#kit/money.ts";
import { ok, refuse } from "#kit/result.ts";
import type { Result } from "#kit/result.ts";
import { CASE_ACTIONS } from "#law/case-actions.ts";
import type { CaseStatus } from "#law/case-statuses.ts";
import { article } from "#law/citation.ts";

export type Decision = Result<readonly CaseEvent[], Refusal>;

/** Every command on a case, from its registration to its last release (art. 16, 19). */
export function decide(
  found: EnforcementCase | undefined,
  command: CaseCommand,
  context: Context,
): Decision {
  if (command.type === "register") return register(found, command, context);
  if (found === undefined) return refuse({ type: "case_not_found" });
  const action = CASE_ACTIONS[command.type];
  const from: readonly CaseStatus[] = action.from;
  if (!from.includes(found.status)) {
    return refuse({
      type: "wrong_status",
      action: command.type,
      status: found.status,
      cites: action.cites,
    });
  }
  return route(found, command, context);
}

// oxlint-disable-next-line complexity -- a routing table in the form of a switch
function route(
  found: EnforcementCase,
  command: Exclude<CaseCommand, { readonly type: "register" }>,
  context: Context,
): Decision {
  const at = context.now;
  switch (command.type) {
    case "amend":
      return amend(found, command.record, at);
    case "begin":
      return ok([{ type: "case_begun", at }]);
    case "suspend":
      return ok([{ type: "case_suspended", reason: command.reason, at }]);
    case "resume_case":
      return ok([{ type: "case_resumed", reason: command.reason, at }]);
    case "add_clue":
      return ok([{ type: "clue_added", clue: command.clue, at }]);
    case "record_payment":
      return recordPayment(command, context);
    case "draft_release":
    case "decide_release":
      return decideRelease(found, command, context);
    case "close":
    case "restore":
      return decideClosing(found, command, context);
    case "note_claim":
      return noteClaim(found, command, at);
    case "fall_due":
      return fallDue(found, command.key, context);
    default:
      return unreachable(command);
  }
}

function register(
  found: EnforcementCase | undefined,
  command: CaseCommand & { readonly type: "register" },
  context: Context,
): Decision {
  if (found !== undefined) return refuse({ type: "case_exists", cites: article(16) });
  const { caseId, record } = command;
  return ok([{ type: "case_registered", caseId, record, at: context.now }]);
}

/** A corrected file updates; the same file twice changes nothing. */
function amend(found: EnforcementCase, record: CaseRecord, at: string): Decision {
  if (record.number !== found.number) {
    return refuse({ type: "case_number_fixed", number: found.number, cites: article(16) });
  }
  const changed = changedFields(found, record);
  return ok(changed.length === 0 ? [] : [{ type: "case_amended", record, changed, at }]);
}

/** Which fields of the record differ, by name. */
function changedFields(before: CaseRecord, after: CaseRecord): readonly string[] {
  const names = Object.keys(after) as (keyof CaseRecord)[];
  return names.filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]));
}

function recordPayment(
  command: CaseCommand & { readonly type: "record_payment" },
  context: Context,
): Decision {
  if (compareYuan(command.amountYuan, "0.00") <= 0) return refuse({ type: "amount_not_positive" });
  if (command.paidOn > legalDay(context.now)) {
    return refuse({ type: "payment_in_future", paidOn: command.paidOn });
  }
  const { amountYuan, paidOn, note } = command;
  const payment = { amountYuan, paidOn, recordedAt: context.now };
  return ok([{ type: "payment_recorded", payment, note }]);
}

function noteClaim(
  found: EnforcementCase,
  command: CaseCommand & { readonly type: "note_claim" },
  at: string,
): Decision {
  const isNoted = found.openClaims.some((claim) => claim.claimId === command.claimId);
  if (isNoted === command.open) return ok([]);
  const { claimId, measureIds, open } = command;
  return ok([{ type: "claim_noted", claimId, measureIds, open, at }]);
}

function fallDue(found: EnforcementCase, key: string, context: Context): Decision {
  const due = dues(found, context.rules).find((candidate) => candidate.key === key);
  if (!due) return refuse({ type: "due_is_gone", key });
  if (due.dueAt > context.now) return refuse({ type: "due_not_yet", dueAt: due.dueAt });
  const [family, , ordinal] = key.split(":");
  return ok([
    family === "lookup"
      ? { type: "lookup_begun", key, ordinal: Number(ordinal), at: context.now }
      : { type: "release_overdue", key, at: context.now },
  ]);
}
