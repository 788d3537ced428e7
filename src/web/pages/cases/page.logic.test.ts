import assert from "node:assert/strict";
import { test } from "node:test";

import {
  FIRST_FILTERS,
  filtersOfView,
  hasMoreConditions,
  queryOf,
  stageTabs,
  viewSettings,
} from "./page.logic.ts";

test("only what is set is asked of the server", () => {
  assert.deepEqual(queryOf(FIRST_FILTERS), {
    sort: "filedOn",
    order: "desc",
    page: 1,
    pageSize: 50,
  });
  assert.deepEqual(
    queryOf({ ...FIRST_FILTERS, text: "  豫1722 ", status: "filed", order: "asc", page: "3" }),
    { text: "豫1722", status: "filed", sort: "filedOn", order: "asc", page: 3, pageSize: 50 },
  );
});

test("a saved view shows its conditions again, from the first page", () => {
  const filters = { ...FIRST_FILTERS, status: "suspended", page: "7" };
  assert.equal("page" in viewSettings(filters), false);
  assert.deepEqual(filtersOfView(viewSettings(filters)), { ...filters, page: "1" });
});

test("a view of an earlier edition keeps what is still known", () => {
  const found = filtersOfView({ status: "filed", court: "old", pageSize: 20 });
  assert.deepEqual(found, { ...FIRST_FILTERS, status: "filed" });
});

test("conditions behind the fold open it", () => {
  assert.equal(hasMoreConditions({ ...FIRST_FILTERS, text: "x" }), false);
  assert.equal(hasMoreConditions({ ...FIRST_FILTERS, filedTo: "2026-01-31" }), true);
});

test("the tabs begin with the sum of all states", () => {
  const tabs = stageTabs([
    { status: "filed", name: "已立案", count: 3 },
    { status: "in_progress", name: "执行中", count: 4 },
  ]);
  assert.deepEqual(
    tabs.map(({ id, count }) => [id, count]),
    [
      ["", 7],
      ["filed", 3],
      ["in_progress", 4],
    ],
  );
});
