import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { callHandler } from "./support/call-handler.ts";
import { content } from "./support/county-places.ts";
import { release } from "./support/every-status.ts";
import { randomOf } from "./support/letter-race.ts";
import { freeze, must, toCase } from "./support/lives.ts";
import { answerContent, draftOf, step } from "./support/planted-measures.ts";
import {
  AREA,
  OTHER_TEAM,
  SYSTEM,
  identityOf,
  openSmallCounty,
  registerCase,
} from "./support/small-county.ts";
import type { PersonName, PlantedCase, SmallCounty } from "./support/small-county.ts";
import { asOwner } from "#shell/db/accounts.ts";
import { contentRef } from "#shell/db/contents.ts";
import { readSnapshot } from "#shell/db/snapshot.ts";
import { verifyArea } from "#shell/verify.ts";
import { addDays, addMinutes, startOfDay } from "#kit/calendar.ts";

let county: SmallCounty;
before(async () => {
  county = await openSmallCounty();
});
after(() => county.close());

const SEEDS = Number(process.env["LIANDONG_TEST_SEEDS"] ?? 3);
const DAYS = 30;
const UNITS = [
  ["bank", "bank_one", "freeze_deposit"],
  ["otherBank", "bank_two", "freeze_deposit"],
  ["registry", "natural_resources", "seal_land"],
] as const;

type Held = { readonly id: string; readonly by: PersonName; readonly unitId: string };

/** Three measures at each of three units, all in force. */
async function holdEverywhere(planted: PlantedCase, key: string): Promise<readonly Held[]> {
  const held: Held[] = [];
  for (const [by, unitId, measureKind] of UNITS) {
    for (let n = 0; n < 3; n += 1) {
      const name = `${key} ${unitId} ${n}`;
      const amountYuan = measureKind === "seal_land" ? null : "10000.00";
      const kind = measureKind === "seal_land" ? "land" : "deposit";
      const draft = draftOf({
        key: name,
        planted,
        order: { unitId, measureKind, amountYuan },
        asset: { kind, identifier: name },
      });
      const id = draft.measureId;
      await must(county, { by: "officer", asked: draft.request });
      await must(county, { by: "judge", asked: step(id, { type: "approve" }) });
      await must(county, { by: "officer", asked: step(id, { type: "serve" }) });
      held.push({ id, by, unitId });
    }
  }
  await county.settle();
  for (const { id, by, unitId } of held) {
    const words = answerContent(`${id} answer`, planted, unitId);
    const answer = {
      outcome: "in_force",
      content: contentRef(words),
      securedYuan: null,
      term: null,
      assetId: null,
    };
    await must(county, { by, asked: step(id, { type: "receive", paper: "notice" }) });
    await must(county, { by, asked: step(id, { type: "answer", answer }, [words]) });
  }
  return held;
}

async function confirm(planted: PlantedCase, { id, by, unitId }: Held): Promise<void> {
  const words = answerContent(`${id} released`, planted, unitId);
  const command = { type: "confirm_release", content: contentRef(words) };
  await must(county, { by, asked: step(id, { type: "receive", paper: "release" }) });
  await must(county, { by, asked: step(id, command, [words]) });
}

type Shadow = { readonly id: string; readonly status: string; readonly urge_level: number };

const rows = <Row extends object>(text: string, ...values: readonly unknown[]) =>
  asOwner(county.urls.ownerUrl, AREA, (tx) => tx.run<Row>("test.rows", text, values));

const shadows = (ids: readonly string[]): Promise<readonly Shadow[]> =>
  rows<Shadow>("select id, status, urge_level from measures where id = any($1)", ids);

async function outstanding(caseId: string): Promise<ReadonlyMap<string, string | null>> {
  const { items } = await callHandler(county, {
    name: "president",
    id: "listOutstanding",
    input: { params: { caseId } },
  });
  return new Map(items.map(({ measureId, dueText }) => [measureId, dueText]));
}

/** A month after a release was ordered: units whose line is cut, and the others, who take their time. */
type Month = {
  readonly planted: PlantedCase;
  readonly held: readonly Held[];
  readonly waiting: Set<Held>;
  readonly random: () => number;
  readonly cutUntil: ReadonlyMap<PersonName, number>;
  readonly texts: Set<string>;
  readonly levels: Map<string, number>;
};

