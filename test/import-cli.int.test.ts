import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { csvOf } from "./support/import-desk.ts";
import type { Row } from "./support/import-desk.ts";
import { GOOD } from "./support/import-rows.ts";

const CLI = join(import.meta.dirname, "..", "src", "cli.ts");
const dataDirectory = mkdtempSync(join(tmpdir(), "liandong-import-cli-"));
const desk = join(dataDirectory, "desk");
chmodSync(dataDirectory, 0o711);
mkdirSync(desk);
after(() => rmSync(dataDirectory, { recursive: true, force: true }));

type Told = { readonly code: number | null; readonly out: string; readonly err: string };

async function cli(...args: readonly string[]): Promise<Told> {
  const { DATABASE_URL: _, NODE_TEST_CONTEXT: __, ...rest } = process.env;
  const env = { ...rest, LIANDONG_DATA: dataDirectory };
  const child = spawn(process.execPath, [CLI, ...args], { env, cwd: desk });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  await once(child, "close");
  return { code: child.exitCode, out, err };
}

function row(serial: number, changes: Row = {}): Row {
  return { ...(GOOD as Row), 案号: `(2026)豫1722执${serial}号`, 承办法官: "faguan1", ...changes };
}

function file(name: string, rows: readonly Row[]): string {
  writeFileSync(join(desk, name), csvOf(rows));
  return name;
}

type Answer = readonly {
  readonly isDone: boolean;
  readonly badRowsPath: string | null;
  readonly view: { readonly state: string; readonly newCount: number; readonly badCount: number };
}[];

before(async () => {
  const seeded = await cli("seed");
  assert.equal(seeded.code, 0, seeded.err);
});

test("cli: import checks a file whole, and says row, column and how to mend it", async () => {
  const bad = file("甲.csv", [row(90_001), row(90_002, { 立案日期: "2026-02-30" })]);
  const told = await cli("import", bad);
  assert.equal(told.code, 1);
  assert.match(told.out, /第 3 行 立案日期 “2026-02-30”:日历上没有这一天 → 核对月、日/u);
  assert.match(readFileSync(join(desk, "甲-错误行.csv"), "utf8"), /日历上没有这一天/u);
  const good = await cli("import", bad, "--good-rows-only", "--json");
  assert.equal(good.code, 0, good.err);
  const [answer] = JSON.parse(good.out) as Answer;
  assert.deepEqual(
    [answer?.isDone, answer?.view.state, answer?.view.newCount, answer?.view.badCount],
    [true, "done", 1, 1],
  );
});

test("cli: import shows differences first, and corrects when they are accepted", async () => {
  const corrected = file("乙.csv", [row(90_001, { 案由: "买卖合同纠纷" })]);
  const shown = await cli("import", corrected);
  assert.equal(shown.code, 1);
  assert.match(shown.out, /案由:民间借贷纠纷 → 买卖合同纠纷[\s\S]*--accept-changes/u);
  const dry = await cli("import", corrected, "--accept-changes", "--dry-run");
  assert.equal(dry.code, 0);
  const done = await cli("import", corrected, "--accept-changes");
  assert.equal(done.code, 0, done.out + done.err);
  const again = await cli("import", corrected);
  assert.equal(again.code, 0);
  assert.match(again.out, /完全一致/u);
  assert.equal(existsSync(join(desk, "乙-错误行.csv")), false);
});

test("cli: import tells who may, and what file is not there", async () => {
  const own = file("丙.csv", [row(90_003)]);
  const judge = await cli("import", own, "--as", "faguan1");
  assert.equal(judge.code, 1);
  assert.match(judge.err, /账号 faguan1 不能导入案件。可以导入的账号:.*luru/u);
  const office = await cli("import", own, "--as", "liandong");
  assert.equal(office.code, 0, office.out + office.err);
  const missing = await cli("import", "没有.csv");
  assert.equal(missing.code, 2);
  assert.match(missing.err, /没有文件/u);
});
