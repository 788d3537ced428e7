import type { Transaction } from "./database.ts";

/** One row of what falls due by itself: a stream's next time limit, or a letter that must be acted on. */
export type DueWrite = {
  readonly subject: string;
  readonly key: string;
  readonly origin: "time_limit" | "letter";
  readonly kind: string;
  readonly due_at: string;
  readonly payload: unknown;
};

/** What was held after a restore stays held: a new date is no leave to act. */
export async function putDue(tx: Transaction, rows: readonly DueWrite[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    "due.put",
    `insert into due (area, subject, key, origin, kind, due_at, payload)
     select $1, subject, key, origin, kind, due_at, payload
     from jsonb_to_recordset($2::jsonb) as row(subject uuid, key text, origin text, kind text,
       due_at timestamptz, payload jsonb)
     on conflict (area, subject, key) do update set kind = excluded.kind, due_at = excluded.due_at,
       payload = excluded.payload, attempts = 0, last_error = null,
       state = case when due.state = 'held' then 'held' else 'pending' end`,
    [tx.areaId, JSON.stringify(rows)],
  );
}

export async function dropDue(
  tx: Transaction,
  subjects: readonly string[],
  key: string,
): Promise<void> {
  if (subjects.length === 0) return;
  await tx.run(
    "due.drop",
    "delete from due where area = $1 and subject = any($2::uuid[]) and key = $3",
    [tx.areaId, subjects, key],
  );
}
