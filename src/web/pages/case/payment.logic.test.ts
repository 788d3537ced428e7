import assert from "node:assert/strict";
import { test } from "node:test";

import { paymentFaults } from "./payment.logic.ts";

const RIGHT = { amountYuan: "1,200.50", paidOn: "2026-11-20", note: "银行转账" };

test("a payment with amount, day and note is right", () => {
  assert.deepEqual(paymentFaults(RIGHT, "2026-11-23"), {});
});

test("nothing, zero and words are no amount", () => {
  for (const amountYuan of ["", "0", "一百元整"]) {
    assert.ok(paymentFaults({ ...RIGHT, amountYuan }, "2026-11-23").amountYuan, amountYuan);
  }
});

test("nobody has paid tomorrow", () => {
  assert.equal(paymentFaults({ ...RIGHT, paidOn: "2026-11-23" }, "2026-11-23").paidOn, undefined);
  assert.ok(paymentFaults({ ...RIGHT, paidOn: "2026-11-24" }, "2026-11-23").paidOn);
});

test("a payment says how it was made", () => {
  assert.ok(paymentFaults({ ...RIGHT, note: "  " }, "2026-11-23").note);
});
