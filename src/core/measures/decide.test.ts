import assert from "node:assert/strict";
import { test } from "node:test";
import {
  FREEZE,
  MEASURE_ID,
  MORNING,
  NOTHING,
  OPEN_CASE,
  answerWith,
  content,
  receivedNotice,
  refusalOf,
  when,
} from "../../../test/support/given-measure.ts";

const DRAFT = { type: "draft", measureId: MEASURE_ID, order: FREEZE } as const;

test("art. 17: a judge approves what an officer drafted, and it is numbered", () => {
  const drafted = when(NOTHING, DRAFT);
  const approved = when(drafted, { type: "approve" }, { role: "judge" });
  assert.equal(approved.measure?.status, "approved");
  assert.equal(approved.measure?.papers[0]?.number, "豫1722执协〔2026〕7号");
  assert.equal(approved.measure?.rulingNumber, "(2026)豫1722执5号之七");
});

test("art. 17: an officer cannot approve a freeze, which is the judge's", () => {
  const drafted = when(NOTHING, DRAFT);
  assert.equal(refusalOf(drafted, { type: "approve" }).type, "approver_too_low");
});

test("art. 17: an officer approves an inquiry of his own", () => {
  const order = {
    ...FREEZE,
    measureKind: "query_deposit",
    amountYuan: null,
    term: null,
    assetId: null,
  } as const;
  const drafted = when(NOTHING, { ...DRAFT, order });
  assert.equal(when(drafted, { type: "approve" }).measure?.status, "approved");
});

test("a deduction needs a second person: who drafted it cannot approve it", () => {
  const order = { ...FREEZE, measureKind: "deduct_deposit", term: null } as const;
  const drafted = when(NOTHING, { ...DRAFT, order }, { role: "judge" });
  assert.equal(refusalOf(drafted, { type: "approve" }, { role: "judge" }).type, "four_eyes");
  assert.equal(
    when(drafted, { type: "approve" }, { role: "president" }).measure?.status,
    "approved",
  );
});

test("no control is made on a name without an identity number", () => {
  const unknown = {
    ...OPEN_CASE,
    parties: OPEN_CASE.parties.map((party) => ({ ...party, identityKnown: false })),
  };
  assert.equal(refusalOf(NOTHING, DRAFT, { enforcementCase: unknown }).type, "identity_unknown");
});

test("nothing is asked in a case that has ended", () => {
  const ended = { ...OPEN_CASE, status: "closed_performed" } as const;
  assert.equal(refusalOf(NOTHING, DRAFT, { enforcementCase: ended }).type, "case_not_open");
});

test("民诉法解释 485: a freeze of a deposit for more than a year is stopped before it is sent", () => {
  const order = { ...FREEZE, term: { from: "2026-03-02", to: "2027-03-04" } };
  const drafted = when(NOTHING, { ...DRAFT, order });
  const refusal = refusalOf(drafted, { type: "approve" }, { role: "judge" });
  assert.equal(refusal.type, "term_too_long");
  assert.equal(refusal["capYears"], 1);
});

test("the migrant-wage account is exempt by statute: only a judge's reasoned decision goes on", () => {
  const flags = ["migrant_wage_account"];
  const drafted = when(NOTHING, { ...DRAFT, order: { ...FREEZE, assetFlags: flags } });
  assert.equal(
    refusalOf(drafted, { type: "approve" }, { role: "judge" }).type,
    "exempt_by_statute",
  );
  const order = {
    ...FREEZE,
    assetFlags: flags,
    overrideReason: "系支付本项目农民工工资的执行案件",
  };
  const reasoned = when(NOTHING, { ...DRAFT, order });
  assert.equal(when(reasoned, { type: "approve" }, { role: "judge" }).measure?.status, "approved");
});

test("art. 17: arrival takes the asset's next place, and signing for it is another time", () => {
  const story = receivedNotice();
  const paper = story.measure?.papers[0];
  assert.equal(story.measure?.receiptNumber, 7);
  assert.equal(paper?.arrivedBy, "platform");
  assert.equal(paper?.receivedAt, MORNING);
  const again = refusalOf(
    story,
    { type: "record_paper_arrival", paper: "notice", arrivedAt: MORNING, proof: content(9) },
    { role: "liaison" },
  );
  assert.equal(again.type, "wrong_status");
});

test("art. 18: the unit answers, and the measure stands in force until its term ends", () => {
  const story = when(receivedNotice(), answerWith("in_force"), { role: "liaison" });
  assert.equal(story.measure?.status, "in_force");
  assert.equal(story.measure?.effectiveTo, "2027-03-01");
});

