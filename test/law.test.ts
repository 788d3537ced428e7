import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { readSourceTree } from "./support/source-tree.ts";
import {
  MEASURES_PAGE,
  TO_CONFIRM_PAGE,
  printMeasures,
  printToConfirm,
} from "../tools/print-rulebook.ts";
import { TRACEABILITY_PAGE, printTraceability } from "../tools/print-traceability.ts";
import { citeShort, gistOf, isInForce, isKnown } from "#law/citation.ts";
import type { Citation } from "#law/citation.ts";
import { DOCUMENT_PACKAGES } from "#law/document-packages.ts";
import { DUTIES } from "#law/duties.ts";
import { RULEBOOK, basisOn, measureOf } from "#law/index.ts";
import { MEASURES } from "#law/measures.ts";
import type { MeasureId } from "#law/measures.ts";
import { FOUNDING_SOURCE } from "#law/sources/founding-source.ts";
import { FOUNDING_DOCUMENT } from "#law/sources/shangcai-2018-35.ts";
import { MODULES } from "../src/modules.ts";

const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[];
/** Days of 2018 and of now, and between them each change of the law that our rules know. */
const DAYS = ["2018-05-10", "2019-06-01", "2022-06-01", "2024-09-01", "2026-06-30", "2026-11-01"];

/** Every citation that stands anywhere in a table, with the way to it. */
function* citationsIn(value: unknown, trail: string): Generator<readonly [Citation, string]> {
  if (typeof value !== "object" || value === null) return;
  const entry = value as { readonly [key: string]: unknown };
  if (typeof entry["source"] === "string" && typeof entry["article"] === "string") {
    yield [entry as Citation, trail];
  }
  for (const [key, member] of Object.entries(entry)) yield* citationsIn(member, `${trail}.${key}`);
}

test("law: every citation leads to an article that we hold, with what it says", () => {
  const citations = [...citationsIn(RULEBOOK, "")];
  assert.ok(citations.length > 300, "the rulebook was walked");
  const unknown = citations.filter(([citation]) => !isKnown(citation)).map(([, trail]) => trail);
  assert.deepEqual(unknown, []);
  for (const [citation, trail] of citations) assert.notEqual(gistOf(citation), "", trail);
});

test("law: the rulebook is data alone and survives JSON", () => {
  assert.deepEqual(JSON.parse(JSON.stringify(RULEBOOK)), RULEBOOK);
  assert.deepEqual(structuredClone(RULEBOOK), RULEBOOK);
});

test("law: the founding document stands word for word, in full-width marks", () => {
  const articles = Object.entries(FOUNDING_DOCUMENT.articles);
  assert.deepEqual(
    articles.map(([number]) => Number(number)),
    Array.from({ length: 23 }, (_, index) => index + 1),
  );
  for (const [number, text] of articles) {
    assert.match(text, /。$/u, number);
    assert.doesNotMatch(text, /[ ,;:()A-Za-z]/u, number);
  }
  assert.match(
    FOUNDING_DOCUMENT.articles[18],
    /可以向人民法院提出审查建议，但不应当拒绝采取相应措施/u,
  );
  assert.match(FOUNDING_DOCUMENT.articles[22], /第一百一十四的规定处理/u);
  assert.equal(FOUNDING_SOURCE.name, FOUNDING_DOCUMENT.title);
  assert.equal(FOUNDING_SOURCE.number, FOUNDING_DOCUMENT.number);
  assert.equal(FOUNDING_DOCUMENT.articles[20].split("\n").length, 3);
  assert.match(FOUNDING_DOCUMENT.preamble, /中央19家部委联合发布/u);
});

test("law: every article is carried by a rule, or says why not", () => {
  const carried = new Set(Object.values(DUTIES).map((duty) => duty.cites.article));
  const missing = Object.keys(FOUNDING_SOURCE.articles).filter((number) => !carried.has(number));
  assert.deepEqual(missing, []);
  for (const [id, duty] of Object.entries(DUTIES)) {
    assert.notEqual(duty.carriedBy, "", id);
    assert.equal(duty.module === null, !duty.isCarried, `${id} names its module`);
    assert.ok(duty.module === null || duty.module in MODULES, `${id}: the module exists`);
  }
});

