import assert from "node:assert/strict";
import { test } from "node:test";

import { canDo, nameableReasons, stageOf, stepsOf, type PaperOnDesk } from "./stage.logic.ts";

const notice: PaperOnDesk = {
  kind: "notice",
  name: "协助执行通知书",
  number: "1",
  issuedAt: "2026-11-20T01:00:00Z",
  servedAt: "2026-11-20T01:00:00Z",
  arrivedAt: "2026-11-20T01:00:01Z",
  arrivedBy: "平台",
  receivedAt: null,
  receivedByName: null,
};
const signed = { ...notice, receivedAt: "2026-11-20T02:00:00Z", receivedByName: "王芳" };
const release: PaperOnDesk = { ...notice, kind: "release", number: "2" };

test("art. 18: what has arrived is signed for before anything is done", () => {
  const stage = stageOf({ papers: [notice], row: { desk: "to_receive", task: "notice" } });
  assert.deepEqual(stage, { type: "receive", paper: notice });
  assert.equal(
    stageOf({ papers: [signed], row: { desk: "to_do", task: "notice" } }).type,
    "answer",
  );
});

test("art. 19: a release on a measure in force is signed for and then confirmed", () => {
  const papers = [signed, release];
  assert.deepEqual(stageOf({ papers, row: { desk: "to_receive", task: "release" } }), {
    type: "receive",
    paper: release,
  });
  assert.deepEqual(stageOf({ papers, row: { desk: "to_do", task: "release" } }), {
    type: "confirm",
    task: "release",
  });
});

test("a paper under way can be recorded at the counter", () => {
  const paper = { ...notice, arrivedAt: null, arrivedBy: null };
  assert.deepEqual(stageOf({ papers: [paper], row: { desk: "in_transit", task: "notice" } }), {
    type: "in_transit",
    paper,
  });
});

test("what was returned or cannot be done waits for the court; the rest is over", () => {
  const at = (desk: "to_mend" | "to_decide" | "holding" | "done") =>
    stageOf({ papers: [signed], row: { desk, task: "notice" } }).type;
  assert.deepEqual([at("to_mend"), at("to_decide")], ["with_court", "with_court"]);
  assert.deepEqual([at("holding"), at("done")], ["over", "over"]);
});

test("the steps show the paper on the desk, and what is next", () => {
  const steps = stepsOf({
    papers: [signed],
    answers: [],
    release: null,
    row: { desk: "to_do", task: "notice" },
  });
  assert.deepEqual(
    steps.map(({ state }) => state),
    ["done", "done", "current"],
  );
  assert.equal(steps[1]?.note, "2026-11-20 10:00");
});

test("a step that is not offered or not possible cannot be done", () => {
  const cites = { text: "", toConfirm: false };
  const actions = [
    { action: "receive", name: "签收", disabledReason: null, cites },
    { action: "answer", name: "反馈", disabledReason: "请先签收", cites },
  ];
  assert.equal(canDo({ actions }, "receive"), true);
  assert.equal(canDo({ actions }, "answer"), false);
  assert.equal(canDo({ actions }, "insist"), false);
});

test("art. 18: a second return brings up no defect that the first left unsaid", () => {
  const reasons = [
    { id: "a", name: "缺少裁定书" },
    { id: "b", name: "期限不明" },
  ];
  assert.deepEqual(nameableReasons(reasons, []), ["a", "b"]);
  const earlier = [{ at: "2026-11-20T02:00:00Z", reasons: ["期限不明"] }];
  assert.deepEqual(nameableReasons(reasons, earlier), ["b"]);
});
