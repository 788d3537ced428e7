import assert from "node:assert/strict";
import { test } from "node:test";

import { AnswerBody } from "#contract/measure-commands.ts";
import { MEASURES } from "#law/measures.ts";

import {
  answerBody,
  answerFaults,
  asksFindings,
  draftOfAnswer,
  findingBody,
  findingLabel,
  firstDraft,
  hasFaults,
  type AnswerDraft,
} from "./answer.logic.ts";
import { findingRule, outcomesOf, replyFields, ruleOf } from "./catalogue.ts";

const freeze = ruleOf("freeze_deposit");
const inquiry = ruleOf("query_deposit");
const order = { asset: null, amountYuan: "1000.00", term: null };
const who = { name: "王芳", phone: "0396-6920000", now: "2026-11-23T01:30:00.000Z" };

const FROZEN = {
  account_number: "6217000012345678",
  frozen_amount: "800",
  registered_at: "2026-11-23 09:30",
  account_nature: "ordinary",
  term_from: "2026-11-23",
  term_to: "2027-11-22",
  handler: "王芳",
  handler_phone: "0396-6920000",
  done_at: "2026-11-23 09:30",
};
const draft: AnswerDraft = { outcome: "in_force", values: FROZEN, findings: [] };

const ACCOUNT = {
  account_name: "李四",
  account_number: "6217000012345678",
  bank_branch: "中国银行上蔡支行",
  currency: "cny",
  balance: "12,345.6",
  available: "12345.60",
  account_nature: "migrant_wage_account",
  account_status: "normal",
};

test("art. 18: every measure can be answered, and none of the ways is a refusal", () => {
  for (const kind of Object.keys(MEASURES)) {
    const rule = ruleOf(kind);
    const outcomes = outcomesOf(rule);
    assert.ok(outcomes.length > 0, kind);
    for (const { id } of outcomes) assert.ok(replyFields(rule, id).length >= 4, `${kind} ${id}`);
    assert.ok(!outcomes.some(({ name }) => /拒绝/.test(name)), kind);
  }
  assert.throws(() => ruleOf("toString"));
});

test("a field is asked only for the outcomes that need it", () => {
  const ids = (outcome: "in_force" | "waiting") => replyFields(freeze, outcome).map(({ id }) => id);
  assert.ok(ids("in_force").includes("frozen_amount") && !ids("in_force").includes("ahead_court"));
  assert.ok(ids("waiting").includes("ahead_court") && !ids("waiting").includes("frozen_amount"));
});

test("art. 13: a freeze goes out with its amount, its term and the account that was taken", () => {
  assert.equal(hasFaults(answerFaults(freeze, order, draft)), false);
  const body = answerBody(freeze, order, draft, ["a1"]);
  assert.equal(body.securedYuan, "800.00");
  assert.deepEqual(body.term, { from: "2026-11-23", to: "2027-11-22" });
  assert.deepEqual(body.asset, { kind: "deposit", identifier: "6217000012345678" });
  assert.equal(body.fields["registered_at"], "2026-11-23T01:30:00.000Z");
  assert.deepEqual(body.attachments, ["a1"]);
  const id = "018f0000-0000-7000-8000-000000000000";
  assert.equal(AnswerBody.parse({ ...body, attachments: [id] }).securedYuan, "800.00");
});

test("a named asset is not named again", () => {
  const asset = {
    kind: "deposit",
    kindName: "银行存款",
    identifier: "6217",
    description: "",
    flags: [],
  };
  assert.equal(answerBody(freeze, { ...order, asset }, draft, []).asset, null);
});

test("no more is frozen than was asked, and a term ends after it began", () => {
  const faults = (values: object) =>
    answerFaults(freeze, order, { ...draft, values: { ...FROZEN, ...values } }).fields;
  assert.match(faults({ frozen_amount: "1000.01" })["frozen_amount"] ?? "", /1,000\.00/);
  assert.equal(faults({ frozen_amount: "1000.00" })["frozen_amount"], undefined);
  assert.match(faults({ term_to: "2026-11-22" })["term_to"] ?? "", /不能早于/);
  assert.match(faults({ frozen_amount: "" })["frozen_amount"] ?? "", /请填写/);
});

