import assert from "node:assert/strict";
import { test } from "node:test";

import { linkedSignIn, safeNext } from "./page.logic.ts";

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

test("a one-time link fills in the account and its code", () => {
  assert.deepEqual(linkedSignIn("#login=admin&code=a-b_c"), { login: "admin", password: "a-b_c" });
  assert.deepEqual(linkedSignIn(""), { login: "", password: "" });
});
