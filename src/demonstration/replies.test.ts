import assert from "node:assert/strict";
import { test } from "node:test";
import { DEBTORS, debtorOf } from "./debtors.ts";
import { assetKindOf } from "./holdings.ts";
import { keptBy, replyTo } from "./replies.ts";
import type { Task } from "./replies.ts";
import { staffedUnits } from "./places.ts";
import { accountsOf } from "./story-parts.ts";
import { MeasureCommandBody } from "#contract/measure-commands.ts";
import { checkAnswerFields } from "#shell/http/answer-fields.ts";
import { MEASURES } from "#law/measures.ts";
import type { MeasureId } from "#law/measures.ts";

const NOW = "2026-03-02T02:00:00.000Z";
const UNITS = staffedUnits("2026-03-02");

function task(over: Partial<Task>): Task {
  const person = debtorOf("p1");
  return {
    kind: "query_deposit",
    unitId: "bank_icbc_shangcai",
    debtorName: person.name,
    person,
    asset: null,
    amountYuan: null,
    term: null,
    ahead: null,
    now: NOW,
    handler: { name: "经办", phone: "0396-0000000" },
    papers: { ruling: null, notice: null },
    ...over,
  };
}

function unitsOf(kind: MeasureId): readonly string[] {
  const kinds: readonly string[] = MEASURES[kind].unitKinds;
  return UNITS.filter(({ id }) => kinds.some((one) => id === one || id.startsWith(`${one}_`))).map(
    ({ id }) => id,
  );
}

/** Every notice that could come: each measure at each of its units about each debtor's things. */
function allTasks(): readonly Task[] {
  return (Object.keys(MEASURES) as MeasureId[]).flatMap((kind) =>
    unitsOf(kind).flatMap((unitId) =>
      DEBTORS.flatMap((person) => {
        const common = { kind, unitId, person, debtorName: person.name };
        if (!MEASURES[kind].assetRequired) return [task(common)];
        return keptBy(unitId, person)
          .filter((holding) => assetKindOf(holding) === MEASURES[kind].asset)
          .map(({ identifier }) =>
            task({
              ...common,
              asset: { kind: MEASURES[kind].asset ?? "", identifier },
              amountYuan: MEASURES[kind].amount ? "20000.00" : null,
            }),
          );
      }),
    ),
  );
}

test("demonstration: whatever a unit is asked, its answer is complete by the catalogue", () => {
  const tasks = allTasks();
  assert.ok(tasks.length > 1000);
  for (const one of tasks) {
    const reply = MeasureCommandBody.parse(replyTo(one));
    if (reply.type !== "answer") continue;
    const refusal = checkAnswerFields(one.kind, reply.answer);
    assert.equal(refusal, undefined, `${one.kind} ${one.unitId}: ${JSON.stringify(refusal)}`);
  }
});

const account = accountsOf(debtorOf("p1"))[0];

function freezing(amountYuan: string, ahead: Task["ahead"] = null): ReturnType<typeof replyTo> {
  assert.ok(account?.bankId);
  const asset = { kind: "deposit", identifier: account.identifier };
  return replyTo(
    task({ kind: "freeze_deposit", unitId: account.bankId, asset, amountYuan, ahead }),
  );
}

test("demonstration: a bank freezes what is there and no more than was asked", () => {
  const little = freezing("100.00");
  assert.ok(little.type === "answer");
  assert.deepEqual([little.answer.outcome, little.answer.securedYuan], ["in_force", "100.00"]);
  const much = freezing("90000000.00");
  assert.ok(much.type === "answer");
  assert.deepEqual([much.answer.outcome, much.answer.securedYuan], ["partial", account?.valueYuan]);
});

test("demonstration: behind another a unit registers the waiting and tells who stands ahead", () => {
  const reply = freezing("100.00", { document: "(2026)豫1722执9号", until: "2027-01-04", rank: 1 });
  assert.ok(reply.type === "answer");
  assert.equal(reply.answer.outcome, "waiting");
  assert.equal(reply.answer.securedYuan, null);
  assert.equal(reply.answer.fields["ahead_document"], "(2026)豫1722执9号");
});

test("demonstration: what is not there and what the law forbids cannot be done, with proof", () => {
  const none = replyTo(
    task({
      kind: "freeze_deposit",
      amountYuan: "1.00",
      asset: { kind: "deposit", identifier: "1" },
    }),
  );
  assert.ok(none.type === "report_impossible");
  assert.equal(none.reason, "asset_not_found");
  const builder = debtorOf("c2");
  const wages = keptByAll(builder).find(({ flags }) => flags.includes("migrant_wage_account"));
  assert.ok(wages?.bankId);
  const asset = { kind: "deposit", identifier: wages.identifier };
  const banned = replyTo(
    task({
      kind: "freeze_deposit",
      unitId: wages.bankId,
      person: builder,
      asset,
      amountYuan: "1.00",
    }),
  );
  assert.ok(banned.type === "report_impossible");
  assert.equal(banned.reason, "exempt_by_statute");
});

function keptByAll(person: (typeof DEBTORS)[number]): ReturnType<typeof keptBy> {
  return UNITS.flatMap(({ id }) => (id.startsWith("bank_") ? keptBy(id, person) : []));
}

test("demonstration: an empty register says where it was looked", () => {
  const reply = replyTo(task({ person: undefined, debtorName: "无此人" }));
  assert.ok(reply.type === "answer");
  assert.equal(reply.answer.outcome, "nothing_found");
  assert.match(reply.answer.fields["search_conditions"] ?? "", /无此人/);
});
