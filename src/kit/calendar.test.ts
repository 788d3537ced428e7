import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import {
  NEVER,
  addDays,
  addMinutes,
  addMonths,
  addWorkdays,
  addYears,
  daysBetween,
  dueInstant,
  endOfDay,
  isWorkday,
  legalDay,
  millisecondsOf,
  parseLocalDate,
  rollForward,
  sameLength,
  shanghaiTime,
  startOfDay,
  toInstant,
  workdaysBetween,
} from "./calendar.ts";
import type { ClockPause, HolidayTable, Limit, LimitUnit } from "./calendar.ts";

// 国庆 2018 and the days worked for it.
const AUTUMN_2018: HolidayTable = {
  "2018-09-24": "rest",
  "2018-09-29": "work",
  "2018-09-30": "work",
  "2018-10-01": "rest",
  "2018-10-02": "rest",
  "2018-10-03": "rest",
  "2018-10-04": "rest",
  "2018-10-05": "rest",
};

const anyInstant = fc
  .integer({
    min: millisecondsOf("2016-01-01T00:00:00Z"),
    max: millisecondsOf("2027-01-01T00:00:00Z"),
  })
  .map((milliseconds) => toInstant(milliseconds));
const anyDay = anyInstant.map((instant) => legalDay(instant));
const anyUnit = fc.constantFrom<LimitUnit>("hour", "day", "workday", "month", "year");
const anyLimit: fc.Arbitrary<Limit> = fc.record({
  n: fc.nat({ max: 30 }),
  unit: anyUnit,
  rollover: fc.boolean(),
});
const anyPause: fc.Arbitrary<ClockPause> = fc
  .tuple(anyInstant, fc.integer({ min: 0, max: 30 * 24 * 60 }))
  .map(([from, minutes]) => ({ from, to: addMinutes(from, minutes) }));

/** A pause that begins within weeks of the start, so that it matters. */
function pausesNear(
  startedAt: string,
  offsets: readonly (readonly [number, number])[],
): ClockPause[] {
  return offsets.map(([after, length]) => {
    const from = addMinutes(startedAt, after);
    return { from, to: addMinutes(from, length) };
  });
}

const anyOffsets = fc.array(
  fc.tuple(fc.integer({ min: -5000, max: 60_000 }), fc.integer({ min: 0, max: 20_000 })),
  { maxLength: 4 },
);

function due(startedAt: string, limit: Partial<Limit>, pauses: readonly ClockPause[] = []): string {
  const whole = { n: 0, unit: "day", rollover: false, ...limit } as const;
  return dueInstant({ startedAt, limit: whole, pauses, holidays: AUTUMN_2018 });
}

test("a date is a day of the calendar", () => {
  assert.ok(parseLocalDate("2020-02-29").ok);
  for (const [text, where] of [
    ["2019-02-29", "not_in_calendar"],
    ["2019-13-01", "not_in_calendar"],
    ["2019-1-1", "form"],
    ["", "form"],
  ] as const) {
    const found = parseLocalDate(text);
    assert.ok(!found.ok);
    assert.equal(found.reason.where, where);
  }
});

test("the legal day begins at midnight in Shanghai", () => {
  assert.equal(legalDay("2018-05-02T15:59:59.999Z"), "2018-05-02");
  assert.equal(legalDay("2018-05-02T16:00:00.000Z"), "2018-05-03");
  assert.equal(startOfDay("2018-05-03"), "2018-05-02T16:00:00.000Z");
  assert.equal(endOfDay("2018-05-03"), startOfDay("2018-05-04"));
  assert.equal(shanghaiTime("2018-05-03T01:12:59.000Z"), "2018-05-03 09:12");
});

test("moments are written alike, so that they compare as texts", () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: 1, max: 10_000 }), (instant, minutes) => {
      assert.match(instant, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.ok(addMinutes(instant, minutes) > instant);
      assert.ok(startOfDay(legalDay(instant)) <= instant && instant < endOfDay(legalDay(instant)));
    }),
  );
});

