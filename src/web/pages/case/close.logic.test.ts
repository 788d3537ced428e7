import assert from "node:assert/strict";
import { test } from "node:test";

import { conditionChoices, lackingConditions, whyNotClose } from "./close.logic.ts";

const TODAY = "2026-11-23";

test("a condition is asked for only from the day it came into force", () => {
  const ids = (day: string) => conditionChoices(day).map(({ value }) => value);
  assert.ok(!ids("2018-05-03").includes("work_reviewed"));
  assert.ok(ids(TODAY).includes("work_reviewed"));
});

test("every condition names its article", () => {
  for (const { name, help } of conditionChoices(TODAY)) assert.match(help ?? "", /第\d+条/, name);
});

test("the applicant's signature helps but is never required", () => {
  const required = conditionChoices(TODAY)
    .map(({ value }) => value)
    .filter((value) => value !== "applicant_signed");
  assert.deepEqual(lackingConditions(required, TODAY), []);
  assert.ok(lackingConditions([], TODAY).length > 0);
});

test("终本 waits for all conditions, the other ways for their reason alone", () => {
  const blank = { way: "", conditions: [], reason: "" };
  assert.match(whyNotClose(blank, TODAY) ?? "", /结案方式/);
  assert.match(
    whyNotClose({ ...blank, way: "without_completion", reason: "无财产可供执行" }, TODAY) ?? "",
    /条件/,
  );
  assert.match(whyNotClose({ ...blank, way: "performed" }, TODAY) ?? "", /理由/);
  assert.equal(whyNotClose({ ...blank, way: "performed", reason: "已全部履行" }, TODAY), undefined);
});
