import assert from "node:assert/strict";
import { test } from "node:test";

import { FIRST_FILTERS, queryOf, receiptItems, tabCounts, tabOf, urgeOf } from "./page.logic.ts";

const counts = [
  { desk: "to_receive", count: 2, overdue: 1 },
  { desk: "to_do", count: 5, overdue: 3 },
  { desk: "holding", count: 7, overdue: 0 },
  { desk: "done", count: 1, overdue: 0 },
  { desk: "to_mend", count: 1, overdue: 1 },
];

test("art. 18: overdue counts what lies with the unit, not what waits for the court", () => {
  const byId = Object.fromEntries(tabCounts(counts).map((tab) => [tab.id, tab]));
  assert.equal(byId["overdue"]?.count, 4);
  assert.equal(byId["overdue"].isAlarming, true);
  assert.equal(byId["done"]?.count, undefined);
  assert.equal(byId["with_court"]?.count, 1);
  assert.equal(tabCounts([]).find(({ id }) => id === "overdue")?.isAlarming, false);
});

test("without a choice the inbox opens where something waits", () => {
  assert.equal(tabOf("", counts), "to_receive");
  assert.equal(tabOf("", [{ desk: "to_do", count: 1, overdue: 0 }]), "to_do");
  assert.equal(tabOf("", undefined), "to_receive");
  assert.equal(tabOf("done", counts), "done");
  assert.equal(tabOf("nonsense", counts), "to_receive");
});

test("a tab asks the server for its desks alone", () => {
  const query = queryOf({ ...FIRST_FILTERS, q: "执101" }, "overdue");
  assert.equal(query.desks, "to_receive,to_do");
  assert.equal(query.overdue, "yes");
  assert.equal(query.text, "执101");
  assert.equal("overdue" in queryOf(FIRST_FILTERS, "to_do"), false);
  assert.equal(queryOf({ ...FIRST_FILTERS, sort: "drop table" }, "to_do").sort, "dueAt");
});

test("art. 18: each paper is signed for as what it is, under an id of its own", () => {
  let last = 0;
  const items = receiptItems(
    [
      { id: "m1", task: "notice" },
      { id: "m2", task: "release" },
    ],
    () => `r${++last}`,
  );
  assert.deepEqual(items, [
    { measureId: "m1", requestId: "r1", command: { type: "receive", paper: "notice" } },
    { measureId: "m2", requestId: "r2", command: { type: "receive", paper: "release" } },
  ]);
});

test("art. 22: urging rises from a reminder to the leading group", () => {
  assert.equal(urgeOf(0), undefined);
  assert.deepEqual(
    [1, 2, 3, 4, 9].map((level) => urgeOf(level)?.name),
    ["到期提醒", "催办", "督办", "已上报领导小组", "已上报领导小组"],
  );
});
