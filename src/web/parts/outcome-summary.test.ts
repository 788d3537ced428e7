import assert from "node:assert/strict";
import { test } from "node:test";

import { failedFirst, outcomeSummary } from "./outcome-summary.ts";

test("a batch is summed up, and what failed is shown first in its order", () => {
  const outcomes = [
    { id: "a", ok: true },
    { id: "b", ok: false },
    { id: "c", ok: true },
    { id: "d", ok: false },
  ];
  assert.deepEqual(outcomeSummary(outcomes), { done: 2, failed: 2 });
  assert.deepEqual(
    failedFirst(outcomes).map(({ id }) => id),
    ["b", "d", "a", "c"],
  );
});
