import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ASSET_ID,
  CASE_ID,
  answerWith,
  content,
  receivedNotice,
  refusalOf,
  when,
} from "../../../test/support/given-measure.ts";
import type { MeasureCommand } from "./measure.ts";

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