async function beginMonth(seed: number): Promise<Month> {
  county.setTime("2026-03-02T01:00:00.000Z");
  const planted = await registerCase(county, 300 + seed);
  const held = await holdEverywhere(planted, `seed ${seed}`);
  const random = randomOf(seed);
  const cutUntil = new Map(UNITS.map(([by]) => [by as PersonName, Math.floor(random() * 40)]));
  const ids = held.map(({ id }) => id);
  await release(county, planted, ...ids);
  const levels = new Map(ids.map((id) => [id, 0]));
  return { planted, held, waiting: new Set(held), random, cutUntil, texts: new Set(), levels };
}

async function liveDay({ planted, waiting, cutUntil, random }: Month, day: number): Promise<void> {
  county.setTime(addMinutes(startOfDay(addDays("2026-03-02", day)), 60));
  await county.settle();
  const able = [...waiting].filter(({ by }) => day >= (cutUntil.get(by) ?? 0));
  for (const one of able) {
    if (random() < 0.5) continue;
    await confirm(planted, one);
    waiting.delete(one);
  }
}

async function assertDay({ planted, held, waiting, texts, levels }: Month, day: number) {
  const list = await outstanding(planted.caseId);
  assert.deepEqual([...list.keys()].toSorted(), [...waiting].map(({ id }) => id).toSorted());
  const ids = held.map(({ id }) => id);
  for (const { id, status, urge_level: level } of await shadows(ids)) {
    assert.equal(status === "released", !list.has(id), `${status} on day ${day}`);
    assert.ok(level >= (levels.get(id) ?? 0), "urging never goes back");
    levels.set(id, level);
  }
  for (const [id, text] of list) {
    texts.add(text ?? "");
    // 催办, 督办, 提请: by the twentieth day whoever has not released is with the leading group.
    if (day >= 20) assert.equal(levels.get(id), 4, `day ${day}`);
  }
  if (list.size > 0) await assertNotClosed(planted);
}

async function assertNotClosed({ caseId }: PlantedCase): Promise<void> {
  const close = { type: "close", way: "terminated", conditions: [], reason: "撤回" };
  const closed = await county.run(identityOf("judge"), toCase(caseId, close));
  assert(!closed.ok);
  assert.equal(closed.reason.type, "measures_outstanding");
}

for (let seed = 1; seed <= SEEDS; seed += 1) {
  test(`R13, R14: a release reaches every unit or stands on the list of the outstanding, seed ${seed}`, async () => {
    const month = await beginMonth(seed);
    for (let day = 1; day <= DAYS; day += 1) {
      await liveDay(month, day);
      await assertDay(month, day);
    }
    if (month.waiting.size > 0) assert.ok(month.texts.size > 10, "the age grows in words");
    for (const one of month.waiting) await confirm(month.planted, one);
    assert.equal((await outstanding(month.planted.caseId)).size, 0);
    await assertConfirmedByItsUnit(month.held);
  });
}

/** Released is what the unit itself said, after signing for the paper; each rung of urging came once. */
async function assertConfirmedByItsUnit(held: readonly Held[]): Promise<void> {
  for (const { id, by } of held) {
    const entries = await rows<{ type: string; actor: string; key: string | null }>(
      `select type, actor, canonical::jsonb -> 'event' ->> 'key' as key from journal
       where stream = $1 order by position`,
      id,
    );
    const types = entries.map(({ type }) => type);
    assert.ok(types.indexOf("release_ordered") < types.lastIndexOf("paper_received"));
    assert.equal(types.at(-1), "measure_released");
    assert.equal(entries.at(-1)?.actor, identityOf(by).userId);
    const urged = entries.filter(({ type }) => type === "unit_urged").map(({ key }) => key);
    assert.equal(new Set(urged).size, urged.length);
  }
  const { faults } = await readSnapshot(county.urls.ownerUrl, AREA, (tx) =>
    verifyArea((work) => work(tx)),
  );
  assert.deepEqual(faults, []);
}

