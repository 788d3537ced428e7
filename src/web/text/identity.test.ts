import assert from "node:assert/strict";
import { test } from "node:test";

import { identityFault } from "./identity.ts";

test("a citizen's number is checked by its last sign", () => {
  assert.equal(identityFault({ kind: "citizen", number: "11010519491231002X" }), undefined);
  assert.match(identityFault({ kind: "citizen", number: "110105194912310021" }) ?? "", /校验位/);
  assert.match(identityFault({ kind: "citizen", number: "1101051949" }) ?? "", /18 位/);
});

test("an organization's code is checked by its last sign", () => {
  assert.equal(identityFault({ kind: "organization", number: "91350100M000100Y43" }), undefined);
  assert.match(identityFault({ kind: "organization", number: "91350100M000100Y44" }) ?? "", /校验位/);
  assert.match(identityFault({ kind: "organization", number: "91350100M000100I43" }) ?? "", /18 位/);
});

test("another document has no rule but to be there", () => {
  assert.equal(identityFault({ kind: "passport", number: "E12345678" }), undefined);
  assert.notEqual(identityFault({ kind: "passport", number: "E1" }), undefined);
  assert.notEqual(identityFault({ kind: "other", number: "" }), undefined);
});
