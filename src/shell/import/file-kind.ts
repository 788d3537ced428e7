import { open } from "node:fs/promises";
import { BrokenFile } from "./broken-file.ts";

export type ImportFormat = "csv" | "xlsx" | "json";

type Signature = readonly [what: string, mend: string, bytes: readonly number[]];

const RESAVE = "在 Excel 里打开，另存为 XLSX（不设密码）";
const OTHERS: readonly Signature[] = [
  ["旧版 XLS 或加密的 Excel 文件", RESAVE, [0xd0, 0xcf, 0x11, 0xe0]],
  ["PDF", "从原系统导出 CSV、XLSX 或 JSON", [0x25, 0x50, 0x44, 0x46]],
  ["图片", "从原系统导出 CSV、XLSX 或 JSON", [0x89, 0x50, 0x4e, 0x47]],
  ["图片", "从原系统导出 CSV、XLSX 或 JSON", [0xff, 0xd8, 0xff]],
  ["压缩包", "解压后上传其中的文件", [0x1f, 0x8b]],
  ["压缩包", "解压后上传其中的文件", [0x52, 0x61, 0x72, 0x21]],
  ["压缩包", "解压后上传其中的文件", [0x37, 0x7a, 0xbc, 0xaf]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const HEAD_BYTES = 4096;

/** What a file is by its content; its name does not count. Throws BrokenFile for what we do not read. */
export async function formatOfFile(path: string): Promise<ImportFormat> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return formatOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

export function formatOf(head: Buffer): ImportFormat {
  if (head.byteLength === 0) throw new BrokenFile(1, "file_empty");
  if (beginsWith(head, ZIP)) return "xlsx";
  const other = OTHERS.find(([, , bytes]) => beginsWith(head, bytes));
  if (other) throw new BrokenFile(1, "file_type", { what: other[0], how: other[1] });
  const isWide = beginsWith(head, [0xff, 0xfe]) || beginsWith(head, [0xfe, 0xff]);
  if (!isWide && head.includes(0)) {
    throw new BrokenFile(1, "file_type", { what: "二进制文件", how: "导出 CSV、XLSX 或 JSON" });
  }
  const text = isWide
    ? head.toString("utf16le")
    : head.toString("latin1").replace("\u00EF\u00BB\u00BF", "");
  return /^\uFEFF?\s*[[{]/u.test(text) ? "json" : "csv";
}

function beginsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}