test("a moment is written and read as Temporal writes and reads it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -2e12, max: 4e12 }), (milliseconds) => {
      const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds);
      assert.equal(toInstant(milliseconds), moment.toString({ fractionalSecondDigits: 3 }));
      assert.equal(millisecondsOf(toInstant(milliseconds)), milliseconds);
      const local = moment.toZonedDateTimeISO("Asia/Shanghai");
      assert.equal(legalDay(toInstant(milliseconds)), local.toPlainDate().toString());
      const start = local.startOfDay().epochMilliseconds;
      assert.equal(millisecondsOf(startOfDay(legalDay(toInstant(milliseconds)))), start);
    }),
  );
});

test("months and years end on the corresponding day, or the last of a shorter month (对日)", () => {
  assert.equal(addMonths("2018-01-31", 1), "2018-02-28");
  assert.equal(addMonths("2018-08-31", 6), "2019-02-28");
  assert.equal(addYears("2020-02-29", 1), "2021-02-28");
  assert.equal(addYears("2018-05-03", 3), "2021-05-03");
  assert.equal(addMonths("2018-03-31", -1), "2018-02-28");
});

test("民诉法 85: working days follow the State Council's arrangement", () => {
  assert.equal(addWorkdays("2018-09-28", 3, AUTUMN_2018), "2018-10-08");
  assert.equal(addWorkdays("2018-10-08", -3, AUTUMN_2018), "2018-09-28");
  assert.equal(rollForward("2018-10-01", AUTUMN_2018), "2018-10-08");
  assert.equal(rollForward("2018-09-29", AUTUMN_2018), "2018-09-29");
  assert.equal(workdaysBetween("2018-09-28", "2018-10-08", AUTUMN_2018), 3);
  assert.ok(!isWorkday("2018-09-22", AUTUMN_2018));
});

test("whatever the day, going n working days and counting them agree", () => {
  fc.assert(
    fc.property(anyDay, fc.nat({ max: 60 }), (day, n) => {
      const later = addWorkdays(day, n, AUTUMN_2018);
      assert.equal(workdaysBetween(day, later, AUTUMN_2018), n);
      assert.equal(workdaysBetween(later, day, AUTUMN_2018), -n || 0);
      assert.ok(n === 0 || isWorkday(later, AUTUMN_2018));
    }),
  );
});

test("whatever the days, counting between them undoes adding", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      assert.equal(daysBetween(day, addDays(day, days)), days);
    }),
  );
});

test("民诉法 85: the day in which a limit starts is not counted, its last day runs to 24:00", () => {
  const startedAt = "2018-05-08T02:00:00.000Z";
  assert.equal(due(startedAt, { n: 3, unit: "day" }), endOfDay("2018-05-11"));
  assert.equal(due(startedAt, { n: 0, unit: "day" }), endOfDay("2018-05-08"));
  assert.equal(due(startedAt, { n: 3, unit: "workday" }), endOfDay("2018-05-11"));
  assert.equal(due("2018-09-28T02:00:00.000Z", { n: 3, unit: "workday" }), endOfDay("2018-10-08"));
  assert.equal(due("2018-08-31T02:00:00.000Z", { n: 6, unit: "month" }), endOfDay("2019-02-28"));
  assert.equal(due("2018-05-08T02:00:00.000Z", { n: 2, unit: "year" }), endOfDay("2020-05-08"));
});

test("民诉法 85: hours run from the next full hour", () => {
  assert.equal(
    due("2018-05-08T02:20:00.000Z", { n: 24, unit: "hour" }),
    "2018-05-09T03:00:00.000Z",
  );
  assert.equal(due("2018-05-08T02:00:00.000Z", { n: 4, unit: "hour" }), "2018-05-08T07:00:00.000Z");
});

test("民诉法 85: a last day that is a rest day moves to the next working day", () => {
  const startedAt = "2018-09-16T02:00:00.000Z";
  assert.equal(due(startedAt, { n: 15, unit: "day" }), endOfDay("2018-10-01"));
  assert.equal(due(startedAt, { n: 15, unit: "day", rollover: true }), endOfDay("2018-10-08"));
});

