import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ASSET_ID,
  MEASURE_ID,
  CASE_ID,
  answerWith,
  content,
  receivedNotice,
  refusalOf,
  when,
} from "../../../test/support/given-measure.ts";
import type { AnswerInput, MeasureCommand } from "./measure.ts";

test("art. 19: released is only what the unit has confirmed, and it confirms only what it received", () => {
  const held = when(receivedNotice(), answerWith("in_force"), { role: "liaison" });
  const ordered = when(
    held,
    { type: "order_release", caseId: CASE_ID, ground: "performed_full", rulingNumber: null },
    { role: "system" },
  );
  assert.equal(ordered.measure?.status, "release_ordered");
  const confirm = { type: "confirm_release", content: content(8) } as const;
  assert.equal(refusalOf(ordered, confirm, { role: "liaison" }).type, "paper_not_received");
  const arrived = when(ordered, { type: "arrive", paper: "release" }, { role: "system" });
  const received = when(arrived, { type: "receive", paper: "release" }, { role: "liaison" });
  assert.equal(when(received, confirm, { role: "liaison" }).measure?.status, "released");
});

test("art. 19: what is released stays released; no step leads back", () => {
  const held = when(receivedNotice(), answerWith("in_force"), { role: "liaison" });
  const ordered = when(
    held,
    { type: "order_release", caseId: CASE_ID, ground: "performed_full", rulingNumber: null },
    { role: "system" },
  );
  const arrived = when(ordered, { type: "arrive", paper: "release" }, { role: "system" });
  const received = when(arrived, { type: "receive", paper: "release" }, { role: "liaison" });
  const released = when(
    received,
    { type: "confirm_release", content: content(8) },
    { role: "liaison" },
  );
  for (const command of [
    { type: "order_release", caseId: CASE_ID, ground: "performed_full", rulingNumber: null },
    { type: "serve" },
    { type: "receive", paper: "release" },
    answerWith("in_force"),
    { type: "take_effect" },
  ] satisfies readonly MeasureCommand[]) {
    assert.equal(
      refusalOf(released, command, { role: "system" }).type,
      "wrong_status",
      command.type,
    );
  }
});

test("民诉法解释 485: a renewal keeps the measure and moves its end, within the cap", () => {
  const held = when(receivedNotice(), answerWith("in_force"), { role: "liaison" });
  const at = "2027-02-01T01:00:00.000Z";
  const term = { from: "2027-03-02", to: "2028-03-01" };
  const tooLong = { from: "2027-03-02", to: "2028-03-04" };
  assert.equal(
    refusalOf(held, { type: "request_renewal", term: tooLong }, { at }).type,
    "term_too_long",
  );
  const requested = when(held, { type: "request_renewal", term }, { at });
  const issued = when(requested, { type: "approve_renewal" }, { role: "judge", at });
  const arrived = when(issued, { type: "arrive", paper: "renewal" }, { role: "system", at });
  const received = when(arrived, { type: "receive", paper: "renewal" }, { role: "liaison", at });
  const confirmed = when(
    received,
    { type: "confirm_renewal", content: content(9) },
    { role: "liaison", at },
  );
  assert.equal(confirmed.measure?.effectiveTo, "2028-03-01");
  assert.equal(confirmed.measure?.status, "in_force");
  assert.equal(confirmed.measure?.order.assetId, ASSET_ID);
});

test("查扣冻规定 27: without renewal the measure lapses with the end of its last day, whenever it is written down", () => {
  const held = when(receivedNotice(), answerWith("in_force"), { role: "liaison" });
  const key = "lapse:2027-03-01";
  assert.equal(
    refusalOf(held, { type: "fall_due", key }, { role: "system", at: "2027-03-01T15:59:59.999Z" })
      .type,
    "due_not_yet",
  );
  const lapsed = when(
    held,
    { type: "fall_due", key },
    { role: "system", at: "2027-03-09T01:00:00.000Z" },
  );
  assert.equal(lapsed.measure?.status, "lapsed");
  assert.equal(lapsed.measure?.endedAt, "2027-03-01T16:00:00.000Z");
});

test("art. 19: a release decided in one case does not reach another case's measure", () => {
  const held = when(receivedNotice(), answerWith("in_force"), { role: "liaison" });
  const caseId = "00000000-0000-7000-8000-0000000000c2";
  const foreign: readonly MeasureCommand[] = [
    { type: "order_release", caseId, ground: "performed_full", rulingNumber: null },
    { type: "inform", caseId, about: "claim_opened", claimId: caseId },
  ];
  for (const command of foreign) {
    assert.equal(refusalOf(held, command, { role: "system" }).type, "measure_not_found");
  }
});

test("art. 18: correcting an answer after a renewal leaves the renewed term as it stands", () => {
  const held = when(receivedNotice(), answerWith("in_force"), { role: "liaison" });
  const at = "2027-02-01T01:00:00.000Z";
  const term = { from: "2027-03-02", to: "2028-03-01" };
  const requested = when(held, { type: "request_renewal", term }, { at });
  const issued = when(requested, { type: "approve_renewal" }, { role: "judge", at });
  const arrived = when(issued, { type: "arrive", paper: "renewal" }, { role: "system", at });
  const received = when(arrived, { type: "receive", paper: "renewal" }, { role: "liaison", at });
  // The court's act reached the unit in time: its slowness does not end the seizure.
  const late = "2027-03-09T01:00:00.000Z";
  const lapse = { type: "fall_due", key: "lapse:2027-03-01" } as const;
  assert.equal(refusalOf(received, lapse, { role: "system", at: late }).type, "due_is_gone");
  const confirm = { type: "confirm_renewal", content: content(9) } as const;
  const confirmed = when(received, confirm, { role: "liaison", at: late });
  const answer = { ...answerInput(), securedYuan: "90000.00" };
  const correction = { type: "correct_answer", answer, reason: "金额更正" } as const;
  const corrected = when(confirmed, correction, { role: "liaison", at: late });
  assert.equal(corrected.measure?.effectiveTo, "2028-03-01");
});

test("a renewal needs the approver that the first ruling needed", () => {
  const held = when(receivedNotice(), answerWith("in_force"), { role: "liaison" });
  const at = "2027-02-01T01:00:00.000Z";
  const term = { from: "2027-03-02", to: "2028-03-01" };
  const requested = when(held, { type: "request_renewal", term }, { at });
  assert.equal(refusalOf(requested, { type: "approve_renewal" }, { at }).type, "approver_too_low");
});

test("art. 18: an answer cannot move the measure to another thing than the court named", () => {
  const answer = { ...answerInput(), assetId: MEASURE_ID };
  const refusal = refusalOf(receivedNotice(), { type: "answer", answer }, { role: "liaison" });
  assert.equal(refusal.type, "answer_names_other_asset");
});

function answerInput(): AnswerInput {
  return {
    outcome: "in_force",
    content: content(3),
    securedYuan: "80000.00",
    term: null,
    assetId: null,
  };
}
