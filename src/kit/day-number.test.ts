import assert from "node:assert/strict";
import { test } from "node:test";

import { dateOfDay, dayNumber, weekday } from "./day-number.ts";

test("every day of two centuries has the number and the weekday that Temporal gives it", () => {
  let number = dayNumber("1900-01-01");
  for (
    let day = Temporal.PlainDate.from("1900-01-01");
    day.year < 2101;
    day = day.add({ days: 1 }), number += 1
  ) {
    const date = day.toString();
    assert.equal(dayNumber(date), number, date);
    assert.equal(dateOfDay(number), date);
    assert.equal(weekday(number), day.dayOfWeek, date);
  }
});

test("days are counted from 1970", () => {
  assert.equal(dayNumber("1970-01-01"), 0);
  assert.equal(dateOfDay(-1), "1969-12-31");
  assert.equal(dateOfDay(dayNumber("9999-12-31")), "9999-12-31");
  assert.throws(() => dayNumber("1970-1-1"), /not a date/);
});
