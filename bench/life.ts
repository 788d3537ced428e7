import { Pool } from "pg";
import { contentRef } from "#shell/db/contents.ts";
import { derivedId } from "#shell/derived-id.ts";
import type { Request } from "#shell/execute.ts";
import { executeBatch } from "#shell/execute.ts";
import type { Identity } from "#shell/identity.ts";
import {
  SYSTEM,
  answerContent,
  draftOf,
  identityOf,
  openSmallCounty,
  registerCase,
  step,
} from "../test/support/small-county.ts";
import type { PlantedCase, SmallCounty } from "../test/support/small-county.ts";
import { inParallel, perSecond } from "./measure.ts";
import type { Figure } from "./measure.ts";

const CLIENTS = 16;
const LIVES_PER_CLIENT = 60;

type Act = { readonly identity: Identity; readonly request: Omit<Request, "requestId"> };

/** One notice's whole life as the commands that make it, in order. */
function lifeOf(key: string, planted: PlantedCase): readonly Act[] {
  const officer = identityOf("officer");
  const judge = identityOf("judge");
  const bank = identityOf("bank");
  const { measureId, request } = draftOf({ key, planted });
  const answered = answerContent(`answer ${key}`, planted);
  const released = answerContent(`released ${key}`, planted);
  const answer = {
    outcome: "in_force",
    content: contentRef(answered),
    securedYuan: "80000.00",
    term: null,
    assetId: null,
  };
  const order = {
    type: "order_release",
    caseId: planted.caseId,
    ground: "performed_full",
    rulingNumber: null,
  };
  const confirm = { type: "confirm_release", content: contentRef(released) };
  return [
    { identity: officer, request },
    { identity: judge, request: step(measureId, { type: "approve" }) },
    { identity: officer, request: step(measureId, { type: "serve" }) },
    { identity: SYSTEM, request: step(measureId, { type: "arrive", paper: "notice" }) },
    { identity: bank, request: step(measureId, { type: "receive", paper: "notice" }) },
    { identity: bank, request: step(measureId, { type: "answer", answer }, [answered]) },
    { identity: SYSTEM, request: step(measureId, order) },
    { identity: SYSTEM, request: step(measureId, { type: "arrive", paper: "release" }) },
    { identity: bank, request: step(measureId, { type: "receive", paper: "release" }) },
    { identity: bank, request: step(measureId, confirm, [released]) },
  ];
}

export async function live(
  county: SmallCounty,
  key: string,
  planted: PlantedCase,
): Promise<number> {
  const acts = lifeOf(key, planted);
  for (const { identity, request } of acts) {
    const outcome = await county.run(identity, request);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  }
  return acts.length;
}

/** Commands per second of whole lives, beside bare transactions of two rows on the same server. */
export async function benchLife(): Promise<readonly Figure[]> {
  const county = await openSmallCounty({ connectionsMax: CLIENTS });
  try {
    const cases: PlantedCase[] = [];
    for (let n = 0; n < CLIENTS; n += 1) cases.push(await registerCase(county, 100 + n));
    const planted = (client: number): PlantedCase => cases[client] ?? { caseId: "", debtorId: "" };
    await inParallel(CLIENTS, (client) => live(county, `warm${client}`, planted(client)));
    const commands = await perSecond(() =>
      inParallel(CLIENTS, async (client) => {
        let count = 0;
        for (let n = 0; n < LIVES_PER_CLIENT; n += 1) {
          count += await live(county, `life${client}-${n}`, planted(client));
        }
        return count;
      }),
    );
    const bare = await benchBare(county.urls.ownerUrl);
    const batch = await benchBatch(county, cases);
    const bareSets = await benchBareSets(county.urls.ownerUrl);
    return [
      {
        name: "一件通知的全程, 每秒命令数(进程内, 16 路)",
        value: commands,
        unit: "次/秒",
        goal: ">= 2000",
      },
      { name: "同一数据库上裸事务(每次两行)", value: bare, unit: "次/秒", goal: "对照" },
      { name: "全程 / 裸事务", value: (commands / bare) * 100, unit: "%", goal: ">= 45" },
      {
        name: "批量办理(40 人 × 40 单位一键查询)每秒状态变化",
        value: batch,
        unit: "次/秒",
        goal: ">= 7000",
      },
      { name: "同样行数的裸集合 SQL", value: bareSets, unit: "次/秒", goal: "对照" },
      { name: "批量 / 裸集合 SQL", value: (batch / bareSets) * 100, unit: "%", goal: ">= 50" },
    ];
  } finally {
    await county.close();
  }
}

