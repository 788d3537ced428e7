import type { Database } from "./database.ts";

export type AttemptRow = {
  readonly bucket: string;
  readonly failures: number;
  readonly blocked_until: string | null;
  readonly last_at: string;
};

export function findAttempts(
  database: Database,
  buckets: readonly string[],
): Promise<readonly AttemptRow[]> {
  return database.atDoor((tx) =>
    tx.run<AttemptRow>(
      "sign_in_attempts.find",
      `select bucket, failures, blocked_until, last_at from sign_in_attempts
       where bucket = any($1::text[])`,
      [buckets],
    ),
  );
}

export async function forgetAttempts(
  database: Database,
  buckets: readonly string[],
): Promise<void> {
  await database.atDoor((tx) =>
    tx.run(
      "sign_in_attempts.forget",
      "delete from sign_in_attempts where bucket = any($1::text[])",
      [buckets],
    ),
  );
}

type Failure = {
  readonly bucket: string;
  readonly failures: number;
  readonly blockedUntil: string | null;
};

/** An unknown login has no area of its own; its count is kept under the installation's first. */
export async function putFailures(
  database: Database,
  areaId: string | undefined,
  failures: readonly Failure[],
  now: string,
): Promise<void> {
  await database.atDoor((tx) =>
    tx.run(
      "sign_in_attempts.put",
      `insert into sign_in_attempts (area, bucket, failures, blocked_until, last_at)
       select coalesce($1::uuid, (select a.area from areas a order by a.created_at limit 1)),
         row.bucket, row.failures, row.blocked_until, $3
       from jsonb_to_recordset($2::jsonb) as row(bucket text, failures int,
         blocked_until timestamptz)
       where exists (select 1 from areas)
       on conflict (area, bucket) do update set failures = excluded.failures,
         blocked_until = excluded.blocked_until, last_at = excluded.last_at`,
      [
        areaId ?? null,
        JSON.stringify(
          failures.map((one) => ({
            bucket: one.bucket,
            failures: one.failures,
            blocked_until: one.blockedUntil,
          })),
        ),
        now,
      ],
    ),
  );
}
