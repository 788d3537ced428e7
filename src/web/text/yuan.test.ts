import assert from "node:assert/strict";
import { test } from "node:test";

import { groupYuan, parseYuan, yuanInWords } from "./yuan.ts";

test("an amount is read however it is typed, and kept with two places", () => {
  assert.equal(parseYuan("1,234.5"), "1234.50");
  assert.equal(parseYuan("￥ 1 234"), "1234.00");
  assert.equal(parseYuan("007"), "7.00");
  assert.equal(parseYuan("0"), "0.00");
});

test("what is no amount stays none: no third place, no sign, no words", () => {
  for (const text of ["", "1.234", "-5", "1.2.3", "一百", "1e3", "1234567890123"]) {
    assert.equal(parseYuan(text), undefined, text);
  }
});

test("an amount is shown in groups of three", () => {
  assert.equal(groupYuan("1163869.23"), "1,163,869.23");
  assert.equal(groupYuan("999"), "999.00");
  assert.equal(groupYuan("abc"), "abc");
});

test("大写 follows the rules for writing amounts on bills", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["0", "零元整"],
    ["0.05", "伍分"],
    ["0.50", "伍角整"],
    ["10", "壹拾元整"],
    ["101", "壹佰零壹元整"],
    ["1234.56", "壹仟贰佰叁拾肆元伍角陆分"],
    ["1234.05", "壹仟贰佰叁拾肆元零伍分"],
    ["10001", "壹万零壹元整"],
    ["120000", "壹拾贰万元整"],
    ["10100000", "壹仟零壹拾万元整"],
    ["100000000", "壹亿元整"],
    ["100010000", "壹亿零壹万元整"],
    ["100000001", "壹亿零壹元整"],
    ["20300405.10", "贰仟零叁拾万零肆佰零伍元壹角整"],
  ];
  for (const [text, words] of cases) assert.equal(yuanInWords(text), words, text);
  assert.equal(yuanInWords("约一万"), undefined);
});
