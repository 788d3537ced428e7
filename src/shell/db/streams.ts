import type { Transaction } from "./database.ts";
import type { Placement, StreamKind } from "#core/decider.ts";

export type StreamRow = {
  readonly id: string;
  readonly kind: StreamKind;
  readonly position: number;
  readonly head: string;
  readonly state: unknown;
};

export const GENESIS = "0";

/** Loads and locks the streams a command writes, in id order. */
export function lockForWrite(tx: Transaction, ids: readonly string[]): Promise<readonly StreamRow[]> {
  return tx.run<StreamRow>(
    "streams.lock_for_write",
    `select id, kind, position, head, state from streams
     where area = $1 and id = any($2::uuid[]) order by id for no key update`,
    [tx.areaId, ids],
  );
}

/** Loads streams that a command only reads; they cannot change until it commits. */
export function lockForRead(tx: Transaction, ids: readonly string[]): Promise<readonly StreamRow[]> {
  return tx.run<StreamRow>(
    "streams.lock_for_read",
    `select id, kind, position, head, state from streams
     where area = $1 and id = any($2::uuid[]) order by id for share`,
    [tx.areaId, ids],
  );
}

export type StreamWrite = {
  readonly id: string;
  readonly kind: StreamKind;
  readonly position: number;
  readonly head: string;
  readonly state: unknown;
  readonly place: Placement;
};

export async function insertStreams(tx: Transaction, rows: readonly StreamWrite[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    "streams.insert",
    `insert into streams (area, kind, id, position, head, state, case_id, team_id, unit_id, is_sent)
     select $1, kind, id, position, head, state, case_id, team_id, unit_id, is_sent
     from jsonb_to_recordset($2::jsonb) as row(kind text, id uuid, position int, head text,
       state jsonb, case_id uuid, team_id uuid, unit_id text, is_sent boolean)`,
    [tx.areaId, JSON.stringify(rows.map(flat))],
  );
}

export async function updateStreams(tx: Transaction, rows: readonly StreamWrite[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    "streams.update",
    `update streams set position = row.position, head = row.head, state = row.state,
       team_id = row.team_id, is_sent = row.is_sent
     from jsonb_to_recordset($2::jsonb) as row(id uuid, position int, head text, state jsonb,
       team_id uuid, is_sent boolean)
     where streams.area = $1 and streams.id = row.id`,
    [tx.areaId, JSON.stringify(rows.map(flat))],
  );
}

function flat({ place, ...row }: StreamWrite): object {
  return {
    ...row,
    case_id: place.caseId,
    team_id: place.teamId,
    unit_id: place.unitId,
    is_sent: place.sent,
  };
}

/** Reads streams without locking them, for pages. */
export function findStreams(tx: Transaction, ids: readonly string[]): Promise<readonly StreamRow[]> {
  return tx.run<StreamRow>(
    "streams.find",
    `select id, kind, position, head, state from streams where area = $1 and id = any($2::uuid[])`,
    [tx.areaId, ids],
  );
}

/** Streams that something may still fall due on, page by page in id order. */
export function listOpenStreams(
  tx: Transaction,
  after: string,
  limit: number,
): Promise<readonly StreamRow[]> {
  return tx.run<StreamRow>(
    "streams.open",
    `select id, kind, position, head, state from streams
     where area = $1 and id > $2 order by id limit $3 for no key update`,
    [tx.areaId, after, limit],
  );
}
