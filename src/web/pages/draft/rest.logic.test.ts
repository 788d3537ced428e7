import assert from "node:assert/strict";
import { test } from "node:test";

import { restYuan } from "./rest.logic.ts";

test("what has come in is not frozen again, and the rest is never below nothing", () => {
  assert.equal(restYuan("1000.00", "300.50"), "699.50");
  assert.equal(restYuan("1000.00", "1000.00"), "0.00");
  assert.equal(restYuan("1000.00", "1200.00"), "0.00");
});
