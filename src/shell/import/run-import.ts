import type { Desk } from "./check-import.ts";
import { spoolPath } from "./import-files.ts";
import { requestOf } from "./import-requests.ts";
import { planRows } from "./plan-rows.ts";
import type { PlannedRow } from "./plan-rows.ts";
import { readSpool } from "./spool.ts";
import type { SpoolChunk, SpooledRow } from "./spool.ts";
import { listJudgesWithTeams } from "../db/import-lookups.ts";
import { isRetryable } from "../db/database.ts";
import type { Transaction } from "../db/database.ts";
import { lockImport, putImportRows, saveProgress } from "../db/imports.ts";
import type { ImportRow, ImportRowNote, Progress } from "../db/imports.ts";
import { runBatch } from "../execute.ts";
import { problemOf } from "#core/cases/index.ts";
import type { ProblemId } from "#core/cases/index.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import { refusalSentence } from "#law/refusal-sentence.ts";

const CHUNK_ROWS = 500;
const ATTEMPTS_MAX = 6;

/**
 * Imports the rows that were put down by the check, chunk by chunk. The progress is saved in the
 * transaction of its chunk, so whatever stops the import, it goes on where it was, and no row twice.
 */
export async function runImport(desk: Desk, row: ImportRow): Promise<void> {
  const { app, identity } = desk;
  const judges = await app.engine.database.transact(identity, (tx) => listJudgesWithTeams(tx));
  const names = new Map(judges.map((judge) => [judge.userId, judge.name]));
  const judgeName = (id: string): string => names.get(id) ?? id;
  const path = spoolPath(app.dataDirectory, row.id);
  let offset = row.summary.spoolOffset;
  for await (const chunk of readSpool(path, offset, CHUNK_ROWS)) {
    const run: Run = { desk, importId: row.id, offset, chunk, judgeName };
    const isOurs = await retrying(() => runChunk(run));
    if (!isOurs) return;
    offset = chunk.end;
    app.engine.wake();
  }
  await app.engine.database.transact(identity, (tx) => conclude(tx, desk, row.id));
}

type Run = {
  readonly desk: Desk;
  readonly importId: string;
  readonly offset: number;
  readonly chunk: SpoolChunk;
  readonly judgeName: (id: string) => string;
};

async function retrying<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (fault) {
      // 23505: the same case came in elsewhere at the same moment; now it is known.
      const isTwin = fault instanceof Error && "code" in fault && fault.code === "23505";
      if (!(isTwin || isRetryable(fault)) || attempt >= ATTEMPTS_MAX) throw fault;
      await new Promise((resolve) => {
        setTimeout(resolve, 20 * 2 ** attempt);
      });
    }
  }
}

/** False when the import was stopped, or another runner has taken it. */
function runChunk(run: Run): Promise<boolean> {
  const { desk, importId, offset, chunk } = run;
  return desk.app.engine.database.transact(desk.identity, async (tx) => {
    const row = await lockImport(tx, importId);
    if (row?.state !== "running") return false;
    // A commit whose answer was lost did happen: the chunk is behind us.
    if (row.summary.spoolOffset !== offset) return row.summary.spoolOffset === chunk.end;
    const notes = await importChunk(tx, run);
    await putImportRows(tx, importId, notes);
    await saveProgress(tx, importId, afterChunk(row, chunk, notes.length));
    return true;
  });
}

async function importChunk(tx: Transaction, run: Run): Promise<readonly ImportRowNote[]> {
  const { desk, chunk, importId } = run;
  const { app, identity } = desk;
  const planned = await planRows(
    tx,
    chunk.rows.map((row) => row.draft),
    run.judgeName,
  );
  const notes: ImportRowNote[] = [];
  const accepted: { readonly planned: PlannedRow; readonly row: SpooledRow }[] = [];
  for (const [at, one] of planned.entries()) {
    const row = chunk.rows[at];
    if (!row || one.plan.what === "same") continue;
    if (one.plan.problems.length > 0) notes.push(noteOf(row, one.plan.problems));
    else if (isAsShown(row, one)) accepted.push({ planned: one, row });
    else notes.push(noteOf(row, [flaw("changed_meanwhile", row)]));
  }
  const naming = { importId, areaId: identity.areaId, fresh: app };
  const requests = accepted.map((one) => requestOf(one.planned, naming));
  const outcomes = await runBatch(tx, app.engine, identity, requests);
  for (const [at, outcome] of outcomes.entries()) {
    const row = accepted[at]?.row;
    if (!row || outcome.ok) continue;
    const reason = refusalSentence(outcome.reason);
    notes.push(noteOf(row, [flaw("refused", row, { reason })]));
  }
  return notes;
}

/** Only the differences that somebody confirmed are written; a new case has none. */
function isAsShown({ changes }: SpooledRow, { plan }: PlannedRow): boolean {
  return canonicalJson(changes) === canonicalJson(plan.changes);
}

function flaw(
  id: ProblemId,
  { draft }: SpooledRow,
  details: { readonly [name: string]: string } = {},
): ReturnType<typeof problemOf> {
  return problemOf(id, { column: "案号", value: draft.number }, details);
}

function noteOf(row: SpooledRow, problems: ImportRowNote["problems"]): ImportRowNote {
  const { draft, source } = row;
  return { row: draft.row, outcome: "bad", source, problems, caseNumber: null, changes: [] };
}

function afterChunk(row: ImportRow, chunk: SpoolChunk, badCount: number): Progress {
  return {
    ...row,
    done_count: row.done_count + chunk.rows.length,
    bad_count: row.bad_count + badCount,
    summary: { ...row.summary, spoolOffset: chunk.end },
  };
}

async function conclude(tx: Transaction, { app }: Desk, importId: string): Promise<void> {
  const row = await lockImport(tx, importId);
  if (row?.state !== "running") return;
  await saveProgress(tx, importId, { ...row, state: "done", finished_at: app.engine.now() });
}