async function benchBare(url: string): Promise<number> {
  const pool = new Pool({ connectionString: url, max: CLIENTS, pipeline: true });
  await pool.query("create table bench_state (id uuid primary key, body text not null)");
  await pool.query("create table bench_log (id uuid primary key, body text not null)");
  const body = "x".repeat(900);
  const one = async (key: string): Promise<void> => {
    const client = await pool.connect();
    try {
      const id = derivedId(key);
      await Promise.all([
        client.query("begin"),
        client.query({
          name: "state",
          text: "insert into bench_state values ($1, $2)",
          values: [id, body],
        }),
        client.query({
          name: "log",
          text: "insert into bench_log values ($1, $2)",
          values: [id, body],
        }),
        client.query("commit"),
      ]);
    } finally {
      client.release();
    }
  };
  const rate = await perSecond(() =>
    inParallel(CLIENTS, async (client) => {
      for (let n = 0; n < 600; n += 1) await one(`bare ${client} ${n}`);
      return 600;
    }),
  );
  await pool.end();
  return rate;
}

/** Draft, approve and serve 1,600 inquiries as one click does, 400 to a transaction. */
async function benchBatch(county: SmallCounty, cases: readonly PlantedCase[]): Promise<number> {
  const planted = cases[0];
  if (!planted) return 0;
  const order = {
    measureKind: "query_deposit",
    amountYuan: null,
    term: null,
    assetId: null,
  } as const;
  return perSecond(async () => {
    let changes = 0;
    for (let round = 0; round < 4; round += 1) {
      const requests = Array.from({ length: 400 }, (_, n) => {
        const { measureId, request } = draftOf({ key: `batch ${round} ${n}`, planted, order });
        return [request, step(measureId, { type: "approve" }), step(measureId, { type: "serve" })];
      })
        .flat()
        .map((request) => ({ ...request, requestId: county.app.newId() }));
      const outcomes = await executeBatch(county.app.engine, identityOf("officer"), requests);
      const refused = outcomes.find((outcome) => !outcome.ok);
      if (refused) throw new Error(JSON.stringify(refused));
      changes += outcomes.length;
    }
    return changes;
  });
}

/** What the database alone does with as many rows: one state row and three log rows for three changes. */
async function benchBareSets(url: string): Promise<number> {
  const pool = new Pool({ connectionString: url, max: 1 });
  const body = "x".repeat(900);
  const rate = await perSecond(async () => {
    for (let round = 0; round < 4; round += 1) {
      const states = Array.from({ length: 400 }, (_, n) => ({
        id: derivedId(`set ${round} ${n}`),
        body,
      }));
      const logs = Array.from({ length: 1200 }, (_, n) => ({
        id: derivedId(`setlog ${round} ${n}`),
        body,
      }));
      await pool.query("begin");
      for (const [table, rows] of [
        ["bench_state", states],
        ["bench_log", logs],
      ] as const) {
        await pool.query(
          `insert into ${table} select id, body from jsonb_to_recordset($1::jsonb) as r(id uuid, body text)`,
          [JSON.stringify(rows)],
        );
      }
      await pool.query("commit");
    }
    return 4800;
  });
  await pool.end();
  return rate;
}
