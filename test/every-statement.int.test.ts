import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { failingAt, openPrints } from "./support/faults.ts";
import { askedIn, identityBy } from "./support/scenes.ts";
import type { Scene } from "./support/scenes.ts";
import { AREA, openSmallCounty } from "./support/small-county.ts";
import type { SmallCounty } from "./support/small-county.ts";
import { wholeStory } from "./support/whole-story.ts";
import { openWire } from "./support/wire.ts";
import type { Cut, Wire } from "./support/wire.ts";
import { isRetryable, openDatabase } from "#shell/db/database.ts";
import type { Database } from "#shell/db/database.ts";
import { readSnapshot } from "#shell/db/snapshot.ts";
import { execute, runBatch } from "#shell/execute.ts";
import type { Request } from "#shell/execute.ts";
import { verifyArea } from "#shell/verify.ts";
import { CASE_ACTIONS } from "#law/case-actions.ts";
import { MEASURE_ACTIONS } from "#law/measure-actions.ts";

let county: SmallCounty;
let wire: Wire;
let overWire: Database;
let print: () => Promise<string>;
let closePrints: () => Promise<void>;
before(async () => {
  county = await openSmallCounty();
  wire = await openWire(county.urls.applicationUrl);
  overWire = openDatabase(wire.url, 1);
  ({ print, close: closePrints } = await openPrints(county.urls.ownerUrl));
});
after(async () => {
  await closePrints();
  await overWire.close();
  await wire.close();
  await county.close();
});

type Act = { readonly by: Scene["by"]; readonly request: Request };

class Undo extends Error {}

/** One try, without the product's own asking again; `isUndone` rolls it back at its very end. */
async function tryOnce(
  database: Database,
  { by, request }: Act,
  { isUndone = false } = {},
): Promise<void> {
  const engine = { ...county.app.engine, database };
  await database.transact(identityBy(by), async (tx) => {
    const [outcome] = await runBatch(tx, engine, identityBy(by), [request]);
    assert(outcome?.ok, `${request.command.type}: ${JSON.stringify(outcome)}`);
    if (isUndone) throw new Undo();
  });
}

const faultOf = (tried: Promise<unknown>): Promise<unknown> =>
  tried.then(
    () => undefined,
    (fault: unknown) => fault,
  );

/** Lets statement after statement fail; gives how many there are. */
async function failEveryStatement(act: Act): Promise<number> {
  const before = await print();
  for (let n = 1; ; n += 1) {
    const { database, wasReached } = failingAt(county.app.engine.database, n);
    const fault = await faultOf(tryOnce(database, act, { isUndone: true }));
    assert.equal(await print(), before, `statement ${n} of ${act.request.command.type}`);
    if (fault instanceof Undo) {
      assert(!wasReached(), "a failed statement is never passed over");
      return n - 1;
    }
    assert.match(String(fault), /division by zero|transaction is aborted/u);
  }
}

/** Packets from us to the server for one try, its end included. */
async function countPackets(act: Act): Promise<number> {
  await overWire.pool.query("select 1");
  wire.cut({ way: "there", packet: Number.POSITIVE_INFINITY });
  await faultOf(tryOnce(overWire, act, { isUndone: true }));
  return wire.mend().seen;
}

/** Cuts the wire once during a try. Gives whether the effect is there all the same. */
async function cutOnce(act: Act, cut: Cut, before: string): Promise<boolean> {
  // A live connection first, so that the packets counted are those of the act.
  await overWire.pool.query("select 1");
  wire.cut(cut);
  const fault = await faultOf(tryOnce(overWire, act));
  const { wasCut } = wire.mend();
  assert.equal(fault !== undefined, wasCut, String(fault));
  if (wasCut) assert(isRetryable(fault), `asked again after ${String(fault)}`);
  const isThere = (await print()) !== before;
  assert(wasCut || isThere, "what came through has its effect");
  return isThere;
}

/** Cuts the wire at every packet there, then at every packet back, until the effect is there. */
async function cutEveryPacket(act: Act, before: string): Promise<void> {
  const packets = await countPackets(act);
  for (let packet = 1; packet <= packets; packet += 1) {
    const isThere = await cutOnce(act, { way: "there", packet }, before);
    assert(!isThere, "what never reached the server has no effect");
  }
  // The last packet back is the word that it was committed: lost, the effect stands.
  for (let packet = 1; !(await cutOnce(act, { way: "back", packet }, before)); packet += 1);
}

test("the story takes every step of the law", async () => {
  const taken = new Set<string>();
  for (const { asked } of wholeStory()) {
    if (typeof asked !== "function") taken.add(`${asked.stream.kind} ${asked.command.type}`);
  }
  const steps = [
    ...Object.keys(CASE_ACTIONS).map((name) => `case ${name}`),
    ...Object.keys(MEASURE_ACTIONS).map((name) => `measure ${name}`),
  ].filter((name) => !name.endsWith("fall_due"));
  assert.deepEqual(
    steps.filter((name) => !taken.has(name)),
    [],
  );
});

test("R6, R20: whichever statement fails or packet is lost, a command has its whole effect once or none", async () => {
  let statements = 0;
  const cutBefore = new Set<string>();
  for (const scene of wholeStory()) {
    const asked = await askedIn(county, scene);
    const act = { by: scene.by, request: { ...asked, requestId: county.app.newId() } };
    statements += await failEveryStatement(act);
    const before = await print();
    const { kind } = act.request.stream;
    const isNew = !cutBefore.has(`${kind} ${act.request.command.type}`);
    cutBefore.add(`${kind} ${act.request.command.type}`);
    if (isNew) await cutEveryPacket(act, before);
    else await tryOnce(county.app.engine.database, act);
    const done = await print();
    const again = await execute(county.app.engine, identityBy(act.by), act.request);
    assert(again.ok, `${act.request.command.type}: ${JSON.stringify(again)}`);
    assert.equal(await print(), done, `${act.request.command.type} asked again`);
    assert.notEqual(done, before);
  }
  assert.ok(statements > 400, `${statements} statements failed in turn`);
  await assertWhole();
});

async function assertWhole(): Promise<void> {
  const { faults } = await readSnapshot(county.urls.ownerUrl, AREA, (tx) =>
    verifyArea((work) => work(tx)),
  );
  assert.deepEqual(faults, []);
}
