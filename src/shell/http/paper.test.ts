import assert from "node:assert/strict";
import { test } from "node:test";

import { renderPaper } from "./paper.ts";
import { DOCUMENTS } from "#law/documents/index.ts";
import type { DocumentId, DocumentRule } from "#law/documents/index.ts";

const notice: DocumentRule = DOCUMENTS.assistance_notice;
const slip: DocumentRule = DOCUMENTS.receipt_slip;

/** Every field filled with its own label, so that what is lost shows. */
function filled(entry: DocumentRule): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entry.fields).map(([name, { label }]) => [name, `〈${label}〉`]),
  );
}

function wholeText(paper: ReturnType<typeof renderPaper>): string {
  const lines = [paper.issuer, paper.title, paper.number, paper.addressee ?? ""];
  return [...lines, ...paper.blocks.map(({ text }) => text)].join("\n");
}

test("art. 17: every value of every document stands in its paper, and no placeholder is left", () => {
  for (const id of Object.keys(DOCUMENTS) as DocumentId[]) {
    const entry: DocumentRule = DOCUMENTS[id];
    const values = filled(entry);
    const text = wholeText(renderPaper(entry, values));
    for (const value of Object.values(values)) {
      assert.ok(text.includes(value), `${id}: ${value}`);
    }
    assert.doesNotMatch(text, /[{}]/u, id);
  }
});

test("art. 17: a notice has its court, title, number and addressee apart from its text", () => {
  const paper = renderPaper(notice, filled(notice));
  assert.equal(paper.issuer, "〈法院名称〉");
  assert.equal(paper.title, "协助执行通知书");
  assert.equal(paper.number, "〈通知书文号〉");
  assert.equal(paper.addressee, "〈协助单位〉：");
  assert.deepEqual(
    paper.blocks.slice(-2).map(({ role }) => role),
    ["signature", "date"],
  );
});

test("art. 17: what is not asked leaves no empty line, what is not known leaves room to write", () => {
  const paper = renderPaper(notice, { ...filled(notice), amount_text: "", officer_phone: null });
  const text = wholeText(paper);
  assert.doesNotMatch(text, /限额/u);
  assert.match(text, /电话：＿+/u);
});

test("art. 18: the slip comes with the notice, known values in it, the rest to be filled in", () => {
  const known = { court_name: "上蔡县人民法院", notice_number: "（2026）豫1722执协1号" };
  const paper = renderPaper(notice, filled(notice), { entry: slip, fields: known });
  const text = paper.slip?.blocks.map((block) => block.text).join("\n") ?? "";
  assert.equal(paper.slip?.title, "协助执行通知书（回执）");
  assert.match(text, /^上蔡县人民法院：/u);
  assert.match(text, /（2026）豫1722执协1号/u);
  assert.match(text, /办理结果：＿+/u);
});

test("several lines in one value are several lines of the paper", () => {
  const values = { ...filled(slip), answer_text: "账号 1：已冻结\n账号 2：轮候" };
  const lines = renderPaper(slip, values).blocks.map(({ text }) => text);
  assert.ok(lines.includes("账号 1：已冻结") && lines.includes("账号 2：轮候"));
});

test("the digest follows what stands in the paper, not how it is laid out", () => {
  const values = filled(notice);
  const { digest } = renderPaper(notice, values);
  assert.match(digest, /^sha256:[0-9a-f]{64}$/u);
  assert.equal(renderPaper(notice, { ...values, unknown: "x" }).digest, digest);
  assert.notEqual(renderPaper(notice, { ...values, amount_text: "1.00 元" }).digest, digest);
});
