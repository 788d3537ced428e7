import assert from "node:assert/strict";
import { test } from "node:test";

import { ApiError, faultOf } from "./api-error.ts";
import { addressOf, cookieValue, createSend, type Surroundings } from "./request.ts";

type Sent = { readonly address: string; readonly init: RequestInit };
type Answer = Response | Error;

const json = (status: number, body: unknown, kind = "application/json") =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": kind } });

function world(answers: readonly Answer[], given: Partial<Surroundings> = {}) {
  const sent: Sent[] = [];
  const network: boolean[] = [];
  const left = [...answers];
  let ids = 0;
  const surroundings: Surroundings = {
    fetch: async (address, init) => {
      sent.push({ address, init });
      const answer = left.shift();
      if (answer === undefined) throw new Error("more requests than answers");
      if (answer instanceof Error) throw answer;
      return answer;
    },
    cookies: () => "a=1; liandong_csrf=t%2Bk; b=2",
    newId: () => `id-${++ids}`,
    wait: async () => {},
    signInAgain: async () => {},
    network: (isUp) => network.push(isUp),
    ...given,
  };
  return { send: createSend(surroundings), sent, network };
}

const headersOf = (entry: Sent | undefined) => entry?.init.headers as Record<string, string>;
const release = { method: "POST", path: "/api/measures/:measureId/release" };
const lost = new TypeError("Failed to fetch");

test("a command carries the CSRF token and a key; a query carries neither", async () => {
  const { send, sent } = world([json(200, { a: 1 }), json(200, {})]);
  await send(release, { params: { measureId: "m 1" }, body: { ground: "performed_full" } });
  await send(
    { method: "GET", path: "/api/cases" },
    { query: { q: "豫", page: 2, none: undefined } },
  );
  assert.equal(sent[0]?.address, "/api/measures/m%201/release");
  assert.equal(headersOf(sent[0])["x-liandong-csrf"], "t+k");
  assert.equal(headersOf(sent[0])["idempotency-key"], "id-1");
  assert.equal(sent[1]?.address, "/api/cases?q=%E8%B1%AB&page=2");
  assert.equal(headersOf(sent[1])["x-liandong-csrf"], undefined);
  assert.equal(headersOf(sent[1])["idempotency-key"], undefined);
});

test("a command whose answer was lost is sent again under the same key", async () => {
  const { send, sent, network } = world([lost, lost, json(200, { done: true })]);
  assert.deepEqual(await send(release, { body: {} }), { done: true });
  assert.deepEqual(
    new Set(sent.map((entry) => headersOf(entry)["idempotency-key"])),
    new Set(["id-1"]),
  );
  assert.deepEqual(network, [false, false, true]);
});

test("a connection that stays lost is an error that says so in Chinese", async () => {
  const { send, sent } = world([lost, lost, lost]);
  const fault = await send(release, {}).catch((caught: unknown) => caught);
  assert.ok(fault instanceof ApiError);
  assert.equal(fault.status, 0);
  assert.match(fault.title, /网络不稳定/);
  assert.equal(sent.length, 3);
});

test("an expired session asks for signing in, then the request goes on", async () => {
  let asked = 0;
  const signInAgain = async () => void (asked += 1);
  const { send, sent } = world([json(401, {}), json(200, { a: 1 })], { signInAgain });
  assert.deepEqual(await send(release, { body: {} }), { a: 1 });
  assert.equal(asked, 1);
  assert.equal(headersOf(sent[1])["idempotency-key"], "id-1");
});

test("before anybody signed in a 401 is an answer", async () => {
  const { send } = world([json(401, { title: "账号或密码不正确" })]);
  const fault = await send(release, {}, { anonymous: true }).catch((caught: unknown) => caught);
  assert.ok(fault instanceof ApiError);
  assert.equal(fault.title, "账号或密码不正确");
});

test("a problem document becomes an error with its fields", async () => {
  const problem = {
    type: "urn:liandong:refusal:seized_too_much",
    title: "超标的查封",
    detail: "已控制 12 万元，执行标的 10 万元",
    errors: [{ path: "body.reply.amount", message: "金额超出上限" }, { path: 3 }, null],
  };
  const { send } = world([json(422, problem, "application/problem+json")]);
  const fault = await send(release, {}).catch((caught: unknown) => caught);
  assert.ok(fault instanceof ApiError);
  assert.equal(fault.type, problem.type);
  assert.equal(fault.message, "超标的查封：已控制 12 万元，执行标的 10 万元");
  assert.equal(faultOf(fault, "amount"), "金额超出上限");
  assert.equal(faultOf(fault, "mount"), undefined);
});

test("an answer that is no problem document still gets a Chinese sentence", async () => {
  const { send } = world([new Response("<html>", { status: 503 })]);
  const fault = await send(release, {}).catch((caught: unknown) => caught);
  assert.ok(fault instanceof ApiError);
  assert.match(fault.title, /暂时不可用/);
});

test("a list in a query is repeated, an empty value is left out", () => {
  const route = { method: "GET", path: "/x" };
  assert.equal(addressOf(route, { query: { s: ["a", "b"], e: "", n: null } }), "/x?s=a&s=b");
});

test("a cookie whose name ends alike is not taken", () => {
  assert.equal(cookieValue("xliandong_csrf=1", "liandong_csrf"), undefined);
});
