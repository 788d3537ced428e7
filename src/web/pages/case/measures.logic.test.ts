import assert from "node:assert/strict";
import { test } from "node:test";

import { DESK_GROUPS, desksOf, whyNotBatch } from "./measures.logic.ts";
import { DESKS } from "#contract/measure-views.ts";

test("every desk of the contract is under one tab", () => {
  const named = DESK_GROUPS.flatMap(({ desks }) => (desks === "" ? [] : desks.split(",")));
  assert.deepEqual(named.toSorted(), [...DESKS].toSorted());
});

test("an unknown tab shows all", () => {
  assert.equal(desksOf("unit"), "in_transit,to_receive,to_do");
  assert.equal(desksOf(""), undefined);
  assert.equal(desksOf("elsewhere"), undefined);
});

test("a batch is offered when every row can take the step and the person may", () => {
  const may = ["submit_notice", "serve_notice"];
  assert.equal(whyNotBatch("submit", [{ status: "drafted" }], may), undefined);
  assert.match(
    whyNotBatch("submit", [{ status: "drafted" }, { status: "served" }], may) ?? "",
    /1 件/,
  );
  assert.match(whyNotBatch("withdraw", [{ status: "drafted" }], may) ?? "", /权限/);
});
