import assert from "node:assert/strict";
import { test } from "node:test";

import { deadlineOf } from "./deadline.ts";

const left = (days: number, warnAt?: number) => deadlineOf({ days, unit: "working_day", warnAt });

test("the light turns yellow near the end and red after it, never on the day itself", () => {
  assert.deepEqual(left(4), { text: "剩 4 个工作日", tone: "good" });
  assert.deepEqual(left(3), { text: "剩 3 个工作日", tone: "warn" });
  assert.deepEqual(left(0), { text: "今天到期", tone: "warn" });
  assert.deepEqual(left(-2), { text: "超期 2 个工作日", tone: "bad" });
});

test("a long term warns earlier, in natural days", () => {
  assert.deepEqual(deadlineOf({ days: 25, unit: "day", warnAt: 30 }), {
    text: "剩 25 天",
    tone: "warn",
  });
});
