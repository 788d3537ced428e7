import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { contentRef } from "#shell/db/contents.ts";
import { runRound } from "#shell/jobs/run-due.ts";
import { resyncDues } from "#shell/jobs/resync-dues.ts";
import {
  AREA,
  START,
  SYSTEM,
  answerContent,
  draftOf,
  identityOf,
  openSmallCounty,
  registerCase,
  step,
} from "./support/small-county.ts";
import type { PersonName, PlantedCase, SmallCounty } from "./support/small-county.ts";

let county: SmallCounty;
before(async () => {
  county = await openSmallCounty();
});
after(() => county.close());

async function must(name: PersonName, request: Parameters<SmallCounty["run"]>[1]): Promise<void> {
  const outcome = await county.run(identityOf(name), request);
  assert(outcome.ok, JSON.stringify(outcome));
}

async function rows<Row extends object>(
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return county.app.engine.database.transact(SYSTEM, (tx) =>
    tx.run<Row>(`test ${text}`, text, values),
  );
}

const countEvents = async (stream: string, type: string): Promise<number> => {
  const [row] = await rows<{ n: bigint }>(
    "select count(*) as n from journal where stream = $1 and type = $2",
    [stream, type],
  );
  return Number(row?.n ?? 0n);
};

const statusOf = async (id: string): Promise<string> =>
  (await rows<{ status: string }>("select status from measures where id = $1", [id]))[0]?.status ??
  "";

async function received(
  key: string,
  planted: PlantedCase,
  kind = "query_project",
): Promise<string> {
  const order = { measureKind: kind, amountYuan: null, term: null, assetId: null } as never;
  const { measureId, request } = draftOf({ key, planted, order });
  await must("officer", request);
  await must("officer", step(measureId, { type: "approve" }));
  await must("officer", step(measureId, { type: "serve" }));
  await county.settle();
  await must("bank", step(measureId, { type: "receive", paper: "notice" }));
  return measureId;
}

test("a server that was down for weeks catches up, each rung once, however many loops run", async () => {
  county.setTime(START);
  const measureId = await received("late", await registerCase(county, 21));
  county.setTime("2026-03-25T01:00:00.000Z");
  const loops = Array.from({ length: 6 }, async () => {
    while ((await runRound(county.app, AREA, true)).claimed > 0);
  });
  await Promise.all(loops);
  await county.settle();
  assert.equal(await countEvents(measureId, "unit_urged"), 4);
  const [row] = await rows<{ urge_level: number }>(
    "select urge_level from measures where id = $1",
    [measureId],
  );
  assert.equal(row?.urge_level, 4);
});

test("a letter acted on twice acts once", async () => {
  county.setTime(START);
  const planted = await registerCase(county, 22);
  const { measureId, request } = draftOf({ key: "letter", planted });
  await must("officer", request);
  await must("judge", step(measureId, { type: "approve" }));
  await must("officer", step(measureId, { type: "serve" }));
  // The same letter is put back, as a crash after acting and before finishing would leave it.
  const letters = await rows<{ subject: string; key: string; payload: unknown }>(
    "select subject, key, payload from due where origin = 'letter' and subject = $1",
    [measureId],
  );
  await county.settle();
  const [letter] = letters;
  assert(letter);
  await county.app.engine.database.transact(SYSTEM, (tx) =>
    tx.run(
      "test.put_back",
      `insert into due (area, subject, key, origin, kind, due_at, payload)
       values ($1, $2, $3, 'letter', 'command', $4, $5)`,
      [AREA, letter.subject, letter.key, START, JSON.stringify(letter.payload)],
    ),
  );
  await county.settle();
  assert.equal(await countEvents(measureId, "paper_arrived"), 1);
});

async function sealed(
  key: string,
  planted: PlantedCase,
  outcome: "in_force" | "waiting",
): Promise<string> {
  const unitId = "natural_resources";
  const { measureId, request } = draftOf({
    key,
    planted,
    order: {
      measureKind: "seal_house",
      unitId,
      amountYuan: null,
      term: { from: "2026-03-02", to: outcome === "in_force" ? "2026-09-01" : "2029-03-01" },
    },
    asset: { kind: "real_estate", identifier: "411722001002GB00012F00010001" },
  });
  await must("officer", request);
  await must("judge", step(measureId, { type: "approve" }));
  await must("officer", step(measureId, { type: "serve" }));
  await county.settle();
  await must("registry", step(measureId, { type: "receive", paper: "notice" }));
  const words = answerContent(`answer ${key}`, planted, unitId);
  const answer = {
    outcome,
    content: contentRef(words),
    securedYuan: null,
    term: null,
    assetId: null,
  };
  await must("registry", step(measureId, { type: "answer", answer }, [words]));
  return measureId;
}

test("查扣冻规定 26, 27: a seal that lapses lets the next in line take effect, and not on a doubtful clock", async () => {
  county.setTime(START);
  const first = await sealed("first", await registerCase(county, 23), "in_force");
  const second = await sealed("second", await registerCase(county, 24), "waiting");
  county.setTime("2026-09-01T16:00:01.000Z");
  while ((await runRound(county.app, AREA, false)).claimed > 0);
  assert.equal(await statusOf(first), "in_force");
  await county.settle();
  assert.equal(await statusOf(first), "lapsed");
  assert.equal(await statusOf(second), "in_force");
  assert.equal(await countEvents(second, "measure_took_effect"), 1);
});

test("a corrected holiday moves the time limits that are still open", async () => {
  county.setTime("2026-10-12T01:00:00.000Z");
  const measureId = await received("holiday", await registerCase(county, 25));
  const dueOf = async (): Promise<string | null> =>
    (
      await rows<{ due_at: string | null }>("select due_at from measures where id = $1", [
        measureId,
      ])
    )[0]?.due_at ?? null;
  const before_ = await dueOf();
  await county.app.engine.database.transact(SYSTEM, (tx) =>
    tx.run(
      "test.holiday",
      `insert into holiday_corrections (area, day, kind, reason, corrected_by, corrected_at)
       values ($1, '2026-10-14', 'rest', '县里停工', $2, $3)`,
      [AREA, SYSTEM.userId, START],
    ),
  );
  await county.app.reloadRules();
  await resyncDues(county.app.engine, AREA);
  const after_ = await dueOf();
  assert(before_ !== null && after_ !== null && after_ > before_);
});

test("民诉解释 517: half a year after a closure without completion the units are asked again by themselves", async () => {
  county.setTime("2026-06-01T01:00:00.000Z");
  const planted = await registerCase(county, 26);
  const { CLOSURE_CONDITIONS } = await import("#law/closure-conditions.ts");
  const close = {
    stream: { kind: "case", id: planted.caseId } as const,
    command: {
      type: "close",
      way: "without_completion",
      conditions: Object.keys(CLOSURE_CONDITIONS),
      reason: "无财产可供执行",
    } as { type: string },
  };
  await must("judge", close);
  await county.settle();
  county.setTime("2026-12-01T01:30:00.000Z");
  await county.settle();
  const asked = await rows<{ kind: string; is_sent: boolean }>(
    "select kind, is_sent from measures where case_id = $1",
    [planted.caseId],
  );
  assert(asked.some((row) => row.kind === "query_deposit" && row.is_sent));
  assert.equal(await countEvents(planted.caseId, "lookup_begun"), 1);
});
