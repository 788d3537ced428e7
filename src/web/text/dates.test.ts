import assert from "node:assert/strict";
import { test } from "node:test";

import {
  dayAndTimeOf,
  dayOf,
  exactTimeOf,
  longDay,
  parseDateText,
  parseTimeText,
  readableValue,
} from "./dates.ts";

test("an instant shows the county's clock, not the computer's", () => {
  assert.equal(dayOf("2026-11-22T16:30:00Z"), "2026-11-23");
  assert.equal(dayAndTimeOf("2026-11-22T16:05:00Z"), "2026-11-23 00:05");
  assert.equal(exactTimeOf("2026-11-22T16:05:09.5Z"), "2026-11-23 00:05:09");
});

test("a day is read however it is typed", () => {
  for (const text of [
    "2026-03-01",
    "2026/3/1",
    "2026.3.1",
    "20260301",
    "2026年3月1日",
    " 2026-3-1 ",
  ]) {
    assert.equal(parseDateText(text), "2026-03-01", text);
  }
});

test("a day that the calendar does not have is none", () => {
  for (const text of [
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "昨天",
    "",
    "1226-01-01",
    "2026-1",
  ]) {
    assert.equal(parseDateText(text), undefined, text);
  }
  assert.equal(parseDateText("2024-02-29"), "2024-02-29");
});

test("papers write the day without leading zeros", () => {
  assert.equal(longDay("2026-03-01"), "2026年3月1日");
});

test("a moment is typed by the county's clock and travels as an instant", () => {
  for (const text of ["2026-11-23 00:05", "2026年11月23日 0时5分", "20261123 0：05"]) {
    assert.equal(parseTimeText(text), "2026-11-22T16:05:00.000Z", text);
  }
  assert.equal(parseTimeText("2026-11-22T16:05:00Z"), "2026-11-22T16:05:00Z");
  for (const text of ["", "2026-11-23", "2026-11-31 09:00", "2026-11-23 24:00", "09:30"]) {
    assert.equal(parseTimeText(text), undefined, text);
  }
});

test("an instant among the values of an answer is read as a time, all else stays", () => {
  assert.equal(readableValue("2026-11-22T16:05:00.000Z"), "2026-11-23 00:05");
  assert.equal(readableValue("蔡都街道18号"), "蔡都街道18号");
});
