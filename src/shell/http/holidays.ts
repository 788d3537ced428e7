import type { Call } from "./call.ts";
import { listCorrections, putCorrection } from "../db/holidays.ts";
import type { HolidayCorrection } from "../db/holidays.ts";
import { resyncDues } from "../jobs/resync-dues.ts";
import type { Output } from "#contract/index.ts";
import { HOLIDAYS, HOLIDAYS_KNOWN_UNTIL } from "#law/holidays.ts";

/** The State Council's days of a year, with what the county corrected laid over them. */
export async function listHolidays(call: Call<"listHolidays">): Promise<Output<"listHolidays">> {
  const { app, identity, input } = call;
  const { year } = input.query;
  const corrections = await app.engine.database.transact(identity, (tx) =>
    listCorrections(tx, year),
  );
  return { days: daysOf(year, corrections), knownUntil: HOLIDAYS_KNOWN_UNTIL };
}

type Day = Output<"listHolidays">["days"][number];

function daysOf(year: number, corrections: readonly HolidayCorrection[]): Day[] {
  const days = new Map<string, Day>();
  for (const [day, kind] of Object.entries(HOLIDAYS)) {
    if (day.startsWith(`${year}-`)) days.set(day, { day, kind, isCorrection: false, reason: null });
  }
  for (const { day, kind, reason } of corrections) {
    days.set(day, { day, kind, isCorrection: true, reason });
  }
  return [...days.values()].toSorted((first, second) => (first.day < second.day ? -1 : 1));
}

/** Corrects a day for this county, and computes every open time limit anew by it (art. 23). */
export async function correctHoliday(
  call: Call<"correctHoliday">,
): Promise<Output<"correctHoliday">> {
  const { app, identity, input } = call;
  const { day } = input.params;
  const { kind, reason } = input.body;
  await app.engine.database.transact(identity, (tx) =>
    putCorrection(tx, identity, { day, kind, reason, at: app.engine.now() }),
  );
  await app.reloadRules();
  return { recomputed: await resyncDues(app.engine, identity.areaId) };
}
