import assert from "node:assert/strict";
import { test } from "node:test";

import { chooseAll, hasNext, nextSort, pageCount, pageText, totalText } from "./paging.ts";
import type { Paging } from "./table-types.ts";

const paging = (page: number, count: number, isMore = false): Paging => ({
  page,
  size: 50,
  total: { count, isMore },
});

test("a total is exact to a thousand, and says so beyond", () => {
  assert.equal(totalText({ count: 128, isMore: false }), "共 128 条");
  assert.equal(totalText({ count: 1000, isMore: true }), "共 1000+ 条");
});

test("there is a next page until the last, and always behind an uncounted rest", () => {
  assert.equal(pageCount(paging(1, 101)), 3);
  assert.equal(pageCount(paging(1, 0)), 1);
  assert.equal(hasNext(paging(2, 101)), true);
  assert.equal(hasNext(paging(3, 101)), false);
  assert.equal(hasNext(paging(20, 1000, true)), true);
  assert.equal(pageText(paging(2, 1000, true)), "第 2 / 20+ 页");
});

test("a header turns its own order and starts another one ascending", () => {
  assert.deepEqual(nextSort(undefined, "due"), { by: "due", direction: "asc" });
  assert.deepEqual(nextSort({ by: "due", direction: "asc" }, "due"), {
    by: "due",
    direction: "desc",
  });
  assert.deepEqual(nextSort({ by: "due", direction: "desc" }, "due"), {
    by: "due",
    direction: "asc",
  });
  assert.deepEqual(nextSort({ by: "due", direction: "asc" }, "amount"), {
    by: "amount",
    direction: "asc",
  });
});

test("choosing a page keeps what was chosen on others", () => {
  const chosen = chooseAll(new Set(["a"]), ["b", "c"], true);
  assert.deepEqual([...chosen], ["a", "b", "c"]);
  assert.deepEqual([...chooseAll(chosen, ["b", "c"], false)], ["a"]);
});
