import assert from "node:assert/strict";
import { test } from "node:test";

import type { EnforcementCase } from "../case.ts";
import { check } from "../../../../test/support/import-rows.ts";
import { planCase } from "./index.ts";
import type { CaseDraft, KnownCase, KnownPerson, Plan } from "./index.ts";

const ids = {
  ofIdentity: (kind: string, number: string) => `${kind}-${number}`,
  ofPlace: (number: string, role: string, position: number) => `${number}-${role}-${position}`,
};
const judgeName = (id: string): string => ({ u1: "沈知行" })[id] ?? id;

function draft(changes: Parameters<typeof check>[0] = {}): CaseDraft {
  const { draft: found, problems } = check(changes);
  assert.ok(found, JSON.stringify(problems));
  return found;
}

function plan(
  one: CaseDraft,
  known?: KnownCase,
  persons: ReadonlyMap<string, KnownPerson> = new Map(),
): Plan {
  return planCase(one, { known, persons, ids, judgeName });
}

/** The case as it would stand after the import of a draft. */
function registered(one: CaseDraft, bound: readonly string[] = []): KnownCase {
  const { record, parties, newClues } = plan(one);
  return {
    position: 1,
    state: { id: "case-1", ...record } as EnforcementCase,
    parties,
    clues: newClues,
    hasMeasures: bound.length > 0,
    boundDebtors: new Set(bound),
  };
}

const NAMELESS = { 被执行人1证件类型: "", 被执行人1证件号码: "" };
const PERSON = { ...NAMELESS, 被执行人1类型: "自然人" };

test("art. 16: a case that nobody knows is new, the same row again is the same", () => {
  assert.equal(plan(draft()).what, "new");
  const again = plan(draft(), registered(draft()));
  assert.equal(again.what, "same");
  assert.deepEqual(again.changes, []);
});

test("art. 16: each difference is told by name, before and after", () => {
  const changed = plan(
    draft({ 案由: "买卖合同纠纷", 履行期限届满日: "", 利息1年利率: "4.2", 财产线索2: "一辆车" }),
    registered(draft()),
  );
  assert.equal(changed.what, "changed");
  assert.deepEqual(
    changed.changes.map(({ name }) => name),
    ["案由", "履行期限届满日", "请求执行的款项", "财产线索"],
  );
  const [, performBy, money] = changed.changes;
  assert.deepEqual([performBy?.before, performBy?.after], ["2025-12-20", ""]);
  assert.match(money?.after ?? "", /年利率 4\.2%/u);
  assert.equal(changed.partiesChanged, false, "parties that stand keep their record");
});

test("art. 16: clues are only ever added", () => {
  const fewer = plan(draft({ 财产线索1: "" }), registered(draft()));
  assert.equal(fewer.what, "same");
});

test("art. 16: without a number the same name is the same person, wherever he stands", () => {
  const known = registered(draft(PERSON));
  const moved = plan(
    draft({
      被执行人1姓名或名称: "李四",
      被执行人1证件类型: "",
      被执行人1证件号码: "",
      被执行人1类型: "自然人",
      被执行人2姓名或名称: "张三",
      被执行人2类型: "自然人",
      被执行人2电话: "10003960001",
      被执行人2地址: "河南省上蔡县蔡都街道 1 号",
      被执行人1电话: "",
      被执行人1地址: "",
    }),
    known,
  );
  const idOf = (name: string) => moved.parties.find((party) => party.name === name)?.personId;
  assert.equal(idOf("张三"), known.parties[1]?.personId);
  assert.notEqual(idOf("李四"), idOf("张三"));
  assert.deepEqual(
    moved.changes.map(({ before, after }) => [before === "", after === ""]),
    [[true, false]],
  );
});

test("art. 16: a name without a number may be corrected in its place", () => {
  const known = registered(draft(PERSON));
  const corrected = plan(draft({ ...PERSON, 被执行人1姓名或名称: "张山" }), known);
  assert.equal(corrected.parties[1]?.personId, known.parties[1]?.personId);
  assert.deepEqual(
    corrected.changes.map(({ name, before, after }) => [name, before[1], after[1]]),
    [["被执行人", "三", "山"]],
  );
});

test("art. 19: a debtor against whom a notice went out is not dropped by a file", () => {
  const first = draft();
  const debtor = plan(first).parties.find((party) => party.role === "debtor");
  const known = registered(first, [debtor?.personId ?? ""]);
  const dropped = plan(draft({ ...PERSON, 被执行人1姓名或名称: "李四" }), known);
  assert.deepEqual(
    dropped.problems.map(({ id }) => id),
    ["debtor_has_measures"],
  );
  assert.match(dropped.problems[0]?.problem ?? "", /张三/u);
  const moved = plan({ ...first, teamId: "t2" }, known);
  assert.deepEqual(
    moved.problems.map(({ id }) => id),
    ["team_has_measures"],
  );
  assert.equal(plan({ ...first, teamId: "t2" }, registered(first)).problems.length, 0);
});

test("art. 16: one number, another name: stopped for a person, told for a company, free in its own case", () => {
  const one = draft({
    被执行人1姓名或名称: "张山",
    申请执行人1姓名或名称: "上蔡县别名商贸有限公司",
  });
  const parties = plan(one).parties;
  const elsewhere = new Map(
    parties.map(({ personId, role }) => [
      personId,
      { name: role === "debtor" ? "张三" : "上蔡县示例商贸有限公司", caseIds: ["other"] },
    ]),
  );
  const stopped = plan(one, undefined, elsewhere);
  assert.deepEqual(
    stopped.problems.map(({ id }) => id),
    ["identity_registered_name"],
  );
  assert.deepEqual(
    stopped.notices.map(({ id }) => id),
    ["notice_renamed"],
  );
  const former = draft({ 被执行人1姓名或名称: "张山", 被执行人1曾用名: "张三" });
  assert.deepEqual(plan(former, undefined, elsewhere).problems, []);
  const own = new Map(
    [...elsewhere].map(([id, person]) => [id, { ...person, caseIds: ["case-1"] }]),
  );
  assert.deepEqual(
    plan(one, registered(draft()), own).problems,
    [],
    "a slip is corrected where it was made",
  );
});
