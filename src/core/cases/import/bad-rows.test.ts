import assert from "node:assert/strict";
import { test } from "node:test";

import { BAD_CASE_ROWS } from "../../../../test/support/bad-case-rows.ts";
import { BAD_PARTY_ROWS } from "../../../../test/support/bad-party-rows.ts";
import { check } from "../../../../test/support/import-rows.ts";

const BAD = [...BAD_CASE_ROWS, ...BAD_PARTY_ROWS];

test("art. 16: a good row becomes a case, without a word", () => {
  const checked = check({});
  assert.deepEqual(checked.problems, []);
  assert.deepEqual(checked.notices, []);
  assert.equal(checked.draft?.number, "(2026)豫1722执5号");
  assert.equal(checked.draft.kind, "first");
  assert.equal(checked.draft.teamId, "t1");
  assert.deepEqual(checked.draft.claimItems, [
    { kind: "principal", amountYuan: "120000.00", interest: null },
    {
      kind: "interest",
      amountYuan: "3000.00",
      interest: { annualRate: "3.45", from: "2025-12-21", base: "365" },
    },
  ]);
  assert.deepEqual(checked.draft.clues, ["在示例村镇银行有存款"]);
});

for (const [name, changes, id, column] of BAD) {
  test(`art. 16: a row with ${name} is bad, and says where and how to mend it`, () => {
    const checked = check(changes);
    assert.equal(checked.draft, undefined);
    const found = checked.problems.find((problem) => problem.id === id);
    assert.ok(found, `${id} among ${checked.problems.map((problem) => problem.id).join(", ")}`);
    assert.equal(found.column, column);
    assert.doesNotMatch(found.problem + found.mend, /\{|undefined/);
    assert.ok(found.mend.length > 0);
  });
}

test("art. 16: at least forty kinds of bad row are told apart", () => {
  assert.ok(new Set(BAD.map(([, , id]) => id)).size >= 40);
});

test("art. 16: all flaws of a row are told at once", () => {
  const { problems } = check({ 案由: "", 本金1金额: "-1", 承办法官: "无此人" });
  assert.deepEqual(problems.map((problem) => problem.id).toSorted(), [
    "amount_negative",
    "blank",
    "judge_unknown",
  ]);
});
