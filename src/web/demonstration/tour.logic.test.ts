import assert from "node:assert/strict";
import { test } from "node:test";

import { MEASURES } from "#law/measures.ts";

import {
  actorId,
  groupsOf,
  placesOf,
  progressOf,
  STEPS,
  textOf,
  type Seen,
  type Tour,
} from "./tour.logic.ts";

const id = (digit: number) => `00000000-0000-7000-8000-00000000000${digit}`;
const tour: Tour = {
  caseId: id(1),
  caseNumber: "（2026）豫1722执1号",
  officerId: id(2),
  judgeId: id(3),
  bankId: id(4),
  registryId: id(5),
};

test("the tour has ten steps, each with somebody to be and a page to go to", () => {
  assert.equal(STEPS.length, 10);
  for (const step of STEPS) {
    assert.ok(step.to(tour).startsWith("/"), step.title);
    assert.match(actorId(step, tour), /^0{8}-/);
  }
  assert.equal(STEPS[8]?.to(tour), `/cases/${id(1)}/release`);
});

test("the units answer by themselves except where the newcomer is the unit", () => {
  const byHand = STEPS.filter(({ automatic }) => !automatic).map(({ actor }) => actor);
  assert.deepEqual(byHand, ["officer", "judge", "bank", "registry"]);
});

const row = (facts: object) =>
  ({
    kind: "query_deposit",
    status: "done",
    task: "notice",
    answeredAt: null,
    ...facts,
  }) as Seen[number];

test("a step shows as done by what stands in the case", () => {
  const prison = row({ kind: "prison_assist" });
  const done = (at: number, seen: Seen) => STEPS[at]?.isDone?.(seen);
  assert.equal(done(1, []), false);
  assert.equal(done(1, [row({})]), true);
  assert.equal(done(2, [row({})]), false);
  assert.equal(done(2, [row({ answeredAt: "2026-11-23T01:00:00Z" })]), true);
  assert.equal(done(3, [prison, row({ kind: "freeze_deposit", status: "drafted" })]), false);
  assert.equal(done(3, [row({ kind: "wait_seal_house", status: "submitted" })]), true);
  assert.equal(done(3, [row({ kind: "freeze_deposit", status: "submitted" })]), true);
  const released = row({ kind: "seal_house", status: "released", task: "release" });
  assert.equal(done(9, [released]), true);
  assert.equal(done(9, [released, row({ status: "release_ordered" })]), false);
});

test("the measures that the tour looks for are in the catalogue", () => {
  const kinds = Object.keys(MEASURES);
  for (const kind of ["query_deposit", "freeze_deposit", "seal_house"])
    assert.ok(kinds.includes(kind));
});

test("the drafting step names the bank and the registry whose things are to be taken", () => {
  const step = STEPS[3];
  assert.ok(step);
  const person = { login: "", name: "", roleName: "", group: "" };
  const bank = { ...person, userId: id(4), place: "河南上蔡农村商业银行" };
  const text = textOf(step, placesOf(tour, [bank]));
  assert.match(text, /在河南上蔡农村商业银行的账户/);
  assert.match(text, /在不动产登记机构联络员的房屋/);
});

test("progress outlives a reload, and what is damaged begins anew", () => {
  assert.deepEqual(progressOf(JSON.stringify({ at: 3, tour })), { at: 3, tour });
  for (const text of [
    null,
    "",
    "{}",
    "null",
    JSON.stringify({ at: 10, tour }),
    `{"at":1,"tour":{}}`,
  ]) {
    assert.equal(progressOf(text), undefined, String(text));
  }
});

test("persons stand in groups, the court first", () => {
  const person = (group: string) => ({
    userId: group,
    login: group,
    name: group,
    roleName: "",
    place: "",
    group,
  });
  const groups = groupsOf(["监狱", "银行", "人民法院", "银行"].map(person));
  assert.deepEqual(
    groups.map(({ name, persons }) => `${name} ${persons.length}`),
    ["人民法院 1", "银行 2", "监狱 1"],
  );
});
