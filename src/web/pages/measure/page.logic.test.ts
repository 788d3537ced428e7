import assert from "node:assert/strict";
import { test } from "node:test";

import { ruleOf } from "../task/catalogue.ts";
import { lineChart } from "./line.logic.ts";
import {
  mendedItem,
  mendFields,
  suggestedRenewal,
  valuesOfItem,
  type DraftItem,
} from "./mend.logic.ts";
import { courtActions, historyOf, isOfUnit, stepsOf, type View } from "./page.logic.ts";

const cites = { text: "意见第18条", toConfirm: false };
const row = { desk: "to_do", status: "received", draftedAt: "2026-11-20T01:00:00Z" } as View["row"];
const notice = {
  kind: "notice",
  name: "协助执行通知书",
  number: "（2026）豫1722执协7号",
  issuedAt: "2026-11-20T02:00:00Z",
  servedAt: "2026-11-20T02:00:01Z",
  arrivedAt: "2026-11-20T02:00:02Z",
  arrivedBy: "平台",
  receivedAt: null,
  receivedByName: null,
} as const;

test("what can be done comes before what cannot, and the unit's steps are on its own page", () => {
  const actions = [
    { action: "approve", name: "审批通过", disabledReason: "已审批", cites },
    { action: "withdraw", name: "撤回", disabledReason: null, cites },
    { action: "insist", name: "坚持", disabledReason: null, cites },
    { action: "answer", name: "反馈", disabledReason: null, cites },
  ];
  assert.deepEqual(
    courtActions(actions).map(({ action }) => action),
    ["insist", "withdraw", "approve"],
  );
  assert.equal(isOfUnit(actions), true);
  assert.equal(isOfUnit(actions.slice(0, 3)), false);
});

test("art. 17: arrival and signing for receipt are two steps with two times", () => {
  const steps = stepsOf({ row, papers: [notice], answers: [], release: null });
  assert.deepEqual(
    steps.map(({ name, state }) => `${name} ${state}`),
    ["起草 done", "签发 done", "发出 done", "到达 done", "签收 current", "反馈 todo"],
  );
  assert.equal(steps[3]?.note, "2026-11-20 10:00");
});

test("art. 18: a notice returned for its form stands still, and says for what", () => {
  const papers = [{ ...notice, receivedAt: "2026-11-20T03:00:00Z" }];
  const returned = { ...row, desk: "to_mend" } as View["row"];
  const steps = stepsOf({ row: returned, papers, answers: [], release: null });
  assert.deepEqual([steps[5]?.state, steps[5]?.note], ["blocked", "形式退回，待补正"]);
});

test("art. 19: a release adds its own step, open until the unit has confirmed it", () => {
  const release = { groundName: "全部履行", orderedAt: "2026-11-22T02:00:00Z", confirmedAt: null };
  const steps = stepsOf({ row, papers: [notice], answers: [], release });
  assert.equal(steps.at(-1)?.name, "解除");
  assert.notEqual(steps.at(-1)?.state, "done");
});

test("the history holds everything that bears a time, newest first", () => {
  const view = {
    row,
    papers: [notice],
    answers: [],
    formReturns: [{ at: "2026-11-20T04:00:00Z", reasons: ["缺少裁定书"] }],
    pauses: [{ from: "2026-11-20T04:00:00Z", to: "2026-11-21T01:00:00Z", reason: "形式退回" }],
    informed: [],
    impossible: null,
    reviews: [],
    release: null,
  } as unknown as View;
  const titles = historyOf(view).map(({ title }) => title);
  assert.equal(titles[0], "恢复计时");
  assert.equal(titles.at(-1), "起草");
  assert.equal(titles.length, 7);
});

const place = { measureId: null, label: "（2024）豫1722执保77号", isThis: false } as const;

test("art. 11: the line shows who stands where and until when", () => {
  const chart = lineChart(
    [
      {
        ...place,
        rank: 1,
        statusName: "生效中",
        arrivedAt: "2024-03-01T16:30:00Z",
        effectiveTo: "2027-03-01",
      },
      {
        ...place,
        rank: 2,
        statusName: "轮候中",
        arrivedAt: "2026-11-01T01:00:00Z",
        effectiveTo: null,
      },
    ],
    "2026-11-23T01:00:00Z",
  );
  assert.deepEqual(
    chart.ticks.map(({ year }) => year),
    ["2025", "2026", "2027"],
  );
  assert.equal(chart.bars[0]?.left, 0);
  assert.equal(chart.bars[0].text, "生效中 · 至 2027-03-01");
  for (const { left, width } of chart.bars)
    assert.ok(left >= 0 && left + width <= 100 && width > 0);
  assert.ok(chart.today > (chart.bars[1]?.left ?? 100));
});

const item: DraftItem = {
  measureId: "m",
  kind: "freeze_deposit",
  unitId: "bank",
  debtorId: "d",
  asset: { kind: "deposit", identifier: "6217", description: "", flags: ["ordinary"] },
  amountYuan: "100.00",
  term: { from: "2026-11-23", to: "2027-11-22" },
  wording: "",
};

test("art. 17: mending asks what this measure needs, and keeps what it does not ask", () => {
  const rule = ruleOf("freeze_deposit");
  const ids = mendFields(rule).map(({ id }) => id);
  assert.deepEqual(ids, ["identifier", "description", "amount", "from", "to", "wording", "note"]);
  assert.deepEqual(
    mendFields(ruleOf("query_person")).map(({ id }) => id),
    ["wording", "note"],
  );
  const values = { ...valuesOfItem(item), identifier: "6218", amount: "90.00" };
  const mended = mendedItem(item, rule, values);
  assert.equal(mended.asset?.identifier, "6218");
  assert.deepEqual(mended.asset.flags, ["ordinary"]);
  assert.equal(mended.amountYuan, "90.00");
  assert.deepEqual(mended.term, item.term);
});

test("民诉法解释 485: a renewal begins where the term ends, at the longest the law allows", () => {
  const rule = ruleOf("freeze_deposit");
  assert.deepEqual(suggestedRenewal(rule, "2028-02-29"), { from: "2028-02-29", to: "2029-02-28" });
  assert.deepEqual(suggestedRenewal(rule, null), {});
  assert.deepEqual(suggestedRenewal(ruleOf("query_deposit"), "2028-02-29"), {});
});
