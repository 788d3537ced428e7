import assert from "node:assert/strict";
import { test } from "node:test";

import { changeRows, confirmSentence, isMoving, progressOf, stepsOf } from "./import.logic.ts";
import type { ImportView } from "./import.logic.ts";

const VIEW: ImportView = {
  id: "i",
  fileName: "案件.csv",
  format: "csv",
  state: "ready",
  stateName: "核对无误，待确认",
  goodRowsOnly: false,
  rowCount: 10,
  doneCount: 0,
  badCount: 0,
  newCount: 7,
  changedCount: 2,
  sameCount: 1,
  startedByName: "某某",
  startedAt: "2026-03-02T01:00:00.000Z",
  finishedAt: null,
  message: null,
  canRun: true,
  canRunGoodRows: false,
  canCancel: true,
  hasBadRowsFile: false,
  problems: [],
  notices: [],
  changes: [],
};

test("what will happen is said with its numbers before anybody confirms", () => {
  assert.equal(confirmSentence(VIEW), "将新增 7 件，更正 2 件。与系统相同的 1 件不动。");
  const partly = { ...VIEW, badCount: 3, changedCount: 0, sameCount: 0 };
  assert.equal(confirmSentence(partly), "将新增 7 件。有错误的 3 件不导入，可下载改正后再传。");
});

test("the stages stand where the import stands", () => {
  const states = (state: ImportView["state"]) => stepsOf({ state }).map((step) => step.state);
  assert.deepEqual(states("checking"), ["done", "current", "todo", "todo"]);
  assert.deepEqual(states("ready"), ["done", "done", "current", "todo"]);
  assert.deepEqual(states("failed"), ["done", "done", "done", "blocked"]);
  assert.deepEqual(states("done"), ["done", "done", "done", "done"]);
});

test("progress has no end while a file is read, and counts what is imported after", () => {
  assert.deepEqual(progressOf({ ...VIEW, state: "checking" }), {
    value: undefined,
    note: "已核对 10 行",
  });
  const running = { ...VIEW, state: "running", doneCount: 3 } as const;
  assert.equal(Math.round(progressOf(running).value ?? 0), 33);
  assert.equal(isMoving(running), true);
  assert.equal(isMoving(VIEW), false);
});

test("each difference is a line of its own", () => {
  const fields = [
    { name: "案由", before: "甲", after: "乙" },
    { name: "承办法官", before: "一", after: "二" },
  ];
  const rows = changeRows([{ row: 3, caseNumber: "(2026)豫1722执1号", fields }]);
  assert.deepEqual(
    rows.map(({ id, name }) => [id, name]),
    [
      ["3 0", "案由"],
      ["3 1", "承办法官"],
    ],
  );
});
