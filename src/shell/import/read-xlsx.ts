import { BrokenFile } from "./broken-file.ts";
import { readWorkbook } from "./workbook.ts";
import type { Workbook } from "./workbook.ts";
import { attribute, elementsOf, stringItemText, xmlText } from "./xml-text.ts";
import { openZip } from "./zip.ts";
import { addDays } from "#kit/calendar.ts";
import type { Cell, CellRow, RowProblem } from "#core/cases/index.ts";
import { problemOf } from "#core/cases/index.ts";

const ROW_CHARACTERS_MAX = 1024 ** 2;
const COLUMNS_MAX = 600;
const ROWS_MAX = 1_048_576;
const BATCH = 500;

export type SheetNotice = (notice: RowProblem) => void;

/** The rows of the sheet of cases, one after another; blank rows that Excel leaves out are no rows. */
export async function* readXlsx(
  path: string,
  notice: SheetNotice,
): AsyncGenerator<readonly CellRow[], void> {
  const zip = await openZip(path);
  try {
    const book = await readWorkbook(zip);
    if (book.sheetCount > 1) {
      const at = { column: "", value: book.sheetName };
      notice(problemOf("notice_other_sheets", at, { count: book.sheetCount }));
    }
    yield* readSheet(zip.read(book.sheetPath), book);
  } finally {
    await zip.close();
  }
}

async function* readSheet(
  chunks: AsyncIterable<Buffer>,
  book: Workbook,
): AsyncGenerator<readonly CellRow[], void> {
  let last = 0;
  let batch: CellRow[] = [];
  for await (const element of rowElements(chunks, () => last)) {
    const row = rowNumber(element) ?? last + 1;
    if (row > ROWS_MAX) throw new BrokenFile(last + 1, "file_broken", { detail: "行号过大" });
    batch.push({ row, cells: readCells(element, book), flaws: [] });
    if (batch.length >= BATCH || last === 0) {
      yield batch;
      batch = [];
    }
    last = row;
  }
  if (batch.length > 0) yield batch;
}

async function* rowElements(
  chunks: AsyncIterable<Buffer>,
  last: () => number,
): AsyncGenerator<string> {
  try {
    for await (const elements of elementsOf(chunks, "row", ROW_CHARACTERS_MAX)) yield* elements;
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new BrokenFile(last() + 1, "row_too_long", { max: ROW_CHARACTERS_MAX });
  }
}

function rowNumber(element: string): number | undefined {
  const text = attribute(element.slice(0, element.indexOf(">")), "r");
  return text !== undefined && /^\d+$/u.test(text) ? Number(text) : undefined;
}

const CELL = /<(?:\w+:)?c((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/gu;
const PLACE = /\sr="([A-Z]{1,3})\d+"/u;
const KIND = /\st="(\w+)"/u;
const STYLE = /\ss="(\d+)"/u;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?v>/u;

function readCells(element: string, book: Workbook): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [, tag = "", body = ""] of element.matchAll(CELL)) {
    const place = PLACE.exec(tag)?.[1];
    const column = place === undefined ? cells.length : columnOf(place);
    if (column >= COLUMNS_MAX) break;
    while (cells.length < column) cells.push("");
    cells[column] = body === "" ? "" : readCell(tag, body, book);
  }
  return cells;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.codePointAt(0) ?? 64) - 64;
  return column - 1;
}

function readCell(tag: string, body: string, book: Workbook): Cell {
  const kind = KIND.exec(tag)?.[1] ?? "n";
  if (kind === "inlineStr") return stringItemText(body);
  const value = VALUE.exec(body)?.[1] ?? "";
  if (value === "") return isFormula(body) && kind !== "str" ? { text: "=", from: "formula" } : "";
  return readValue(kind, value, { tag, book });
}

function isFormula(body: string): boolean {
  return /<(?:\w+:)?f[\s>]/u.test(body);
}

function readValue(
  kind: string,
  value: string,
  { tag, book }: { readonly tag: string; readonly book: Workbook },
): Cell {
  if (kind === "s") return book.strings.at(Number(value)) ?? "";
  if (kind === "n") return readNumber(value, book.styles[Number(STYLE.exec(tag)?.[1] ?? 0)], book);
  if (kind === "b") return value === "1" ? "是" : "否";
  return kind === "e" ? { text: xmlText(value), from: "error" } : xmlText(value);
}

const START_1900 = "1899-12-30";
const START_1904 = "1904-01-01";
const SERIAL_MAX = 2_958_465;

function readNumber(
  value: string,
  style: Workbook["styles"][number] | undefined,
  book: Workbook,
): Cell {
  const number = Number(value);
  if (style === "date" && number >= 1 && number <= SERIAL_MAX) {
    return addDays(book.isFrom1904 ? START_1904 : START_1900, Math.floor(number));
  }
  if (style === "percent") return `${Number((number * 100).toFixed(6))}%`;
  return { text: xmlText(value), from: "number" };
}
