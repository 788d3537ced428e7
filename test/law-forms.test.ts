import assert from "node:assert/strict";
import { test } from "node:test";

import { readSourceTree } from "./support/source-tree.ts";
import { ASSET_FLAGS } from "#law/exemptions.ts";
import { DOCUMENTS } from "#law/documents/index.ts";
import type { DocumentRule } from "#law/documents/index.ts";
import { measureOf } from "#law/index.ts";
import { COMMON_REPLY_FIELDS } from "#law/reply-fields.ts";
import { FINDING_KINDS } from "#law/finding-kinds.ts";
import type { FindingKindRule } from "#law/finding-kinds.ts";
import { MEASURES } from "#law/measures.ts";
import type { MeasureId, ReplyField } from "#law/measures.ts";
import { refusalSentence } from "#law/refusal-sentence.ts";
import { REFUSALS } from "#law/refusals.ts";

const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[];

function checkFields(fields: readonly ReplyField[], whose: string): void {
  const ids = fields.map((field) => field.id);
  assert.deepEqual(ids, [...new Set(ids)], `${whose}: ids differ`);
  for (const field of fields) {
    const name = `${whose}.${field.id}`;
    assert.match(field.id, /^[a-z][a-z0-9_]*$/, name);
    assert.match(field.label, /\p{Script=Han}/u, name);
    assert.equal(field.type === "choice", field.choices !== undefined, `${name} chooses`);
    const choices = field.choices?.map((choice) => choice.id) ?? [];
    assert.deepEqual(choices, [...new Set(choices)], `${name}: choices differ`);
    if (field.means === "secured_amount") assert.equal(field.type, "money", name);
    if (field.means === "term_from" || field.means === "term_to")
      assert.equal(field.type, "date", name);
  }
}

test("art. 18: every field that a unit fills in has a label, a kind and a sense", () => {
  for (const id of MEASURE_IDS) {
    const rule = measureOf(id);
    checkFields([...rule.replyFields, ...COMMON_REPLY_FIELDS], id);
    const means = rule.replyFields.map((field) => field.means);
    const termed = rule.term !== null;
    assert.equal(means.includes("term_from"), termed, `${id}: the term is answered`);
    assert.equal(means.includes("term_to"), termed, `${id}: the term is answered`);
    assert.equal(means.includes("secured_amount"), rule.amount, `${id}: the amount is answered`);
    assert.equal(
      means.includes("search_conditions"),
      rule.emptyResultAllowed,
      `${id}: an empty result says where`,
    );
  }
});

test("art. 16: every finding names its thing by fields that it has", () => {
  const kinds: readonly (readonly [string, FindingKindRule])[] = Object.entries(FINDING_KINDS);
  for (const [id, kind] of kinds) {
    checkFields(kind.fields, id);
    const ids = kind.fields.map((field) => field.id);
    for (const field of [kind.identifier, kind.value, ...kind.title]) {
      assert.ok(field === null || ids.includes(field), `${id}.${field}`);
    }
    for (const field of kind.fields) {
      for (const { flag } of field.choices ?? [])
        assert.ok(flag === undefined || flag in ASSET_FLAGS, `${id}.${flag}`);
    }
  }
});

test("RF-5: whoever waits is told who stands in front of him", () => {
  for (const id of MEASURE_IDS.filter((one) => measureOf(one).waits)) {
    const asked = measureOf(id).replyFields.filter((field) => field.when?.includes("waiting"));
    assert.deepEqual(
      asked.map((field) => field.id),
      ["ahead_court", "ahead_document", "ahead_term", "rank"],
      id,
    );
  }
});

test("documents: every placeholder is a field, and every field is used", () => {
  const documents: readonly (readonly [string, DocumentRule])[] = Object.entries(DOCUMENTS);
  for (const [id, { fields, blocks }] of documents) {
    const used = new Set(
      blocks.flatMap(({ text }) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1])),
    );
    assert.deepEqual(used, new Set(Object.keys(fields)), id);
    for (const { unless, text } of blocks) {
      if (unless !== undefined)
        assert.equal(fields[unless]?.required, false, `${id}: ${unless} may be empty`);
      for (const [, field = ""] of text.matchAll(/\{(\w+)\}/g)) {
        assert.ok(
          fields[field]?.required === true || unless === field,
          `${id}: ${field} leaves no gap`,
        );
      }
    }
  }
});

test("art. 17: every measure is asked for by a document that says what is asked", () => {
  for (const id of MEASURE_IDS) {
    const document: DocumentRule = DOCUMENTS[measureOf(id).paper];
    assert.ok("request" in document.fields, id);
    assert.ok("reply_due" in document.fields, id);
  }
});

test("refusals: every refusal of the core and of the shell has its sentence", () => {
  const thrown = readSourceTree()
    .filter(({ path }) => /^src\/(core|shell)\/.*\.ts$/.test(path) && !path.endsWith(".test.ts"))
    .flatMap(({ path, text }) => {
      const named = text.matchAll(
        /(?:refuse|Refused)\(\s*\{\s*type: "([a-z_]+)"|type: "([a-z_]+)", severity:/g,
      );
      return [...named].map((match) => ({ path, type: match[1] ?? match[2] ?? "" }));
    });
  assert.ok(thrown.length > 40, "the refusals were found");
  const unsaid = thrown.filter(({ type }) => !(type in REFUSALS));
  assert.deepEqual(unsaid, []);
});

test("refusals: a sentence has its numbers and names, and says how to mend it", () => {
  assert.equal(
    refusalSentence({ type: "wrong_status", status: "in_force", action: "serve" }),
    "当前状态为“生效中”，不能“送达”。",
  );
  assert.equal(
    refusalSentence({
      type: "term_too_long",
      from: "2026-01-01",
      to: "2026-12-31",
      capYears: 3,
      capUnit: "month",
    }),
    "期限2026-01-01至2026-12-31超过上限3个月。请缩短期限。",
  );
  assert.equal(
    refusalSentence({ type: "not_paid_in_full", receivedYuan: "1000.00", claimYuan: "123456.70" }),
    "尚未全部履行：已履行1,000.00 元，执行标的123,456.70 元。",
  );
  assert.equal(
    refusalSentence({
      type: "defect_not_named_before",
      reasons: ["seal_missing", "ruling_missing"],
    }),
    "第一次退回时没有提出：文书未加盖印章、缺少裁定书。形式问题应当一次性列明。",
  );
  assert.match(
    refusalSentence({ type: "due_not_yet", dueAt: "2018-05-03T01:12:00.000Z" }),
    /2018-05-03 09:12/u,
  );
  for (const [type, rule] of Object.entries(REFUSALS)) {
    assert.doesNotMatch(rule.text, /。$/u, type);
    if ("forms" in rule) {
      for (const detail of Object.keys(rule.forms))
        assert.ok(rule.text.includes(`{${detail}}`), `${type}.${detail}`);
    }
  }
});
