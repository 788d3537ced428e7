import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { asOwner, setPasswordHashes } from "#shell/db/accounts.ts";
import { buildServer } from "#shell/http/server.ts";
import { hashPassword } from "#shell/passwords.ts";
import type { Output } from "#contract/index.ts";
import { AREA, identityOf, openSmallCounty } from "./support/small-county.ts";
import type { PersonName, SmallCounty } from "./support/small-county.ts";
import { csvOf } from "./support/import-desk.ts";
import type { Row } from "./support/import-desk.ts";
import { GOOD } from "./support/import-rows.ts";

type View = Output<"getImport">;
type Entered = { readonly cookie: string; readonly csrf: string };

const PASSWORD = "a right password";
const PEOPLE = ["filing", "office", "judge"] as const satisfies readonly PersonName[];
let county: SmallCounty;
let server: FastifyInstance;
const entered = new Map<PersonName, Entered>();
const faults: unknown[] = [];

before(async () => {
  county = await openSmallCounty();
  county.setTime("2026-11-23T01:00:00.000Z");
  const hash = await hashPassword(PASSWORD);
  await asOwner(county.urls.ownerUrl, AREA, (tx) =>
    setPasswordHashes(
      tx,
      PEOPLE.map((name) => ({ id: identityOf(name).userId, hash, mustChange: false })),
    ),
  );
  server = await buildServer({
    app: county.app,
    monotonic: () => performance.now(),
    webDirectory: null,
    onFault: (fault) => faults.push(fault),
  });
  for (const name of PEOPLE) entered.set(name, await enter(name));
});
after(async () => {
  await server.close();
  await county.close();
  assert.deepEqual(faults, []);
});

async function enter(login: string): Promise<Entered> {
  const payload = { login, password: PASSWORD };
  const response = await server.inject({ method: "POST", url: "/api/session", payload });
  const pairs = [response.headers["set-cookie"] ?? []]
    .flat()
    .map((cookie) => cookie.split(";")[0] ?? "");
  const csrf = pairs.find((pair) => pair.startsWith("liandong_csrf="))?.slice(14) ?? "";
  return { cookie: pairs.join("; "), csrf };
}

function headersOf(name: PersonName): Record<string, string> {
  const { cookie = "", csrf = "" } = entered.get(name) ?? {};
  return { cookie, "x-liandong-csrf": csrf };
}

type Told = Awaited<ReturnType<FastifyInstance["inject"]>>;

function get(name: PersonName, url: string): Promise<Told> {
  return server.inject({ method: "GET", url, headers: headersOf(name) });
}

function post(name: PersonName, url: string, payload: object): Promise<Told> {
  return server.inject({ method: "POST", url, headers: headersOf(name), payload });
}

function upload(
  name: PersonName,
  file: { readonly name: string; readonly content: string },
  key?: string,
): Promise<Told> {
  const boundary = "boundary-of-the-test";
  const payload = [
    `--${boundary}`,
    `content-disposition: form-data; name="file"; filename="${file.name}"`,
    "content-type: application/octet-stream",
    "",
    file.content,
    `--${boundary}--`,
    "",
  ].join("\r\n");
  const headers = {
    ...headersOf(name),
    "content-type": `multipart/form-data; boundary=${boundary}`,
    ...(key === undefined ? {} : { "idempotency-key": key }),
  };
  return server.inject({ method: "POST", url: "/api/imports/file", headers, payload });
}

async function settled(name: PersonName, id: string): Promise<View> {
  for (let tries = 0; tries < 200; tries += 1) {
    const view = (await get(name, `/api/imports/${id}`)).json<View>();
    if (view.state !== "checking" && view.state !== "running") return view;
    await pause(25);
  }
  throw new Error("the import never settled");
}

const row = (serial: number, changes: Row = {}): Row => ({
  ...(GOOD as Row),
  案号: `(2026)豫1722执${serial}号`,
  承办法官: "judge",
  ...changes,
});

async function bring(name: PersonName, rows: readonly Row[]): Promise<View> {
  const told = await upload(name, { name: "案件.csv", content: csvOf(rows) });
  assert.equal(told.statusCode, 200, told.body);
  return settled(name, told.json<{ importId: string }>().importId);
}

test("art. 16: a file is uploaded, checked, confirmed and imported over HTTP", async () => {
  const view = await bring("filing", [row(1), row(2)]);
  assert.equal(view.state, "ready");
  assert.equal(view.canRun, true);
  assert.equal(view.stateName, "核对无误，待确认");
  const run = await post("filing", `/api/imports/${view.id}/run`, {});
  assert.equal(run.statusCode, 200, run.body);
  const done = await settled("filing", view.id);
  assert.equal(done.state, "done");
  assert.equal(done.doneCount, 2);
  const again = await post("filing", `/api/imports/${view.id}/run`, {});
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /已完成/u);
  const cases = (await get("judge", "/api/cases")).json<Output<"listCases">>();
  assert.equal(cases.items.length, 2, "the judge sees the cases of his team");
});