test("R14: paid, and no release within the time: the case itself is called overdue", async () => {
  county.setTime("2026-03-02T01:00:00.000Z");
  const planted = await registerCase(county, 320);
  await freeze(county, "unreleased", planted);
  const pay = {
    type: "record_payment",
    amountYuan: "120000.00",
    paidOn: "2026-03-01",
    note: "转账",
  };
  await must(county, { by: "officer", asked: toCase(planted.caseId, pay) });
  county.setTime("2026-03-20T01:00:00.000Z");
  await county.settle();
  const told = await rows(
    "select 1 from journal where stream = $1 and type = 'release_overdue'",
    planted.caseId,
  );
  assert.equal(told.length, 1);
});

async function statusOf(id: string): Promise<string | undefined> {
  const [shadow] = await shadows([id]);
  return shadow?.status;
}

test("R15: a release acts on its own case's measures alone, whatever ids it names", async () => {
  county.setTime("2026-03-02T01:00:00.000Z");
  const [own, other] = [await registerCase(county, 330), await registerCase(county, 331)];
  const foreign = await registerCase(county, 332, OTHER_TEAM);
  const mine = await freeze(county, "mine", own);
  const others = await freeze(county, "others", other);
  const { measureId: foreignDraft, request } = draftOf({
    key: "foreign",
    planted: foreign,
    order: { teamId: OTHER_TEAM },
  });
  const contents = (request.contents ?? []).map((words) => ({ ...words, teamId: OTHER_TEAM }));
  await must(county, { by: "otherJudge", asked: { ...request, contents } });
  await release(county, own, mine, others, foreignDraft, county.app.newId());
  assert.equal(await statusOf(mine), "release_ordered");
  assert.equal(await statusOf(others), "in_force");
  assert.equal(await statusOf(foreignDraft), "drafted");
  assert.equal((await outstanding(other.caseId)).has(others), true);
  for (const id of [others, foreignDraft]) {
    const order = {
      type: "order_release",
      caseId: own.caseId,
      ground: "performed_full",
      rulingNumber: null,
    };
    const outcome = await county.run(SYSTEM, step(id, order));
    assert(!outcome.ok);
    assert.match(outcome.reason.type, /^(measure_not_found|wrong_status)$/u);
  }
});

test("R15: a claim upheld in one case releases nothing in another", async () => {
  county.setTime("2026-03-02T01:00:00.000Z");
  const [own, other] = [await registerCase(county, 340), await registerCase(county, 341)];
  const mine = await freeze(county, "claimed", own);
  const others = await freeze(county, "not claimed", other);
  const claimId = county.app.newId();
  const stream = { kind: "claim", id: claimId } as const;
  const words = {
    ...content("claim", "claim over", { claimant: "案外人", statement: "是我的" }),
    caseId: own.caseId,
  };
  const opened = { claimId, caseId: own.caseId, teamId: words.teamId, measureIds: [mine, others] };
  const open = { type: "open_claim", ...opened, content: contentRef(words) };
  await must(county, { by: "officer", asked: { stream, command: open, contents: [words] } });
  const decision = {
    ...content("claim", "claim over decided", { decision: "成立" }),
    caseId: own.caseId,
  };
  const decide = { type: "decide_claim", upheld: true, decision: contentRef(decision) };
  await must(county, { by: "judge", asked: { stream, command: decide, contents: [decision] } });
  await county.settle();
  assert.equal(await statusOf(mine), "release_ordered");
  assert.equal(await statusOf(others), "in_force");
});

test("R15: another unit, or the court itself, cannot say that a unit has released", async () => {
  county.setTime("2026-03-02T01:00:00.000Z");
  const planted = await registerCase(county, 350);
  const measureId = await freeze(county, "own word", planted);
  await release(county, planted, measureId);
  const words = answerContent("not mine to say", planted);
  const command = { type: "confirm_release", content: contentRef(words) };
  const reasons: Record<string, string> = {};
  for (const by of ["otherBank", "registry", "judge", "president", "office", "bank"] as const) {
    const outcome = await county.run(identityOf(by), step(measureId, command, [words]));
    reasons[by] = outcome.ok ? "ok" : outcome.reason.type;
  }
  assert.deepEqual(reasons, {
    otherBank: "measure_not_found",
    registry: "measure_not_found",
    judge: "role_not_allowed",
    president: "role_not_allowed",
    office: "role_not_allowed",
    // Not before it has signed for the paper.
    bank: "paper_not_received",
  });
  assert.equal(await statusOf(measureId), "release_ordered");
});
