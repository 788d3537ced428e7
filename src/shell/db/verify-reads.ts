import type { Transaction } from "./database.ts";
import type { StreamRow } from "./streams.ts";

export type JournalRow = {
  readonly stream: string;
  readonly position: number;
  readonly type: string;
  readonly canonical: string;
  readonly actor: string;
  readonly happened_at: string;
  readonly request_id: string;
  readonly previous: string;
  readonly hash: string;
};
export type ContentCheckRow = {
  readonly id: string;
  readonly fields: object | null;
  readonly salt: string | null;
  readonly digest: string;
};

const FIRST = "00000000-0000-0000-0000-000000000000";

/** Every stream that has a head or an entry: one without the other is a fault, not an omission. */
export function listStreamHeads(
  tx: Transaction,
  after: string,
  limit: number,
): Promise<readonly StreamRow[]> {
  return tx.run<StreamRow>(
    "verify.heads",
    `select ids.id, coalesce(s.kind, ids.kind) as kind, coalesce(s.position, 0) as position,
       coalesce(s.head, '') as head, s.state
     from (select id, kind from streams where area = $1 and id > $2
           union select stream, min(kind) from journal where area = $1 and stream > $2 group by stream
           order by id limit $3) ids
       left join streams s on s.area = $1 and s.id = ids.id
     order by ids.id`,
    [tx.areaId, after || FIRST, limit],
  );
}

export function listJournal(
  tx: Transaction,
  streams: readonly string[],
): Promise<readonly JournalRow[]> {
  return tx.run<JournalRow>(
    "verify.journal",
    `select stream, position, type, canonical, actor, happened_at, request_id, previous, hash
     from journal where area = $1 and stream = any($2::uuid[]) order by stream, position`,
    [tx.areaId, streams],
  );
}

export function listContents(
  tx: Transaction,
  after: string,
  limit: number,
): Promise<readonly ContentCheckRow[]> {
  return tx.run<ContentCheckRow>(
    "verify.contents",
    "select id, fields, salt, digest from contents where area = $1 and id > $2 order by id limit $3",
    [tx.areaId, after || FIRST, limit],
  );
}
