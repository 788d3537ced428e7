import assert from "node:assert/strict";
import { test } from "node:test";

import { matchingChoices, stepTo } from "./combo-choices.ts";

const choices = [
  { value: "1", name: "上蔡县公安局" },
  { value: "2", name: "上蔡县自然资源局", help: "原国土资源局" },
  { value: "3", name: "上蔡农商行 ABC" },
];
const found = (typed: string) => matchingChoices(choices, typed).map(({ value }) => value);

test("a part of the name finds, also of a former name, in any case", () => {
  assert.deepEqual(found("公安"), ["1"]);
  assert.deepEqual(found("国土"), ["2"]);
  assert.deepEqual(found("abc"), ["3"]);
  assert.deepEqual(found("上蔡 局"), ["1", "2"]);
  assert.deepEqual(found(""), ["1", "2", "3"]);
  assert.deepEqual(found("西平"), []);
});

test("a long list is cut, not drawn whole", () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ value: String(at), name: `单位${at}` }));
  assert.equal(matchingChoices(many, "单位").length, 100);
});

test("the mark goes round at both ends", () => {
  assert.equal(stepTo(-1, 1, 3), 0);
  assert.equal(stepTo(-1, -1, 3), 2);
  assert.equal(stepTo(2, 1, 3), 0);
  assert.equal(stepTo(0, -1, 3), 2);
  assert.equal(stepTo(0, 1, 0), -1);
});
