import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import ExcelJS from "exceljs";
import { csvLine } from "#shell/import/bad-rows.ts";
import type { ImportFormat } from "#shell/import/file-kind.ts";
import { creditCodeCheckDigit, identityCheckDigit } from "#kit/identifiers.ts";

/** Cells by heading; the order of the headings is the order of the columns. */
type Cells = Readonly<Record<string, string>>;

const SURNAMES = "程祝阮邬喻柏卓闵鄢仝靳宓蔺卜郦车糜甄冉池";
const GIVEN = "砚秋云舟青黛望川知秋砺行晚晴逐浪伯钧沐风采薇怀瑾长亭念慈问渠";

/** A case of the bench: the same for the same number, nobody in it exists. */
function cellsOf(n: number): Cells {
  const name = `${SURNAMES[n % 20]}${GIVEN[n % 30]}${GIVEN[(n * 7) % 30]}`;
  const amount = (1000 + ((n * 7919) % 900_000)).toFixed(2);
  return {
    案号: `(2025)豫1722执${n + 1}号`,
    案件类型: "首次执行",
    立案日期: `2025-${two(1 + (n % 12))}-${two(1 + (n % 28))}`,
    案由: ["民间借贷纠纷", "买卖合同纠纷", "劳动争议", "金融借款合同纠纷"][n % 4] ?? "",
    执行依据文号: `(2024)豫1722民初${n + 1}号`,
    执行依据作出机关: "上蔡县人民法院",
    执行依据生效日期: `2024-${two(1 + (n % 12))}-15`,
    履行期限届满日: `2024-12-${two(1 + (n % 28))}`,
    承办法官: n % 2 === 0 ? "judge" : "otherJudge",
    申请执行人1姓名或名称: `上蔡县第${n % 500}示例商贸有限公司`,
    申请执行人1证件类型: "统一社会信用代码",
    申请执行人1证件号码: companyCode(n % 500),
    申请执行人1电话: "0396-0000001",
    申请执行人1地址: "河南省上蔡县蔡都街道示例路 1 号",
    被执行人1姓名或名称: name,
    被执行人1证件类型: "居民身份证",
    被执行人1证件号码: card(n),
    被执行人1电话: `1000396${String(n % 10_000).padStart(4, "0")}`,
    被执行人1地址: `河南省上蔡县芦岗街道听松街 ${1 + (n % 400)} 号`,
    本金1金额: amount,
    利息1金额: n % 3 === 0 ? "1200.00" : "",
    利息1年利率: n % 3 === 0 ? "3.45%" : "",
    利息1起算日: n % 3 === 0 ? "2024-12-31" : "",
    利息1年计息天数: n % 3 === 0 ? "365" : "",
    费用1金额: "1350.00",
    财产线索1: n % 5 === 0 ? `被执行人名下有一辆小型汽车，停放在第 ${n % 90} 号库` : "",
  };
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}

/** Every case has a debtor of his own; serials from 900 up leave those of living people alone. */
function card(n: number): string {
  const year = 1950 + (n % 50);
  const month = 1 + (Math.floor(n / 50) % 12);
  const day = 1 + (Math.floor(n / 600) % 28);
  const serial = 900 + (Math.floor(n / 16_800) % 100);
  const body = `411722${year}${two(month)}${two(day)}${serial}`;
  return body + identityCheckDigit(body);
}

function companyCode(n: number): string {
  const first17 = `91411722MA9Y${String(n).padStart(4, "0")}X`;
  return first17 + creditCodeCheckDigit(first17);
}

const PIECE = 1000;

/** Writes a file of cases to import, without holding it in memory. */
export async function writeCases(path: string, format: ImportFormat, count: number): Promise<void> {
  if (format === "xlsx") return writeSheet(path, count);
  const file = createWriteStream(path);
  const headings = Object.keys(cellsOf(0));
  if (format === "csv") file.write(`\uFEFF${csvLine(headings)}`);
  for (let from = 0; from < count; from += PIECE) {
    const piece = Array.from({ length: Math.min(PIECE, count - from) }, (_, at) =>
      cellsOf(from + at),
    );
    const text = piece.map((cells) =>
      format === "csv" ? csvLine(Object.values(cells)) : `${JSON.stringify(cells)}\n`,
    );
    if (!file.write(text.join(""))) await once(file, "drain");
  }
  file.end();
  await finished(file);
}

async function writeSheet(path: string, count: number): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = writer.addWorksheet("案件");
  sheet.addRow(Object.keys(cellsOf(0))).commit();
  for (let n = 0; n < count; n += 1) {
    sheet.addRow(Object.values(cellsOf(n))).commit();
    // The writer only empties its buffers when it is given a turn.
    if (n % PIECE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  sheet.commit();
  await writer.commit();
}
