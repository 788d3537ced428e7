import { BrokenFile } from "./broken-file.ts";
import { formatOfFile } from "./file-kind.ts";
import { importFiles, spoolPath } from "./import-files.ts";
import { openNoticeBook } from "./notices.ts";
import type { NoticeBook } from "./notices.ts";
import { openRows } from "./open-rows.ts";
import { met } from "./met.ts";
import { planRows } from "./plan-rows.ts";
import { createSpool } from "./spool.ts";
import type { SpooledRow, SpoolWriter } from "./spool.ts";
import { listJudgesWithTeams } from "../db/import-lookups.ts";
import type { Transaction } from "../db/database.ts";
import {
  EMPTY_SUMMARY,
  clearImportRows,
  lockImport,
  putImportRows,
  saveProgress,
} from "../db/imports.ts";
import type { ImportRow, ImportRowNote, ImportSummary, Progress } from "../db/imports.ts";
import type { App } from "../http/call.ts";
import type { Identity } from "../identity.ts";
import type { CaseDraft, CheckedRow, Judge, Ledger, SourceRow, World } from "#core/cases/index.ts";
import { checkRow, openJudgeBook, openLedger } from "#core/cases/index.ts";
import { legalDay } from "#kit/calendar.ts";

export type Desk = {
  readonly app: Pick<App, "engine" | "dataDirectory" | "newId" | "newSalt">;
  readonly identity: Identity;
};

export const ROWS_MAX = 200_000;

/** Another process has taken this check over, or somebody gave the import up. */
export class Superseded extends Error {
  override readonly name = "Superseded";
}

type Counts = {
  rows: number;
  bad: number;
  fresh: number;
  changed: number;
  same: number;
  spooled: number;
};

type Check = {
  readonly desk: Desk;
  readonly row: ImportRow;
  readonly world: World;
  readonly judgeName: (id: string) => string;
  readonly spool: SpoolWriter;
  readonly notices: NoticeBook;
  readonly counts: Counts;
  headings: readonly string[] | null;
};

/**
 * Checks a whole file before anything is imported: every row against the rules, against the other
 * rows and against what the system holds. What is good is put down for the import that may follow.
 * A check that was interrupted begins again.
 */
export async function checkImport(desk: Desk, row: ImportRow): Promise<void> {
  const { app, identity } = desk;
  const judges = await app.engine.database.transact(identity, async (tx) => {
    await clearImportRows(tx, row.id);
    return listJudgesWithTeams(tx);
  });
  const spool = await createSpool(spoolPath(app.dataDirectory, row.id));
  const check: Check = {
    desk,
    row,
    ...surroundings(desk, judges),
    spool,
    notices: openNoticeBook(),
    counts: { rows: 0, bad: 0, fresh: 0, changed: 0, same: 0, spooled: 0 },
    headings: null,
  };
  try {
    const broken = await readAll(check).then(
      () => undefined,
      (fault: unknown) => {
        if (fault instanceof BrokenFile) return fault;
        throw fault;
      },
    );
    await spool.finish();
    await conclude(check, broken);
  } catch (fault) {
    await spool.drop().catch(() => undefined);
    throw fault;
  }
}

function surroundings(
  { app, identity }: Desk,
  judges: readonly Judge[],
): Pick<Check, "world" | "judgeName"> {
  const names = new Map(judges.map((judge) => [judge.userId, judge.name]));
  return {
    world: {
      today: legalDay(app.engine.now()),
      courtCode: app.engine.rules(identity.areaId).courtCode,
      judges: openJudgeBook(judges),
    },
    judgeName: (id) => names.get(id) ?? id,
  };
}

async function readAll(check: Check): Promise<void> {
  const { desk, row, notices } = check;
  const path = importFiles(desk.app.dataDirectory).pathOf(row.file_digest);
  const opened = await openRows(path, await formatOfFile(path));
  check.headings = opened.headings?.labels ?? null;
  const flaws = opened.headings?.problems ?? [];
  if (flaws.length > 0) throw new BrokenFile(opened.headingRow, flaws);
  const enter = openLedger();
  let writing = Promise.resolve();
  try {
    for await (const batch of opened.batches) {
      const checked = checkBatch(check, batch, enter);
      // The database writes the batch before while this one is being read.
      await writing;
      writing = met(keep(check, checked));
    }
  } finally {
    await writing;
  }
  notices.add(opened.headingRow, opened.notices);
}

