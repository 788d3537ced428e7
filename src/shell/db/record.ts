import type { Transaction } from "./database.ts";
import type { DueWrite } from "./due.ts";
import type { JournalEntry } from "./journal.ts";
import type { RequestWrite } from "./requests.ts";
import { flatStream } from "./streams.ts";
import type { StreamWrite } from "./streams.ts";

/** Everything that carrying out commands writes, beside the tables of the modules. */
export type Records = {
  readonly created: readonly StreamWrite[];
  readonly changed: readonly StreamWrite[];
  readonly entries: readonly JournalEntry[];
  readonly due: readonly DueWrite[];
  /** Streams that wait for nothing any more. */
  readonly settled: readonly string[];
  readonly requests: readonly RequestWrite[];
};

const STREAM_ROW = `row(kind text, id uuid, position int, head text, state jsonb, case_id uuid,
  team_id uuid, unit_id text, is_sent boolean)`;

const CREATED = `made as (
    insert into streams (area, kind, id, position, head, state, case_id, team_id, unit_id, is_sent)
    select $1, kind, id, position, head, state, case_id, team_id, unit_id, is_sent
    from jsonb_to_recordset($7::jsonb) as ${STREAM_ROW}),`;

/** One statement, so that what happened is written in one go: state, journal, dues, requests. */
const recordText = (withCreated: boolean): string => `with ${withCreated ? CREATED : ""}
  moved as (
    update streams set position = row.position, head = row.head, state = row.state,
      team_id = row.team_id, unit_id = row.unit_id, is_sent = row.is_sent
    from jsonb_to_recordset($2::jsonb) as ${STREAM_ROW}
    where streams.area = $1 and streams.id = row.id),
  told as (
    insert into journal (area, stream, position, kind, type, case_id, canonical, actor,
      happened_at, request_id, request_print, previous, hash)
    select $1, stream, position, kind, type, case_id, canonical, actor, happened_at, request_id,
      request_print, previous, hash
    from jsonb_to_recordset($3::jsonb) as row(stream uuid, position int, kind text, type text,
      case_id uuid, canonical text, actor uuid, happened_at timestamptz, request_id uuid,
      request_print text, previous text, hash text)),
  awaited as (
    insert into due (area, subject, key, origin, kind, due_at, payload)
    select $1, subject, key, origin, kind, due_at, payload
    from jsonb_to_recordset($4::jsonb) as row(subject uuid, key text, origin text, kind text,
      due_at timestamptz, payload jsonb)
    on conflict (area, subject, key) do update set kind = excluded.kind, due_at = excluded.due_at,
      payload = excluded.payload, state = 'pending', attempts = 0, last_error = null),
  settled as (
    delete from due where area = $1 and subject = any($5::uuid[]) and key = 'time_limit')
  insert into requests (area, id, print, actor, answer, happened_at)
  select $1, id, print, actor, answer, happened_at
  from jsonb_to_recordset($6::jsonb) as row(id uuid, print text, actor uuid, answer jsonb,
    happened_at timestamptz)`;

const CHANGED_ONLY = recordText(false);
const WITH_CREATED = recordText(true);

export async function record(tx: Transaction, records: Records): Promise<void> {
  const values = [
    tx.areaId,
    JSON.stringify(records.changed.map(flatStream)),
    JSON.stringify(records.entries),
    JSON.stringify(records.due),
    records.settled,
    JSON.stringify(records.requests),
  ];
  // Units only ever change what was sent to them; their role may not make streams at all.
  await (records.created.length === 0
    ? tx.run("record.changed", CHANGED_ONLY, values)
    : tx.run("record.created", WITH_CREATED, [
        ...values,
        JSON.stringify(records.created.map(flatStream)),
      ]));
}
