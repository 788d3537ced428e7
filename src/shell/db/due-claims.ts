import type { Transaction } from "./database.ts";
import type { DueWrite } from "./due.ts";

export type ClaimedDue = DueWrite & { readonly attempts: number };

const LEASE_SECONDS = 60;

/**
 * Takes rows that are due. They are claimed by state under their own locks, never by "newer than the
 * last one seen": a number handed out before its commit would be skipped. A claim is a lease: whoever
 * dies while working leaves rows that fall due again.
 */
export function claimDue(
  tx: Transaction,
  ask: { readonly now: string; readonly limit: number; readonly mayEnd: boolean },
): Promise<readonly ClaimedDue[]> {
  return tx.run<ClaimedDue>(
    "due.claim",
    `update due set attempts = due.attempts + 1,
       due_at = $2::timestamptz + make_interval(secs => ${LEASE_SECONDS} * (due.attempts + 1))
     from (select area, subject, key from due
           where area = $1 and state = 'pending' and due_at <= $2
             and ($4 or origin = 'letter' or payload ->> 'due' not like 'lapse:%')
           order by due_at limit $3 for update skip locked) as taken
     where due.area = taken.area and due.subject = taken.subject and due.key = taken.key
     returning due.subject, due.key, due.origin, due.kind, due.due_at, due.payload, due.attempts`,
    [tx.areaId, ask.now, ask.limit, ask.mayEnd],
  );
}

export async function finishDue(
  tx: Transaction,
  rows: readonly { readonly subject: string; readonly key: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    "due.finish",
    `delete from due using unnest($2::uuid[], $3::text[]) as row(subject, key)
     where due.area = $1 and due.subject = row.subject and due.key = row.key`,
    [tx.areaId, rows.map((row) => row.subject), rows.map((row) => row.key)],
  );
}

/** What cannot be done after many tries stays, visibly, and is somebody's task; it is never dropped. */
export async function markStuck(
  tx: Transaction,
  row: { readonly subject: string; readonly key: string },
  reason: string,
): Promise<void> {
  await tx.run(
    "due.stuck",
    "update due set state = 'stuck', last_error = $4 where area = $1 and subject = $2 and key = $3",
    [tx.areaId, row.subject, row.key, reason.slice(0, 500)],
  );
}

/** The moment at which the loop must look again, or undefined when nothing waits. */
export async function nextDueAt(tx: Transaction): Promise<string | undefined> {
  const [row] = await tx.run<{ due_at: string | null }>(
    "due.next",
    "select min(due_at) as due_at from due where area = $1 and state = 'pending'",
    [tx.areaId],
  );
  return row?.due_at ?? undefined;
}

export async function listAreas(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.run<{ area: string }>("areas.list", "select area from areas", []);
  return rows.map((row) => row.area);
}
