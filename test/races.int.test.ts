import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { raceLetters, randomOf } from "./support/letter-race.ts";
import { freeze, lifeOf, must, toCase } from "./support/lives.ts";
import { answerContent, draftOf, step } from "./support/planted-measures.ts";
import {
  AREA,
  OTHER_TEAM,
  identityOf,
  openSmallCounty,
  registerCase,
} from "./support/small-county.ts";
import type { SmallCounty } from "./support/small-county.ts";
import { asOwner } from "#shell/db/accounts.ts";
import { contentRef } from "#shell/db/contents.ts";
import { readSnapshot } from "#shell/db/snapshot.ts";
import type { Outcome } from "#shell/execute.ts";
import { verifyArea } from "#shell/verify.ts";

let county: SmallCounty;
before(async () => {
  county = await openSmallCounty({ connectionsMax: 20 });
});
after(() => county.close());

const rows = <Row extends object>(text: string, ...values: readonly unknown[]) =>
  asOwner(county.urls.ownerUrl, AREA, (tx) => tx.run<Row>("test.rows", text, values));

async function assertWhole(): Promise<void> {
  const { faults } = await readSnapshot(county.urls.ownerUrl, AREA, (tx) =>
    verifyArea((work) => work(tx)),
  );
  assert.deepEqual(faults, []);
}

const reasonsOf = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.reason.type)).toSorted();

const SEED = Number(process.env["LIANDONG_TEST_SEED"] ?? 7);
const LETTERS_EACH = Number(process.env["LIANDONG_TEST_LETTERS"] ?? 40);

test("R7: no letter is skipped or doubled, however long its transaction dawdles; a naive reader loses some", async () => {
  const planted = await registerCase(county, 80);
  const measureIds: string[] = [];
  for (let writer = 0; writer < 16; writer += 1) {
    measureIds.push(await freeze(county, `race ${writer}`, planted));
  }
  const random = randomOf(SEED);
  const { caseId } = planted;
  const race = await raceLetters({ county, caseId, measureIds, lettersEach: LETTERS_EACH, random });
  const { posted, skipped, doubled, lostByNaive } = race;
  console.log(`seed ${SEED}: ${posted} letters, naive reader lost ${lostByNaive}`);
  assert.equal(posted, 16 * LETTERS_EACH);
  assert.equal(skipped, 0);
  assert.equal(doubled, 0);
  assert.ok(lostByNaive > 0, "the race is there: the planted fault must lose");
  await assertWhole();
});

test("R6: twins of one request at once are one act, also where what they make does not exist yet", async () => {
  const planted = await registerCase(county, 81);
  for (let round = 0; round < 10; round += 1) {
    const { request } = draftOf({ key: `twin ${round}`, planted });
    const id = county.app.newId();
    const ask = () => county.run(identityOf("officer"), request, id);
    const [first, ...others] = await Promise.all([ask(), ask(), ask(), ask()]);
    assert(first?.ok, JSON.stringify(first));
    for (const other of others) assert.deepEqual(other, first);
  }
  await assertWhole();
});

test("two who make the same thing at once under their own requests: one does, the others are told", async () => {
  const planted = await registerCase(county, 82);
  const { request } = draftOf({ key: "rivals", planted });
  const outcomes = await Promise.all(
    [1, 2, 3].map(() => county.run(identityOf("officer"), request)),
  );
  assert.deepEqual(reasonsOf(outcomes), ["measure_exists", "measure_exists", "ok"]);
});

test("a request id of somebody else's act is refused, and tells nothing of it", async () => {
  const planted = await registerCase(county, 83);
  const { request } = draftOf({ key: "foreign", planted });
  const id = county.app.newId();
  assert((await county.run(identityOf("officer"), request, id)).ok);
  const { request: another } = draftOf({ key: "foreign too", planted });
  const outcome = await county.run(identityOf("judge"), another, id);
  assert(!outcome.ok);
  assert.deepEqual(outcome.reason, { type: "request_id_reused" });
});

test("an id that is somebody else's thing is not there for who cannot see it", async () => {
  const planted = await registerCase(county, 85);
  const foreign = await registerCase(county, 86, OTHER_TEAM);
  const { request } = draftOf({ key: "taken", planted });
  assert((await county.run(identityOf("officer"), request)).ok);
  const order = { teamId: OTHER_TEAM };
  const { request: other } = draftOf({ key: "taken", planted: foreign, order });
  const contents = other.contents?.map((words) => ({
    ...words,
    id: county.app.newId(),
    teamId: OTHER_TEAM,
  }));
  const outcome = await county.run(identityOf("otherJudge"), {
    ...other,
    contents: contents ?? [],
  });
  assert(!outcome.ok);
  assert.deepEqual(outcome.reason, { type: "not_found" });
});

test("art. 17: notices are numbered without a gap, whoever approves at once and is refused between", async () => {
  const planted = await registerCase(county, 84);
  const ids: string[] = [];
  for (let n = 0; n < 24; n += 1) {
    const { measureId, request } = draftOf({ key: `number ${n}`, planted });
    await must(county, { by: "officer", asked: request });
    ids.push(measureId);
  }
  const numbers = await rows<{ n: number }>(
    "select last_number::int as n from registers where name like 'notice:%'",
  );
  const outcomes = await Promise.all(
    ids.flatMap((id) =>
      (["officer", "judge", "judge"] as const).map((by) =>
        county.run(identityOf(by), step(id, { type: "approve" })),
      ),
    ),
  );
  assert.equal(outcomes.filter((outcome) => outcome.ok).length, ids.length);
  const drawn = outcomes
    .flatMap((outcome) =>
      outcome.ok ? [Number(/〕(\d+)号/u.exec(outcome.value.number ?? "")?.[1])] : [],
    )
    .toSorted((a, b) => a - b);
  const before = numbers[0]?.n ?? 0;
  assert.deepEqual(
    drawn,
    ids.map((_, n) => before + n + 1),
  );
});

