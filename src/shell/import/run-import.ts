import type { Desk } from "./check-import.ts";
import { spoolPath } from "./import-files.ts";
import { met } from "./met.ts";
import { flaw, isStillSo, noteOf, prepareChunk } from "./prepare-chunk.ts";
import type { Prepared } from "./prepare-chunk.ts";
import { readSpool } from "./spool.ts";
import type { SpoolChunk } from "./spool.ts";
import { listJudgesWithTeams } from "../db/import-lookups.ts";
import { isRetryable } from "../db/database.ts";
import type { Transaction } from "../db/database.ts";
import { lockImport, putImportRows, saveProgress } from "../db/imports.ts";
import type { ImportRow, ImportRowNote, Progress } from "../db/imports.ts";
import { runBatch } from "../execute.ts";
import { refusalSentence } from "#law/refusal-sentence.ts";

const CHUNK_ROWS = 500;
const ATTEMPTS_MAX = 6;

type Run = {
  readonly desk: Desk;
  readonly importId: string;
  readonly judgeName: (id: string) => string;
};

/** A chunk on its way: where it begins in the spool, and what was thought out for it. */
type Step = {
  readonly offset: number;
  readonly chunk: SpoolChunk;
  readonly prepared: Promise<Prepared>;
};

/**
 * Imports the rows that were put down by the check, chunk by chunk. The progress is saved in the
 * transaction of its chunk, so whatever stops the import, it goes on where it was, and no row twice.
 * While the database writes one chunk, the next is thought out.
 */
export async function runImport(desk: Desk, row: ImportRow): Promise<void> {
  const { app, identity } = desk;
  const judges = await app.engine.database.transact(identity, (tx) => listJudgesWithTeams(tx));
  const names = new Map(judges.map((judge) => [judge.userId, judge.name]));
  const run: Run = { desk, importId: row.id, judgeName: (id) => names.get(id) ?? id };
  const path = spoolPath(app.dataDirectory, row.id);
  let offset = row.summary.spoolOffset;
  let writing: Promise<boolean> = Promise.resolve(true);
  try {
    for await (const chunk of readSpool(path, offset, CHUNK_ROWS)) {
      const step: Step = { offset, chunk, prepared: met(prepare(run, chunk)) };
      if (!(await writing)) return;
      writing = met(write(run, step));
      offset = chunk.end;
    }
  } finally {
    await writing;
  }
  await app.engine.database.transact(identity, (tx) => conclude(tx, desk, row.id));
}

function prepare(run: Run, chunk: SpoolChunk): Promise<Prepared> {
  const { app, identity } = run.desk;
  return app.engine.database.transact(identity, (tx) => prepareChunk(tx, chunk.rows, run));
}

/** Writes one chunk; asks again when only the moment was wrong. False when the import was stopped. */
async function write(run: Run, step: Step): Promise<boolean> {
  const { app, identity } = run.desk;
  for (let attempt = 1; ; attempt += 1) {
    try {
      // What was thought out beforehand is good for the first try only.
      const prepared = attempt === 1 ? await step.prepared : undefined;
      const isOurs = await app.engine.database.transact(identity, (tx) =>
        writeChunk(tx, run, { ...step, prepared }),
      );
      app.engine.wake();
      return isOurs;
    } catch (fault) {
      if (!isWorthAsking(fault) || attempt >= ATTEMPTS_MAX) throw fault;
      await new Promise((resolve) => {
        setTimeout(resolve, 20 * 2 ** attempt);
      });
    }
  }
}

/** 23505: the same case came in elsewhere at the same moment; now it is known. */
function isWorthAsking(fault: unknown): boolean {
  const isTwin = fault instanceof Error && "code" in fault && fault.code === "23505";
  return isTwin || isRetryable(fault);
}

type Writing = Omit<Step, "prepared"> & { readonly prepared: Prepared | undefined };

async function writeChunk(tx: Transaction, run: Run, step: Writing): Promise<boolean> {
  const { importId } = run;
  const { offset, chunk } = step;
  const row = await lockImport(tx, importId);
  if (row?.state !== "running") return false;
  // A commit whose answer was lost did happen: the chunk is behind us. Else another runner has it.
  if (row.summary.spoolOffset !== offset) return row.summary.spoolOffset === chunk.end;
  const notes = await importChunk(tx, run, step);
  await Promise.all([
    putImportRows(tx, importId, notes),
    saveProgress(tx, importId, afterChunk(row, chunk, notes.length)),
  ]);
  return true;
}

async function importChunk(
  tx: Transaction,
  run: Run,
  { chunk, prepared }: Writing,
): Promise<readonly ImportRowNote[]> {
  const { app, identity } = run.desk;
  const isGood = prepared !== undefined && (await isStillSo(tx, prepared));
  const { requests, rows, notes } = isGood ? prepared : await prepareChunk(tx, chunk.rows, run);
  const outcomes = await runBatch(tx, app.engine, identity, requests);
  const refused = outcomes.flatMap((outcome, at) => {
    const row = rows[at];
    if (!row || outcome.ok) return [];
    return [noteOf(row, [flaw("refused", row, { reason: refusalSentence(outcome.reason) })])];
  });
  return [...notes, ...refused];
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
