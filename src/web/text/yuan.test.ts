import assert from "node:assert/strict";
import { test } from "node:test";

import { groupYuan, wireYuan, yuanInWords } from "./yuan.ts";

test("an amount is read however it is typed, and kept with two places", () => {
  assert.equal(wireYuan("1,234.5"), "1234.50");
  assert.equal(wireYuan("￥ 1234 元"), "1234.00");
  assert.equal(wireYuan("１２３．５"), "123.50");
});

test("what is no amount stays none: no third place, no sign, no words", () => {
  for (const text of ["", "1.234", "-5", "1.2.3", "一百", "1e3"]) {
    assert.equal(wireYuan(text), undefined, text);
  }
});

test("an amount is shown in groups of three and in capitals", () => {
  assert.equal(groupYuan("1163869.23"), "1,163,869.23");
  assert.equal(groupYuan("abc"), "abc");
  assert.equal(yuanInWords("1234.5"), "壹仟贰佰叁拾肆元伍角整");
  assert.equal(yuanInWords("约一万"), undefined);
});
