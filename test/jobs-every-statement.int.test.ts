import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { failingAt, openPrints } from "./support/faults.ts";
import { lifeOf, must } from "./support/lives.ts";
import { AREA, SYSTEM, identityOf, openSmallCounty, registerCase } from "./support/small-county.ts";
import type { SmallCounty } from "./support/small-county.ts";
import { asOwner } from "#shell/db/accounts.ts";
import { readSnapshot } from "#shell/db/snapshot.ts";
import { executeBatch } from "#shell/execute.ts";
import type { Request } from "#shell/execute.ts";
import { runRound } from "#shell/jobs/run-due.ts";
import { verifyArea } from "#shell/verify.ts";
import { addMinutes } from "#kit/calendar.ts";

let county: SmallCounty;
before(async () => {
  county = await openSmallCounty();
});
after(() => county.close());

async function assertWhole(): Promise<void> {
  const { faults } = await readSnapshot(county.urls.ownerUrl, AREA, (tx) =>
    verifyArea((work) => work(tx)),
  );
  assert.deepEqual(faults, []);
}

async function countEvents(stream: string): Promise<Readonly<Record<string, number>>> {
  const rows = await asOwner(county.urls.ownerUrl, AREA, (tx) =>
    tx.run<{ type: string; n: number }>(
      "test.events",
      "select type, count(*)::int as n from journal where stream = $1 group by type",
      [stream],
    ),
  );
  return Object.fromEntries(rows.map(({ type, n }) => [type, n]));
}

async function leftOver(): Promise<number> {
  const rows = await asOwner(county.urls.ownerUrl, AREA, (tx) =>
    tx.run("test.left", "select 1 from due where origin = 'letter' or state <> 'pending'", []),
  );
  return rows.length;
}

test("R20: whichever statement of the jobs fails, a letter and a time limit are acted on once", async () => {
  const planted = await registerCase(county);
  let isThrough = false;
  let failed = 0;
  for (let n = 1; !isThrough; n += 1) {
    const [served, unopened] = [lifeOf(`served ${n}`, planted), lifeOf(`unopened ${n}`, planted)];
    for (const act of unopened.sending) await must(county, act);
    await county.settle();
    // The alarm for the one that nobody opened, and the letter of the other, fall due together.
    county.setTime(addMinutes(county.app.engine.now(), 61));
    for (const act of served.sending) await must(county, act);
    const { database, wasReached } = failingAt(county.app.engine.database, n);
    const app = { ...county.app, engine: { ...county.app.engine, database } };
    await runRound(app, AREA, true).catch((fault: unknown) =>
      assert.match(String(fault), /division by zero/u),
    );
    isThrough = !wasReached();
    failed = n - 1;
    // When the lease of whoever failed is over, the next round takes it up again.
    county.setTime(addMinutes(county.app.engine.now(), 5));
    await county.settle();
    assert.equal((await countEvents(served.measureId))["paper_arrived"], 1, `statement ${n}`);
    assert.equal((await countEvents(unopened.measureId))["unopened_alarmed"], 1, `statement ${n}`);
    for (const act of [...served.answering, ...unopened.answering]) await must(county, act);
  }
  assert.ok(failed >= 6, `${failed} statements failed in turn`);
  assert.equal(await leftOver(), 0);
  await assertWhole();
});

test("R20: a batch that fails anywhere leaves nothing, and asked again is done once", async () => {
  const planted = await registerCase(county, 6);
  const prints = await openPrints(county.urls.ownerUrl);
  const { engine } = county.app;
  const judge = identityOf("judge");
  const requests: readonly Request[] = ["a", "b", "c"].flatMap((key) =>
    lifeOf(`batch ${key}`, planted).sending.map(({ asked }) => ({
      ...asked,
      requestId: county.app.newId(),
    })),
  );
  const before = await prints.print();
  for (let n = 1; ; n += 1) {
    const { database, wasReached } = failingAt(engine.database, n);
    const tried = executeBatch({ ...engine, database }, judge, requests);
    const isDone = await tried.then(
      () => true,
      () => false,
    );
    assert.equal(isDone, !wasReached());
    if (isDone) break;
    assert.equal(await prints.print(), before, `statement ${n}`);
  }
  const done = await prints.print();
  const again = await executeBatch(engine, judge, requests);
  assert(again.every((outcome) => outcome.ok));
  assert.equal(await prints.print(), done);
  await prints.close();
  await assertWhole();
});

test("R20: work that failed in one place cannot go on in another person's transaction", async () => {
  const { database } = county.app.engine;
  let late: Promise<unknown> = Promise.resolve();
  const failed = database.transact(SYSTEM, async (tx) => {
    const broken = tx.run("test.broken", "select 1 / length($1::text) as x", [""]);
    late = broken.catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await tx.run("test.late", "delete from findings", []);
    });
    await broken;
  });
  await assert.rejects(failed, /division by zero/u);
  await assert.rejects(late, /transaction is over/u);
});
