import assert from "node:assert/strict";
import { test } from "node:test";

import { isSealed, paperKindOf, papersThere, partsOf, withKeys } from "./page.logic.ts";

test("an address names a paper or none", () => {
  assert.equal(paperKindOf("notice"), "notice");
  assert.equal(paperKindOf("toString"), undefined);
});

test("art. 17: only what was issued has a page, the slip only after an answer", () => {
  const packageItems = [
    { name: "执行裁定书", number: null },
    { name: "工作证和执行公务证", number: null },
  ];
  assert.deepEqual(papersThere({ papers: [], packageItems, answers: [] }), []);
  const numbered = [{ name: "执行裁定书", number: "（2026）豫1722执101号之一" }];
  assert.deepEqual(
    papersThere({
      papers: [{ kind: "notice" }, { kind: "release" }],
      packageItems: numbered,
      answers: [{}],
    }),
    ["ruling", "notice", "receipt_slip", "release"],
  );
});

test("two lines that read alike have keys of their own", () => {
  const keys = withKeys(["甲", "乙", "甲"], (line) => line).map(({ key }) => key);
  assert.equal(new Set(keys).size, 3);
});

test("a long number may break between its groups, an amount may not, and nothing is lost", () => {
  const text = "账号6229911488746872054，限额92,222.00元";
  const parts = partsOf(text);
  assert.deepEqual(parts, ["账号", "622991", "148874", "687205", "4", "，限额92,222.00元"]);
  assert.equal(parts.join(""), text);
  assert.deepEqual(partsOf("豫1722执协〔2026〕850号"), ["豫1722执协〔2026〕850号"]);
});

test("the seal goes where the paper says so", () => {
  assert.equal(isSealed({ text: "上蔡县人民法院（院印）" }), true);
  assert.equal(isSealed({ text: "执行法官　施令仪" }), false);
});
