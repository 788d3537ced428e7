import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { asOwner, setActive, setPasswordHashes } from "#shell/db/accounts.ts";
import { buildServer } from "#shell/http/server.ts";
import { hashPassword } from "#shell/passwords.ts";
import { AREA, START, identityOf, openSmallCounty } from "./support/small-county.ts";
import type { SmallCounty } from "./support/small-county.ts";

let county: SmallCounty;
let server: FastifyInstance;
let monotonicMs = 0;
const faults: unknown[] = [];

before(async () => {
  county = await openSmallCounty();
  const hash = await hashPassword("a right password");
  await asOwner(county.urls.ownerUrl, AREA, (tx) =>
    setPasswordHashes(
      tx,
      ["judge", "bank", "office"].map((name) => ({
        id: identityOf(name as "judge").userId,
        hash,
        mustChange: false,
      })),
    ),
  );
  server = await buildServer({
    app: county.app,
    monotonic: () => monotonicMs,
    webDirectory: null,
    onFault: (fault) => faults.push(fault),
  });
});
after(async () => {
  await server.close();
  await county.close();
  assert.deepEqual(faults, []);
});

type Answered = Awaited<ReturnType<FastifyInstance["inject"]>>;
type Entered = {
  readonly cookie: string;
  readonly csrf: string;
  readonly setCookies: readonly string[];
};

async function signIn(
  login: string,
  password = "a right password",
  address = "10.0.0.1",
): Promise<Answered> {
  return server.inject({
    method: "POST",
    url: "/api/session",
    payload: { login, password },
    remoteAddress: address,
  });
}

async function enter(login: string): Promise<Entered> {
  const response = await signIn(login);
  assert.equal(response.statusCode, 200, response.body);
  const setCookies = [response.headers["set-cookie"] ?? []].flat();
  const pairs = setCookies.map((cookie) => cookie.split(";")[0] ?? "");
  const csrf = pairs
    .find((pair) => pair.startsWith("liandong_csrf="))
    ?.slice("liandong_csrf=".length);
  return { cookie: pairs.join("; "), csrf: csrf ?? "", setCookies };
}

async function me(cookie: string): Promise<Answered> {
  return server.inject({ method: "GET", url: "/api/me", headers: { cookie } });
}

test("the session's cookie is closed to scripts and to other sites", async () => {
  const { setCookies, cookie } = await enter("judge");
  const session = setCookies.find((text) => text.startsWith("liandong_session="));
  assert.match(session ?? "", /HttpOnly/u);
  assert.match(session ?? "", /SameSite=Strict/u);
  const response = await me(cookie);
  assert.equal(response.json<{ role: string }>().role, "judge");
});

test("an unknown account and a wrong password get the same answer", async () => {
  const wrong = await signIn("judge", "not the password");
  const unknown = await signIn("nobody", "not the password");
  assert.equal(wrong.statusCode, 401);
  assert.equal(unknown.statusCode, 401);
  assert.equal(wrong.body, unknown.body);
});

test("guessing is slowed down by account, and a pause ends by itself", async () => {
  for (let n = 0; n < 5; n += 1) await signIn("bank", "guess", "10.0.0.2");
  assert.equal((await signIn("bank", "a right password", "10.0.0.2")).statusCode, 429);
  // Others are not locked out by it.
  assert.equal((await signIn("office", "a right password", "10.0.0.3")).statusCode, 200);
  county.setTime("2026-03-02T01:20:00.000Z");
  assert.equal((await signIn("bank", "a right password", "10.0.0.2")).statusCode, 200);
  county.setTime(START);
});

test("a request that changes something must carry the page's own token", async () => {
  const { cookie, csrf } = await enter("judge");
  const put = async (headers: Record<string, string>): Promise<Answered> =>
    server.inject({
      method: "PUT",
      url: "/api/views/cases",
      headers: { cookie, ...headers },
      payload: { name: "我的视图", settings: {} },
    });
  assert.equal((await put({})).statusCode, 403);
  assert.equal((await put({ "x-liandong-csrf": "wrong" })).statusCode, 403);
  assert.equal((await put({ "x-liandong-csrf": csrf })).statusCode, 200);
});