test("查扣冻规定 26: a seal behind another one can only wait", () => {
  const order = {
    ...FREEZE,
    measureKind: "seal_house",
    amountYuan: null,
    term: { from: "2026-03-02", to: "2029-03-01" },
  } as const;
  const story = receivedNotice(order);
  const refusal = refusalOf(story, answerWith("in_force", null), { role: "liaison", ahead: 1 });
  assert.equal(refusal.type, "others_ahead_in_line");
  const waiting = when(story, answerWith("waiting", null), { role: "liaison", ahead: 1 });
  assert.equal(waiting.measure?.status, "waiting");
});

test("查扣冻规定 26: when the one before ends, the waiting seal takes effect with a term of its own", () => {
  const order = {
    ...FREEZE,
    measureKind: "seal_house",
    amountYuan: null,
    term: { from: "2026-03-02", to: "2029-03-01" },
  } as const;
  const waiting = when(receivedNotice(order), answerWith("waiting", null), {
    role: "liaison",
    ahead: 1,
  });
  const at = "2027-01-10T02:00:00.000Z";
  assert.equal(
    refusalOf(waiting, { type: "take_effect" }, { role: "system", ahead: 1, at }).type,
    "others_ahead_in_line",
  );
  const effective = when(waiting, { type: "take_effect" }, { role: "system", at });
  assert.equal(effective.measure?.status, "in_force");
  assert.equal(effective.measure?.effectiveTo, "2030-01-09");
});

test("a unit cannot have frozen more than the court asked", () => {
  const refusal = refusalOf(receivedNotice(), answerWith("in_force", "100000.01"), {
    role: "liaison",
  });
  assert.equal(refusal.type, "secured_above_order");
});

test("art. 18: an answer is corrected by a new version that says why, never overwritten", () => {
  const answered = when(receivedNotice(), answerWith("in_force"), { role: "liaison" });
  const input = {
    outcome: "partial",
    content: content(4),
    securedYuan: "300.00",
    term: null,
    assetId: null,
  } as const;
  const corrected = when(
    answered,
    { type: "correct_answer", answer: input, reason: "登记余额有误" },
    { role: "liaison" },
  );
  assert.deepEqual(
    corrected.measure?.answers.map((answer) => answer.version),
    [1, 2],
  );
  assert.equal(corrected.measure?.answers[0]?.securedYuan, "80000.00");
  assert.equal(corrected.measure?.answers[1]?.reason, "登记余额有误");
});

test("art. 18: a return for form names all defects at once; a second one brings up no new defect", () => {
  const first = when(
    receivedNotice(),
    { type: "return_for_form", reasons: ["seal_missing"], note: "缺印章" },
    { role: "liaison" },
  );
  assert.equal(first.measure?.status, "returned_for_form");
  assert.equal(first.measure?.pauses.at(-1)?.to, null);
  const mended = when(
    first,
    { type: "mend", order: FREEZE, note: "已补" },
    { at: "2026-03-03T01:00:00.000Z" },
  );
  assert.equal(mended.measure?.status, "received");
  assert.equal(mended.measure?.pauses.at(-1)?.to, "2026-03-03T01:00:00.000Z");
  const again = refusalOf(
    mended,
    { type: "return_for_form", reasons: ["ruling_missing"], note: "缺裁定" },
    { role: "liaison" },
  );
  assert.equal(again.type, "defect_not_named_before");
});

test("art. 18: 'cannot be done' is not a refusal; the court confirms it or insists", () => {
  const reported = when(
    receivedNotice(),
    { type: "report_impossible", reason: "asset_not_found", content: content(5) },
    { role: "liaison" },
  );
  assert.equal(reported.measure?.status, "impossible_reported");
  assert.equal(
    when(reported, { type: "confirm_impossible" }, { role: "judge" }).measure?.status,
    "ended",
  );
  const insisted = when(reported, { type: "insist", reason: "账户仍在" }, { role: "judge" });
  assert.equal(insisted.measure?.status, "received");
});

test("art. 18: a review proposal is a thread of its own; the unit can still only do and answer", () => {
  const proposed = when(
    receivedNotice(),
    { type: "propose_review", content: content(6) },
    { role: "liaison" },
  );
  assert.equal(proposed.measure?.status, "received");
  const answered = when(proposed, answerWith("in_force"), { role: "liaison" });
  assert.equal(answered.measure?.status, "in_force");
  const closed = when(
    answered,
    { type: "answer_review", content: content(7), upheld: false },
    { role: "judge" },
  );
  assert.equal(closed.measure?.reviewProposals[0]?.answer?.upheld, false);
  assert.equal(closed.measure?.status, "in_force");
});
