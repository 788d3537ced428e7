import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { BrokenFile } from "./broken-file.ts";
import { decodeFile } from "./decode-text.ts";
import type { Encoding } from "./decode-text.ts";
import type { CellRow } from "#core/cases/index.ts";
import { problemOf } from "#core/cases/index.ts";

const RECORD_CHARACTERS_MAX = 64 * 1024;
const BATCH = 500;

/** The rows of a CSV file with their numbers as Excel shows them; the first is the headings. */
export async function* readCsv(
  path: string,
  encoding: Encoding,
): AsyncGenerator<readonly CellRow[], void> {
  const delimiter = await delimiterOf(path, encoding);
  const parser = parse({
    delimiter,
    // All of them, because files are put together from several systems.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: RECORD_CHARACTERS_MAX,
  });
  const text = Readable.from(decodeFile(path, encoding));
  text.on("error", (fault) => parser.destroy(fault));
  text.pipe(parser);
  let row = 0;
  let width = 0;
  let batch: CellRow[] = [];
  try {
    for await (const record of parser) {
      const cells = record as readonly string[];
      row += 1;
      if (row === 1) width = cells.length;
      batch.push({ row, cells, flaws: flawsOf(cells, width) });
      if (batch.length < BATCH && row > 1) continue;
      yield batch;
      batch = [];
    }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    if (batch.length > 0) yield batch;
    throw brokenAt(row + 1, fault);
  } finally {
    text.destroy();
  }
  if (batch.length > 0) yield batch;
}

/** Too few cells is a line that was broken in the middle, and what stands in it is not to be trusted. */
function flawsOf(cells: readonly string[], width: number): CellRow["flaws"] {
  if (cells.length >= width || cells.length <= 1) return [];
  const details = { found: cells.length, expected: width };
  return [problemOf("cells_too_few", { column: "", value: cells.at(-1) ?? "" }, details)];
}

function brokenAt(row: number, fault: CsvError): BrokenFile {
  if (fault.code === "CSV_MAX_RECORD_SIZE") {
    return new BrokenFile(row, "row_too_long", { max: RECORD_CHARACTERS_MAX });
  }
  return new BrokenFile(row, "quote_open");
}

/** Comma, tab or semicolon: whichever the first line has most of. */
async function delimiterOf(path: string, encoding: Encoding): Promise<string> {
  for await (const text of decodeFile(path, encoding)) {
    const line = text.split(/\r?\n/u, 1)[0] ?? "";
    const counts = [",", "\t", ";"].map((mark) => [mark, line.split(mark).length] as const);
    return counts.toSorted(([, first], [, second]) => second - first)[0]?.[0] ?? ",";
  }
  return ",";
}
