import assert from "node:assert/strict";
import { test } from "node:test";
import { tellEvent } from "./timeline-wording.ts";

const at = "2026-03-02T02:00:00.000Z";

test("a payment, a release and an end are told with their figures", () => {
  const payment = { amountYuan: "120000.00", paidOn: "2026-03-02", recordedAt: at };
  assert.deepEqual(tellEvent({ type: "payment_recorded", payment, note: "转账" }), {
    title: "登记履行",
    text: "2026-03-02 履行 120,000.00 元；转账",
    tone: "good",
  });
  const closure = {
    way: "without_completion",
    closedAt: at,
    conditions: [],
    reason: "无财产",
  } as const;
  assert.equal(tellEvent({ type: "case_closed", closure }).title, "结案：终结本次执行程序");
});

test("what is late or lost is told in red, what the unit did in green", () => {
  const urged = { key: "k", level: "supervision", about: "answer", at } as const;
  assert.deepEqual(tellEvent({ type: "unit_urged", ...urged }), {
    title: "督办：反馈",
    text: "",
    tone: "bad",
  });
  assert.equal(tellEvent({ type: "measure_lapsed", key: "k", at }).tone, "bad");
  assert.equal(tellEvent({ type: "measure_released", content: null, at }).tone, "good");
});

test("an amendment names the fields that changed, never what stood in them", () => {
  const told = tellEvent({
    type: "case_amended",
    record: {} as never,
    changed: ["cause", "parties"],
    at,
  });
  assert.equal(told.text, "案由、当事人");
});