test("a pause stops the clock and what remained is kept", () => {
  const startedAt = "2018-05-08T02:00:00.000Z";
  const pause = { from: "2018-05-09T02:00:00.000Z", to: "2018-05-11T02:00:00.000Z" };
  // The 9th, 10th and 11th stood still at some moment; the 12th, 13th and 14th are counted.
  assert.equal(due(startedAt, { n: 3, unit: "day" }, [pause]), endOfDay("2018-05-14"));
  assert.equal(due(startedAt, { n: 3, unit: "workday" }, [pause]), endOfDay("2018-05-16"));
  assert.equal(
    due(startedAt, { n: 4, unit: "hour" }, [
      { from: "2018-05-08T04:00:00.000Z", to: "2018-05-08T05:30:00.000Z" },
    ]),
    "2018-05-08T08:30:00.000Z",
  );
  assert.equal(due(startedAt, { n: 1, unit: "month" }, [pause]), endOfDay("2018-06-11"));
});

test("a pause on the day the limit starts, or before, costs nothing", () => {
  const startedAt = "2018-05-08T02:00:00.000Z";
  const same = { from: "2018-05-08T03:00:00.000Z", to: "2018-05-08T16:00:00.000Z" };
  assert.equal(due(startedAt, { n: 3, unit: "day" }, [same]), endOfDay("2018-05-11"));
  const before = { from: "2018-05-01T03:00:00.000Z", to: "2018-05-02T16:00:00.000Z" };
  assert.equal(due(startedAt, { n: 3, unit: "day" }, [before]), endOfDay("2018-05-11"));
});

test("while the clock stands there is no end, unless it had run out before", () => {
  const startedAt = "2018-05-08T02:00:00.000Z";
  const open = { from: "2018-05-09T02:00:00.000Z", to: null };
  for (const unit of ["hour", "day", "workday", "month", "year"] as const) {
    assert.equal(due(startedAt, { n: 40, unit }, [open]), NEVER, unit);
  }
  const late = { from: "2018-06-09T02:00:00.000Z" };
  assert.equal(due(startedAt, { n: 3, unit: "day" }, [late]), endOfDay("2018-05-11"));
});

test("whatever the pauses, they never shorten a limit, and one more never does either", () => {
  fc.assert(
    fc.property(anyInstant, anyLimit, anyOffsets, anyPause, (startedAt, limit, offsets, other) => {
      const pauses = pausesNear(startedAt, offsets);
      const plain = due(startedAt, limit);
      const paused = due(startedAt, limit, pauses);
      assert.ok(paused >= plain);
      assert.ok(due(startedAt, limit, [...pauses, other]) >= paused);
      assert.ok(plain >= startedAt);
    }),
  );
});

test("whatever the order of the pauses, and however they overlap, the end is the same", () => {
  fc.assert(
    fc.property(anyInstant, anyLimit, anyOffsets, (startedAt, limit, offsets) => {
      const pauses = pausesNear(startedAt, offsets);
      const paused = due(startedAt, limit, pauses);
      assert.equal(due(startedAt, limit, [...pauses.toReversed(), ...pauses]), paused);
    }),
  );
});

test("whatever the limit, a longer one never ends earlier", () => {
  fc.assert(
    fc.property(anyInstant, anyLimit, anyOffsets, (startedAt, limit, offsets) => {
      const pauses = pausesNear(startedAt, offsets);
      const longer = { ...limit, n: limit.n + 1 };
      assert.ok(due(startedAt, longer, pauses) >= due(startedAt, limit, pauses));
    }),
  );
});

test("whoever starts later never has to be done earlier", () => {
  fc.assert(
    fc.property(anyInstant, fc.nat({ max: 100_000 }), anyLimit, (startedAt, minutes, limit) => {
      assert.ok(due(addMinutes(startedAt, minutes), limit) >= due(startedAt, limit));
    }),
  );
});

test("QR10: a promoted seizure gets a term of the same length, counted the same way", () => {
  const inclusive = sameLength({ from: "2018-06-07", to: "2021-06-06" }, "2019-01-10");
  assert.deepEqual(inclusive, { from: "2019-01-10", to: "2022-01-09" });
  const corresponding = sameLength({ from: "2018-06-07", to: "2021-06-07" }, "2019-01-10");
  assert.deepEqual(corresponding, { from: "2019-01-10", to: "2022-01-10" });
  const odd = sameLength({ from: "2018-06-07", to: "2018-06-20" }, "2019-01-10");
  assert.deepEqual(odd, { from: "2019-01-10", to: "2019-01-23" });
});