test("law: duties and measures agree on the article", () => {
  const duties = Object.entries(DUTIES);
  for (const [id, duty] of duties) {
    for (const measure of duty.measures) {
      const articles = measureOf(measure).articles.map((citation) => citation.article);
      assert.ok(
        articles.includes(duty.cites.article),
        `${id}: ${measure} cites article ${duty.cites.article}`,
      );
    }
  }
  for (const id of MEASURE_IDS) {
    const owner = duties.find(([, duty]) => duty.measures.some((measure) => measure === id));
    assert.ok(owner, `${id} carries a duty`);
  }
});

// The rows of the county's list of measures.
const CODES =
  "Q-BANK Q-LAND Q-HOUSE Q-CORP Q-TAX Q-PROJ Q-PERSON Q-CAR F-PERSON S-CAR-REG S-CAR-DET S-LAND S-HOUSE PS-LAND PS-HOUSE W-LAND W-HOUSE STOP-REG T-LAND T-HOUSE CR-HOUSING Z-BANK W-BANK D-BANK L-LOAN L-ACCT L-PAY S-EQUITY T-EQUITY X-DEREG PUB-CORP STOP-PROJ EXIT DETAIN VIOL CRIM MEDIA CADRE CLUE AID NORM PRISON LAW-ED GRID";

test("law: the catalogue has every measure once", () => {
  const codes = MEASURE_IDS.map((id) => MEASURES[id].code);
  assert.deepEqual(codes.toSorted(), CODES.split(" ").toSorted());
});

test("law: every measure has a basis in force on every day", () => {
  for (const id of MEASURE_IDS) {
    for (const day of DAYS) {
      const basis = basisOn(id, day);
      assert.ok(basis.length > 0, `${id} on ${day}`);
      for (const one of basis) assert.ok(isInForce(one, day), `${id} on ${day}`);
    }
  }
});

test("law: a basis that holds from or to a day was in force on it", () => {
  for (const id of MEASURE_IDS) {
    for (const { validFrom, validTo, ...citation } of measureOf(id).basis) {
      const days = [validFrom, validTo].filter((day) => day !== undefined);
      const today = DAYS.at(-1) ?? "";
      for (const day of days.length > 0 ? days : [today]) {
        assert.ok(isInForce(citation, day), `${id}: ${citeShort(citation, day)} on ${day}`);
      }
      assert.deepEqual(days, days.toSorted(), `${id}: from before to`);
    }
  }
});

test("law: what a measure asks for hangs together", () => {
  for (const id of MEASURE_IDS) {
    const rule = measureOf(id);
    assert.match(rule.request, /\p{Script=Han}/u, id);
    assert.doesNotMatch(rule.request, /[。.]$/u, `${id}: the notice ends the sentence`);
    assert.deepEqual(
      [...rule.papersNeeded],
      [...DOCUMENT_PACKAGES[rule.package].papers],
      `${id}: papers`,
    );
    assert.ok(
      !rule.waits || (rule.asset !== null && rule.outstanding),
      `${id}: a line needs an asset`,
    );
    assert.ok(!rule.assetRequired || rule.asset !== null, `${id}: which asset`);
    assert.ok(!rule.amount || rule.asset === "deposit", `${id}: an amount is of money`);
    assert.ok(rule.term === null || rule.outstanding, `${id}: what has a term stands`);
    assert.ok(!rule.outstanding || !rule.emptyResultAllowed, `${id}: nothing found holds nothing`);
    assert.equal(rule.kind === "inquiry", rule.findingKind !== null, `${id}: inquiries find`);
  }
});

test("law: Chinese text has Chinese marks", () => {
  const half = /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u;
  const found = readSourceTree()
    .filter(({ path }) => path.startsWith("src/law/") && path.endsWith(".ts"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/"([^"\n]*)"/g)]
        .filter(([, said = ""]) => half.test(said))
        .map(([said]) => `${path}: ${said}`),
    );
  assert.deepEqual(found, []);
});

test("docs/law is what the rulebook prints", () => {
  const pages = [
    [MEASURES_PAGE, printMeasures(), "print-rulebook.ts"],
    [TO_CONFIRM_PAGE, printToConfirm(), "print-rulebook.ts"],
    [TRACEABILITY_PAGE, printTraceability(), "print-traceability.ts"],
  ] as const;
  for (const [page, printed, tool] of pages) {
    assert.ok(readFileSync(page, "utf8") === printed, `${page} is stale: node tools/${tool}`);
  }
});
