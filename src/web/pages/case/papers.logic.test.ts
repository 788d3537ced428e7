import assert from "node:assert/strict";
import { test } from "node:test";

import { papersOf, type PaperRow } from "./papers.logic.ts";

const row: PaperRow = { kind: "freeze_deposit", status: "in_force", task: "notice", number: "1号" };
const ids = (given: Partial<PaperRow>) => papersOf({ ...row, ...given }).map(({ id }) => id);

test("a draft has no paper yet", () => {
  assert.deepEqual(ids({ number: null, status: "drafted" }), []);
});

test("a freeze goes with its ruling, an inquiry without", () => {
  assert.deepEqual(ids({}), ["ruling", "notice", "receipt_slip"]);
  assert.deepEqual(ids({ kind: "query_tax" }), ["notice", "receipt_slip"]);
});

test("renewal and release have papers of their own when they were issued", () => {
  assert.ok(ids({ task: "renewal" }).includes("renewal"));
  assert.ok(ids({ task: "release", status: "release_ordered" }).includes("release"));
  assert.ok(ids({ status: "released" }).includes("release"));
});
