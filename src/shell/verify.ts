import { contentDigest } from "./db/contents.ts";
import { GENESIS } from "./db/streams.ts";
import { isLinked } from "./db/journal.ts";
import { DECIDERS } from "./store.ts";
import type { AnyDecider } from "./store.ts";
import { listContents, listJournal, listStreamHeads } from "./db/verify-reads.ts";
import type { ContentCheckRow, JournalRow } from "./db/verify-reads.ts";
import type { Transaction } from "./db/database.ts";
import type { StreamRow } from "./db/streams.ts";
import type { StreamKind } from "#core/decider.ts";
import { canonicalJson } from "#kit/canonical-json.ts";

/** One thing that is not as the journal says. */
export type Fault = {
  readonly stream: string;
  readonly position: number;
  readonly fault:
    | "chain_broken"
    | "entry_missing"
    | "entry_altered"
    | "state_differs"
    | "stream_missing"
    | "content_altered";
};
export type Verification = {
  readonly streams: number;
  readonly entries: number;
  readonly contents: number;
  readonly faults: readonly Fault[];
};

const PAGE = 500;

/**
 * Replays every stream of an area: is the chain whole, does each entry say where it stands, does the
 * stored state equal its events, and is no personal content altered under its digest?
 */
export async function verifyArea(
  read: <Value>(work: (tx: Transaction) => Promise<Value>) => Promise<Value>,
): Promise<Verification> {
  const faults: Fault[] = [];
  let streams = 0;
  let entries = 0;
  for (let after = ""; ; ) {
    const last = after;
    const page = await read(async (tx) => {
      const heads = await listStreamHeads(tx, last, PAGE);
      const journal = await listJournal(tx, heads.map((head) => head.id));
      return { heads, journal };
    });
    const byStream = Map.groupBy(page.journal, (row) => row.stream);
    for (const head of page.heads) {
      const rows = byStream.get(head.id) ?? [];
      faults.push(...verifyStream(head, rows));
      entries += rows.length;
    }
    streams += page.heads.length;
    const end = page.heads.at(-1);
    if (!end || page.heads.length < PAGE) break;
    after = end.id;
  }
  const contents = await verifyContents(read, faults);
  return { streams, entries, contents, faults };
}

/** Checks one stream against its entries, given in order of position. */
export function verifyStream(head: StreamRow, rows: readonly JournalRow[]): readonly Fault[] {
  const faults: Fault[] = [];
  const add = (position: number, fault: Fault["fault"]): void => {
    faults.push({ stream: head.id, position, fault });
  };
  const decider: AnyDecider = DECIDERS[head.kind as StreamKind];
  let state: unknown;
  let previous = GENESIS;
  for (const [index, row] of rows.entries()) {
    if (row.position !== index + 1) {
      add(index + 1, "entry_missing");
      return faults;
    }
    if (row.previous !== previous || !isLinked(row)) add(row.position, "chain_broken");
    const entry = JSON.parse(row.canonical) as Entry;
    if (!isOwnEntry(entry, row)) add(row.position, "entry_altered");
    state = decider.evolve(state, entry.event);
    previous = row.hash;
  }
  if (rows.length !== head.position || previous !== head.head) add(head.position, "entry_missing");
  if (canonicalJson(state ?? null) !== canonicalJson(head.state ?? null)) {
    add(head.position, "state_differs");
  }
  return faults;
}

type Entry = {
  readonly stream: string;
  readonly position: number;
  readonly event: { readonly type: string };
  readonly actor: { readonly id: string };
  readonly at: string;
  readonly request: string;
};

/** The columns beside the hashed text are for searching; they must say what the text says. */
function isOwnEntry(entry: Entry, row: JournalRow): boolean {
  return (
    entry.stream === row.stream &&
    entry.position === row.position &&
    entry.event.type === row.type &&
    entry.actor.id === row.actor &&
    entry.at === row.happened_at &&
    entry.request === row.request_id
  );
}

async function verifyContents(
  read: <Value>(work: (tx: Transaction) => Promise<Value>) => Promise<Value>,
  faults: Fault[],
): Promise<number> {
  let count = 0;
  for (let after = ""; ; ) {
    const last = after;
    const rows = await read((tx) => listContents(tx, last, PAGE));
    for (const row of rows) {
      if (!isContentWhole(row)) faults.push({ stream: row.id, position: 0, fault: "content_altered" });
    }
    count += rows.length;
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return count;
    after = end.id;
  }
}

/** Erased content has no fields and no salt any more; its digest alone stays. */
function isContentWhole(row: ContentCheckRow): boolean {
  if (row.fields === null || row.salt === null) return row.fields === null && row.salt === null;
  return contentDigest(row.salt, row.fields) === row.digest;
}