const HOUSE = { kind: "real_estate", identifier: "411722001002GB00012F00020001" };

test("art. 11: on one house the places are counted without gap, and at most one seal holds", async () => {
  const seals: string[] = [];
  for (let n = 0; n < 10; n += 1) {
    const planted = await registerCase(county, 90 + n);
    const term = { from: "2026-03-02", to: "2029-03-01" };
    const order = {
      measureKind: "seal_house",
      unitId: "natural_resources",
      amountYuan: null,
      term,
    } as const;
    const { measureId, request } = draftOf({ key: `line ${n}`, planted, order, asset: HOUSE });
    await must(county, { by: "officer", asked: request });
    await must(county, { by: "judge", asked: step(measureId, { type: "approve" }) });
    seals.push(measureId);
  }
  await Promise.all(
    seals.map((id) => must(county, { by: "officer", asked: step(id, { type: "serve" }) })),
  );
  await Promise.all([county.settle(), county.settle(), county.settle()]);
  const places = await rows<{ receipt_number: bigint }>(
    "select receipt_number from measures where id = any($1) order by receipt_number",
    seals,
  );
  assert.deepEqual(
    places.map((row) => Number(row.receipt_number)),
    seals.map((_, n) => n + 1),
  );
  const outcomes = await Promise.all(
    seals.map(async (id, n) => {
      const { caseId, debtorId } = await casesOf(id);
      const planted = { caseId, debtorId };
      await must(county, { by: "registry", asked: step(id, { type: "receive", paper: "notice" }) });
      const words = answerContent(`line answer ${n}`, planted, "natural_resources");
      const answer = {
        outcome: "in_force",
        content: contentRef(words),
        securedYuan: null,
        term: null,
        assetId: null,
      };
      return county.run(identityOf("registry"), step(id, { type: "answer", answer }, [words]));
    }),
  );
  const behind = seals.slice(1).map(() => "others_ahead_in_line");
  assert.deepEqual(reasonsOf(outcomes), ["ok", ...behind]);
  await assertWhole();
});

async function casesOf(
  id: string,
): Promise<{ readonly caseId: string; readonly debtorId: string }> {
  const [row] = await rows<{ case_id: string; debtor_id: string }>(
    "select case_id, debtor_id from measures where id = $1",
    id,
  );
  return { caseId: row?.case_id ?? "", debtorId: row?.debtor_id ?? "" };
}

test("art. 19: no case is closed for good while something is just being sent out in it", async () => {
  const kinds = new Set<string>();
  for (let n = 0; n < 12; n += 1) {
    const planted = await registerCase(county, 110 + n);
    const { measureId, sending } = lifeOf(`close ${n}`, planted);
    for (const act of sending.slice(0, 2)) await must(county, act);
    const close = { type: "close", way: "terminated", conditions: [], reason: "撤回申请" };
    const asked = [
      () => county.run(identityOf("judge"), toCase(planted.caseId, close)),
      () => county.run(identityOf("officer"), step(measureId, { type: "serve" })),
    ];
    if (n % 2 === 1) asked.reverse();
    const outcomes = await Promise.all(asked.map((ask) => ask()));
    kinds.add(reasonsOf(outcomes).join(" "));
    const [both] = await rows<{ n: number }>(
      `select count(*)::int as n from cases c join measures m on m.case_id = c.id
       where c.id = $1 and c.status = 'closed_terminated' and m.is_outstanding`,
      planted.caseId,
    );
    assert.equal(both?.n, 0, `round ${n}: ${reasonsOf(outcomes).join(" ")}`);
  }
  for (const kind of kinds) assert.match(kind, /^(case_not_open ok|measures_outstanding ok)$/u);
});

test("art. 19: two judges who decide one release at once decide it once", async () => {
  const planted = await registerCase(county, 130);
  const measureId = await freeze(county, "two judges", planted);
  const releaseId = county.app.newId();
  const draft = {
    type: "draft_release",
    releaseId,
    ground: "applicant_consent",
    scope: "full",
    measureIds: [measureId],
    reason: "申请人同意",
  };
  await must(county, { by: "officer", asked: toCase(planted.caseId, draft) });
  const decide = { type: "decide_release", releaseId, granted: true, reason: "同意" };
  const asked = toCase(planted.caseId, decide);
  const outcomes = await Promise.all(
    (["judge", "president", "chief"] as const).map((by) => county.run(identityOf(by), asked)),
  );
  assert.deepEqual(reasonsOf(outcomes), [
    "ok",
    "release_already_decided",
    "release_already_decided",
  ]);
  await county.settle();
  const [orders] = await rows<{ n: number }>(
    "select count(*)::int as n from journal where stream = $1 and type = 'release_ordered'",
    measureId,
  );
  assert.equal(orders?.n, 1);
});
