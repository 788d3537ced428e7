import assert from "node:assert/strict";
import { test } from "node:test";

import {
  busyUnits,
  expiryChart,
  hoursText,
  monthChart,
  percentText,
  unitChart,
  type UnitRow,
} from "./page.logic.ts";

const unit = (unitName: string, given: Partial<UnitRow>): UnitRow => ({
  unitId: unitName,
  unitName,
  sent: 0,
  answered: 0,
  overdue: 0,
  inForce: 0,
  unopened: 0,
  onTimePercent: null,
  medianHours: null,
  ...given,
});

test("who is late stands first, who had nothing is left out", () => {
  const units = busyUnits([
    unit("甲", { sent: 90 }),
    unit("乙", { sent: 3, overdue: 2 }),
    unit("丙", {}),
    unit("丁", { sent: 100 }),
  ]);
  assert.deepEqual(
    units.map(({ unitName }) => unitName),
    ["乙", "丁", "甲"],
  );
});

test("red is for what is overdue alone", () => {
  const { series } = unitChart([unit("甲", { inForce: 4, overdue: 1 })]);
  assert.deepEqual(
    series.map(({ tone, values }) => [tone, values]),
    [
      [undefined, [4]],
      ["bad", [1]],
    ],
  );
});

test("months keep their order, terms begin with the nearest", () => {
  const months = monthChart([
    { month: "2026-10", sent: 3, answered: 2, released: 1 },
    { month: "2026-11", sent: 5, answered: 4, released: 0 },
  ]);
  assert.deepEqual(months.categories, ["2026-10", "2026-11"]);
  assert.deepEqual(
    months.series.map(({ values }) => values),
    [
      [3, 5],
      [2, 4],
      [1, 0],
    ],
  );
  const expiring = [
    { days: 90, count: 5 },
    { days: 7, count: 2 },
  ];
  assert.deepEqual(expiryChart(expiring).categories, ["7 天内", "90 天内"]);
});

test("times are told in hours, long ones in days", () => {
  assert.equal(hoursText(null), "—");
  assert.equal(hoursText(5.52), "5.5 小时");
  assert.equal(hoursText(72), "3 天");
  assert.equal(percentText(97), "97%");
  assert.equal(percentText(null), "—");
});
