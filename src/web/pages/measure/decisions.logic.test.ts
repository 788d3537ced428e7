import assert from "node:assert/strict";
import { test } from "node:test";

import { MeasureCommandBody } from "#contract/measure-commands.ts";
import { MEASURE_ACTIONS } from "#law/measure-actions.ts";

import { DECISIONS, decisionOf, formOf } from "./decisions.logic.ts";

test("every decision is a step of the law table, and its command is one the server takes", () => {
  for (const [action, decision] of Object.entries(DECISIONS)) {
    assert.ok(Object.hasOwn(MEASURE_ACTIONS, action), action);
    const command = decision.command("理由充分");
    assert.equal(command.type, action);
    assert.deepEqual(MeasureCommandBody.parse(command), command);
  }
});

test("a step is either confirmed or filled in, never both, and an unknown one is neither", () => {
  for (const action of Object.keys(MEASURE_ACTIONS)) {
    assert.ok(decisionOf(action) === undefined || formOf(action) === undefined, action);
  }
  assert.equal(decisionOf("toString"), undefined);
  assert.equal(formOf("order_release"), undefined);
});
