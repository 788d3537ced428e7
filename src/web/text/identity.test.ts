import assert from "node:assert/strict";
import { test } from "node:test";

import { identityFault, identityHint } from "./identity.ts";

test("a citizen's number says where it is wrong", () => {
  const fault = (number: string) => identityFault({ kind: "identity_number", number });
  assert.equal(fault("11010519491231002X"), undefined);
  assert.match(fault("110105194912310021") ?? "", /校验/);
  assert.match(fault("11010519491331002X") ?? "", /出生日期/);
  assert.match(fault("1101051949") ?? "", /18 位/);
});

test("an organization's code is refused for its form, hinted at for its check sign", () => {
  const code = (number: string) => ({ kind: "credit_code", number }) as const;
  assert.equal(identityFault(code("91350100M000100Y43")), undefined);
  assert.equal(identityHint(code("91350100M000100Y43")), undefined);
  assert.match(identityHint(code("91350100M000100Y44")) ?? "", /核对/);
  assert.match(identityFault(code("91350100M000100I43")) ?? "", /不含 I/);
});

test("another document has no rule but to be there", () => {
  assert.equal(identityFault({ kind: "passport", number: "E12345678" }), undefined);
  assert.notEqual(identityFault({ kind: "passport", number: "E1" }), undefined);
  assert.notEqual(identityFault({ kind: "other", number: "" }), undefined);
});
