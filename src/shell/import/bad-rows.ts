import { PassThrough, Readable } from "node:stream";
import ExcelJS from "exceljs";
import type { ImportRow, StoredNote } from "../db/imports.ts";
import type { RowProblem } from "#core/cases/index.ts";
import { RETURNED_COLUMNS } from "#core/cases/index.ts";

/** The bad rows in pages, as they are stored. */
export type NotePages = () => AsyncIterable<readonly StoredNote[]>;

/** The bad rows as a file of the same form, with the reasons beside them, to be mended and sent again. */
export function badRowsFile(row: ImportRow, pages: NotePages): Readable {
  if (row.format === "json") return Readable.from(jsonText(pages));
  const headings = row.summary.headings ?? [];
  const kept = headings.flatMap((heading, at) => (isOurs(heading) ? [] : [at]));
  const sheet = { headings: kept.map((at) => headings[at] ?? ""), kept, width: headings.length };
  return row.format === "csv" ? Readable.from(csvText(sheet, pages)) : xlsxStream(sheet, pages);
}

function isOurs(heading: string): boolean {
  return RETURNED_COLUMNS.some((name) => name === heading);
}

type Sheet = {
  readonly headings: readonly string[];
  /** Where they stood in the file, and how many stood there. */
  readonly kept: readonly number[];
  readonly width: number;
};

function cellsOf({ kept, width }: Sheet, note: StoredNote): readonly string[] {
  const source = Array.isArray(note.source) ? (note.source as readonly unknown[]) : [];
  const cells = kept.map((at) => (typeof source[at] === "string" ? source[at] : ""));
  // Cells beyond the headings belong to the flaw, so they come back with it.
  const beyond = source.slice(width).filter((cell) => cell !== "");
  const extra = beyond.length > 0 ? `；多出的内容：${beyond.join("，")}` : "";
  return [...cells, String(note.row_number), `${reasonsOf(note.problems)}${extra}`];
}

function reasonsOf(problems: readonly RowProblem[]): string {
  return problems
    .map(
      ({ column, problem, mend }) => `${column === "" ? "" : `${column}：`}${problem}（${mend}）`,
    )
    .join("；");
}

const BYTE_ORDER_MARK = "\uFEFF";

async function* csvText(sheet: Sheet, pages: NotePages): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine([...sheet.headings, ...RETURNED_COLUMNS]);
  for await (const notes of pages()) {
    yield notes.map((note) => csvLine(cellsOf(sheet, note))).join("");
  }
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** A text that begins as a formula is kept from being one: Excel takes what follows ' as text. */
function csvCell(text: string): string {
  const safe = /^\s*[=+\-@]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n\t;]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function xlsxStream(sheet: Sheet, pages: NotePages): Readable {
  const output = new PassThrough();
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  void writeSheet(writer, sheet, pages).catch((fault: unknown) => {
    output.destroy(fault instanceof Error ? fault : new Error(String(fault)));
  });
  return output;
}

const TEXT_FORMAT = { numFmt: "@" };
const BAD_FILL = {
  type: "pattern",
  pattern: "solid",
  fgColor: { argb: "FFFBD5D5" },
} as const satisfies ExcelJS.Fill;

async function writeSheet(
  writer: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: Sheet,
  pages: NotePages,
): Promise<void> {
  const worksheet = writer.addWorksheet("案件", { views: [{ state: "frozen", ySplit: 1 }] });
  const headings = [...sheet.headings, ...RETURNED_COLUMNS];
  worksheet.columns = headings.map((heading) => ({
    width: heading === RETURNED_COLUMNS[1] ? 80 : 18,
    style: TEXT_FORMAT,
  }));
  worksheet.addRow(headings).commit();
  for await (const notes of pages()) {
    for (const note of notes) {
      const row = worksheet.addRow(cellsOf(sheet, note));
      for (const at of badColumns(note, headings)) row.getCell(at + 1).fill = BAD_FILL;
      row.commit();
    }
  }
  worksheet.commit();
  await writer.commit();
}

function badColumns(note: StoredNote, headings: readonly string[]): readonly number[] {
  return note.problems.map(({ column }) => headings.indexOf(column)).filter((at) => at !== -1);
}

async function* jsonText(pages: NotePages): AsyncGenerator<string> {
  let before = "[\n";
  for await (const notes of pages()) {
    for (const note of notes) {
      yield before + jsonItem(note);
      before = ",\n";
    }
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** The case as its sender wrote it, digit for digit, with the reasons as one member more. */
function jsonItem({ source, row_number, problems }: StoredNote): string {
  const told = problems.map(({ column, value, problem, mend }) => ({
    column,
    value,
    problem,
    mend,
  }));
  const added = `"row": ${row_number}, "problems": ${JSON.stringify(told)}`;
  const text = typeof source === "string" ? source.trim() : "";
  const isReadable = !problems.some(({ id }) => id === "json_syntax");
  const body = isReadable ? withoutReturned(text) : undefined;
  if (body === undefined) return `{ "source": ${JSON.stringify(text)}, ${added} }`;
  return `${body.slice(0, -1).trimEnd()}${/\{\s*$/u.test(body.slice(0, -1)) ? " " : ", "}${added} }`;
}

/** Reasons of an earlier round are left out; what is no object stands as it is. */
function withoutReturned(text: string): string | undefined {
  if (!text.startsWith("{") || !text.endsWith("}")) return undefined;
  const at = text.lastIndexOf(', "row": ');
  const isSecondRound = at !== -1 && text.includes('"problems": [', at);
  return isSecondRound ? `${text.slice(0, at)} }` : text;
}
