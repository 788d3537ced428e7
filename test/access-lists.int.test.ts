import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openDoor } from "./support/access-door.ts";
import type { Door, Person } from "./support/access-door.ts";
import { OPERATION_ROLES, isOneOf, seesCase, seesMeasure } from "./support/access-policy.ts";

let door: Door;
before(async () => {
  door = await openDoor();
});
after(async () => {
  await door.close();
  assert.deepEqual(door.faults, []);
});

const readers = (roles: Parameters<typeof isOneOf>[0]): readonly Person[] =>
  door.people.filter(({ who }) => isOneOf(roles, who));

const WHOLE = "/api/measures?pageSize=200";

test("R22: the list of measures holds, counts and finds only what its reader sees", async () => {
  for (const person of readers(OPERATION_ROLES.listMeasures)) {
    const seen = door.known.filter(({ found, measure }) => seesMeasure(person.who, found, measure));
    const ids = (of: typeof seen): string[] => of.map(({ measure }) => measure.id);
    await assertList(person, WHOLE, ids(seen));
    for (const one of door.known) {
      const { found, measure } = one;
      const own = ids(seen.filter((other) => other.found === found));
      await assertList(person, `${WHOLE}&caseId=${found.caseId}`, own);
      await assertList(person, `${WHOLE}&debtorId=${found.debtorId}`, own);
      await assertList(person, `${WHOLE}&text=${encodeURIComponent(found.names[0] ?? "")}`, own);
      if (measure.isInquiry) continue;
      const mark = encodeURIComponent(measure.marks[0] ?? "");
      await assertList(person, `${WHOLE}&text=${mark}`, seen.includes(one) ? [measure.id] : []);
    }
  }
});

test("R22: the lists of cases and claims hold, count and find only what their reader sees", async () => {
  for (const person of readers(OPERATION_ROLES.listCases)) {
    const seen = door.world.cases.filter((found) => seesCase(person.who, found));
    await assertList(
      person,
      "/api/cases",
      seen.map(({ caseId }) => caseId),
    );
    await assertList(
      person,
      "/api/claims",
      seen.map(({ claimId }) => claimId),
    );
    const searches = door.world.cases.flatMap((found) =>
      found.names.map((name) => ({ found, name })),
    );
    for (const { found, name } of searches) {
      const isSeen = seen.includes(found);
      const byName = `/api/cases?text=${encodeURIComponent(name)}`;
      await assertList(person, byName, isSeen ? [found.caseId] : []);
      const ofCase = `/api/claims?caseId=${found.caseId}`;
      await assertList(person, ofCase, isSeen ? [found.claimId] : []);
    }
  }
});

type Counts = readonly { readonly count: number }[];
type Listed = {
  readonly items: readonly { readonly id: string }[];
  readonly total: { readonly count: number };
  readonly statusCounts?: Counts;
  readonly deskCounts?: Counts;
};

/** The rows, their total and every count beside them are of what is seen. */
async function assertList(person: Person, url: string, ids: readonly string[]): Promise<void> {
  const { status, json } = await door.put({ method: "GET", url }, person);
  const where = `${person.name} ${url}`;
  assert.equal(status, 200, where);
  const { items, total, statusCounts = [], deskCounts = [] } = json as Listed;
  assert.deepEqual(items.map(({ id }) => id).toSorted(), [...ids].toSorted(), where);
  assert.equal(total.count, ids.length, where);
  if (/[?&](?:text|caseId|debtorId)=/u.test(url)) return;
  for (const counts of [statusCounts, deskCounts]) {
    const sum = counts.reduce((sum, { count }) => sum + count, 0);
    assert.ok(sum <= ids.length, `${where}: ${JSON.stringify(counts)}`);
  }
}

test("R22: the figures of a desk count only what its owner sees", async () => {
  const desks = await Promise.all(
    door.people.map(async (person) => ({
      person,
      desk: (await door.put({ method: "GET", url: "/api/desk" }, person)).json as {
        readonly counts: Counts;
        readonly unreleased: readonly { readonly caseId: string }[];
      },
    })),
  );
  for (const { person, desk } of desks) {
    const { who } = person;
    const seen = door.known.filter(({ found, measure }) => seesMeasure(who, found, measure)).length;
    const cases = door.world.cases.filter((found) => seesCase(who, found)).length;
    const isCounting = ["system_admin", "security_admin", "auditor", "leading_group"].includes(
      who.role,
    );
    const most = Math.max(seen, cases);
    for (const { count } of isCounting ? [] : desk.counts) {
      assert.ok(count <= most, `${person.name}: ${JSON.stringify(desk.counts)}`);
    }
    assert.ok(desk.unreleased.length <= cases, person.name);
  }
});

test("R22: evidence is taken only for a measure that its giver sees", async () => {
  for (const person of door.people) {
    const isReader = isOneOf(OPERATION_ROLES.getMeasure, person.who);
    for (const { found, measure } of door.known) {
      const { status, type } = await door.upload(person, measure.id);
      const hidden = isReader ? [404, "measure_not_found"] : [403, "role_not_allowed"];
      const isSeen = isReader && seesMeasure(person.who, found, measure);
      assert.deepEqual([status, type], isSeen ? [200, ""] : hidden, `${person.name} ${measure.id}`);
    }
  }
});
