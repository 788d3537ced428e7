import assert from "node:assert/strict";
import { test } from "node:test";

import { homeOf, navigationOf } from "./navigation-entries.ts";

const paths = (permissions: readonly string[], isOfUnit: boolean) =>
  navigationOf(permissions, isOfUnit).flatMap(({ entries }) => entries.map(({ path }) => path));

test("a liaison officer sees his unit's inbox, never a page of the court", () => {
  const seen = paths(["view_measures", "view_inbox"], true);
  assert.deepEqual(seen, ["/inbox", "/review-proposals", "/account"]);
  assert.equal(homeOf(["view_inbox"], true), "/inbox");
});

test("an officer begins at his desk, an auditor at the journal", () => {
  assert.equal(homeOf(["view_cases", "view_measures"], false), "/desk");
  assert.equal(homeOf(["view_journal"], false), "/journal");
});

test("who may open nothing still has his account", () => {
  assert.deepEqual(paths([], false), ["/account"]);
  assert.equal(homeOf([], false), "/account");
});
