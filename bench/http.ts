import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { randomUUID } from "node:crypto";
import { Agent, request as send } from "node:http";
import { join } from "node:path";
import autocannon from "autocannon";
import { inParallel, perSecond } from "./measure.ts";
import type { Figure } from "./measure.ts";
import type { Served } from "./serve.ts";

const CLIENTS = 16;
const NOTICES = 40;
const SECONDS = 6;

type Person = "officer" | "judge" | "bank";
type Site = { readonly served: Served; readonly agent: Agent; readonly child: ChildProcess };

/** The same commands as a browser sends them, and the lists people look at, over HTTP. */
export async function benchHttp(): Promise<readonly Figure[]> {
  const child = fork(join(import.meta.dirname, "serve.ts"), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { served } = await said<{ served: Served }>(child, "served");
  const site: Site = { served, child, agent: new Agent({ keepAlive: true, maxSockets: CLIENTS }) };
  const idle = await rssOf(child);
  const figures = [
    ...(await benchCommands(site)),
    ...(await benchLists(site)),
    await benchHalfLoad(site),
    { name: "服务器进程内存, 空闲(载入 10000 案后)", value: idle, unit: "MB", goal: "< 250" },
    { name: "服务器进程内存, 加载后", value: await rssOf(child), unit: "MB", goal: "< 250, 平稳" },
  ];
  site.agent.destroy();
  child.send("stop");
  await once(child, "exit");
  return figures;
}

async function said<Message>(child: ChildProcess, key: string): Promise<Message> {
  for (;;) {
    const [message] = (await once(child, "message")) as [Record<string, unknown>];
    if (key in message) return message as Message;
  }
}

async function rssOf(child: ChildProcess): Promise<number> {
  child.send("rss");
  const { rss } = await said<{ rss: number }>(child, "rss");
  return rss / 1024 / 1024;
}

type Reply = { readonly status: number; readonly body: string };

function post(site: Site, person: Person, path: string, body: object): Promise<Reply> {
  const session = site.served.sessions[person];
  return new Promise((resolve, reject) => {
    const asked = send(
      `${site.served.url}${path}`,
      {
        method: "POST",
        agent: site.agent,
        headers: {
          "content-type": "application/json",
          cookie: session?.cookie,
          "x-liandong-csrf": session?.csrf,
          "idempotency-key": randomUUID(),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(JSON.stringify(body));
  });
}

async function must(site: Site, person: Person, path: string, body: object): Promise<void> {
  const reply = await post(site, person, path, body);
  if (reply.status !== 200) throw new Error(`${reply.status} ${reply.body}`);
}

function draftBody(site: Site, measureId: string, client: number): { path: string; body: object } {
  const planted = site.served.cases[client];
  const item = {
    measureId,
    kind: "freeze_deposit",
    unitId: "bank_one",
    debtorId: planted?.debtorId,
    asset: { kind: "deposit", identifier: `6217${measureId}`, description: "", flags: [] },
    amountYuan: "100000.00",
    term: { from: today(), to: inAYear() },
  };
  return { path: `/api/cases/${planted?.caseId}/measures`, body: { items: [item], then: "keep" } };
}

function today(): string {
  return Temporal.Now.plainDateISO("Asia/Shanghai").toString();
}
function inAYear(): string {
  return Temporal.Now.plainDateISO("Asia/Shanghai")
    .add({ years: 1 })
    .subtract({ days: 1 })
    .toString();
}

const command = (measureId: string): string => `/api/measures/${measureId}/commands`;

async function sendNotice(site: Site, measureId: string, client: number): Promise<number> {
  const { path, body } = draftBody(site, measureId, client);
  await must(site, "officer", path, body);
  await must(site, "judge", command(measureId), { type: "approve" });
  await must(site, "officer", command(measureId), { type: "serve" });
  return 3;
}

async function doNotice(site: Site, measureId: string): Promise<number> {
  await must(site, "bank", command(measureId), { type: "receive", paper: "notice" });
  const fields = {
    handler: "张三",
    handler_phone: "0396-6900000",
    done_at: "2026-03-02T09:00:00.000Z",
    account_number: "6217000000000000",
    account_nature: "ordinary",
    registered_at: "2026-03-02T09:00:00.000Z",
    frozen_amount: "80000.00",
    term_from: today(),
    term_to: inAYear(),
    balance: "80000.00",
  };
  const answer = { outcome: "in_force", fields, securedYuan: "80000.00" };
  await must(site, "bank", command(measureId), { type: "answer", answer });
  return 2;
}

async function benchCommands(site: Site): Promise<readonly Figure[]> {
  const ids = Array.from({ length: CLIENTS }, () =>
    Array.from({ length: NOTICES }, () => randomUUID()),
  );
  const each = (work: (id: string, client: number) => Promise<number>): Promise<number> =>
    inParallel(CLIENTS, async (client) => {
      let count = 0;
      for (const id of ids[client] ?? []) count += await work(id, client);
      return count;
    });
  const sent = await perSecond(() => each((id, client) => sendNotice(site, id, client)));
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const done = await perSecond(() => each((id) => doNotice(site, id)));
  return [
    {
      name: "法院命令(起草、批准、送达), HTTP, 16 路",
      value: sent,
      unit: "次/秒",
      goal: ">= 1000",
    },
    { name: "单位命令(签收、反馈), HTTP, 16 路", value: done, unit: "次/秒", goal: ">= 1000" },
  ];
}

/** Latency at half of the load asked for: a fixed rate, so that a slow answer does not slow the asking. */
async function benchHalfLoad(site: Site): Promise<Figure> {
  const rate = 500;
  const latencies: number[] = [];
  const started = performance.now();
  const asked: Promise<unknown>[] = [];
  for (let n = 0; n < rate * 4; n += 1) {
    const at = started + (n * 1000) / rate;
    const wait = at - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const { path, body } = draftBody(site, randomUUID(), n % 200);
    asked.push(timed(site, path, body).then((endedAt) => latencies.push(endedAt - at)));
  }
  await Promise.all(asked);
  const sorted = latencies.toSorted((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  return { name: "命令在每秒 500 次时的 p99", value: p99, unit: "毫秒", goal: "<= 50" };
}

async function timed(site: Site, path: string, body: object): Promise<number> {
  await must(site, "officer", path, body);
  return performance.now();
}

async function benchLists(site: Site): Promise<readonly Figure[]> {
  const lists = [
    [
      "案件列表(执行员, 1 万案中取 50 行)",
      "officer",
      [
        "/api/cases?page=1&pageSize=50",
        "/api/cases?page=3&pageSize=50&sort=claimYuan&order=desc",
        "/api/cases?page=2&pageSize=50&status=filed&sort=updatedAt",
      ],
    ],
    [
      "收件箱列表(联络员, 50 行)",
      "bank",
      [
        "/api/measures?page=1&pageSize=50&desks=holding",
        "/api/measures?page=2&pageSize=50&sort=arrivedAt&order=desc",
      ],
    ],
  ] as const;
  const figures: Figure[] = [];
  for (const [name, person, paths] of lists) {
    const result = await autocannon({
      url: site.served.url,
      connections: CLIENTS,
      duration: SECONDS,
      headers: { cookie: site.served.sessions[person]?.cookie ?? "" },
      requests: paths.map((path) => ({ method: "GET", path })),
    });
    if (result.non2xx > 0) throw new Error(`${name}: ${result.non2xx} not answered`);
    figures.push({ name, value: result.requests.average, unit: "次/秒", goal: ">= 1500" });
    figures.push({ name: `${name} p99`, value: result.latency.p99, unit: "毫秒", goal: "<= 50" });
  }
  return figures;
}
