import { Refused } from "./call.ts";
import type { App } from "./call.ts";
import { findAttempts, forgetAttempts, putFailures } from "../db/sign-in-attempts.ts";
import { addMinutes } from "#kit/calendar.ts";

/** Wrong tries before a pause, and its length; the pause doubles with every further wrong try. */
const FREE_FAILURES = 5;
const PAUSE_MINUTES_MAX = 15;
/** An address may belong to a whole court behind one gateway, so it gets more. */
const FREE_FAILURES_BY_ADDRESS = 50;

/** Slows down guessing by login and by address; nobody is locked out for good. */
export async function refuseTooMany(app: App, buckets: readonly string[]): Promise<void> {
  const now = app.engine.now();
  const rows = await findAttempts(app.engine.database, buckets);
  const until = rows
    .map((row) => row.blocked_until)
    .filter((instant): instant is string => instant !== null && instant > now)
    .toSorted()
    .at(-1);
  if (until !== undefined) throw new Refused({ type: "too_many_attempts", until });
}

export async function noteSignIn(
  app: App,
  areaId: string | undefined,
  buckets: readonly string[],
  isIn: boolean,
): Promise<void> {
  const { database } = app.engine;
  const now = app.engine.now();
  if (isIn) {
    // The address keeps its count: one right password must not clear a spraying of many accounts.
    await forgetAttempts(
      database,
      buckets.filter((bucket) => bucket.startsWith("login:")),
    );
    return;
  }
  const rows = await findAttempts(database, buckets);
  const failures = buckets.map((bucket) => {
    const row = rows.find((one) => one.bucket === bucket);
    const isStale = row !== undefined && addMinutes(row.last_at, 60) < now;
    const count = (row && !isStale ? row.failures : 0) + 1;
    return { bucket, failures: count, blockedUntil: blockedUntil(bucket, count, now) };
  });
  await putFailures(database, areaId, failures, now);
}

function blockedUntil(bucket: string, failures: number, now: string): string | null {
  const free = bucket.startsWith("address:") ? FREE_FAILURES_BY_ADDRESS : FREE_FAILURES;
  if (failures < free) return null;
  return addMinutes(now, Math.min(PAUSE_MINUTES_MAX, 2 ** (failures - free)));
}
