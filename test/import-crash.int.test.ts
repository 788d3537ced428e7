import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { asOwner } from "#shell/db/accounts.ts";
import { enqueueImport, resumeImports } from "#shell/import/import-queue.ts";
import { confirmImport } from "#shell/import/import-steps.ts";
import { receiveImport } from "#shell/import/receive-import.ts";
import { Readable } from "node:stream";
import { AREA } from "./support/small-county.ts";
import { csvOf, openImportDesk } from "./support/import-desk.ts";
import type { ImportDesk, Row } from "./support/import-desk.ts";
import { GOOD } from "./support/import-rows.ts";
import { identityCheckDigit } from "#kit/identifiers.ts";

const CASES = 3000;
let desk: ImportDesk;
before(async () => {
  desk = await openImportDesk();
});
after(() => desk.county.close());

function row(serial: number): Row {
  const day = String(1 + Math.floor(serial / 900)).padStart(2, "0");
  const body = `41172219800${1 + (serial % 9)}${day}${100 + (serial % 900)}`;
  return {
    ...(GOOD as Row),
    案号: `(2026)豫1722执${serial}号`,
    承办法官: "judge",
    被执行人1姓名或名称: `张三${serial}`,
    被执行人1证件号码: body + identityCheckDigit(body),
  };
}

/** Lets another process work on the import until `isEnough`, and kills it where it stands. */
async function killDuring(importId: string, isEnough: () => Promise<boolean>): Promise<void> {
  const { county, desk: own } = desk;
  const given = {
    applicationUrl: county.urls.applicationUrl,
    dataDirectory: county.app.dataDirectory,
    identity: own.identity,
    importId,
  };
  const script = join(import.meta.dirname, "support", "hold-import.ts");
  const child = spawn(process.execPath, [script, JSON.stringify(given)], { stdio: "inherit" });
  const ended = once(child, "exit");
  while (!(await isEnough()) && child.exitCode === null) await pause(5);
  child.kill("SIGKILL");
  await ended;
}

async function counts(): Promise<readonly number[]> {
  const [row] = await asOwner(desk.county.urls.ownerUrl, AREA, (tx) =>
    tx.run<{ cases: bigint; journal: bigint; requests: bigint; persons: bigint }>(
      "test.counts",
      `select (select count(*) from cases) as cases, (select count(*) from journal) as journal,
         (select count(*) from requests) as requests, (select count(*) from persons) as persons`,
      [],
    ),
  );
  return [row?.cases, row?.journal, row?.requests, row?.persons].map(Number);
}

test("art. 16: killed while checking and while importing, an import loses and doubles nothing", async () => {
  const rows = Array.from({ length: CASES }, (_, at) => row(1 + at));
  const content = Readable.from([Buffer.from(csvOf(rows))]);
  const incoming = {
    id: desk.county.app.newId(),
    fileName: "大.csv",
    content,
    isTruncated: () => false,
  };
  const id = await receiveImport(desk.desk, incoming);
  assert.ok(id);
  await killDuring(id, async () => (await desk.find(id)).row_count >= 500);
  assert.equal((await desk.find(id)).state, "checking", "killed in the middle of the check");
  assert.equal(await resumeImports(desk.county.app), 1);
  await enqueueImport(desk.desk, id);
  const checked = await desk.find(id);
  assert.deepEqual(
    [checked.state, checked.summary.newCount, checked.bad_count],
    ["ready", CASES, 0],
  );

  await confirmImport(desk.desk, id, false);
  await killDuring(id, async () => (await desk.find(id)).done_count >= 1000);
  const killed = await desk.find(id);
  assert.equal(killed.state, "running");
  assert.ok(killed.done_count >= 1000 && killed.done_count < CASES, String(killed.done_count));
  assert.deepEqual((await counts())[0], killed.done_count, "what is counted is what is there");

  assert.equal(await resumeImports(desk.county.app), 1);
  await enqueueImport(desk.desk, id);
  const done = await desk.find(id);
  assert.deepEqual([done.state, done.done_count, done.bad_count], ["done", CASES, 0]);
  assert.deepEqual(await counts(), [CASES, CASES, CASES, CASES + 1]);
  const left = await readdir(join(desk.county.app.dataDirectory, "imports"), { recursive: true });
  assert.deepEqual(
    left.filter((name) => name.includes(id) || name.includes(done.file_digest)),
    [],
    "neither the file nor what was put down from it is kept",
  );
});
