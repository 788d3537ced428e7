import assert from "node:assert/strict";
import { test } from "node:test";

import { approvalOf, approvalTabOf, whyNotSendBack, whyNotServe } from "./page.logic.ts";

test("a renewal is approved as a renewal", () => {
  assert.deepEqual(approvalOf({ task: "notice" }), { type: "approve" });
  assert.deepEqual(approvalOf({ task: "renewal" }), { type: "approve_renewal" });
});

test("a renewal is not sent back to a drafter", () => {
  assert.equal(whyNotSendBack([{ task: "notice" }]), undefined);
  assert.match(whyNotSendBack([{ task: "notice" }, { task: "renewal" }]) ?? "", /1 件/);
});

test("serving is for those who may serve", () => {
  assert.equal(whyNotServe(["serve_notice"]), undefined);
  assert.match(whyNotServe(["approve_notice"]) ?? "", /权限/);
});

test("an unknown tab is that of the approvals", () => {
  assert.equal(approvalTabOf("to_serve"), "to_serve");
  assert.equal(approvalTabOf("release"), "release");
  assert.equal(approvalTabOf("elsewhere"), "approval");
});
