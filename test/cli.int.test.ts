import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const ROOT = join(import.meta.dirname, "..");
const CLI = join(ROOT, "src", "cli.ts");
const BOOTSTRAP = join(ROOT, "bin", "liandong.mjs");
const dataDirectory = mkdtempSync(join(tmpdir(), "liandong-cli-"));
chmodSync(dataDirectory, 0o711);
after(() => rmSync(dataDirectory, { recursive: true, force: true }));

function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, NODE_TEST_CONTEXT: __, ...rest } = process.env;
  return { ...rest, LIANDONG_DATA: dataDirectory, ...more };
}

type Told = { readonly code: number | null; readonly out: string; readonly err: string };

/** Not synchronous, because a test may answer the command meanwhile. */
async function cli(args: readonly string[], more: Record<string, string> = {}): Promise<Told> {
  const child = spawn(process.execPath, [CLI, ...args], { env: environment(more) });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  await once(child, "close");
  return { code: child.exitCode, out, err };
}

test("cli: help is an answer, a wrong word is a wrong use with the help beside it", async () => {
  const asked = await cli(["--help"]);
  assert.equal(asked.code, 0);
  assert.match(asked.out, /用法:liandong <命令>[\s\S]*start[\s\S]*doctor/);
  const nothing = await cli([]);
  assert.deepEqual([nothing.code, nothing.out], [2, ""]);
  const wrong = await cli(["prune"]);
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /没有命令 prune/);
  const option = await cli(["migrate", "--fast"]);
  assert.equal(option.code, 2);
  assert.match(option.err, /没有选项 --fast[\s\S]*--json/);
  const word = await cli(["migrate", "now"]);
  assert.equal(word.code, 2);
  assert.match(word.err, /多余的参数:now/);
});

test("cli: every command explains itself", async () => {
  const { out } = await cli(["--help"]);
  const names = [...out.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2,}\S/gm)].map(
    ([, name = ""]) => name,
  );
  assert.ok(names.length >= 3);
  for (const name of names) {
    const { code, out: help } = await cli([...name.split(" "), "--help"]);
    assert.equal(code, 0, name);
    assert.match(help, new RegExp(`用法:liandong ${name}`));
  }
});

test("cli: a wrong setting stops every command and names its key", async () => {
  const { code, err } = await cli(["doctor"], { LIANDONG_PORT: "port" });
  assert.equal(code, 2);
  assert.match(err, /配置项 LIANDONG_PORT/);
});

type Examined = {
  readonly healthy: boolean;
  readonly findings: readonly { readonly name: string; readonly state: string }[];
};

async function examine(more: Record<string, string>): Promise<Record<string, string>> {
  const { out } = await cli(["doctor", "--json"], more);
  const { findings } = JSON.parse(out) as Examined;
  return Object.fromEntries(findings.map(({ name, state }) => [name, state]));
}

test("cli: migrate upgrades once, and doctor finds an installation in order", async () => {
  const first = await cli(["migrate", "--json"]);
  assert.equal(first.code, 0, first.err);
  const { applied, version } = JSON.parse(first.out) as { applied: number; version: string };
  assert.ok(applied > 0);
  const second = await cli(["migrate", "--json"]);
  assert.deepEqual(JSON.parse(second.out), { applied: 0, version });
  const found = await examine({ LIANDONG_PORT: "65001" });
  for (const name of ["运行环境", "数据目录", "端口", "数据库", "数据库升级", "演示标记", "时间"]) {
    assert.equal(found[name], "good", name);
  }
});

test("cli: doctor names a port that another program holds", async () => {
  const holder = createServer((socket) =>
    socket.end("HTTP/1.1 404 x\r\ncontent-length: 0\r\n\r\n"),
  );
  holder.listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as AddressInfo;
  const { code, out } = await cli(["doctor"], { LIANDONG_PORT: String(port) });
  holder.close();
  assert.equal(code, 1);
  assert.match(
    out,
    new RegExp(`✗ 端口:127\\.0\\.0\\.1:${port} 被别的程序占用\\n {4}→ .*LIANDONG_PORT`),
  );
});

test("cli: doctor says how to mend a broken database and an unreachable one", async () => {
  const outside = await cli(["doctor"], { DATABASE_URL: "postgresql://u:p@127.0.0.1:1/none" });
  assert.equal(outside.code, 1);
  assert.match(outside.out, /✗ 数据库:连接不上外部数据库 127\.0\.0\.1:1\/none/);
  writeFileSync(join(dataDirectory, "database", "PG_VERSION"), "9\n");
  const old = await cli(["doctor"]);
  writeFileSync(join(dataDirectory, "database", "PG_VERSION"), "18\n");
  assert.equal(old.code, 1);
  assert.match(old.out, /✗ 数据库:.*PostgreSQL 9 的/);
});

test("bootstrap: hands over to the pinned runtime, and passes words, exit code and signals", async () => {
  const script = join(dataDirectory, "probe.mjs");
  writeFileSync(script, "console.log(process.version, process.argv[2]); process.exitCode = 7;");
  const ran = spawnSync(process.execPath, [BOOTSTRAP, "run", script, "字"], {
    env: environment(),
    encoding: "utf8",
  });
  assert.equal(ran.status, 7);
  assert.match(ran.stdout, /^v26\.\d+\.\d+ 字\n$/);
  writeFileSync(
    script,
    "process.on('SIGTERM', () => { console.log('told'); process.exit(3); }); setInterval(() => {}, 9); console.log('up');",
  );
  const child = spawn(process.execPath, [BOOTSTRAP, "run", script], { env: environment() });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    if (said === "up\n") child.kill("SIGTERM");
  });
  await once(child, "close");
  assert.equal(child.exitCode, 3);
  assert.equal(said, "up\ntold\n");
});
