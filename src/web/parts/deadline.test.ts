import assert from "node:assert/strict";
import { test } from "node:test";

import { deadlineText, lightOf, type Deadline } from "./deadline.ts";

const left = (daysLeft: number, more: Partial<Deadline> = {}): Deadline => ({
  daysLeft,
  unit: "working_day",
  ...more,
});

test("the light turns yellow near the end and red after it, never on the day itself", () => {
  assert.equal(lightOf(left(4)), "green");
  assert.equal(lightOf(left(3)), "yellow");
  assert.equal(lightOf(left(0)), "yellow");
  assert.equal(lightOf(left(-1)), "red");
});

test("a paused or met deadline is no alarm, however old", () => {
  assert.equal(lightOf(left(-9, { isPaused: true })), "none");
  assert.equal(lightOf(left(-9, { isMet: true })), "none");
});

test("the words say how long, in the unit that the law counts", () => {
  assert.equal(deadlineText(left(3)), "剩 3 个工作日");
  assert.equal(deadlineText(left(-2, { unit: "day" })), "超期 2 天");
  assert.equal(deadlineText(left(0)), "今天到期");
  assert.equal(deadlineText(left(-1, { isPaused: true })), "期限已暂停");
});
