import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { after, test } from "node:test";
import ExcelJS from "exceljs";
import { zipOf } from "./support/zip.ts";
import type { ZipPart } from "./support/zip.ts";
import { badRowsFile } from "#shell/import/bad-rows.ts";
import { BrokenFile } from "#shell/import/broken-file.ts";
import { EMPTY_SUMMARY } from "#shell/db/imports.ts";
import type { ImportRow, StoredNote } from "#shell/db/imports.ts";
import { openRows } from "#shell/import/open-rows.ts";
import { createStringTable } from "#shell/import/string-table.ts";
import { templateFile } from "#shell/import/template.ts";
import { problemOf, readHeadingRow } from "#core/cases/index.ts";
import type { RowProblem, SourceRow } from "#core/cases/index.ts";

const folder = mkdtempSync(join(tmpdir(), "liandong-xlsx-"));
after(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
async function read(
  content: Uint8Array,
): Promise<{ readonly rows: readonly SourceRow[]; readonly notices: readonly RowProblem[] }> {
  made += 1;
  const path = join(folder, `${made}.xlsx`);
  writeFileSync(path, content);
  const { batches, notices } = await openRows(path, "xlsx");
  const rows: SourceRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  return { rows, notices };
}

async function broken(content: Uint8Array): Promise<string> {
  try {
    await read(content);
    return "read";
  } catch (fault) {
    assert.ok(fault instanceof BrokenFile, String(fault));
    return fault.problems[0]?.id ?? "";
  }
}

const HEADINGS = [
  "案号",
  "立案日期",
  "案由",
  "承办法官",
  "申请执行人1姓名",
  "被执行人1姓名",
  "被执行人1证件号码",
  "本金1金额",
  "利息1年利率",
];

test("xlsx: cells are read as Excel shows them, and what Excel lost is seen", async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("说明").addRow(["别的"]);
  const sheet = workbook.addWorksheet("案件");
  sheet.addRow(HEADINGS);
  const first = sheet.addRow([
    "(2026)豫1722执1号",
    new Date(Date.UTC(2026, 0, 5)),
    "民间 & <借贷>",
    "faguan1",
  ]);
  first.getCell(5).value = { richText: [{ text: "甲" }, { text: "公司", font: { bold: true } }] };
  first.getCell(6).value = { formula: '"张"&"三"', result: "张三" };
  first.getCell(7).value = 411_722_198_001_010_000;
  first.getCell(8).value = 120_000.1;
  first.getCell(9).value = 0.0345;
  first.getCell(9).numFmt = "0.00%";
  const third = sheet.getRow(4);
  third.getCell(1).value = { error: "#N/A" };
  third.getCell(6).value = { formula: "A1" };
  third.commit();
  const { rows, notices } = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
  assert.deepEqual(
    rows.map(({ row }) => row),
    [2, 4],
  );
  const of = (row: SourceRow | undefined, key: string): string => {
    const field = row?.fields.get(key);
    return field === undefined ? "" : `${field.text} ${field.from ?? ""}`.trim();
  };
  const [one, two] = rows;
  assert.equal(of(one, "filedOn"), "2026-01-05");
  assert.equal(of(one, "cause"), "民间 & <借贷>");
  assert.equal(of(one, "applicants.1.name"), "甲公司");
  assert.equal(of(one, "debtors.1.name"), "张三");
  assert.match(of(one, "debtors.1.identityNumber"), / number$/u);
  assert.equal(of(one, "principal.1.amount"), "120000.1 number");
  assert.equal(of(one, "interest.1.annualRate"), "3.45%");
  assert.equal(of(two, "number"), "#N/A error");
  assert.match(of(two, "debtors.1.name"), /formula$/u);
  assert.deepEqual(
    notices.map(({ id }) => id),
    ["notice_other_sheets"],
  );
});

