import assert from "node:assert/strict";
import { test } from "node:test";
import { citationText, dueWords, refusalText } from "./wording.ts";
import { NEVER } from "#kit/calendar.ts";
import { article, cpl } from "#law/citation.ts";
import { HOLIDAYS } from "#law/holidays.ts";

/** Ten in the morning in Shanghai. */
function at(day: string): string {
  return `${day}T02:00:00.000Z`;
}
/** 24:00 of the day in Shanghai, as a limit in days ends. */
function endOf(day: string): string {
  return `${day}T16:00:00.000Z`;
}
function text(dueAt: string | null, now: string): string | null {
  return dueWords(dueAt, now, HOLIDAYS).text;
}

test("the time left counts working days, not those on which the county rests", () => {
  assert.equal(text(endOf("2026-03-05"), at("2026-03-02")), "剩 3 个工作日");
  // 30 April to 6 May 2026: the 1st, 4th and 5th are holidays.
  assert.equal(text(endOf("2026-05-06"), at("2026-04-30")), "剩 1 个工作日");
  assert.equal(text(endOf("2026-03-02"), at("2026-03-02")), "今日到期");
  // From Saturday to Sunday no working day is left, but a day is.
  assert.equal(text(endOf("2026-03-08"), at("2026-03-07")), "剩 1 天（均为休息日）");
});

test("what is late says by how much", () => {
  assert.equal(text(endOf("2026-03-02"), at("2026-03-04")), "超期 2 个工作日");
  assert.equal(text("2026-03-02T00:00:00.000Z", at("2026-03-02")), "超期 2 小时");
  assert.equal(text("2026-03-02T02:00:00.000Z", at("2026-03-02")), "超期不足 1 小时");
  // Friday's end, looked at on Saturday: no working day was missed yet, hours were.
  assert.equal(text(endOf("2026-03-06"), "2026-03-07T01:00:00.000Z"), "超期 9 小时");
});

test("tone and lateness go with the words", () => {
  const tones = [endOf("2026-03-09"), endOf("2026-03-03"), endOf("2026-03-02"), at("2026-03-01")];
  const words = tones.map((dueAt) => dueWords(dueAt, at("2026-03-02"), HOLIDAYS));
  assert.deepEqual(
    words.map(({ tone, isOverdue }) => [tone, isOverdue]),
    [
      ["good", false],
      ["warn", false],
      ["warn", false],
      ["bad", true],
    ],
  );
});

test("no time limit has no words, one that stands still says so", () => {
  const none = { text: null, tone: "none", isOverdue: false };
  assert.deepEqual(dueWords(null, at("2026-03-02"), HOLIDAYS), none);
  assert.equal(text(NEVER, at("2026-03-02")), "计时暂停");
});

test("the same end of day says something else once its moment has passed", () => {
  const dueAt = "2026-03-02T02:00:00.000Z";
  assert.equal(text(dueAt, "2026-03-02T01:59:59.999Z"), "今日到期");
  assert.equal(dueWords(dueAt, "2026-03-02T02:00:00.000Z", HOLIDAYS).isOverdue, true);
  assert.equal(text(endOf("2026-03-03"), at("2026-03-02")), "剩 1 个工作日");
  const corrected = { ...HOLIDAYS, "2026-03-03": "rest" } as const;
  assert.equal(
    dueWords(endOf("2026-03-03"), at("2026-03-02"), corrected).text,
    "剩 1 天（均为休息日）",
  );
});

test("a citation carries the number in force on its day, and whether it is to be confirmed", () => {
  const founding = citationText(article(19), "2026-03-02");
  assert.match(founding.text, /第19条$/u);
  assert.equal(founding.toConfirm, false);
  // 案外人异议 was article 227 before 2022, 234 until 2023, and is 238 now.
  assert.match(citationText(cpl(238), "2026-03-02").text, /第238条$/u);
  assert.doesNotMatch(citationText(cpl(238), "2018-06-01").text, /第238条$/u);
});

test("a refusal is a sentence with its numbers", () => {
  const refusal = { type: "measures_outstanding", outstanding: 3, cites: article(19) };
  assert.match(refusalText(refusal), /还有3项措施没有解除/u);
});
