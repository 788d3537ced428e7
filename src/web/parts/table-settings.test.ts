import assert from "node:assert/strict";
import { test } from "node:test";

import { firstSettings, mendSettings, shownColumns } from "./table-settings.ts";

const columns = [
  { id: "number", isFixed: true },
  { id: "debtor" },
  { id: "stage" },
  { id: "court", isHiddenAtFirst: true },
];

test("without settings every column shows but those hidden at first", () => {
  const shown = shownColumns(columns, firstSettings(columns));
  assert.deepEqual(
    shown.map(({ id }) => id),
    ["number", "debtor", "stage"],
  );
});

test("kept settings survive a new version: new columns appear, gone ones are forgotten", () => {
  const kept = { order: ["stage", "gone", "number"], hidden: ["gone"], density: "roomy" };
  assert.deepEqual(mendSettings(columns, kept), {
    order: ["stage", "number", "debtor", "court"],
    hidden: [],
    density: "roomy",
  });
});

test("a column that names the row cannot be hidden, damaged settings are none", () => {
  assert.deepEqual(mendSettings(columns, { hidden: ["number", "debtor"] }).hidden, ["debtor"]);
  assert.deepEqual(mendSettings(columns, { order: 7, density: "huge" }), firstSettings(columns));
});
