import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Client } from "pg";
import { testDatabase } from "./support/database.ts";
import type { TestDatabase } from "./support/database.ts";
import { prepareProduction } from "#shell/first-start.ts";
import { verifyPassword } from "#shell/passwords.ts";
import { UNITS } from "#law/units.ts";

const CLI = join(import.meta.dirname, "..", "src", "cli.ts");
const dataDirectory = mkdtempSync(join(tmpdir(), "liandong-accounts-"));
chmodSync(dataDirectory, 0o711);
after(() => rmSync(dataDirectory, { recursive: true, force: true }));

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});

type UserRow = {
  readonly login: string;
  readonly role: string;
  readonly password_hash: string | null;
  readonly must_change: boolean;
  readonly is_active: boolean;
  readonly team_id: string | null;
};

async function query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    return (await owner.query<Row>(sql, values)).rows;
  } finally {
    await owner.end();
  }
}

async function userOf(login: string): Promise<UserRow> {
  const [row] = await query<UserRow>("select * from users where login = $1", [login]);
  assert.ok(row, login);
  return row;
}

type Told = { readonly code: number | null; readonly out: string; readonly err: string };

async function cli(...args: string[]): Promise<Told> {
  const { NODE_TEST_CONTEXT: _, ...rest } = process.env;
  const env = {
    ...rest,
    LIANDONG_DATA: dataDirectory,
    LIANDONG_PROFILE: "production",
    DATABASE_URL: database.applicationUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
  };
  const child = spawn(process.execPath, [CLI, ...args], { env });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  await once(child, "close");
  return { code: child.exitCode, out, err };
}

async function firstStart(): Promise<string[]> {
  const told: string[] = [];
  await prepareProduction({
    ownerUrl: database.ownerUrl,
    settings: { host: "0.0.0.0", port: 8080 },
    wallMs: () => Date.now(),
    report: (line) => void told.push(line),
  });
  return told;
}

test("accounts: without a first start there is nobody to manage, and the reason is told", async () => {
  const { code, err } = await cli("user", "list");
  assert.equal(code, 1);
  assert.match(err, /liandong start/);
});

test("accounts: the first production start makes one administrator with a code for one time", async () => {
  const told = await firstStart();
  const link = /http:\/\/127\.0\.0\.1:8080\/sign-in#login=admin&code=([\w-]+)/.exec(
    told.join("\n"),
  );
  assert.ok(link?.[1]);
  const admin = await userOf("admin");
  assert.equal(admin.role, "system_admin");
  assert.equal(admin.must_change, true);
  assert.ok(await verifyPassword(admin.password_hash, link[1]));
  const people = await query("select login from users where role <> 'system'");
  assert.equal(people.length, 1, "nobody else is there");
  const [{ profile } = { profile: "" }] = await query<{ profile: string }>(
    "select profile from areas",
  );
  assert.equal(profile, "production");
  const units = await query<{ id: string }>("select id from units order by position");
  const single = Object.entries(UNITS).filter(([, unit]) => !unit.isMany);
  assert.deepEqual(
    units.map(({ id }) => id),
    single.map(([id]) => id),
  );
});

test("accounts: the second production start tells no code and changes nothing", async () => {
  const before = await userOf("admin");
  assert.deepEqual(await firstStart(), []);
  assert.deepEqual(await userOf("admin"), before);
});

test("accounts: added with a one-time password that must be changed", async () => {
  const { code, out } = await cli(
    ..."user add wangsz --name 王守拙 --role liaison --unit tax --json".split(" "),
  );
  assert.equal(code, 0);
  const { oneTimePassword } = JSON.parse(out) as { oneTimePassword: string };
  const user = await userOf("wangsz");
  assert.ok(await verifyPassword(user.password_hash, oneTimePassword));
  assert.equal(user.must_change, true);
});

test("accounts: a judge brings his team, an officer joins it by name", async () => {
  const judge = await cli(
    "user",
    "add",
    "lifg",
    "--name",
    "李法官",
    "--role",
    "judge",
    "--team",
    "一团队",
  );
  assert.equal(judge.code, 0, judge.err);
  const officer = await cli(
    "user",
    "add",
    "zhao",
    "--name",
    "赵某",
    "--role",
    "officer",
    "--team",
    "一团队",
  );
  assert.equal(officer.code, 0, officer.err);
  assert.equal((await userOf("zhao")).team_id, (await userOf("lifg")).team_id);
  const [team] = await query<{ judge_id: string }>("select judge_id from teams");
  assert.equal(team?.judge_id, ((await userOf("lifg")) as UserRow & { id: string }).id);
});

const WRONG: readonly (readonly [why: RegExp, ...args: string[]])[] = [
  [/--name/, "ok", "--role", "auditor"],
  [/--role/, "ok", "--name", "某", "--role", "emperor"],
  [/--role/, "ok", "--name", "某", "--role", "system"],
  [/--unit/, "ok", "--name", "某", "--role", "liaison", "--unit", "nowhere"],
  [/--team/, "ok", "--name", "某", "--role", "officer", "--team", "没有"],
  [/账号应为/, "坏 账号", "--name", "某", "--role", "auditor"],
  [/已存在/, "wangsz", "--name", "某", "--role", "auditor"],
];

test("accounts: what is wrong is told and leaves nothing behind", async () => {
  const before = await query("select id from users order by id");
  for (const [why, ...args] of WRONG) {
    const { code, err } = await cli("user", "add", ...args);
    assert.equal(code, 1, args.join(" "));
    assert.match(err, why);
  }
  const judge = await cli(
    "user",
    "add",
    "坏 账号",
    "--name",
    "某",
    "--role",
    "judge",
    "--team",
    "二团队",
  );
  assert.equal(judge.code, 1);
  assert.equal((await query("select id from teams")).length, 1, "not even the team begun for him");
  assert.deepEqual(await query("select id from users order by id"), before);
  assert.equal((await cli("user", "promote", "wangsz")).code, 2);
  assert.equal((await cli("user", "reset")).code, 2);
});

test("accounts: disabled, enabled and given a new one-time password", async () => {
  const admin = await query<{ area: string; id: string }>(
    "select area, id from users where login = 'wangsz'",
  );
  await query(
    `insert into sessions (area, token_digest, user_id, created_at, seen_at, expires_at)
     values ($1, 'x', $2, '2026-01-01', '2026-01-01', '2026-01-01')`,
    [admin[0]?.area, admin[0]?.id],
  );
  assert.equal((await cli("user", "disable", "wangsz")).code, 0);
  assert.equal((await userOf("wangsz")).is_active, false);
  assert.deepEqual(await query("select user_id from sessions"), [], "his session ended");
  assert.equal((await cli("user", "enable", "wangsz")).code, 0);
  assert.equal((await userOf("wangsz")).is_active, true);
  const before = (await userOf("wangsz")).password_hash;
  assert.equal((await cli("user", "reset", "wangsz")).code, 0);
  assert.notEqual((await userOf("wangsz")).password_hash, before);
  assert.equal((await cli("user", "reset", "nobody")).code, 1);
  const { out } = await cli("user", "list");
  assert.match(out, /wangsz\t王守拙\t联络员\t国家税务总局上蔡县税务局\t待改密码/);
});

test("accounts: production takes no demonstration", async () => {
  const { code, err } = await cli("seed");
  assert.equal(code, 1);
  assert.match(err, /正式环境/);
});
