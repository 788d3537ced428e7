import assert from "node:assert/strict";
import { test } from "node:test";

import { claimFaults, claimTone } from "./page.logic.ts";

test("a claim names who says what of which measure", () => {
  const whole = { claimant: "某人", statement: "该车辆为我所有", measureIds: ["m"] };
  assert.deepEqual(claimFaults(whole), {});
  assert.deepEqual(Object.keys(claimFaults({ claimant: " ", statement: "是", measureIds: [] })), [
    "claimant",
    "statement",
    "measureIds",
  ]);
});

test("an open claim draws the eye, a state that is not known stays grey", () => {
  assert.equal(claimTone("open"), "warn");
  assert.equal(claimTone("elsewhere"), "plain");
});
