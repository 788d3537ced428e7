import type { Transaction } from "./database.ts";
import type { StreamRow } from "./streams.ts";

/** A stream with the columns that row-level security reads. */
export type HeadRow = StreamRow & {
  readonly case_id: string | null;
  readonly team_id: string | null;
  readonly unit_id: string | null;
  readonly is_sent: boolean | null;
};

export type JournalRow = {
  readonly stream: string;
  readonly position: number;
  readonly kind: string;
  readonly type: string;
  readonly case_id: string | null;
  readonly canonical: string;
  readonly actor: string;
  readonly happened_at: string;
  readonly request_id: string;
  readonly previous: string;
  readonly hash: string;
};

export type ContentCheckRow = {
  readonly id: string;
  readonly unit_id: string | null;
  readonly fields: { readonly [name: string]: unknown } | null;
  readonly salt: string | null;
  readonly digest: string;
};

const FIRST = "00000000-0000-0000-0000-000000000000";

/** Every stream that has a head or an entry: one without the other is a fault, not an omission. */
export function listStreamHeads(
  tx: Transaction,
  after: string,
  limit: number,
): Promise<readonly HeadRow[]> {
  return tx.run<HeadRow>(
    "verify.heads",
    `select ids.id, coalesce(s.kind, ids.kind) as kind, coalesce(s.position, 0) as position,
       coalesce(s.head, '') as head, s.state, s.case_id, s.team_id, s.unit_id, s.is_sent
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
    `select stream, position, kind, type, case_id, canonical, actor, happened_at, request_id,
       previous, hash
     from journal where area = $1 and stream = any($2::uuid[]) order by stream, position`,
    [tx.areaId, streams],
  );
}

export function listContents(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly ContentCheckRow[]> {
  return tx.run<ContentCheckRow>(
    "verify.contents",
    `select id, unit_id, fields, salt, digest from contents
     where area = $1 and id = any($2::uuid[])`,
    [tx.areaId, ids],
  );
}

export type RequestFault = { readonly id: string; readonly stream: string | null };

/**
 * What was answered and what was entered must be the same acts: each answer has exactly its entries,
 * each entry its answer, under the same fingerprint and by the same person.
 */
export function listRequestFaults(
  tx: Transaction,
  limit: number,
): Promise<readonly RequestFault[]> {
  return tx.run<RequestFault>(
    "verify.requests",
    `select coalesce(r.id, j.request_id) as id, coalesce(j.stream, r.answer ->> 'stream') as stream
     from (select id, print, actor, answer from requests where area = $1) r
       full join (select request_id, min(stream::text) as stream, count(*) as entries,
           count(distinct (stream, actor, request_print)) as acts, min(actor::text) as actor,
           min(request_print) as print, max(position) as position
         from journal where area = $1 group by request_id) j on j.request_id = r.id
     where r.id is null
       or coalesce(j.entries, 0) <> jsonb_array_length(r.answer -> 'events')
       or (j.entries > 0 and (j.acts <> 1 or j.print <> r.print or j.actor <> r.actor::text
         or j.stream <> r.answer ->> 'stream' or j.position <> (r.answer ->> 'position')::int))
     order by 1 limit $2`,
    [tx.areaId, limit],
  );
}