function checkBatch(
  { counts, notices, world }: Check,
  batch: readonly SourceRow[],
  enter: Ledger,
): readonly CheckedRow[] {
  counts.rows += batch.length;
  if (counts.rows > ROWS_MAX) {
    throw new BrokenFile(batch[0]?.row ?? 1, "rows_too_many", { max: ROWS_MAX });
  }
  const checked = batch.map((source) => enter(checkRow(source, world)));
  for (const one of checked) notices.add(one.row, one.notices);
  return checked;
}

type Good = CheckedRow & { readonly draft: CaseDraft };

async function keep(check: Check, checked: readonly CheckedRow[]): Promise<void> {
  const { desk, row, counts, notices } = check;
  const good = checked.filter((one): one is Good => one.draft !== undefined);
  const notes: ImportRowNote[] = checked
    .filter((one) => one.draft === undefined)
    .map((one) => badNote(one.row, one.problems, one.source));
  const spooled: SpooledRow[] = [];
  await desk.app.engine.database.transact(desk.identity, async (tx) => {
    await stillChecking(tx, row.id);
    const planned = await planRows(
      tx,
      good.map((one) => one.draft),
      check.judgeName,
    );
    for (const [at, { draft, plan }] of planned.entries()) {
      const source = good[at]?.source;
      notices.add(draft.row, plan.notices);
      if (plan.problems.length > 0) notes.push(badNote(draft.row, plan.problems, source));
      else if (plan.what === "same") counts.same += 1;
      else spooled.push({ draft, changes: plan.changes, source });
    }
    const changed = spooled.filter((one) => one.changes.length > 0);
    await putImportRows(tx, row.id, [...notes, ...changed.map(changedNote)]);
    counts.changed += changed.length;
    counts.fresh += spooled.length - changed.length;
    counts.spooled += spooled.length;
    counts.bad += notes.length;
    await saveProgress(tx, row.id, progressOf(check, { state: "checking" }));
  });
  await check.spool.write(spooled);
}

async function stillChecking(tx: Transaction, importId: string): Promise<void> {
  const row = await lockImport(tx, importId);
  if (row?.state !== "checking") throw new Superseded();
}

function badNote(row: number, problems: CheckedRow["problems"], source: unknown): ImportRowNote {
  return { row, outcome: "bad", source, problems, caseNumber: null, changes: [] };
}

function changedNote({ draft, changes }: SpooledRow): ImportRowNote {
  const { row, number } = draft;
  return { row, outcome: "changed", source: null, problems: [], caseNumber: number, changes };
}

function progressOf(
  { row, counts, notices, headings }: Check,
  { state, ...rest }: Pick<Progress, "state"> & Partial<ImportSummary>,
): Progress {
  return {
    mode: row.mode,
    state,
    row_count: counts.rows,
    done_count: 0,
    bad_count: counts.bad,
    finished_at: null,
    summary: {
      ...EMPTY_SUMMARY,
      newCount: counts.fresh,
      changedCount: counts.changed,
      sameCount: counts.same,
      notices: notices.list(),
      headings,
      spoolRows: counts.spooled,
      ...rest,
    },
  };
}

const ALL_THE_SAME = "文件与系统中的案件完全一致，没有需要导入的内容。";

async function conclude(check: Check, broken: BrokenFile | undefined): Promise<void> {
  const { desk, row, counts } = check;
  const { engine } = desk.app;
  await engine.database.transact(desk.identity, async (tx) => {
    await stillChecking(tx, row.id);
    if (broken) {
      const note = { ...badNote(broken.row, broken.problems, null), outcome: "file" as const };
      await putImportRows(tx, row.id, [note]);
      const progress = progressOf(check, { state: "refused", isUnusable: true });
      return saveProgress(tx, row.id, progress);
    }
    if (counts.bad === 0 && counts.spooled === 0) {
      const progress = progressOf(check, { state: "done", message: ALL_THE_SAME });
      return saveProgress(tx, row.id, {
        ...progress,
        done_count: counts.rows,
        finished_at: engine.now(),
      });
    }
    const state = counts.bad === 0 ? "ready" : "refused";
    return saveProgress(tx, row.id, progressOf(check, { state }));
  });
}
