import assert from "node:assert/strict";
import { test } from "node:test";

import { BrokenInvariant, assert as assertHolds, unreachable } from "./assert.ts";
import { ok, refuse } from "./result.ts";

test("a broken invariant fails loudly, with what was broken", () => {
  assert.doesNotThrow(() => assertHolds(true, "holds"));
  assert.throws(() => assertHolds(0, "zero is not true"), BrokenInvariant);
  assert.throws(() => unreachable("a new variant" as never), /a new variant/);
});

test("a refusal is a value beside the other one", () => {
  assert.deepEqual(ok(1), { ok: true, value: 1 });
  assert.deepEqual(refuse({ type: "why_not", n: 2 }), {
    ok: false,
    reason: { type: "why_not", n: 2 },
  });
});
