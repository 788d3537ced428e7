import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import {
  formatCaseNumber,
  isOldCaseNumber,
  normalizeCaseNumber,
  parseCaseNumber,
} from "./case-number.ts";

function normal(text: string): string {
  const found = normalizeCaseNumber(text);
  return found.ok ? found.value : found.reason.where;
}

test("a case number has one spelling, whatever brackets and digits it came with", () => {
  for (const text of [
    "(2018)豫1722执123号",
    "（2018）豫1722执123号",
    "〔2018〕豫1722执123号",
    " (２０１８) 豫1722 执 123号 ",
  ]) {
    assert.equal(normal(text), "(2018)豫1722执123号", text);
  }
  assert.equal(normal("（2018）豫1722执123号之一"), "(2018)豫1722执123号之一");
});

test("courts of every level and the kinds of enforcement are known", () => {
  const numbers = [
    "(2020)豫0103执1508号",
    "(2019)豫17执复8号",
    "(2024)豫执监3号",
    "(2016)最高法执监1号",
    "(2026)豫1722执恢20号",
    "(2026)豫1722民初801号",
  ];
  for (const text of numbers) assert.equal(normal(text), text);
});

test("what is wrong with a case number is named", () => {
  assert.equal(normal("2018豫1722执123号"), "form");
  assert.equal(normal("(18)豫1722执123号"), "year");
  assert.equal(normal("(2018)上蔡1722执123号"), "court");
  assert.equal(normal("(2018)豫172执123号"), "kind");
  assert.equal(normal("(2018)豫1722吃123号"), "kind");
  assert.equal(normal("(2018)豫1722执0123号"), "serial");
});

test("whatever the parts, what is written is read back", () => {
  const anyParts = fc.record({
    year: fc.integer({ min: 1990, max: 2090 }),
    court: fc.constantFrom("豫1722", "豫17", "豫", "最高法", "京0491"),
    kind: fc.constantFrom("执", "执恢", "执保", "执异", "财保", "民初"),
    serial: fc.integer({ min: 1, max: 9_999_999 }),
    suffix: fc.constantFrom(null, "一", "二十一"),
  });
  fc.assert(
    fc.property(anyParts, (parts) => {
      const found = parseCaseNumber(formatCaseNumber(parts));
      assert.ok(found.ok);
      assert.deepEqual(found.value, { ...parts });
    }),
  );
});

test("numbers from before the court codes are recognised as such", () => {
  assert.ok(isOldCaseNumber("（2015）上执字第12号"));
  assert.ok(isOldCaseNumber("(2013)驻民二终字第123号"));
  assert.ok(!isOldCaseNumber("(2018)豫1722执123号"));
});
