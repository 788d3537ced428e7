import ExcelJS from "exceljs";
import { csvLine } from "./bad-rows.ts";
import type { ImportFormat } from "./file-kind.ts";
import {
  CASE_COLUMNS,
  EXAMPLE_KEY,
  GROUPS,
  IDENTITY_KINDS,
  templateHeadings,
} from "#core/cases/index.ts";
import type { ColumnRule } from "#core/cases/index.ts";
import { CASE_KINDS } from "#law/case-kinds.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/** An empty file to fill in. */
export async function templateFile(format: ImportFormat): Promise<Buffer> {
  if (format === "csv") {
    const headings = templateHeadings().map(({ heading }) => heading);
    return Buffer.from(BYTE_ORDER_MARK + csvLine(headings));
  }
  return format === "json" ? Buffer.from(jsonTemplate()) : xlsxTemplate();
}

/** One example, which is refused when it is sent back unchanged. */
export function jsonExample(): object {
  const own = Object.fromEntries(
    CASE_COLUMNS.filter((rule) => !rule.key.startsWith("title.")).map(({ key, example }) => [
      key,
      example,
    ]),
  );
  const title = Object.fromEntries(
    CASE_COLUMNS.filter((rule) => rule.key.startsWith("title.")).map(({ key, example }) => [
      key.slice("title.".length),
      example,
    ]),
  );
  const of = (key: string): object =>
    exampleOf(GROUPS.find((group) => group.key === key)?.columns ?? []);
  return {
    ...own,
    title,
    applicants: [of("applicants")],
    debtors: [{ name: "张三", kind: "自然人", address: "河南省上蔡县蔡都街道 2 号" }],
    claimItems: [
      { kind: "principal", ...of("principal") },
      { kind: "interest", ...of("interest"), amount: "3000.00" },
      { kind: "costs", amount: "1350.00" },
    ],
    clues: ["被执行人在示例村镇银行有存款"],
  };
}

function exampleOf(columns: readonly ColumnRule[]): object {
  const filled = columns.filter(({ example }) => example !== "");
  return Object.fromEntries(filled.map(({ key, example }) => [key, example]));
}

function jsonTemplate(): string {
  return `${JSON.stringify([{ [EXAMPLE_KEY]: "导入前请删去这一项", ...jsonExample() }], null, 2)}\n`;
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  案件类型: Object.values(CASE_KINDS).map((kind) => kind.name),
  类型: ["自然人", "单位"],
  证件类型: Object.values(IDENTITY_KINDS).map((kind) => kind.name),
  年计息天数: ["360", "365"],
};
const ROWS_PREPARED = 1000;
const NEEDED_FILL = "FFFFE8B3";
const FREE_FILL = "FFE7ECF3";

async function xlsxTemplate(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("案件", {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
  });
  const headings = templateHeadings();
  // As text, or Excel would round identity numbers to fifteen digits.
  sheet.columns = headings.map(({ heading }) => ({
    width: Math.max(14, heading.length * 2 + 2),
    style: { numFmt: "@" },
  }));
  const first = sheet.addRow(headings.map(({ heading }) => heading));
  for (const [at, { rule, isNeeded }] of headings.entries()) {
    const cell = first.getCell(at + 1);
    cell.font = { bold: true };
    cell.note = `${isNeeded ? "必填。" : ""}${rule.meaning}`;
    const argb = isNeeded ? NEEDED_FILL : FREE_FILL;
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb } };
    offerChoices(sheet, at + 1, CHOICES[rule.name]);
  }
  addGuide(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function offerChoices(
  sheet: ExcelJS.Worksheet,
  column: number,
  choices: readonly string[] | undefined,
): void {
  if (!choices) return;
  for (let row = 2; row <= ROWS_PREPARED; row += 1) {
    sheet.getCell(row, column).dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [`"${choices.join(",")}"`],
    };
  }
}

function addGuide(workbook: ExcelJS.Workbook): void {
  const guide = workbook.addWorksheet("填写说明");
  guide.columns = [{ width: 28 }, { width: 8 }, { width: 70 }, { width: 30 }];
  guide.addRow(["列", "必填", "说明", "例子"]).font = { bold: true };
  for (const { heading, rule, isNeeded } of templateHeadings()) {
    guide.addRow([heading, isNeeded ? "是" : "", rule.meaning, rule.example]);
  }
}
