import { createHash } from "node:crypto";
import type { Transaction } from "./database.ts";

export type JournalEntry = {
  readonly stream: string;
  readonly position: number;
  readonly kind: string;
  readonly type: string;
  readonly case_id: string | null;
  readonly canonical: string;
  readonly actor: string;
  readonly happened_at: string;
  readonly request_id: string;
  readonly request_print: string;
  readonly previous: string;
  readonly hash: string;
};

export type HashFormat = "1" | "2";
const DIGESTS = { "1": "sha256", "2": "sm3" } as const;

/** The link of the chain: format, then the digest over the link before and the exact text. */
export function chainHash(format: HashFormat, previous: string, canonical: string): string {
  const digest = createHash(DIGESTS[format]).update(previous).update(canonical).digest("hex");
  return `${format}:${digest}`;
}

/** Whether a stored link follows from the one before; an unknown format never does. */
export function isLinked(entry: Pick<JournalEntry, "previous" | "canonical" | "hash">): boolean {
  const format = entry.hash.slice(0, entry.hash.indexOf(":"));
  if (format !== "1" && format !== "2") return false;
  return chainHash(format, entry.previous, entry.canonical) === entry.hash;
}

export async function appendJournal(tx: Transaction, entries: readonly JournalEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.run(
    "journal.append",
    `insert into journal (area, stream, position, kind, type, case_id, canonical, actor,
       happened_at, request_id, request_print, previous, hash)
     select $1, stream, position, kind, type, case_id, canonical, actor, happened_at, request_id,
       request_print, previous, hash
     from jsonb_to_recordset($2::jsonb) as row(stream uuid, position int, kind text, type text,
       case_id uuid, canonical text, actor uuid, happened_at timestamptz, request_id uuid,
       request_print text, previous text, hash text)`,
    [tx.areaId, JSON.stringify(entries)],
  );
}