test("art. 16: only who imports cases may bring, see or take anything of it", async () => {
  const told = await upload("judge", { name: "a.csv", content: csvOf([row(9)]) });
  assert.equal(told.statusCode, 403);
  const view = await bring("filing", [row(3, { 案由: "" })]);
  const urls = ["/api/imports", `/api/imports/${view.id}`, `/api/imports/${view.id}/bad-rows`];
  for (const url of [...urls, "/api/imports/template.csv"]) {
    assert.equal((await get("judge", url)).statusCode, 403, url);
    const nobody = await server.inject({ method: "GET", url });
    assert.equal(nobody.statusCode, 401, url);
  }
  const noToken = await server.inject({
    method: "POST",
    url: `/api/imports/${view.id}/run`,
    headers: { cookie: entered.get("filing")?.cookie ?? "" },
    payload: {},
  });
  assert.equal(noToken.statusCode, 403, "a page of another site has no token");
});

test("art. 16: bad rows are downloaded, and who took them is recorded", async () => {
  const view = await bring("filing", [row(4), row(5, { 立案日期: "2026-02-30" })]);
  assert.equal(view.state, "refused");
  assert.equal(view.canRun, false);
  assert.equal(view.canRunGoodRows, true);
  assert.deepEqual(
    view.problems.map(({ row: at, column, value }) => [at, column, value]),
    [[3, "立案日期", "2026-02-30"]],
  );
  const whole = await post("filing", `/api/imports/${view.id}/run`, {});
  assert.equal(whole.statusCode, 422, "the whole file is not right");
  const file = await get("filing", `/api/imports/${view.id}/bad-rows`);
  assert.match(String(file.headers["content-disposition"]), /attachment; filename\*=UTF-8''/u);
  assert.match(file.body, /原文件行号,错误原因\r\n[^\r]*日历上没有这一天/u);
  const reads = await asOwner(county.urls.ownerUrl, AREA, (tx) =>
    tx.run<{ purpose: string }>("test.reads", "select purpose from reads where subject = $1", [
      view.id,
    ]),
  );
  assert.deepEqual(reads, [{ purpose: "下载导入的错误行" }]);
  await post("filing", `/api/imports/${view.id}/run`, { goodRowsOnly: true });
  const done = await settled("filing", view.id);
  assert.equal(done.state, "done");
  assert.equal(done.goodRowsOnly, true);
});

test("art. 16: an import given up leaves nothing of what it said about people", async () => {
  const view = await bring("filing", [row(6, { 案由: "" })]);
  const cancelled = await post("filing", `/api/imports/${view.id}/cancel`, {});
  assert.equal(cancelled.json<View>().state, "cancelled");
  const left = await asOwner(county.urls.ownerUrl, AREA, (tx) =>
    tx.run("test.left", "select 1 from import_rows where import_id = $1", [view.id]),
  );
  assert.equal(left.length, 0);
  assert.equal((await post("filing", `/api/imports/${view.id}/run`, {})).statusCode, 422);
});

test("art. 16: who did not bring the file sees identity numbers masked", async () => {
  const number = "411722198001019999";
  const view = await bring("filing", [row(7, { 被执行人1证件号码: number })]);
  assert.equal(view.problems[0]?.value, number);
  const other = (await get("office", `/api/imports/${view.id}`)).json<View>();
  assert.equal(other.problems[0]?.value, "411722********9999");
});

test("art. 16: a file that is sent again after a lost answer is the same import", async () => {
  const key = county.app.newId();
  const file = { name: "..\\..\\重发\u202E.csv", content: csvOf([row(8)]) };
  const [first, second] = [await upload("filing", file, key), await upload("filing", file, key)];
  assert.equal(first.body, second.body);
  const view = await settled("filing", key);
  assert.equal(view.fileName, "重发.csv", "a name that is only a name");
  const list = (await get("filing", "/api/imports")).json<Output<"listImports">>();
  assert.equal(list.items.filter(({ id }) => id === key).length, 1);
});

test("art. 16: every template is served, and an unknown import is not found", async () => {
  for (const format of ["csv", "xlsx", "json"]) {
    const told = await get("filing", `/api/imports/template.${format}`);
    assert.equal(told.statusCode, 200);
    assert.ok(told.rawPayload.byteLength > 100);
  }
  for (const id of [county.app.newId(), "nonsense"]) {
    const told = await get("filing", `/api/imports/${id}/bad-rows`);
    assert.equal(told.statusCode, 404);
  }
  const none = await server.inject({
    method: "POST",
    url: "/api/imports/file",
    headers: { ...headersOf("filing"), "content-type": "multipart/form-data; boundary=b" },
    payload: "--b--\r\n",
  });
  assert.equal(none.statusCode, 422);
});
