import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";

import { startEmbedded, startOrJoinEmbedded } from "#shell/db/embedded.ts";
import { socketFolderOf } from "#shell/db/embedded-endpoint.ts";
import { DataDirectoryTaken } from "#shell/db/embedded-lock.ts";

const folders: string[] = [];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "liandong-embedded-"));
  folders.push(folder);
  return folder;
}

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const place = (dataDirectory: string) => ({ dataDirectory, host: "127.0.0.1", port: 8080 });
const silent = () => undefined;

const modeOf = (path: string) => statSync(path).mode.toString(8);

async function ask(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

type Held = { readonly child: ChildProcess; readonly processId: number; readonly ownerUrl: string };

/** Another process that holds the server, to be killed. */
async function hold(folder: string): Promise<Held> {
  const script = join(import.meta.dirname, "support", "hold-embedded.ts");
  const child = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ...(JSON.parse(line) as { processId: number; ownerUrl: string }) };
  }
  throw new Error("the holder ended before it was ready");
}

/** Whether a process does anything yet: one that waits to be buried does not. */
function isWorking(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

test("embedded: what was committed stands after a stop and a start", async () => {
  const folder = freshFolder();
  const first = await startEmbedded(place(folder), silent);
  await ask(first.ownerUrl, "create table kept (word text)");
  await ask(first.ownerUrl, "insert into kept values ('判决')");
  await first.stop();
  const second = await startEmbedded(place(folder), silent);
  assert.deepEqual(await ask(second.ownerUrl, "select word from kept"), [{ word: "判决" }]);
  await second.stop();
  await assert.rejects(ask(second.ownerUrl, "select 1"));
});

test("embedded: nobody comes in without a password, the application owns nothing", async () => {
  const folder = freshFolder();
  const { ownerUrl, applicationUrl, stop } = await startEmbedded(place(folder), silent);
  try {
    const stranger = new URL(applicationUrl);
    stranger.password = "guess";
    await assert.rejects(ask(stranger.href, "select 1"), /password authentication failed/);
    await assert.rejects(ask(applicationUrl, "create table t (a int)"), /permission denied/);
    const [setting] = await ask(
      ownerUrl,
      `select current_setting('fsync') as fsync, current_setting('timezone') as zone,
         current_setting('data_checksums') as checked`,
    );
    assert.deepEqual(setting, { fsync: "on", zone: "UTC", checked: "on" });
    const [role] = await ask(
      ownerUrl,
      "select rolsuper, rolinherit, rolcreaterole from pg_roles where rolname = 'liandong_application'",
    );
    assert.deepEqual(role, { rolsuper: false, rolinherit: false, rolcreaterole: false });
  } finally {
    await stop();
  }
  const secret = join(folder, "database-passwords.json");
  assert.match(modeOf(secret), /600$/);
  assert.match(modeOf(join(folder, "database")), /700$/);
  assert.doesNotMatch(readFileSync(join(folder, "database", "pg_hba.conf"), "utf8"), /trust/);
});

test("embedded: a second start of one directory is told who runs there, a command joins", async () => {
  const folder = freshFolder();
  const held = await hold(folder);
  try {
    await assert.rejects(startEmbedded(place(folder), silent), (fault) => {
      assert.ok(fault instanceof DataDirectoryTaken);
      assert.equal(fault.holder?.pid, held.child.pid);
      assert.match(fault.message, /已有一个联动在运行.*http:\/\/127\.0\.0\.1:8080/);
      return true;
    });
    const joined = await startOrJoinEmbedded(place(folder), silent, "test");
    assert.deepEqual(await ask(joined.ownerUrl, "select 1 as one"), [{ one: 1 }]);
    await joined.stop();
    assert.deepEqual(await ask(held.ownerUrl, "select 1 as one"), [{ one: 1 }]);
  } finally {
    held.child.kill("SIGTERM");
    await once(held.child, "exit");
  }
});

test("embedded: after kill -9 of our process the orphaned server is found and replaced", async () => {
  const folder = freshFolder();
  const held = await hold(folder);
  await ask(held.ownerUrl, "create table kept (a int)");
  await ask(held.ownerUrl, "insert into kept values (7)");
  await kill(held.child);
  assert.ok(isWorking(held.processId), "the server outlived us");
  const next = await startEmbedded(place(folder), silent);
  assert.notEqual(next.processId, held.processId);
  assert.ok(!isWorking(held.processId), "the orphan was stopped");
  assert.deepEqual(await ask(next.ownerUrl, "select a from kept"), [{ a: 7 }]);
  await next.stop();
});

test("embedded: after kill -9 of both the next start recovers", async () => {
  const folder = freshFolder();
  const held = await hold(folder);
  await ask(held.ownerUrl, "create table kept (a int)");
  await ask(held.ownerUrl, "insert into kept values (7)");
  // The holder would start the server again, so it goes first.
  await kill(held.child);
  process.kill(held.processId, "SIGKILL");
  const next = await startEmbedded(place(folder), silent);
  assert.deepEqual(await ask(next.ownerUrl, "select a from kept"), [{ a: 7 }]);
  await next.stop();
});

test("embedded: a PostgreSQL killed under us is started again at the same address", async () => {
  const folder = freshFolder();
  const said: string[] = [];
  const database = await startEmbedded(place(folder), (line) => said.push(line));
  await ask(database.ownerUrl, "create table kept (a int)");
  await ask(database.ownerUrl, "insert into kept values (7)");
  const before = database.processId;
  process.kill(before, "SIGKILL");
  while (!said.some((line) => line.includes("已重新启动"))) await pause(20);
  assert.notEqual(database.processId, before);
  assert.deepEqual(await ask(database.ownerUrl, "select a from kept"), [{ a: 7 }]);
  await database.stop();
});

test("embedded: a directory too deep for a socket still works", async () => {
  const outer = freshFolder();
  chmodSync(outer, 0o711);
  const folder = join(outer, "d".repeat(60), "e".repeat(60));
  mkdirSync(folder, { recursive: true });
  const database = await startEmbedded(place(folder), silent);
  assert.deepEqual(await ask(database.ownerUrl, "select 1 as one"), [{ one: 1 }]);
  await database.stop();
  rmSync(socketFolderOf(folder), { recursive: true, force: true });
});

const isRoot = process.getuid?.() === 0;

test(
  "embedded: a place that the server's account cannot reach is named",
  { skip: !isRoot },
  async () => {
    const closed = freshFolder();
    const start = startEmbedded(place(join(closed, "inside")), silent);
    await assert.rejects(start, /PostgreSQL 的账号进不了目录.*LIANDONG_DATA/);
  },
);
