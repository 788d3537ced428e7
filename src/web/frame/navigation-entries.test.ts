import assert from "node:assert/strict";
import { test } from "node:test";

import { homeOf, isClosedTo, navigationOf } from "./navigation-entries.ts";

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

test("what the navigation does not offer is closed, with all below it; the rest is the server's", () => {
  const liaison = ["view_measures", "view_inbox"];
  for (const path of ["/cases", "/cases/1/draft", "/expiring", "/approvals", "/journal"]) {
    assert.equal(isClosedTo(path, liaison, true), true, path);
  }
  for (const path of ["/", "/inbox/1", "/review-proposals", "/measures/1/paper/notice"]) {
    assert.equal(isClosedTo(path, liaison, true), false, path);
  }
  assert.equal(isClosedTo("/inbox/1", ["view_cases", "view_measures"], false), true);
});
