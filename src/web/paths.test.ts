import assert from "node:assert/strict";
import { test } from "node:test";

import { PATHS, pathTo } from "./paths.ts";

test("an address is filled with its parts, each encoded", () => {
  assert.equal(pathTo(PATHS.case, { caseId: "a/b" }), "/cases/a%2Fb");
  assert.equal(
    pathTo(PATHS.paper, { measureId: "m1", paper: "ruling" }),
    "/measures/m1/paper/ruling",
  );
});

test("what is not asked for is left out of the query", () => {
  assert.equal(pathTo(PATHS.cases), "/cases");
  assert.equal(
    pathTo(PATHS.cases, undefined, { q: "豫1722", page: undefined }),
    "/cases?q=%E8%B1%AB1722",
  );
});

test("no two pages share an address", () => {
  const paths = Object.values(PATHS);
  assert.equal(new Set(paths).size, paths.length);
});
