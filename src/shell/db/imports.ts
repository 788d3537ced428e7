import type { Transaction } from "./database.ts";
import type { FieldChange, RowProblem } from "#core/cases/index.ts";

export type ImportState =
  | "checking"
  | "ready"
  | "refused"
  | "running"
  | "done"
  | "failed"
  | "cancelled";

export type Notice = RowProblem & { readonly row: number; readonly count: number };

/** What is counted and remembered of an import beside its columns. */
export type ImportSummary = {
  readonly newCount: number;
  readonly changedCount: number;
  readonly sameCount: number;
  readonly notices: readonly Notice[];
  /** The headings of the sheet, for the file of bad rows; null for JSON. */
  readonly headings: readonly string[] | null;
  /** Good rows put down in the spool, and how far into it the import has come. */
  readonly spoolRows: number;
  readonly spoolOffset: number;
  /** The file as a whole cannot be imported, not even its good rows. */
  readonly isUnusable: boolean;
  /** Why it stopped, in the user's words. */
  readonly message: string | null;
};

export const EMPTY_SUMMARY: ImportSummary = {
  newCount: 0,
  changedCount: 0,
  sameCount: 0,
  notices: [],
  headings: null,
  spoolRows: 0,
  spoolOffset: 0,
  isUnusable: false,
  message: null,
};

export type ImportRow = {
  readonly id: string;
  readonly file_name: string;
  readonly file_digest: string;
  readonly format: "csv" | "xlsx" | "json";
  /** `all`: every row or none; `good_rows`: what is right, by explicit choice. */
  readonly mode: "all" | "good_rows";
  readonly state: ImportState;
  readonly row_count: number;
  readonly done_count: number;
  readonly bad_count: number;
  readonly summary: ImportSummary;
  readonly started_by: string;
  readonly started_at: string;
  readonly finished_at: string | null;
};

const COLUMNS = `id, file_name, file_digest, format, mode, state, row_count, done_count, bad_count,
  summary, started_by, started_at, finished_at`;

export async function insertImport(
  tx: Transaction,
  row: Pick<ImportRow, "id" | "file_name" | "file_digest" | "format" | "started_by" | "started_at">,
): Promise<void> {
  await tx.run(
    "imports.insert",
    `insert into imports (area, id, file_name, file_digest, format, mode, state, summary,
       started_by, started_at)
     values ($1, $2, $3, $4, $5, 'all', 'checking', $6, $7, $8)`,
    [
      tx.areaId,
      row.id,
      row.file_name,
      row.file_digest,
      row.format,
      JSON.stringify(EMPTY_SUMMARY),
      row.started_by,
      row.started_at,
    ],
  );
}

export async function findImport(tx: Transaction, id: string): Promise<ImportRow | undefined> {
  const [row] = await tx.run<ImportRow>(
    "imports.find",
    `select ${COLUMNS} from imports where area = $1 and id = $2`,
    [tx.areaId, id],
  );
  return row;
}

/** The same, kept from others until the transaction ends: two runners never do one chunk twice. */
export async function lockImport(tx: Transaction, id: string): Promise<ImportRow | undefined> {
  const [row] = await tx.run<ImportRow>(
    "imports.lock",
    `select ${COLUMNS} from imports where area = $1 and id = $2 for no key update`,
    [tx.areaId, id],
  );
  return row;
}

export type Progress = Pick<
  ImportRow,
  "mode" | "state" | "row_count" | "done_count" | "bad_count" | "summary" | "finished_at"
>;

export async function saveProgress(tx: Transaction, id: string, progress: Progress): Promise<void> {
  await tx.run(
    "imports.save_progress",
    `update imports set mode = $3, state = $4, row_count = $5, done_count = $6, bad_count = $7,
       summary = $8, finished_at = $9 where area = $1 and id = $2`,
    [
      tx.areaId,
      id,
      progress.mode,
      progress.state,
      progress.row_count,
      progress.done_count,
      progress.bad_count,
      JSON.stringify(progress.summary),
      progress.finished_at,
    ],
  );
}

