import assert from "node:assert/strict";
import { test } from "node:test";

import {
  isInviting,
  leadOf,
  namesOf,
  offeredActions,
  possibleFirst,
  receivedPercent,
  stepsOf,
  tabOf,
  type CaseAction,
  type CaseView,
} from "./page.logic.ts";

const party = (role: "applicant" | "debtor", name: string): CaseView["parties"][number] => ({
  partyId: `${role} ${name}`,
  role,
  personKind: "natural",
  name,
  identityKindName: null,
  identityMasked: null,
  identityKnown: false,
  details: [],
});

const action = (id: string, disabledReason: string | null): CaseAction => ({
  action: id,
  name: id,
  disabledReason,
  cites: { text: "第十九条", toConfirm: false },
});

test("an unknown tab is the first one", () => {
  assert.equal(tabOf("findings"), "findings");
  assert.equal(tabOf(""), "log");
  assert.equal(tabOf("nothing"), "log");
});

test("the header names both sides, and says where one is missing", () => {
  const parties = [party("applicant", "甲"), party("debtor", "乙"), party("debtor", "丙公司")];
  assert.equal(namesOf(parties, "debtor"), "乙、丙公司");
  assert.equal(
    leadOf({ parties, cause: "买卖合同纠纷", judgeName: "丁" }),
    "甲 申请执行 乙、丙公司 · 买卖合同纠纷 · 承办人 丁",
  );
  assert.equal(
    leadOf({ parties: [], cause: "", judgeName: "丁" }),
    "未录入 申请执行 未录入 · 承办人 丁",
  );
});

test("a stage shows the legal day of an instant in the county, not in Greenwich", () => {
  const steps = stepsOf([
    { name: "立案", state: "done", on: "2026-03-01" },
    { name: "查控", state: "done", on: "2026-03-01T16:30:00Z" },
    { name: "结案", state: "todo", on: null },
  ]);
  assert.deepEqual(
    steps.map(({ note }) => note),
    ["2026-03-01", "2026-03-02", undefined],
  );
});

test("the last cent is what makes the hundred percent", () => {
  assert.equal(receivedPercent("99.99", "100.00"), 99);
  assert.equal(receivedPercent("100.00", "100.00"), 100);
  assert.equal(receivedPercent("120.00", "100.00"), 100);
  assert.equal(receivedPercent("0.00", "0.00"), 0);
});

test("steps that the system takes by itself are not offered", () => {
  const ids = offeredActions([
    action("note_claim", null),
    action("close", null),
    action("begin", "已启动"),
    action("draft_release", null),
  ]).map((one) => one.action);
  assert.deepEqual(ids, ["begin", "close"]);
});

test("what is possible stands before what is not", () => {
  const sorted = possibleFirst([action("begin", "已启动"), action("close", null)]);
  assert.deepEqual(
    sorted.map((one) => one.action),
    ["close", "begin"],
  );
});

test("a thing already held, or marked as exempt, does not invite to be held", () => {
  const controls = [{ kind: "freeze_deposit", name: "冻结存款" }];
  const free = { controls, controlledBy: [], flags: [] };
  assert.equal(isInviting(free), true);
  assert.equal(isInviting({ ...free, controls: [] }), false);
  assert.equal(
    isInviting({ ...free, controlledBy: [{ measureId: "m", statusName: "生效中" }] }),
    false,
  );
  const flags = [{ flag: "migrant_wage_account", name: "农民工工资专用账户" }];
  assert.equal(isInviting({ ...free, flags }), false);
});