test("a session ends after half an hour without use, and after eight hours in any case", async () => {
  const { cookie } = await enter("judge");
  monotonicMs += 2000;
  county.setTime("2026-03-02T01:29:00.000Z");
  assert.equal((await me(cookie)).statusCode, 200);
  monotonicMs += 2000;
  county.setTime("2026-03-02T02:05:00.000Z");
  assert.equal((await me(cookie)).statusCode, 401);
  county.setTime(START);
});

test("after signing out the cookie opens nothing", async () => {
  const { cookie, csrf } = await enter("judge");
  const out = await server.inject({
    method: "DELETE",
    url: "/api/session",
    headers: { cookie, "x-liandong-csrf": csrf },
  });
  assert.equal(out.statusCode, 200, out.body);
  assert.equal((await me(cookie)).statusCode, 401);
});

test("a right withdrawn acts within a second", async () => {
  const { cookie } = await enter("office");
  assert.equal((await me(cookie)).statusCode, 200);
  const { userId } = identityOf("office");
  await asOwner(county.urls.ownerUrl, AREA, (tx) => setActive(tx, userId, false));
  monotonicMs += 1001;
  assert.equal((await me(cookie)).statusCode, 401);
  await asOwner(county.urls.ownerUrl, AREA, (tx) => setActive(tx, userId, true));
});

test("whoever came in by a one-time code sets a password before anything else is open", async () => {
  const { userId } = identityOf("office");
  const hash = await hashPassword("a one-time code");
  await asOwner(county.urls.ownerUrl, AREA, (tx) =>
    setPasswordHashes(tx, [{ id: userId, hash, mustChange: true }]),
  );
  const response = await signIn("office", "a one-time code");
  const cookies = [response.headers["set-cookie"] ?? []].flat().map((one) => one.split(";")[0]);
  const cookie = cookies.join("; ");
  const csrf = /liandong_csrf=([^;]+)/u.exec(cookie)?.[1] ?? "";
  const cases = (): Promise<Answered> =>
    server.inject({ method: "GET", url: "/api/cases", headers: { cookie } }).then((one) => one);
  const refused = await cases();
  assert.equal(refused.statusCode, 403);
  assert.equal(refused.json<{ type: string }>().type, "must_change_password");
  const changed = await server.inject({
    method: "POST",
    url: "/api/me/password",
    headers: { cookie, "x-liandong-csrf": csrf },
    payload: { current: "a one-time code", next: "a password of my own" },
  });
  assert.equal(changed.statusCode, 200, changed.body);
  monotonicMs += 1001;
  assert.equal((await cases()).statusCode, 200);
});

test("bad input gets a clear error in Chinese with the place of the fault", async () => {
  const { cookie } = await enter("judge");
  const response = await server.inject({
    method: "GET",
    url: "/api/cases?pageSize=9999",
    headers: { cookie },
  });
  assert.equal(response.statusCode, 400);
  const problem = response.json<{ type: string; errors: { path: string }[] }>();
  assert.equal(problem.type, "bad_input");
  assert.match(problem.errors[0]?.path ?? "", /pageSize/u);
  assert.match(response.body, /[\u4e00-\u9fff]/u);
  assert.match(response.headers["content-type"]?.toString() ?? "", /problem\+json/u);
});

test("every answer carries the headers that keep a browser strict, and no answer is cached", async () => {
  const response = await server.inject({ method: "GET", url: "/api/me" });
  assert.match(String(response.headers["content-security-policy"]), /script-src 'self'/u);
  assert.equal(response.headers["x-content-type-options"], "nosniff");
  assert.equal(response.headers["cache-control"], "no-store");
});

test("what belongs to the demonstration does not exist in production", async () => {
  for (const [method, url] of [
    ["GET", "/api/demonstration/persons"],
    ["POST", "/api/demonstration/become"],
    ["GET", "/api/demonstration/tour"],
  ] as const) {
    assert.equal((await server.inject({ method, url, payload: {} })).statusCode, 404, url);
  }
});

test("ready is said only when the database answers", async () => {
  assert.equal((await server.inject({ method: "GET", url: "/health" })).statusCode, 200);
});