/** A workbook of another program: names of its own for the elements, cells without places. */
function foreign(sheet: string, more: readonly ZipPart[] = []): Buffer {
  const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zipOf([
    {
      name: "xl/workbook.xml",
      content: `<x:workbook ${main} xmlns:r="r"><x:sheets><x:sheet name="隐藏" sheetId="1" state="hidden" r:id="a"/><x:sheet name="Sheet1" sheetId="2" r:id="b"/></x:sheets></x:workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content:
        '<Relationships><Relationship Id="b" Target="/xl/worksheets/two.xml"/></Relationships>',
    },
    {
      name: "xl/worksheets/two.xml",
      content: `<x:worksheet ${main}><x:sheetData>${sheet}</x:sheetData></x:worksheet>`,
    },
    ...more,
  ]);
}

function inline(cells: readonly string[]): string {
  const inside = cells.map((cell) => `<x:c t="inlineStr"><x:is><x:t>${cell}</x:t></x:is></x:c>`);
  return `<x:row>${inside.join("")}</x:row>`;
}

test("xlsx: what other programs write is read too", async () => {
  const sheet = `${inline(HEADINGS)}<x:row r="2"/>${inline(["(2026)豫1722执1号", "", "甲&amp;乙_x000D_&#x4E01;"])}`;
  const { rows } = await read(foreign(sheet));
  assert.deepEqual(
    rows.map(({ row }) => row),
    [3],
  );
  assert.equal(rows[0]?.fields.get("cause")?.text, "甲&乙\r丁");
});

test("xlsx: a container that is no workbook, is cut, or unpacks without end is refused", async () => {
  assert.equal(await broken(zipOf([{ name: "a.txt", content: "x" }])), "file_type");
  const whole = foreign(inline(HEADINGS));
  assert.equal(await broken(whole.subarray(0, whole.byteLength - 30)), "file_broken");
  const bomb = { name: "xl/sharedStrings.xml", content: Buffer.alloc(64 * 1024 ** 2) };
  assert.equal(await broken(foreign(inline(HEADINGS), [bomb])), "file_bomb");
  const liar = { ...bomb, claimedBytes: 1000 };
  assert.equal(await broken(foreign(inline(HEADINGS), [liar])), "file_bomb");
  const endless = `<x:row r="1"><x:c>${"x".repeat(3 * 1024 ** 2)}`;
  assert.equal(await broken(foreign(endless)), "row_too_long");
  const entities = '<!DOCTYPE a [<!ENTITY b "boom">]>';
  const { rows } = await read(
    foreign(`${entities}${inline(HEADINGS)}${inline(["&b;", "2026-01-05"])}`),
  );
  assert.equal(rows[0]?.fields.get("number")?.text, "&b;", "no entity is ever expanded");
});

test("xlsx: a string longer than a block, and one that is empty, stand where they stood", () => {
  const table = createStringTable();
  const long = "长".repeat(500_000);
  for (const text of ["甲", long, "", "乙"]) table.add(text);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((at) => table.at(at)),
    ["甲", long, "", "乙", undefined],
  );
});

test("every template is read by its own reader, without a case in it", async () => {
  assert.equal(await broken(new Uint8Array(await templateFile("xlsx"))), "file_empty");
  const csv = (await templateFile("csv")).toString("utf8");
  const { problems } = readHeadingRow(csv.replace("\uFEFF", "").trim().split(","));
  assert.deepEqual(problems, []);
});

const NOTES: readonly StoredNote[] = [
  {
    row_number: 7,
    source: ["=1+1", "2026-02-30", "前次原因", "多出"],
    problems: [problemOf("date_not_in_calendar", { column: "立案日期", value: "2026-02-30" })],
    changes: null,
  },
];

function badRows(format: ImportRow["format"], notes = NOTES): Promise<Buffer> {
  const summary = { ...EMPTY_SUMMARY, headings: ["案号", "立案日期", "错误原因"] };
  const row = { format, summary } as unknown as ImportRow;
  const pages = async function* pages(): AsyncGenerator<readonly StoredNote[]> {
    yield notes;
  };
  return buffer(badRowsFile(row, pages));
}

test("art. 16: bad rows come back in their own form, with the reasons, and no formula among them", async () => {
  const csv = (await badRows("csv")).toString("utf8");
  const [head = "", line = ""] = csv.split("\r\n");
  assert.equal(head, "\uFEFF案号,立案日期,原文件行号,错误原因");
  assert.match(line, /^'=1\+1,2026-02-30,7,立案日期：日历上没有这一天/u);
  assert.match(line, /多出的内容：多出/u);

  const workbook = new ExcelJS.Workbook();
  const content = await badRows("xlsx");
  await workbook.xlsx.load(
    content.buffer.slice(
      content.byteOffset,
      content.byteOffset + content.byteLength,
    ) as ArrayBuffer,
  );
  const sheet = workbook.getWorksheet("案件");
  assert.equal(sheet?.getRow(2).getCell(1).value, "=1+1");
  assert.equal(sheet.getRow(2).getCell(1).type, ExcelJS.ValueType.String);
  assert.equal(sheet.getRow(2).getCell(3).value, "7");
});

test("art. 16: a bad case of a JSON file comes back digit for digit, however often", async () => {
  const source = '{ "number": "x", "debtors": [{"identityNumber": 411722198001010014}] }';
  const note = { ...NOTES[0], row_number: 2, source } as StoredNote;
  const first = (await badRows("json", [note])).toString("utf8");
  assert.match(first, /411722198001010014/u);
  const [item] = JSON.parse(first) as readonly Record<string, unknown>[];
  assert.equal(item?.["row"], 2);
  assert.equal((item["problems"] as readonly unknown[]).length, 1);
  const again = { ...note, source: first.trim().slice(1, -1).trim() };
  const [second] = JSON.parse(
    (await badRows("json", [again])).toString("utf8"),
  ) as readonly object[];
  assert.deepEqual(second, item);
  const problems = [problemOf("json_syntax", { column: "", value: "" }, { detail: "" })];
  const unreadable = { ...note, source: '{"number": }', problems };
  const [kept] = JSON.parse((await badRows("json", [unreadable])).toString("utf8")) as readonly {
    readonly source: string;
  }[];
  assert.equal(kept?.source, '{"number": }');
});
