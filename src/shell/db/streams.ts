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
export function lockForWrite(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly StreamRow[]> {
  return tx.run<StreamRow>(
    "streams.lock_for_write",
    `select id, kind, position, head, state from streams
     where area = $1 and id = any($2::uuid[]) order by id for no key update`,
    [tx.areaId, ids],
  );
}

/** Loads streams that a command only reads; they cannot change until it commits. */
export function lockForRead(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly StreamRow[]> {
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

/** A stream as a row, its place spread into the columns that row-level security reads. */
export function flatStream({ place, ...row }: StreamWrite): object {
  return {
    ...row,
    case_id: place.caseId,
    team_id: place.teamId,
    unit_id: place.unitId,
    is_sent: place.sent,
  };
}

/** Reads streams without locking them, for pages. */
export function findStreams(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly StreamRow[]> {
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
