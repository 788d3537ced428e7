import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import {
  addYuan,
  capitalYuan,
  compareYuan,
  fenTextToYuan,
  formatYuan,
  formatYuanGrouped,
  minFen,
  parseYuan,
  readFen,
  sumFen,
  yuanToFenText,
} from "./money.ts";

const anyFen = fc.bigInt({ min: 0n, max: 999_999_999_999_999n });

function parsed(text: string): bigint | string {
  const result = parseYuan(text);
  return result.ok ? result.value : result.reason.where;
}

test("a yuan text is read to the fen", () => {
  assert.equal(parsed("1234.50"), 123_450n);
  assert.equal(parsed("1,234.5"), 123_450n);
  assert.equal(parsed(" 12 "), 1200n);
  assert.equal(parsed("0.01"), 1n);
  assert.equal(parsed("12,345,678"), 1_234_567_800n);
});

test("what is no amount is refused by what is wrong with it", () => {
  assert.equal(parsed(""), "empty");
  assert.equal(parsed("-5.00"), "negative");
  assert.equal(parsed("1.234"), "too_many_places");
  assert.equal(parsed("12,34.00"), "form");
  assert.equal(parsed("1e5"), "form");
  assert.equal(parsed("十万"), "form");
  assert.equal(parsed("12345678901234.00"), "too_large");
});

test("whatever the amount, what is written is read back", () => {
  fc.assert(
    fc.property(anyFen, (fen) => {
      assert.equal(parsed(formatYuan(fen)), fen);
      assert.equal(parsed(formatYuanGrouped(fen)), fen);
      assert.equal(fenTextToYuan(yuanToFenText(formatYuan(fen))), formatYuan(fen));
      assert.equal(readFen(formatYuan(-fen)), -fen);
    }),
  );
});

test("whatever the amounts, adding and comparing yuan texts is adding and comparing fen", () => {
  fc.assert(
    fc.property(anyFen, anyFen, (a, b) => {
      assert.equal(addYuan(formatYuan(a), formatYuan(b)), formatYuan(a + b));
      assert.equal(compareYuan(formatYuan(a), formatYuan(b)), a < b ? -1 : a > b ? 1 : 0);
      assert.equal(minFen(a, b), a < b ? a : b);
      assert.equal(sumFen([a, b, a]), a + b + a);
    }),
  );
});

test("amounts are grouped for reading", () => {
  assert.equal(formatYuanGrouped(123_456_789_012n), "1,234,567,890.12");
  assert.equal(formatYuanGrouped(99n), "0.99");
  assert.equal(formatYuanGrouped(-123_450n), "-1,234.50");
  assert.equal(formatYuan(0n), "0.00");
});

test("capitals leave no room for a forged zero", () => {
  const capitals: readonly (readonly [string, string])[] = [
    ["0.00", "零元整"],
    ["0.05", "伍分"],
    ["0.50", "伍角整"],
    ["1.00", "壹元整"],
    ["1.05", "壹元零伍分"],
    ["10.00", "壹拾元整"],
    ["105.30", "壹佰零伍元叁角整"],
    ["1234.56", "壹仟贰佰叁拾肆元伍角陆分"],
    ["10000.00", "壹万元整"],
    ["10005.00", "壹万零伍元整"],
    ["100500.00", "壹拾万零伍佰元整"],
    ["110000.00", "壹拾壹万元整"],
    ["1010000.00", "壹佰零壹万元整"],
    ["10000000.00", "壹仟万元整"],
    ["100000000.00", "壹亿元整"],
    ["100000005.00", "壹亿零伍元整"],
    ["100100000.00", "壹亿零壹拾万元整"],
    ["539656.88", "伍拾叁万玖仟陆佰伍拾陆元捌角捌分"],
    ["1000000000000.00", "壹万亿元整"],
    ["1234500000000.00", "壹万贰仟叁佰肆拾伍亿元整"],
  ];
  for (const [yuan, capital] of capitals) assert.equal(capitalYuan(readFen(yuan)), capital, yuan);
});

test("no two amounts share a capital form", () => {
  fc.assert(
    fc.property(anyFen, anyFen, (a, b) => {
      fc.pre(a !== b);
      assert.notEqual(capitalYuan(a), capitalYuan(b));
    }),
  );
});