export function listImports(
  tx: Transaction,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly (ImportRow & { readonly started_by_name: string })[]> {
  return tx.run(
    "imports.list",
    `select ${COLUMNS}, (select u.name from users u where u.area = $1 and u.id = imports.started_by)
       as started_by_name
     from imports where area = $1 order by started_at desc, id desc offset $2 limit $3`,
    [tx.areaId, offset, limit],
  );
}

export async function countImports(tx: Transaction, max: number): Promise<number> {
  const [row] = await tx.run<{ count: bigint }>(
    "imports.count",
    "select count(*) as count from (select 1 from imports where area = $1 limit $2) as found",
    [tx.areaId, max],
  );
  return Number(row?.count ?? 0n);
}

/** Imports that a stop of the server interrupted. */
export function listUnfinished(tx: Transaction): Promise<readonly ImportRow[]> {
  return tx.run<ImportRow>(
    "imports.unfinished",
    `select ${COLUMNS} from imports where area = $1 and state in ('checking', 'running')
     order by started_at`,
    [tx.areaId],
  );
}

/** Whether another import still needs the same file. */
export async function isFileNeeded(
  tx: Transaction,
  { id, digest }: { readonly id: string; readonly digest: string },
): Promise<boolean> {
  const rows = await tx.run(
    "imports.file_needed",
    `select 1 from imports where area = $1 and id <> $2 and file_digest = $3
       and state in ('checking', 'ready', 'refused', 'running', 'failed') limit 1`,
    [tx.areaId, id, digest],
  );
  return rows.length > 0;
}

/** A row that needs somebody's attention; good new rows leave none. */
export type ImportRowNote = {
  readonly row: number;
  /** `file`: said of the file as a whole, at this row of it. */
  readonly outcome: "bad" | "changed" | "file";
  readonly source: unknown;
  readonly problems: readonly RowProblem[];
  readonly caseNumber: string | null;
  readonly changes: readonly FieldChange[];
};

export async function putImportRows(
  tx: Transaction,
  importId: string,
  notes: readonly ImportRowNote[],
): Promise<void> {
  if (notes.length === 0) return;
  const rows = notes.map(({ row, outcome, source, problems, caseNumber, changes }) => ({
    row_number: row,
    outcome,
    source,
    problems,
    changes: outcome === "changed" ? { caseNumber, fields: changes } : null,
  }));
  await tx.run(
    "import_rows.put",
    `insert into import_rows (area, import_id, row_number, source, problems, outcome, changes)
     select $1, $2, row_number, coalesce(source, 'null'), problems, outcome, changes
     from jsonb_to_recordset($3::jsonb) as row(row_number int, source jsonb, problems jsonb,
       outcome text, changes jsonb)
     on conflict (area, import_id, row_number) do update set source = excluded.source,
       problems = excluded.problems, outcome = excluded.outcome, changes = excluded.changes`,
    [tx.areaId, importId, storable(JSON.stringify(rows))],
  );
}

/** What was damaged in the file must not stop the report of it: the database takes no NUL. */
function storable(json: string): string {
  return json.toWellFormed().replaceAll(/\\u0000|\\ud[89a-f][0-9a-f]{2}/giu, "\\ufffd");
}

export async function clearImportRows(tx: Transaction, importId: string): Promise<void> {
  await tx.run("import_rows.clear", "delete from import_rows where area = $1 and import_id = $2", [
    tx.areaId,
    importId,
  ]);
}

export type StoredNote = {
  readonly row_number: number;
  readonly source: unknown;
  readonly problems: readonly RowProblem[];
  readonly changes: { readonly caseNumber: string; readonly fields: readonly FieldChange[] } | null;
};

/** Notes of one kind in the order of the file, after a row. */
export function listImportRows(
  tx: Transaction,
  importId: string,
  page: { readonly outcomes: readonly string[]; readonly after: number; readonly limit: number },
): Promise<readonly StoredNote[]> {
  return tx.run<StoredNote>(
    "import_rows.list",
    `select row_number, source, problems, changes from import_rows
     where area = $1 and import_id = $2 and outcome = any($3::text[]) and row_number > $4
     order by row_number limit $5`,
    [tx.areaId, importId, page.outcomes, page.after, page.limit],
  );
}
