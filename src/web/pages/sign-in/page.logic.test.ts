import assert from "node:assert/strict";
import { test } from "node:test";

import { safeNext } from "./page.logic.ts";

test("signing in leads back to the page that was asked for", () => {
  assert.equal(safeNext("/cases?text=豫"), "/cases?text=豫");
});

test("signing in never leads to another site, nor round in a circle", () => {
  for (const next of [
    undefined,
    "",
    "https://x",
    "//x.example",
    "/\\x.example",
    "javascript:1",
    "/sign-in",
  ]) {
    assert.equal(safeNext(next), "/", String(next));
  }
});
