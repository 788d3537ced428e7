import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  FREEZE,
  MORNING,
  RULES,
  answerWith,
  receivedNotice,
  when,
} from "../../../test/support/given-measure.ts";
import type { Story } from "../../../test/support/given-measure.ts";
import { answerDueAt, dues } from "./dues.ts";
import type { Measure } from "./measure.ts";
import { addDays, startOfDay } from "#kit/calendar.ts";

function measureOf(story: Story): Measure {
  assert(story.measure);
  return story.measure;
}

/** Lets the system act on everything that has come due by then, as the job does after a standstill. */
function catchUp(story: Story, at: string): Story {
  for (let next = story; ;) {
    const due = dues(measureOf(next), RULES)
      .filter((one) => one.dueAt <= at)
      .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
      .at(0);
    if (!due) return next;
    next = when(next, { type: "fall_due", key: due.key }, { role: "system", at });
  }
}

const PROJECT = {
  ...FREEZE,
  measureKind: "query_project",
  amountYuan: null,
  term: null,
  assetId: null,
} as const;

test("art. 18: three working days from receipt, the day of receipt not counted", () => {
  // Received on Monday, so Thursday 24:00.
  assert.equal(answerDueAt(measureOf(receivedNotice(PROJECT)), RULES), "2026-03-05T16:00:00.000Z");
});

test("until the county confirms that arrival is service, the clock starts with the signature", () => {
  const rules = { ...RULES, settings: { ...RULES.settings, platformArrivalIsService: true } };
  const story = receivedNotice(PROJECT);
  const papers = measureOf(story).papers.map((paper) => ({ ...paper, receivedAt: null }));
  const unsigned = { ...measureOf(story), status: "arrived" as const, papers };
  assert.equal(answerDueAt(unsigned, RULES), null);
  assert.equal(answerDueAt(unsigned, rules), "2026-03-05T16:00:00.000Z");
});

test("art. 4, 22: late is seen, urged and reported, each step once, in order", () => {
  const late = catchUp(receivedNotice(PROJECT), "2026-03-20T01:00:00.000Z");
  const levels = late.events.flatMap((event) => (event.type === "unit_urged" ? [event.level] : []));
  assert.deepEqual(levels, ["upcoming", "reminder", "supervision", "escalation"]);
});

test("a server that was down for a week catches up without doing anything twice", () => {
  const once = catchUp(receivedNotice(PROJECT), "2026-03-20T01:00:00.000Z");
  const again = catchUp(once, "2026-03-27T01:00:00.000Z");
  assert.equal(again.events.length, once.events.length);
});

test("whoever answers in time is never urged afterwards", () => {
  const answered = when(receivedNotice(PROJECT), answerWith("done", null), {
    role: "liaison",
    at: "2026-03-04T01:00:00.000Z",
  });
  assert.deepEqual(dues(measureOf(answered), RULES), []);
});

test("an unopened arrival alarms within the hour", () => {
  const story = receivedNotice();
  const papers = measureOf(story).papers.map((paper) => ({ ...paper, receivedAt: null }));
  const unsigned = { ...measureOf(story), status: "arrived" as const, papers };
  const alarm = dues(unsigned, RULES).find((due) => due.key.startsWith("unopened:"));
  assert.equal(alarm?.dueAt, "2026-03-02T02:00:00.000Z");
});

test("expiry is warned of at T-90, 60, 30, 15, 7, 3 and 1, then the measure lapses", () => {
  const held = when(receivedNotice(), answerWith("in_force"), { role: "liaison" });
  const end = catchUp(held, "2027-03-02T00:00:00.000Z");
  const days = end.events.flatMap((event) =>
    event.type === "expiry_warned" ? [event.daysLeft] : [],
  );
  assert.deepEqual(days, [90, 60, 30, 15, 7, 3, 1]);
  assert.equal(end.measure?.status, "lapsed");
});

test("while the clock is paused nobody is urged, and what remained is kept", () => {
  const paused = when(
    receivedNotice(PROJECT),
    { type: "pause", reason: "等待补充材料" },
    { role: "judge", at: "2026-03-03T01:00:00.000Z" },
  );
  assert.deepEqual(dues(measureOf(paused), RULES), []);
  const resumed = when(
    paused,
    { type: "resume", reason: "材料已到" },
    { role: "judge", at: "2026-03-10T01:00:00.000Z" },
  );
  const dueAt = answerDueAt(measureOf(resumed), RULES);
  assert(dueAt !== null && dueAt > "2026-03-12T00:00:00.000Z");
});

test("whenever and however often the clock is paused, the unit never gets less time than without", () => {
  const plain = answerDueAt(measureOf(receivedNotice(PROJECT)), RULES) ?? "";
  const day = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(day, day), { maxLength: 4 }), (spans) => {
      const pauses = spans.map(([from, length]) => ({
        from: startOfDay(addDays("2026-03-02", from + 1)),
        to: startOfDay(addDays("2026-03-02", from + 1 + length)),
        reason: "x",
      }));
      const measure = { ...measureOf(receivedNotice(PROJECT)), pauses };
      assert((answerDueAt(measure, RULES) ?? "") >= plain);
    }),
  );
});

test("the nearest due is never before the step that made it", () => {
  const story = receivedNotice();
  for (const due of dues(measureOf(story), RULES)) assert(due.dueAt >= MORNING, due.key);
});
