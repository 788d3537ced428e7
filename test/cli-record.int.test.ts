import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { testDatabase } from "./support/database.ts";
import type { TestDatabase } from "./support/database.ts";
import { freeze, lifeOf, must } from "./support/lives.ts";
import { AREA, openSmallCounty, registerCase } from "./support/small-county.ts";
import type { SmallCounty } from "./support/small-county.ts";
import { asOwner } from "#shell/db/accounts.ts";

const CLI = join(import.meta.dirname, "..", "src", "cli.ts");

let county: SmallCounty;
let folder: string;
before(async () => {
  county = await openSmallCounty();
  folder = await mkdtemp(join(tmpdir(), "liandong-record-"));
  const planted = await registerCase(county);
  await freeze(county, "cli frozen", planted);
  for (const act of lifeOf("cli served", planted).sending) await must(county, act);
});
after(async () => {
  await county.close();
  await rm(folder, { recursive: true, force: true });
});

type Told = { readonly code: number | null; readonly out: string; readonly err: string };

async function cli(urls: TestDatabase, data: string, args: readonly string[]): Promise<Told> {
  const { NODE_TEST_CONTEXT: _, ...rest } = process.env;
  const env = {
    ...rest,
    LIANDONG_PROFILE: "production",
    LIANDONG_DATA: join(folder, data),
    DATABASE_URL: urls.applicationUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
  };
  const child = spawn(process.execPath, [CLI, ...args], { env });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  await once(child, "close");
  return { code: child.exitCode, out, err };
}

test("liandong journal verify says that the record is whole, or lists what is not", async () => {
  const whole = await cli(county.urls, "here", ["journal", "verify"]);
  assert.equal(whole.code, 0, whole.err);
  assert.match(whole.out, /测试县:核验了 3 个对象、\d+ 条记录、\d+ 件内容、0 件附件,全部完整/u);
  await asOwner(county.urls.ownerUrl, AREA, (tx) =>
    tx.run("test.alter", "update measures set status = 'released' where status = 'in_force'", []),
  );
  const altered = await cli(county.urls, "here", ["journal", "verify"]);
  assert.equal(altered.code, 1);
  assert.match(altered.out, /发现 1 处问题/u);
  assert.match(altered.out, /✗ 列表所用的数据与记录不同\(measures\.status\):对象 [0-9a-f-]{36}/u);
  const told = await cli(county.urls, "here", ["journal", "verify", "--json"]);
  const { isWhole, areas } = JSON.parse(told.out) as {
    isWhole: boolean;
    areas: { faults: { fault: string; detail: string }[] }[];
  };
  assert.equal(isWhole, false);
  assert.equal(areas[0]?.faults[0]?.detail, "measures.status");
  await asOwner(county.urls.ownerUrl, AREA, (tx) =>
    tx.run("test.mend", "update measures set status = 'in_force' where status = 'released'", []),
  );
});

test("liandong backup, restore, and restore --confirm carry a county to another database", async () => {
  const taken = await cli(county.urls, "here", ["backup", "--json"]);
  assert.equal(taken.code, 0, taken.err);
  const { directory } = JSON.parse(taken.out) as { directory: string };
  assert.match(directory, /here\/backups\/\d{4}-\d\d-\d\d-\d{6}$/u);
  assert.deepEqual((await readdir(directory)).toSorted(), [
    "attachments",
    "manifest.json",
    "tables",
  ]);
  const urls = await testDatabase();
  const empty = await cli(urls, "there", ["journal", "verify"]);
  assert.equal(empty.code, 1);
  assert.match(empty.err, /数据库还是空的/u);
  const restored = await cli(urls, "there", ["restore", directory]);
  assert.equal(restored.code, 0, restored.err);
  assert.match(restored.out, /暂停了 2 项待发文书和到期事项/u);
  const again = await cli(urls, "there", ["restore", directory]);
  assert.equal(again.code, 1);
  assert.match(again.err, /目标数据库不是空的/u);
  assert.equal((await cli(urls, "there", ["journal", "verify"])).code, 0);
  const confirmed = await cli(urls, "there", ["restore", "--confirm"]);
  assert.equal(confirmed.code, 0, confirmed.err);
  assert.match(confirmed.out, /2 项暂停的事项继续办理/u);
  const nothing = await cli(urls, "there", ["restore", "--confirm"]);
  assert.equal(nothing.code, 1);
  const unclear = await cli(urls, "there", ["restore"]);
  assert.equal(unclear.code, 2);
  assert.match(unclear.err, /二者取一/u);
});
