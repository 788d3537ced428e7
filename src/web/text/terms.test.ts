import assert from "node:assert/strict";
import { test } from "node:test";

import { termCapOn, termExceeds } from "#law/index.ts";
import { TERM_CAPS, type TermCapId } from "#law/term-caps.ts";

import { capOn, capText, lastDayOf } from "./terms.ts";

test("a year from a day ends on the eve of its anniversary", () => {
  assert.equal(lastDayOf("2026-11-23", { n: 1, unit: "year" }), "2027-11-22");
  assert.equal(lastDayOf("2026-01-01", { n: 3, unit: "year" }), "2028-12-31");
});

test("a leap day and the ends of months are kept within the month", () => {
  assert.equal(lastDayOf("2024-02-29", { n: 1, unit: "year" }), "2025-02-28");
  assert.equal(lastDayOf("2026-01-31", { n: 1, unit: "month" }), "2026-02-28");
  assert.equal(lastDayOf("2026-03-01", { n: 6, unit: "month" }), "2026-08-31");
});

test("fifteen days count the first", () => {
  assert.equal(lastDayOf("2026-11-23", { n: 15, unit: "day" }), "2026-12-07");
});

test("the cap of a day is the one that the law tables give it, with its article", () => {
  for (const id of Object.keys(TERM_CAPS) as TermCapId[]) {
    for (const day of ["2014-01-01", "2026-11-23"]) {
      assert.deepEqual(capOn(id, day), termCapOn(id, day), `${id} ${day}`);
    }
  }
  assert.match(capText("deposit", "2026-11-23"), /^最长 1 年（.+第485条）$/u);
});

test("a proposed term never exceeds its cap", () => {
  for (const id of Object.keys(TERM_CAPS) as TermCapId[]) {
    for (const from of ["2024-02-29", "2026-01-31", "2026-11-23"]) {
      const cap = capOn(id, from);
      assert.equal(termExceeds({ from, to: lastDayOf(from, cap) }, cap), false, `${id} ${from}`);
    }
  }
});
