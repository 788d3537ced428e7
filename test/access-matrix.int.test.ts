import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  caseAsks,
  measureAsks,
  measureCommands,
  otherAsks,
  plainAsks,
} from "./support/access-asks.ts";
import type { Ask } from "./support/access-asks.ts";
import { openDoor } from "./support/access-door.ts";
import type { Answered, Door, Person } from "./support/access-door.ts";
import {
  MEASURE_COMMAND_ROLES,
  OPERATION_ROLES,
  isOneOf,
  seesMeasure,
} from "./support/access-policy.ts";
import { api } from "#contract/index.ts";
import type { Operation } from "#contract/operation.ts";
import { ROLES } from "#law/roles.ts";

let door: Door;
before(async () => {
  door = await openDoor();
});
after(() => door.close());

let cells = 0;
const put: Door["put"] = (ask, person) => {
  cells += 1;
  return door.put(ask, person);
};

const HIDDEN = ["not_found", "case_not_found", "measure_not_found", "claim_not_found"];

/** Nothing of what nobody may see is to be told apart from what he alone may not see. */
const told: Record<string, Set<string>> = {};

function assertAnswer(person: Person, ask: Ask, { status, type, detail }: Answered): void {
  const where = `${person.name} ${ask.name} ${ask.url}: ${status} ${type} ${detail}`;
  if (!isOneOf(ask.roles, person.who)) {
    assert.deepEqual([status, type], [403, "role_not_allowed"], where);
  } else if (ask.isSeenBy(person.who)) {
    assert(![400, 401, 403].includes(status) && status < 500, where);
    assert(!HIDDEN.includes(type), where);
  } else {
    assert.equal(status, 404, where);
    assert(HIDDEN.includes(type), where);
    (told[ask.name] ??= new Set()).add(`${type} ${detail}`);
  }
}

async function tryAll(asks: readonly Ask[]): Promise<void> {
  for (const ask of asks) {
    for (const person of door.people) {
      const mayDo = isOneOf(ask.roles, person.who) && ask.isSeenBy(person.who);
      if (mayDo && ask.isOnlyRefused === true) continue;
      assertAnswer(person, ask, await put(ask, person));
    }
  }
}

test("every role has somebody, and every operation a line in the page of rules", () => {
  const roles = new Set(door.people.map(({ who }) => who.role));
  assert.deepEqual(
    [...roles].toSorted(),
    Object.keys(ROLES)
      .filter((role) => role !== "system")
      .toSorted(),
  );
  const operations = (Object.entries(api) as [string, Operation][]).filter(
    ([, one]) => !one.demonstration,
  );
  assert.deepEqual(
    operations.map(([id]) => id).toSorted(),
    Object.keys(OPERATION_ROLES).toSorted(),
  );
});

test("R22: the words that must not leak are really told to who may read them", async () => {
  for (const { name, who, forbidden } of door.people) {
    assert.equal(forbidden.length === 0, ROLES[who.role].scope === "county", name);
  }
  const president = door.people.find(({ name }) => name === "president");
  for (const { measure } of door.known) {
    const { text } = await put({ method: "GET", url: `/api/measures/${measure.id}` }, president);
    const told = measure.marks.filter((mark) => text.includes(mark));
    assert.ok(told.length > 0 || measure.isInquiry, measure.marks.join(" "));
  }
  for (const found of door.world.cases) {
    const { text } = await put({ method: "GET", url: `/api/cases/${found.caseId}` }, president);
    for (const name of found.names) assert.ok(text.includes(name), name);
  }
});

test("R22: before signing in nothing answers but the door", async () => {
  for (const ask of [
    ...plainAsks(),
    ...caseAsks(door.world),
    ...measureAsks(door.world),
    ...otherAsks(door.world),
  ]) {
    const { status, type } = await put(ask);
    assert.deepEqual([status, type], [401, "not_signed_in"], `${ask.name} ${ask.url}`);
  }
});

test("R22: pages and lists open to the roles of the page of rules, and to no other", async () => {
  await tryAll(plainAsks());
});

test("R22: a case, its commands and what is drafted in it", async () => {
  await tryAll(caseAsks(door.world));
});

test("R22: a measure, its papers, its evidence and each of its commands", async () => {
  await tryAll(measureAsks(door.world));
});

test("R22: persons, claims and imports", async () => {
  await tryAll(otherAsks(door.world));
});

test("R22: many commands at once are judged one by one", async () => {
  for (const person of door.people) {
    for (const [type, roles] of Object.entries(MEASURE_COMMAND_ROLES)) {
      // Who may really do it is tried one by one; here nothing is to move.
      const tried = door.known.filter(
        ({ found, measure }) =>
          !isOneOf(roles, person.who) || !seesMeasure(person.who, found, measure),
      );
      if (tried.length === 0) continue;
      const items = tried.map(({ measure }) => ({
        measureId: measure.id,
        requestId: door.world.county.app.newId(),
        command: measureCommands(measure.id, door.world.cases[0])[
          type as keyof typeof MEASURE_COMMAND_ROLES
        ],
      }));
      const answered = await put(
        { method: "POST", url: "/api/measures/commands", body: { items } },
        person,
      );
      assert.equal(answered.status, 200, `${person.name} ${type} ${answered.text}`);
      const { outcomes } = answered.json as { outcomes: { refusal: { type: string } | null }[] };
      const wanted = isOneOf(roles, person.who) ? "measure_not_found" : "role_not_allowed";
      for (const { refusal } of outcomes)
        assert.equal(refusal?.type, wanted, `${person.name} ${type}`);
      cells += items.length - 1;
    }
  }
});

test("R22: what is hidden and what does not exist are told in the same words, and nothing broke", () => {
  for (const [name, texts] of Object.entries(told))
    assert.equal(texts.size, 1, `${name}: ${[...texts].join(" | ")}`);
  assert.deepEqual(door.faults, []);
  console.log(`${cells} requests tried`);
  assert.ok(cells > 8000);
});
