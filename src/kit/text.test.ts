import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { chineseNumeral, compact, normalizeName, toHalfWidth, withoutInvisible } from "./text.ts";

test("one name has one spelling", () => {
  assert.equal(normalizeName(" 张　三 "), "张三");
  assert.equal(normalizeName("阿迪力•买买提"), "阿迪力·买买提");
  assert.equal(normalizeName("阿迪力 ・ 买买提"), "阿迪力·买买提");
  assert.equal(normalizeName("张\u200b三\ufeff"), "张三");
  assert.equal(normalizeName("ＡＢＣ有限公司（上蔡）"), "ABC有限公司(上蔡)");
  assert.equal(normalizeName("John  Smith"), "John Smith");
  assert.equal(normalizeName("Cafe\u0301"), "Caf\u00e9");
});

test("whatever the name, its spelling is settled after once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const once = normalizeName(name);
      assert.equal(normalizeName(once), once);
    }),
  );
});

test("numbers lose their spaces and width", () => {
  assert.equal(compact(" 4117 22 １９９００１０１００1x "), "41172219900101001X");
  assert.equal(toHalfWidth("１２（）Ａ"), "12()A");
  assert.equal(withoutInvisible("1\u200e2"), "12");
});

test("numerals are written as documents write them", () => {
  const numerals = [
    [0, "零"],
    [2, "二"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [53, "五十三"],
    [100, "一百"],
    [105, "一百零五"],
    [110, "一百一十"],
    [114, "一百一十四"],
    [253, "二百五十三"],
    [1001, "一千零一"],
    [9999, "九千九百九十九"],
  ] as const;
  for (const [n, numeral] of numerals) assert.equal(chineseNumeral(n), numeral);
});
