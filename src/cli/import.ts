import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, parse, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { DONE, FAILED, WrongUse } from "./command.ts";
import type { Command, Given } from "./command.ts";
import { describeImport } from "./import-report.ts";
import type { ImportReport } from "./import-report.ts";
import { openImporter } from "./importer.ts";
import type { Importer } from "./importer.ts";
import { badRowsFile } from "#shell/import/bad-rows.ts";
import { MEGABYTES_MAX } from "#shell/import/receive-import.ts";

type Wishes = {
  readonly isDryRun: boolean;
  readonly goodRowsOnly: boolean;
  readonly acceptsChanges: boolean;
};

/** `liandong import`: files of cases, each checked whole before anything of it is imported. */
export const command: Command = {
  words: ["<文件>", "…"],
  details: [
    "导入案件文件(CSV、XLSX、JSON,格式见 docs/import-format.md)。每个文件先全部核对:",
    "有一处错误就一件都不导入;加 --good-rows-only 时导入无误的行,",
    "错误的行连同原因写成同样格式的文件“<原名>-错误行”,放在当前目录。",
    "文件中与系统不同的已有案件先列出差异;确认后加 --accept-changes 重新运行才会更正。",
    "中断后重新运行同一条命令即可,已导入的案件不会重复。",
  ],
  options: {
    "good-rows-only": { type: "boolean", said: "有错误时仍导入无误的行" },
    "accept-changes": { type: "boolean", said: "更正文件中与系统不同的已有案件" },
    "dry-run": { type: "boolean", said: "只核对,不导入" },
    as: { type: "string", value: "账号", said: "以谁的名义导入;只有一个信息录入员时可以不写" },
  },
  isReadByPrograms: true,
  run: async (given) => {
    const files = given.words.map((word) => resolve(word));
    await refuseMissing(files);
    const login = typeof given.options["as"] === "string" ? given.options["as"] : undefined;
    const importer = await openImporter(given.settings, login, given.report);
    try {
      const reports: ImportReport[] = [];
      for (const file of files) reports.push(await importFile(importer, file, given));
      given.answer(reports, reports.flatMap(describeImport));
      return reports.every(({ isDone }) => isDone) ? DONE : FAILED;
    } finally {
      await importer.close();
    }
  },
};

async function refuseMissing(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) throw new WrongUse(`没有文件 ${file}`);
    if (found.size > MEGABYTES_MAX * 1024 * 1024) {
      throw new WrongUse(`${file} 超过 ${MEGABYTES_MAX} MB,请拆成几个文件`);
    }
  }
}

function wishesOf({ options }: Given): Wishes {
  return {
    isDryRun: options["dry-run"] === true,
    goodRowsOnly: options["good-rows-only"] === true,
    acceptsChanges: options["accept-changes"] === true,
  };
}

async function importFile(importer: Importer, file: string, given: Given): Promise<ImportReport> {
  const wishes = wishesOf(given);
  const id = await importer.receive({
    id: randomUUID(),
    fileName: basename(file),
    content: createReadStream(file),
    isTruncated: () => false,
  });
  const checked = await importer.work(id, `核对 ${basename(file)}`);
  if (maySkipImport(checked, wishes)) {
    const badRowsPath = await writeBadRows(importer, id, file, checked);
    if (checked.canCancel) await importer.cancel(id);
    return { file, view: checked, isDone: isAsWished(checked, wishes), badRowsPath };
  }
  await importer.confirm(id, wishes.goodRowsOnly);
  const view = await importer.work(id, `导入 ${basename(file)}`);
  // Rows that were good when checked may have been refused since, so they are written last.
  const badRowsPath = await writeBadRows(importer, id, file, view);
  const isDone = view.state === "done" && (view.badCount === 0 || wishes.goodRowsOnly);
  return { file, view, isDone, badRowsPath };
}

type View = ImportReport["view"];

/** What is wrong stops it, and so do differences that nobody has accepted yet. */
function maySkipImport(checked: View, wishes: Wishes): boolean {
  const isRight = checked.canRun || (wishes.goodRowsOnly && checked.canRunGoodRows);
  const isUnseen = checked.changedCount > 0 && !wishes.acceptsChanges;
  return !isRight || isUnseen || wishes.isDryRun;
}

function isAsWished(checked: View, { isDryRun }: Wishes): boolean {
  return checked.state === "done" || (isDryRun && checked.state === "ready");
}

async function writeBadRows(
  importer: Importer,
  id: string,
  file: string,
  view: View,
): Promise<string | null> {
  if (!view.hasBadRowsFile) return null;
  const row = await importer.find(id);
  const path = resolve(`${parse(file).name}-错误行.${row.format}`);
  await pipeline(
    badRowsFile(row, () => importer.badRows(id)),
    createWriteStream(path, { mode: 0o600 }),
  );
  return path;
}
