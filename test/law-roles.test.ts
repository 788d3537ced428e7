import assert from "node:assert/strict";
import { test } from "node:test";

import { readSourceTree } from "./support/source-tree.ts";
import { addDays } from "#kit/calendar.ts";
import { measureOf } from "#law/index.ts";
import { MEASURE_ACTIONS } from "#law/measure-actions.ts";
import { MEASURE_STATUSES } from "#law/measure-statuses.ts";
import { MEASURES } from "#law/measures.ts";
import type { MeasureId } from "#law/measures.ts";
import { APPROVAL_RANK, PERMISSIONS, ROLES } from "#law/roles.ts";
import { FOUNDING_DOCUMENT } from "#law/sources/shangcai-2018-35.ts";
import { UNITS } from "#law/units.ts";
import { CASE_ACTIONS } from "#law/case-actions.ts";

const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[];

test("art. 17: who approves has the permission, and the sensitive goes higher", () => {
  const ranks: Readonly<Record<string, number>> = APPROVAL_RANK;
  for (const id of MEASURE_IDS) {
    const { approver, sensitive } = measureOf(id);
    const rank = ranks[approver] ?? 0;
    assert.ok(rank > 0, `${id}: ${approver} ranks`);
    assert.ok(
      PERMISSIONS.approve_notice.roles.some((role) => role === approver),
      `${id}: ${approver}`,
    );
    assert.ok(!sensitive || rank >= APPROVAL_RANK.bureau_chief, `${id} is sensitive`);
  }
});

test("民诉法 119: detention and exit bans are the president's, and two persons' work", () => {
  for (const id of ["detain", "restrict_exit"] as const) {
    assert.equal(measureOf(id).approver, "president");
    assert.ok(measureOf(id).fourEyes);
  }
});

test("roles: every permission is used, by a step of the tables or by an operation", () => {
  const files = readSourceTree().filter(
    ({ path }) =>
      /^src\/.*\.tsx?$/.test(path) && path !== "src/law/roles.ts" && !path.endsWith(".test.ts"),
  );
  const unused = Object.keys(PERMISSIONS).filter(
    (permission) => !files.some(({ text }) => text.includes(`"${permission}"`)),
  );
  assert.deepEqual(unused, []);
});

test("roles: what the system does by rule no person may do by hand", () => {
  const byRule = [
    MEASURE_ACTIONS.arrive,
    MEASURE_ACTIONS.take_effect,
    MEASURE_ACTIONS.fall_due,
    MEASURE_ACTIONS.order_release,
    CASE_ACTIONS.fall_due,
    CASE_ACTIONS.note_claim,
  ];
  for (const { permission } of byRule)
    assert.deepEqual([...PERMISSIONS[permission].roles], ["system"], permission);
});

test("art. 18: a unit decides nothing for the court, and the court answers nothing for a unit", () => {
  const sideOf = (role: keyof typeof ROLES): string => ROLES[role].side;
  const units = [
    "sign_receipt",
    "return_for_form",
    "answer_notice",
    "report_impossible",
    "propose_review",
    "confirm_release",
    "record_paper_arrival",
  ] as const;
  for (const permission of units)
    assert.ok(
      PERMISSIONS[permission].roles.every((role) => sideOf(role) === "unit"),
      permission,
    );
  const courts = [
    "approve_notice",
    "decide_impossible",
    "answer_review",
    "decide_release",
    "decide_third_party_claim",
    "close_case",
  ] as const;
  for (const permission of courts)
    assert.ok(!PERMISSIONS[permission].roles.some((role) => sideOf(role) === "unit"), permission);
});

test("statuses: every status of a measure leads on, or has ended", () => {
  const left = new Set<string>(
    Object.values(MEASURE_ACTIONS).flatMap((action) => [...action.from]),
  );
  for (const [status, { isOpen, holds }] of Object.entries(MEASURE_STATUSES)) {
    assert.ok(left.has(status) || (!isOpen && !holds), status);
  }
});

test("art. 20: the eighteen members are those of the text, and each has a name on every day", () => {
  const members = Object.entries(UNITS).filter(([, unit]) => unit.membership === "member");
  assert.equal(members.length, 18);
  const listed = /成员单位有(.*)等有关部门/u.exec(FOUNDING_DOCUMENT.articles[20])?.[1]?.split("、");
  assert.equal(listed?.length, 18);
  for (const [id, unit] of Object.entries(UNITS)) {
    const names: readonly { readonly name: string; readonly from: string; readonly to?: string }[] =
      unit.names;
    for (const [index, { to }] of names.entries()) {
      const next = names[index + 1];
      assert.equal(next && to && addDays(to, 1), next?.from, `${id}: no day without a name`);
    }
    if ("successor" in unit) assert.ok(unit.successor.unit in UNITS, id);
  }
});
