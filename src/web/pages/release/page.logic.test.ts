import assert from "node:assert/strict";
import { test } from "node:test";

import {
  groundChoices,
  needsSecondPerson,
  ofRelease,
  ordered,
  progressOf,
  releasable,
  scopeOf,
  whyNotDraft,
  wordingOf,
  type OutstandingItem,
  type Release,
} from "./page.logic.ts";

const item = (measureId: string, given: Partial<OutstandingItem> = {}): OutstandingItem => ({
  measureId,
  kindName: "冻结存款",
  unitName: "某银行",
  debtorName: "某人",
  assetLabel: null,
  number: null,
  status: "in_force",
  statusName: "生效中",
  securedYuan: null,
  effectiveTo: null,
  releaseOrderedAt: null,
  releaseDueAt: null,
  dueText: null,
  isOverdue: false,
  ...given,
});

const release = (given: Partial<Release>): Release => ({
  releaseId: "r",
  ground: "performed_full",
  groundName: "全部履行",
  scope: "full",
  status: "decided",
  reason: "",
  draftedByName: "",
  draftedAt: "2026-11-20T01:00:00Z",
  decidedByName: null,
  decidedAt: null,
  measureIds: [],
  measureCount: 0,
  outstandingCount: 0,
  ...given,
});

test("performance in full is a ground only when all has come in, and each ground names its article", () => {
  const full = (isPaid: boolean) =>
    groundChoices("2026-11-23", isPaid).find(({ value }) => value === "performed_full");
  assert.equal(full(true)?.disabledReason, undefined);
  assert.match(full(false)?.disabledReason ?? "", /尚未全部到位/);
  for (const { name, help } of groundChoices("2026-11-23", true))
    assert.match(help ?? "", /第\d+条/, name);
});

test("a reason begins with the words of the ruling", () => {
  assert.match(wordingOf("applicant_consent"), /书面同意/);
  assert.equal(wordingOf("nothing"), "");
});

test("security accepted is decided by two persons, consent by one", () => {
  assert.equal(needsSecondPerson("security_accepted"), true);
  assert.equal(needsSecondPerson("applicant_consent"), false);
  assert.equal(needsSecondPerson(""), false);
});

test("what is on its way to be released is not released again", () => {
  const items = [item("a"), item("b", { releaseOrderedAt: "2026-11-20T01:00:00Z" })];
  assert.deepEqual(
    releasable(items).map((one) => one.measureId),
    ["a"],
  );
  assert.deepEqual(
    ordered(items).map((one) => one.measureId),
    ["b"],
  );
});

test("all chosen is the whole case, one left out is a part", () => {
  const items = [item("a"), item("b")];
  assert.equal(scopeOf(new Set(["a", "b"]), items), "full");
  assert.equal(scopeOf(new Set(["a"]), items), "part");
});

test("the first reason that stops a draft is the one that is told", () => {
  const whole = { chosen: 1, ground: "performed_full", reason: "已全部履行", disabledReason: null };
  assert.equal(whyNotDraft(whole), undefined);
  assert.equal(whyNotDraft({ ...whole, disabledReason: "已有解除待决定" }), "已有解除待决定");
  assert.match(whyNotDraft({ ...whole, chosen: 0 }) ?? "", /措施/);
  assert.match(whyNotDraft({ ...whole, ground: "" }) ?? "", /事由/);
  assert.match(whyNotDraft({ ...whole, reason: " " }) ?? "", /理由/);
});

test("progress counts what was decided, and red what is still held anywhere", () => {
  const found = progressOf(
    [
      release({ measureCount: 5, outstandingCount: 2 }),
      release({ measureCount: 9, outstandingCount: 9, status: "drafted" }),
    ],
    [item("a"), item("b", { isOverdue: true }), item("c")],
  );
  assert.deepEqual(found, { total: 5, confirmed: 3, outstanding: 3, overdue: 1 });
});

test("who decides sees what the draft would set free, as far as it is still held", () => {
  const drafted = release({ measureIds: ["b", "gone"] });
  const shown = ofRelease(drafted, [item("a"), item("b")]).map(({ measureId }) => measureId);
  assert.deepEqual(shown, ["b"]);
});
