import { BrokenFile } from "./broken-file.ts";
import { createStringTable } from "./string-table.ts";
import type { StringTable } from "./string-table.ts";
import { attribute, elementsOf, stringItemText } from "./xml-text.ts";
import type { Zip } from "./zip.ts";

/** What a number in a cell of this style means. */
export type NumberStyle = "plain" | "date" | "percent";

export type Workbook = {
  /** Where the sheet of cases lies in the container. */
  readonly sheetPath: string;
  readonly sheetName: string;
  readonly sheetCount: number;
  readonly isFrom1904: boolean;
  readonly styles: readonly NumberStyle[];
  readonly strings: StringTable;
};

const WORKBOOK = "xl/workbook.xml";
const SHEET_NAME = "案件";
const STRING_CHARACTERS_MAX = 256 * 1024;

/** Reads the frame of a workbook: which sheet, how numbers are meant, the shared strings. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  if (!zip.has(WORKBOOK)) {
    const what = zip.names().some((name) => name.endsWith(".xlsx")) ? "压缩包" : "另一种压缩文件";
    throw new BrokenFile(1, "file_type", { what, how: "解压后上传其中的 XLSX 文件" });
  }
  const book = await zip.text(WORKBOOK);
  const sheets = tagsOf(book, "sheet").filter((tag) => attribute(tag, "name") !== undefined);
  const visible = sheets.filter((tag) => (attribute(tag, "state") ?? "visible") === "visible");
  const sheet = visible.find((tag) => attribute(tag, "name")?.trim() === SHEET_NAME) ?? visible[0];
  if (sheet === undefined) throw new BrokenFile(1, "file_empty");
  return {
    sheetPath: await pathOfSheet(zip, attribute(sheet, "id") ?? ""),
    sheetName: attribute(sheet, "name") ?? "",
    sheetCount: visible.length,
    isFrom1904: ["1", "true"].includes(
      attribute(tagsOf(book, "workbookPr")[0] ?? "", "date1904") ?? "",
    ),
    styles: await readStyles(zip),
    strings: await readStrings(zip),
  };
}

function tagsOf(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, "gu")) ?? [];
}

async function pathOfSheet(zip: Zip, id: string): Promise<string> {
  const relations = tagsOf(await zip.text("xl/_rels/workbook.xml.rels"), "Relationship");
  const relation = relations.find((tag) => attribute(tag, "Id") === id);
  const target = attribute(relation ?? "", "Target") ?? "";
  const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  if (!zip.has(path)) throw new BrokenFile(1, "file_broken", { detail: "找不到工作表" });
  return path;
}

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);
const BUILT_IN_PERCENTS = new Set([9, 10]);

async function readStyles(zip: Zip): Promise<readonly NumberStyle[]> {
  if (!zip.has("xl/styles.xml")) return [];
  const xml = await zip.text("xl/styles.xml");
  const custom = new Map(
    tagsOf(xml, "numFmt").map((tag) => [
      Number(attribute(tag, "numFmtId")),
      meaningOf(attribute(tag, "formatCode") ?? ""),
    ]),
  );
  const formats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/u.exec(xml)?.[0] ?? "";
  return tagsOf(formats, "xf").map((tag) => {
    const id = Number(attribute(tag, "numFmtId") ?? 0);
    if (BUILT_IN_DATES.has(id)) return "date";
    return BUILT_IN_PERCENTS.has(id) ? "percent" : (custom.get(id) ?? "plain");
  });
}

/** A format code without its literals: years, days or 年月日 make a date, a percent sign a percentage. */
function meaningOf(code: string): NumberStyle {
  const marks = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, "").split(";")[0] ?? "";
  if (/[yd年]|m.*日/iu.test(marks)) return "date";
  return marks.includes("%") ? "percent" : "plain";
}

async function readStrings(zip: Zip): Promise<StringTable> {
  const table = createStringTable();
  const path = zip.names().find((name) => /^xl\/sharedStrings\.xml$/iu.test(name));
  if (path === undefined) return table;
  try {
    for await (const items of elementsOf(zip.read(path), "si", STRING_CHARACTERS_MAX)) {
      for (const item of items) table.add(stringItemText(item));
    }
  } catch (fault) {
    if (fault instanceof RangeError) throw new BrokenFile(1, "file_bomb");
    throw fault;
  }
  return table;
}
