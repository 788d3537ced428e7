import { BrokenFile } from "./broken-file.ts";
import { encodingOf } from "./decode-text.ts";
import type { ImportFormat } from "./file-kind.ts";
import { readCsv } from "./read-csv.ts";
import { readJson } from "./read-json.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { CellRow, HeadingRow, RowProblem, SourceRow } from "#core/cases/index.ts";
import { isBlankRow, openSheet, readHeadingRow } from "#core/cases/index.ts";

/** A file opened for reading: what its headings say, and its rows batch by batch. */
export type OpenRows = {
  /** Null where each case carries its own names (JSON). */
  readonly headings: HeadingRow | null;
  readonly headingRow: number;
  /** Grows while the rows are read. */
  readonly notices: readonly RowProblem[];
  readonly batches: AsyncGenerator<readonly SourceRow[]>;
};

export async function openRows(path: string, format: ImportFormat): Promise<OpenRows> {
  const notices: RowProblem[] = [];
  if (format === "json") {
    const batches = readJson(path, await encodingOf(path));
    return { headings: null, headingRow: 0, notices, batches };
  }
  const source =
    format === "xlsx"
      ? readXlsx(path, (notice) => notices.push(notice))
      : readCsv(path, await encodingOf(path));
  const first = await firstFilledRow(source);
  const headings = readHeadingRow(
    first.cells.map((cell) => (typeof cell === "string" ? cell : cell.text)),
  );
  notices.push(...headings.notices);
  const read = openSheet(headings);
  return { headings, headingRow: first.row, notices, batches: filledRows(source, read) };
}

async function firstFilledRow(source: AsyncGenerator<readonly CellRow[], void>): Promise<CellRow> {
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    // Both readers give the first row by itself, so nothing behind it is lost here.
    const first = next.value.find((row) => !isBlankRow(row.cells));
    if (first) return first;
  }
  throw new BrokenFile(1, "file_empty");
}

async function* filledRows(
  source: AsyncGenerator<readonly CellRow[], void>,
  read: (row: CellRow) => SourceRow,
): AsyncGenerator<readonly SourceRow[]> {
  let isEmpty = true;
  for await (const batch of source) {
    const rows = batch.filter((row) => !isBlankRow(row.cells)).map(read);
    if (rows.length === 0) continue;
    isEmpty = false;
    yield rows;
  }
  if (isEmpty) throw new BrokenFile(2, "file_empty");
}
