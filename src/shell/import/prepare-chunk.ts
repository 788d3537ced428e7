import type { Desk } from "./check-import.ts";
import { requestOf } from "./import-requests.ts";
import { planRows } from "./plan-rows.ts";
import type { PlannedRow } from "./plan-rows.ts";
import type { SpooledRow } from "./spool.ts";
import type { Transaction } from "../db/database.ts";
import type { ImportRowNote } from "../db/imports.ts";
import { lockForWrite } from "../db/streams.ts";
import type { Request } from "../execute.ts";
import { problemOf } from "#core/cases/index.ts";
import type { ProblemId } from "#core/cases/index.ts";
import { canonicalJson } from "#kit/canonical-json.ts";

/** What a chunk of rows will ask of the system, thought out before its transaction begins. */
export type Prepared = {
  readonly requests: readonly Request[];
  /** The row that each request came from. */
  readonly rows: readonly SpooledRow[];
  /** Rows that will not be imported after all. */
  readonly notes: readonly ImportRowNote[];
  /** The cases that will be corrected, and where each stood when it was read. */
  readonly positions: ReadonlyMap<string, number>;
};

export type Preparing = {
  readonly desk: Desk;
  readonly importId: string;
  readonly judgeName: (id: string) => string;
};

export async function prepareChunk(
  tx: Transaction,
  rows: readonly SpooledRow[],
  { desk, importId, judgeName }: Preparing,
): Promise<Prepared> {
  const { app, identity } = desk;
  const planned = await planRows(
    tx,
    rows.map((row) => row.draft),
    judgeName,
  );
  const naming = { importId, areaId: identity.areaId, fresh: app };
  const notes: ImportRowNote[] = [];
  const accepted: { readonly request: Request; readonly row: SpooledRow }[] = [];
  const positions = new Map<string, number>();
  for (const [at, one] of planned.entries()) {
    const row = rows[at];
    if (!row || one.plan.what === "same") continue;
    const flaws = isAsShown(row, one) ? one.plan.problems : [flaw("changed_meanwhile", row)];
    if (flaws.length > 0) notes.push(noteOf(row, flaws));
    else accepted.push({ request: requestOf(one, naming), row });
    if (one.known) positions.set(one.known.state.id, one.known.position);
  }
  return {
    requests: accepted.map(({ request }) => request),
    rows: accepted.map(({ row }) => row),
    notes,
    positions,
  };
}

/** Locks the cases that will be corrected, and tells whether they still stand as they were read. */
export async function isStillSo(tx: Transaction, { positions }: Prepared): Promise<boolean> {
  if (positions.size === 0) return true;
  const streams = await lockForWrite(tx, [...positions.keys()].toSorted());
  return streams.every(({ id, position }) => positions.get(id) === position);
}

/** Only the differences that somebody confirmed are written; a new case has none. */
function isAsShown({ changes }: SpooledRow, { plan }: PlannedRow): boolean {
  return canonicalJson(changes) === canonicalJson(plan.changes);
}

export function flaw(
  id: ProblemId,
  { draft }: SpooledRow,
  details: { readonly [name: string]: string } = {},
): ReturnType<typeof problemOf> {
  return problemOf(id, { column: "案号", value: draft.number }, details);
}

export function noteOf(row: SpooledRow, problems: ImportRowNote["problems"]): ImportRowNote {
  const { draft, source } = row;
  return { row: draft.row, outcome: "bad", source, problems, caseNumber: null, changes: [] };
}
