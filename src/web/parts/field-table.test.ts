import assert from "node:assert/strict";
import { test } from "node:test";

import { fieldFaults, summaryOf, wireValues, type TableField } from "./field-table.ts";

const fields: readonly TableField[] = [
  { id: "account", label: "账号", type: "text", required: true },
  { id: "frozen", label: "实际冻结金额", type: "money", required: true },
  { id: "from", label: "冻结起始日", type: "date", required: true },
  { id: "ahead", label: "在先冻结数", type: "integer", required: false },
  {
    id: "order",
    label: "位次",
    type: "choice",
    required: true,
    choices: [
      { id: "first", label: "首封" },
      { id: "waiting", label: "轮候" },
    ],
  },
];
const good = { account: "6217", frozen: "128400.00", from: "2026-11-14", order: "first" };

test("an answer that fills what the catalogue asks has no fault", () => {
  assert.deepEqual(fieldFaults(fields, good), {});
});

test("each missing field is asked for by its name, a choice by choosing", () => {
  const faults = fieldFaults(fields, {});
  assert.deepEqual(Object.keys(faults), ["account", "frozen", "from", "order"]);
  assert.equal(faults["account"], "请填写账号");
  assert.equal(faults["order"], "请选择位次");
});

test("a wrong value says what a right one looks like", () => {
  const fault = (id: string, value: string) => fieldFaults(fields, { ...good, [id]: value })[id];
  assert.match(fault("frozen", "12.345") ?? "", /两位小数/);
  assert.match(fault("frozen", "-1") ?? "", /负数/);
  assert.match(fault("frozen", "许多") ?? "", /1234\.50/);
  assert.match(fault("from", "2026-02-30") ?? "", /2026-03-01/);
  assert.match(fault("ahead", "一") ?? "", /整数/);
  assert.match(fault("order", "third") ?? "", /列表/);
  assert.match(fault("account", "x".repeat(4001)) ?? "", /4000/);
});

test("the summary follows the form and leads to its fields", () => {
  const faults = fieldFaults(fields, { frozen: "1", from: "2026-1-1", order: "first" });
  assert.deepEqual(
    summaryOf(fields, faults, (id) => `reply-${id}`),
    [{ id: "reply-account", message: "请填写账号" }],
  );
});

test("the wire gets trimmed texts and null for what is empty", () => {
  const values = { ...good, account: " 6217 ", from: "20261114", ahead: " " };
  assert.deepEqual(wireValues(fields, values), {
    account: "6217",
    frozen: "128400.00",
    from: "2026-11-14",
    ahead: null,
    order: "first",
  });
});
