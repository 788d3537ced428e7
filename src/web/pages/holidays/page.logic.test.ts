import assert from "node:assert/strict";
import { test } from "node:test";

import { correctionFaults, monthsOf, weekdayOf, yearOf } from "./page.logic.ts";

test("days stand in their order with their weekday", () => {
  const day = (text: string) => ({
    day: text,
    kind: "rest" as const,
    isCorrection: false,
    reason: null,
  });
  const rows = monthsOf([day("2026-10-08"), day("2026-01-01")]);
  assert.deepEqual(
    rows.map((row) => [row.day, row.weekday]),
    [
      ["2026-01-01", "周四"],
      ["2026-10-08", "周四"],
    ],
  );
  assert.equal(weekdayOf("2026-11-22"), "周日");
});

test("the year of the address is kept within what the server answers", () => {
  assert.equal(yearOf("2025", "2026-11-23T00:00:00Z"), 2025);
  assert.equal(yearOf("", "2026-12-31T16:30:00Z"), 2027);
  assert.equal(yearOf("9999", "2026-11-23T00:00:00Z"), 2026);
});

test("a correction names its day, what it is, and by which paper", () => {
  assert.deepEqual(correctionFaults({ day: "20261008", kind: "rest", reason: "县政府通知" }), {});
  assert.deepEqual(Object.keys(correctionFaults({ day: "", kind: "", reason: "" })), [
    "day",
    "kind",
    "reason",
  ]);
});
