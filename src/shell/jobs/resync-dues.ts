import type { Transaction } from "../db/database.ts";
import { dropDue, putDue } from "../db/due.ts";
import { listOpenStreams, lockForWrite } from "../db/streams.ts";
import type { StreamRow } from "../db/streams.ts";
import type { Engine } from "../execute.ts";
import { TIME_LIMIT_KEY, nearestDue } from "../execute-write.ts";
import { systemIdentity } from "../identity.ts";
import { STORES } from "../store.ts";

const PAGE = 500;

/**
 * Computes the next time limit of every stream anew, after the holiday calendar or a county's setting
 * changed. Returns how many streams were looked at. What was already urged stays urged.
 */
export async function resyncDues(engine: Engine, areaId: string): Promise<number> {
  const identity = systemIdentity(areaId);
  let after = "00000000-0000-0000-0000-000000000000";
  let count = 0;
  for (;;) {
    const last = after;
    const rows = await engine.database.transact(identity, async (tx) => {
      const page = await listOpenStreams(tx, last, PAGE);
      await resyncRows(tx, engine, page);
      return page;
    });
    count += rows.length;
    const end = rows.at(-1)?.id;
    if (end === undefined || rows.length < PAGE) return count;
    after = end;
  }
}

export async function resyncStreams(
  tx: Transaction,
  engine: Engine,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  // Locked, or a command that is just deciding would have its rows written back to what they were.
  await resyncRows(tx, engine, await lockForWrite(tx, ids));
}

async function resyncRows(
  tx: Transaction,
  engine: Engine,
  rows: readonly StreamRow[],
): Promise<void> {
  const rules = engine.rules(tx.areaId);
  const due = rows.map((row) => ({ row, next: nearestDue(row, rules) }));
  const changes = rows.map((row) => ({ id: row.id, isNew: false, state: row.state, contents: [] }));
  // A case's table holds no time limit; the others show theirs.
  const ofKind = (kind: StreamRow["kind"]) => changes.filter((_, at) => rows[at]?.kind === kind);
  const shown = (["measure", "claim"] as const).map((kind) => ({ kind, list: ofKind(kind) }));
  await Promise.all([
    putDue(
      tx,
      due.flatMap(({ next }) => next ?? []),
    ),
    dropDue(
      tx,
      due.filter(({ next }) => !next).map(({ row }) => row.id),
      TIME_LIMIT_KEY,
    ),
    ...shown
      .filter(({ list }) => list.length > 0)
      .map(({ kind, list }) => STORES[kind].project(tx, list, engine.now(), rules)),
  ]);
}
