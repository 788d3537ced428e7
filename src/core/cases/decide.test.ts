import assert from "node:assert/strict";
import { test } from "node:test";
import { OPEN_CASE, RULES, actor } from "../../../test/support/given-measure.ts";
import type { Context } from "../decider.ts";
import type { CaseCommand, CaseEvent, EnforcementCase } from "./case.ts";
import { cases } from "./index.ts";
import type { RoleId } from "#law/roles.ts";
import { CLOSURE_CONDITIONS } from "#law/closure-conditions.ts";
import type { ClosureConditionId } from "#law/closure-conditions.ts";

type Circumstances = {
  readonly role?: RoleId;
  readonly at?: string;
  readonly outstanding?: number;
};

function decide(
  found: EnforcementCase,
  command: CaseCommand,
  given: Circumstances = {},
): ReturnType<typeof cases.decide> {
  const context: Context = {
    now: given.at ?? "2026-06-01T02:00:00.000Z",
    actor: actor(given.role ?? "judge"),
    rules: RULES,
    draw: () => 1,
    read: () => undefined,
    fact: () => given.outstanding ?? 0,
  };
  return cases.decide(found, command, context);
}

function when(
  found: EnforcementCase,
  command: CaseCommand,
  given: Circumstances = {},
): EnforcementCase {
  const decision = decide(found, command, given);
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.reason)}`);
  return decision.value.reduce<EnforcementCase>(
    (state, event: CaseEvent) => cases.evolve(state, event),
    found,
  );
}

function refusalOf(
  found: EnforcementCase,
  command: CaseCommand,
  given: Circumstances = {},
): string {
  const decision = decide(found, command, given);
  assert(!decision.ok, "should be refused");
  return decision.reason.type;
}

const PAY = {
  type: "record_payment",
  amountYuan: "120000.00",
  paidOn: "2026-05-30",
  note: "转账",
} as const;
const DRAFT = {
  type: "draft_release",
  releaseId: "00000000-0000-7000-8000-00000000d001",
  ground: "performed_full",
  scope: "full",
  measureIds: ["00000000-0000-7000-8000-0000000000a1", "00000000-0000-7000-8000-0000000000a2"],
  reason: "已履行完毕",
} as const;
const GRANT = {
  type: "decide_release",
  releaseId: DRAFT.releaseId,
  granted: true,
  reason: "同意",
} as const;

test("art. 19: full payment starts the clock of the release; part payment does not", () => {
  const part = when(OPEN_CASE, { ...PAY, amountYuan: "119999.99" });
  assert.equal(part.performedAt, null);
  assert.equal(part.receivedYuan, "119999.99");
  assert.equal(when(part, { ...PAY, amountYuan: "0.01" }).performedAt, "2026-06-01T02:00:00.000Z");
});

test("a payment of nothing or from the future is refused", () => {
  assert.equal(refusalOf(OPEN_CASE, { ...PAY, amountYuan: "0.00" }), "amount_not_positive");
  assert.equal(refusalOf(OPEN_CASE, { ...PAY, paidOn: "2026-06-02" }), "payment_in_future");
});

test("art. 19: one decision of the court orders the release of everything it names", () => {
  const drafted = when(when(OPEN_CASE, PAY), DRAFT);
  const decided = when(drafted, GRANT);
  const decision = decide(drafted, GRANT);
  assert(decision.ok && decision.value[0]);
  const letters = cases.letters(decision.value[0], decided);
  assert.deepEqual(
    letters.map((letter) => letter.type === "command" && letter.stream.id),
    DRAFT.measureIds,
  );
  assert.equal(decided.releases[0]?.status, "decided");
});

test("art. 19: release for full performance is not drafted before the debt is paid", () => {
  assert.equal(refusalOf(OPEN_CASE, DRAFT), "not_paid_in_full");
});

test("art. 19: what the court rejects releases nothing, and may be drafted anew", () => {
  const drafted = when(when(OPEN_CASE, PAY), DRAFT);
  const rejected = when(drafted, { ...GRANT, granted: false });
  assert.equal(refusalOf(rejected, GRANT), "release_already_decided");
  assert.equal(
    when(rejected, { ...DRAFT, releaseId: "00000000-0000-7000-8000-00000000d002" }).releases.length,
    2,
  );
});

test("art. 19: a case ends as performed or terminated only when nothing is outstanding", () => {
  const paid = when(OPEN_CASE, PAY);
  const close = { type: "close", way: "performed", conditions: [], reason: "执行完毕" } as const;
  assert.equal(refusalOf(paid, close, { outstanding: 1 }), "measures_outstanding");
  assert.equal(
    refusalOf(paid, { ...close, way: "terminated" }, { outstanding: 3 }),
    "measures_outstanding",
  );
  assert.equal(refusalOf(OPEN_CASE, close), "not_paid_in_full");
  assert.equal(when(paid, close).status, "closed_performed");
});

function allConditions(): readonly ClosureConditionId[] {
  return Object.keys(CLOSURE_CONDITIONS) as ClosureConditionId[];
}

test("民诉法解释 517: closure without completion needs three months, its conditions, and keeps the seizures", () => {
  const close = {
    type: "close",
    way: "without_completion",
    conditions: allConditions(),
    reason: "无可供执行财产",
  } as const;
  assert.equal(
    refusalOf(OPEN_CASE, close, { at: "2026-04-05T02:00:00.000Z" }),
    "closure_too_early",
  );
  const required = allConditions().find((id) => CLOSURE_CONDITIONS[id].required);
  const without = allConditions().filter((id) => id !== required);
  assert.equal(
    refusalOf(OPEN_CASE, { ...close, conditions: without }),
    "closure_conditions_missing",
  );
  const closed = when(OPEN_CASE, close, { outstanding: 4 });
  assert.equal(closed.status, "closed_without_completion");
});

test("民诉法解释 517: without the applicant's signature only the president closes so", () => {
  const conditions = allConditions().filter((id) => id !== "applicant_signed");
  const close = {
    type: "close",
    way: "without_completion",
    conditions,
    reason: "无可供执行财产",
  } as const;
  assert.equal(refusalOf(OPEN_CASE, close), "approver_too_low");
  assert.equal(when(OPEN_CASE, close, { role: "president" }).status, "closed_without_completion");
});

test("终本规定 9: looked up again every six months for five years, then no more; restored, not at all", () => {
  const close = {
    type: "close",
    way: "without_completion",
    conditions: allConditions(),
    reason: "无可供执行财产",
  } as const;
  const closed = when(OPEN_CASE, close);
  const lookups = cases.dues(closed, RULES).filter((due) => due.key.startsWith("lookup:"));
  assert.equal(lookups.length, 10);
  assert.equal(lookups[0]?.dueAt, "2026-12-01T01:00:00.000Z");
  assert.equal(lookups[9]?.dueAt, "2031-06-01T01:00:00.000Z");
  const looked = when(
    closed,
    { type: "fall_due", key: lookups[0]?.key ?? "" },
    { role: "system", at: "2026-12-01T02:00:00.000Z" },
  );
  assert.equal(looked.lookupsDone, 1);
  const restored = when(looked, { type: "restore", reason: "发现财产" });
  assert.equal(cases.dues(restored, RULES).length, 0);
  assert.equal(restored.closures.length, 1);
});

test("art. 16: the same record again changes nothing; a corrected one says which fields", () => {
  const {
    number,
    kind,
    filedOn,
    cause,
    title,
    performBy,
    claimItems,
    parties,
    teamId,
    judgeId,
    clues,
  } = OPEN_CASE;
  const record = {
    number,
    kind,
    filedOn,
    cause,
    title,
    performBy,
    claimItems,
    parties,
    teamId,
    judgeId,
    clues,
  };
  const same = decide(OPEN_CASE, { type: "amend", record }, { role: "case_filing" });
  assert(same.ok && same.value.length === 0);
  const corrected = decide(OPEN_CASE, {
    type: "amend",
    record: { ...record, cause: "借款合同纠纷" },
  });
  assert(corrected.ok && corrected.value[0]?.type === "case_amended");
  assert.deepEqual(corrected.value[0].changed, ["cause"]);
});

test("民诉法 238: while a third party's claim is open the case knows it, once", () => {
  const note = {
    type: "note_claim",
    claimId: "00000000-0000-7000-8000-00000000e001",
    measureIds: [],
    open: true,
  } as const;
  const noted = when(OPEN_CASE, note, { role: "system" });
  assert.equal(when(noted, note, { role: "system" }).openClaims.length, 1);
  assert.equal(when(noted, { ...note, open: false }, { role: "system" }).openClaims.length, 0);
});

test("art. 16, 19: a claim corrected upwards after payment is not performed any more", () => {
  const paid = when(OPEN_CASE, PAY);
  const { number, kind, filedOn, cause, title, performBy, parties, teamId, judgeId, clues } =
    OPEN_CASE;
  const rest = { number, kind, filedOn, cause, title, performBy, parties, teamId, judgeId, clues };
  const claimOf = (amountYuan: string): typeof OPEN_CASE.claimItems => [
    { kind: "principal", amountYuan, interest: null },
  ];
  const more = when(paid, { type: "amend", record: { ...rest, claimItems: claimOf("500000.00") } });
  assert.equal(more.performedAt, null);
  const close = { type: "close", way: "performed", conditions: [], reason: "执行完毕" } as const;
  assert.equal(refusalOf(more, close), "not_paid_in_full");
  const less = when(more, { type: "amend", record: { ...rest, claimItems: claimOf("100000.00") } });
  assert.notEqual(less.performedAt, null);
});

test("art. 19: a release of a part before payment does not answer the payment", () => {
  const part = { ...DRAFT, ground: "court_other", scope: "part" } as const;
  const drafted = when(OPEN_CASE, part, { at: "2026-05-01T02:00:00.000Z" });
  const decided = when(drafted, GRANT, { role: "president", at: "2026-05-02T02:00:00.000Z" });
  const paid = when(decided, PAY);
  assert(cases.dues(paid, RULES).some((due) => due.key.startsWith("release:")));
});
