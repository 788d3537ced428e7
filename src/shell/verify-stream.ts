import type { HeadRow, JournalRow } from "./db/verify-reads.ts";
import { isLinked } from "./db/journal.ts";
import { GENESIS } from "./db/streams.ts";
import { DECIDERS } from "./store.ts";
import type { AnyDecider } from "./store.ts";
import type { ContentRef, StreamKind } from "#core/decider.ts";
import { canonicalJson } from "#kit/canonical-json.ts";

export type FaultKind =
  | "chain_broken"
  | "entry_missing"
  | "entry_altered"
  | "state_differs"
  | "stream_missing"
  | "content_missing"
  | "content_altered"
  | "attachment_missing"
  | "attachment_altered"
  | "row_differs"
  | "row_missing"
  | "row_unfounded"
  | "request_differs";

/** One thing that is not as the journal says; `detail` names the table, column or id it is about. */
export type Fault = {
  readonly stream: string;
  readonly position: number;
  readonly fault: FaultKind;
  readonly detail: string;
};

/** A content that an entry names, with the unit that it may be shown to. */
export type NamedContent = ContentRef & {
  readonly position: number;
  readonly unitId: string | null;
};

/** A stream replayed: what its entries say is true, and what about them is not right. */
export type Replayed = {
  readonly head: HeadRow;
  readonly kind: StreamKind;
  readonly rows: readonly JournalRow[];
  /** Undefined where the entries cannot be replayed at all. */
  readonly state: unknown;
  readonly contents: readonly NamedContent[];
  readonly faults: readonly Fault[];
};

type Walk = {
  state: unknown;
  previous: string;
  readonly contents: NamedContent[];
  readonly add: (position: number, fault: FaultKind, detail?: string) => void;
};

/** Replays one stream from its entries, given in order of position. */
export function replay(head: HeadRow, rows: readonly JournalRow[]): Replayed {
  const faults: Fault[] = [];
  const kind = head.kind;
  const walk: Walk = {
    state: undefined,
    previous: GENESIS,
    contents: [],
    add: (position, fault, detail = "") =>
      faults.push({ stream: head.id, position, fault, detail }),
  };
  const isReplayed = isKnownKind(kind) && walkThrough(DECIDERS[kind], rows, walk);
  if (head.position === 0) walk.add(rows.length, "stream_missing");
  else if (rows.length !== head.position || walk.previous !== head.head) {
    walk.add(head.position, "entry_missing");
  }
  if (isReplayed) compareHead(DECIDERS[kind], head, walk);
  const { state, contents } = walk;
  return { head, kind, rows, state: isReplayed ? state : undefined, contents, faults };
}

function isKnownKind(kind: string): kind is StreamKind {
  return Object.hasOwn(DECIDERS, kind);
}

/** Returns whether the end was reached; what cannot be understood ends the walk with a fault. */
function walkThrough(decider: AnyDecider, rows: readonly JournalRow[], walk: Walk): boolean {
  for (const [index, row] of rows.entries()) {
    if (row.position !== index + 1) {
      walk.add(index + 1, "entry_missing");
      return false;
    }
    if (row.previous !== walk.previous || !isLinked(row)) walk.add(row.position, "chain_broken");
    if (!takeStep(decider, row, walk)) {
      walk.add(row.position, "entry_altered");
      return false;
    }
    walk.previous = row.hash;
  }
  return rows.length > 0;
}

function takeStep(decider: AnyDecider, row: JournalRow, walk: Walk): boolean {
  try {
    const entry = JSON.parse(row.canonical) as Entry;
    walk.state = decider.evolve(walk.state, entry.event);
    const place = decider.place(walk.state);
    if (!isOwnEntry(entry, row) || row.case_id !== place.caseId) {
      walk.add(row.position, "entry_altered");
    }
    for (const ref of contentRefsIn(entry.event)) {
      walk.contents.push({ ...ref, position: row.position, unitId: place.unitId });
    }
    return true;
  } catch {
    // Text that is no entry of this product, or an event that cannot follow the ones before.
    return false;
  }
}

type Entry = {
  readonly stream: string;
  readonly kind: string;
  readonly position: number;
  readonly event: { readonly type: string };
  readonly actor: { readonly id: string };
  readonly at: string;
  readonly request: string;
};

/** The columns beside the hashed text are for searching; they must say what the text says. */
function isOwnEntry(entry: Entry, row: JournalRow): boolean {
  const told = [entry.stream, entry.kind, entry.event.type, entry.actor.id, entry.request];
  const stored = [row.stream, row.kind, row.type, row.actor, row.request_id];
  return (
    told.join(" ") === stored.join(" ") &&
    entry.position === row.position &&
    entry.at === row.happened_at
  );
}

/** The stored state, and the columns that decide who sees it, must follow from the entries. */
function compareHead(decider: AnyDecider, head: HeadRow, walk: Walk): void {
  if (head.position === 0) return;
  if (canonicalJson(walk.state) !== canonicalJson(head.state ?? null)) {
    walk.add(head.position, "state_differs");
  }
  const { caseId, teamId, unitId, sent } = decider.place(walk.state);
  const told = [caseId, teamId, unitId, sent];
  const stored = [head.case_id, head.team_id, head.unit_id, head.is_sent];
  for (const [at, column] of ["case_id", "team_id", "unit_id", "is_sent"].entries()) {
    if (told[at] !== stored[at]) walk.add(head.position, "row_differs", `streams.${column}`);
  }
}

/** Every reference to personal content within an event, however deep. */
function contentRefsIn(value: unknown): readonly ContentRef[] {
  if (typeof value !== "object" || value === null) return [];
  if (isContentRef(value)) return [{ id: value.id, digest: value.digest }];
  return Object.values(value).flatMap((member) => contentRefsIn(member));
}

function isContentRef(value: object): value is ContentRef {
  return (
    "id" in value &&
    "digest" in value &&
    typeof value.id === "string" &&
    typeof value.digest === "string"
  );
}
