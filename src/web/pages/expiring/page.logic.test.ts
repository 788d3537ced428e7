import assert from "node:assert/strict";
import { test } from "node:test";

import { capTextOf, proposedTerm, termFaults, withinOf } from "./page.logic.ts";

const TODAY = "2026-11-23";

test("a renewal follows on the day after the old term and runs as long as the law allows", () => {
  assert.deepEqual(proposedTerm("freeze_deposit", "2026-12-31", TODAY), {
    from: "2027-01-01",
    to: "2027-12-31",
  });
  assert.match(capTextOf("freeze_deposit", TODAY) ?? "", /最长 1 年/);
});

test("an unknown measure proposes no end", () => {
  assert.deepEqual(proposedTerm("nothing", "2026-12-31", TODAY), { from: "2027-01-01", to: "" });
  assert.equal(capTextOf("nothing", TODAY), undefined);
});

test("a term has two days in their order", () => {
  assert.deepEqual(termFaults({ from: "2027-01-01", to: "2027-12-31" }), {});
  assert.ok(termFaults({ from: "2027-01-01", to: "2026-12-31" }).to);
  assert.deepEqual(Object.keys(termFaults({ from: "", to: "x" })), ["from", "to"]);
});

test("only the steps of the ladder can be asked for", () => {
  assert.equal(withinOf("30"), 30);
  assert.equal(withinOf("31"), 90);
  assert.equal(withinOf(""), 90);
});
