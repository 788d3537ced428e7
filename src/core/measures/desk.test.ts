import assert from "node:assert/strict";
import { test } from "node:test";

import {
  answerWith,
  content,
  receivedNotice,
  when,
  type Story,
} from "../../../test/support/given-measure.ts";
import { deskOf } from "./desk.ts";

const AT = "2027-02-01T01:00:00.000Z";
const TERM = { from: "2027-03-02", to: "2028-03-01" };

function deskIn(story: Story): string {
  assert.ok(story.measure);
  return deskOf(story.measure);
}

test("民诉法解释 485: a renewal passes over the desks as the notice did, from its approver to the unit", () => {
  const held = when(receivedNotice(), answerWith("in_force"), { role: "liaison" });
  assert.equal(deskIn(held), "holding");
  const requested = when(held, { type: "request_renewal", term: TERM }, { at: AT });
  assert.equal(deskIn(requested), "approval");
  const issued = when(requested, { type: "approve_renewal" }, { role: "judge", at: AT });
  assert.equal(deskIn(issued), "in_transit");
  const arrived = when(issued, { type: "arrive", paper: "renewal" }, { role: "system", at: AT });
  assert.equal(deskIn(arrived), "to_receive");
  const received = when(
    arrived,
    { type: "receive", paper: "renewal" },
    { role: "liaison", at: AT },
  );
  assert.equal(deskIn(received), "to_do");
  const confirmed = when(
    received,
    { type: "confirm_renewal", content: content(9) },
    { role: "liaison", at: AT },
  );
  assert.equal(deskIn(confirmed), "holding");
});
