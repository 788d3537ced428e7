import assert from "node:assert/strict";
import { test } from "node:test";

import { paperKindOf, papersThere, withKeys } from "./page.logic.ts";

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
