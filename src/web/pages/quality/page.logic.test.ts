import assert from "node:assert/strict";
import { test } from "node:test";

import { qualityTone, weakestFirst } from "./page.logic.ts";

const judge = (judgeName: string, shares: readonly [number, number, number], cases = 1) => ({
  judgeId: judgeName,
  judgeName,
  cases,
  timelyPercent: shares[0],
  completePercent: shares[1],
  accuratePercent: shares[2],
  missing: [],
});

test("the weakest of the three shares decides who stands first, then the number of cases", () => {
  const sorted = weakestFirst([
    judge("甲", [100, 100, 100]),
    judge("乙", [100, 60, 100]),
    judge("丙", [90, 90, 60], 9),
  ]);
  assert.deepEqual(
    sorted.map(({ judgeName }) => judgeName),
    ["丙", "乙", "甲"],
  );
});

test("a share is good, fair or bad", () => {
  assert.deepEqual([100, 95, 94, 80, 79].map(qualityTone), ["good", "good", "warn", "warn", "bad"]);
});