test("art. 18: an empty result says what was looked for", () => {
  const empty: AnswerDraft = { outcome: "nothing_found", values: FROZEN, findings: [] };
  assert.ok(answerFaults(inquiry, order, empty).fields["search_conditions"]);
  const values = { ...FROZEN, search_conditions: "按证件号码检索" };
  const body = answerBody(inquiry, order, { ...empty, values }, []);
  assert.equal(body.fields["search_conditions"], "按证件号码检索");
  assert.deepEqual([body.findings, body.asset, body.term], [[], null, null]);
});

test("an inquiry with a result lists at least one finding, each filled in", () => {
  const found: AnswerDraft = { outcome: "done", values: FROZEN, findings: [] };
  assert.equal(asksFindings(inquiry, "done"), true);
  assert.equal(asksFindings(inquiry, "nothing_found"), false);
  assert.match(answerFaults(inquiry, order, found).noFindings ?? "", /查无结果/);
  const one = { ...found, findings: [{ key: "1", values: { ...ACCOUNT, balance: "" } }] };
  assert.deepEqual(Object.keys(answerFaults(inquiry, order, one).findings[0] ?? {}), ["balance"]);
  const good = { ...found, findings: [{ key: "1", values: ACCOUNT }] };
  assert.equal(hasFaults(answerFaults(inquiry, order, good)), false);
});

test("a finding carries its mark, its value and a line to read it by", () => {
  const rule = findingRule(inquiry);
  assert.ok(rule);
  const body = findingBody(rule, ACCOUNT);
  assert.deepEqual(body.flags, ["migrant_wage_account"]);
  assert.equal(body.identifier, "6217000012345678");
  assert.equal(body.valueYuan, "12345.60");
  assert.equal(body.label, "中国银行上蔡支行 6217000012345678");
  assert.equal(body.fields["balance"], "12345.60");
});

test("what has no number of its own is told by its line; a choice is named in words", () => {
  const tax = findingRule(ruleOf("query_tax"));
  assert.ok(tax);
  assert.equal(
    findingLabel(tax, { record_kind: "refund", period: "2025年度" }),
    "应退税款 2025年度",
  );
  assert.equal(findingLabel(tax, {}), "纳税、退税信息");
  const body = findingBody(tax, { record_kind: "arrears", amount: "1" });
  assert.equal(body.identifier, "欠税");
  assert.equal(body.valueYuan, "1.00");
});

test("a draft begins with what the notice says and who signs", () => {
  const row = { kind: "freeze_deposit", number: "（2026）豫1722执协7号" };
  const view = {
    row: row as never,
    order: {
      asset: {
        kind: "deposit",
        kindName: "银行存款",
        identifier: "6217",
        description: "",
        flags: [],
      },
      amountYuan: "1000.00",
      term: { from: "2026-11-23", to: "2027-11-22" },
    } as never,
    line: [
      { ...place, rank: 1, label: "（2025）豫1702执8号", effectiveTo: "2027-01-01", isThis: false },
      { ...place, rank: 2, label: "（2026）豫1722执1号", effectiveTo: null, isThis: true },
    ],
    packageItems: [],
  };
  const first = firstDraft(view, who);
  assert.equal(first.outcome, "");
  assert.equal(first.values["account_number"], "6217");
  assert.equal(first.values["term_to"], "2027-11-22");
  assert.equal(first.values["handler"], "王芳");
  assert.equal(first.values["ahead_document"], "（2025）豫1702执8号");
  assert.equal(first.values["rank"], "1");
});

const place = { measureId: null, statusName: "生效中", arrivedAt: "2026-11-01T00:00:00Z" };

test("a correction begins from the answer as it was sent", () => {
  const sent = answerBody(
    inquiry,
    order,
    {
      outcome: "done",
      values: FROZEN,
      findings: [{ key: "1", values: ACCOUNT }],
    },
    [],
  );
  const again = draftOfAnswer(sent, () => "k");
  assert.equal(again.outcome, "done");
  assert.deepEqual(answerBody(inquiry, order, again, []), sent);
});
