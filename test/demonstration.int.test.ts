import assert from "node:assert/strict";
import { test } from "node:test";
import { seededCounty } from "./support/seeded-county.ts";
import { DEMONSTRATION_AREA } from "#demonstration/seed.ts";
import { systemIdentity } from "#shell/identity.ts";
import { verifyArea } from "#shell/verify.ts";
import { toInstant } from "#kit/calendar.ts";
import { UNITS } from "#law/units.ts";

const { rows, counts, prepare, openApp, told } = seededCounty();

test("art. 20: the eighteen member units each have a liaison officer and a deputy", async () => {
  const members = Object.entries(UNITS)
    .filter(([, unit]) => unit.membership === "member")
    .map(([id]) => id);
  assert.equal(members.length, 18);
  const found = await rows<{ unit_id: string; roles: string }>(
    `select unit_id, string_agg(role, ',' order by role) as roles from users
     where unit_id = any($1) and not is_automatic group by unit_id`,
    [members],
  );
  assert.equal(found.length, 18);
  for (const { unit_id: unit, roles } of found) assert.equal(roles, "deputy_liaison,liaison", unit);
  const kinds = await counts("select kind as key, count(*) as n from units group by kind");
  assert.deepEqual([kinds.get("bank"), kinds.get("prison"), kinds.get("township")], [6, 1, 4]);
});

test("a unit's name carries its history", async () => {
  const [unit] = await rows<{ name: string; names: { name: string; to: string | null }[] }>(
    "select name, names from units where id = 'natural_resources'",
  );
  assert.equal(unit?.name, "上蔡县自然资源局");
  assert.equal(unit.names[0]?.name, "上蔡县国土资源局");
  assert.notEqual(unit.names[0].to, null);
});

test("sixty cases stand in every state of their life, and so do their measures", async () => {
  const cases = await counts("select status as key, count(*) as n from cases group by status");
  assert.equal(
    [...cases.values()].reduce((sum, n) => sum + n, 0),
    60,
  );
  for (const status of [
    "filed",
    "in_progress",
    "suspended",
    "closed_performed",
    "closed_terminated",
    "closed_without_completion",
  ]) {
    assert.ok((cases.get(status) ?? 0) > 0, status);
  }
  const measures = await counts(
    "select status as key, count(*) as n from measures group by status",
  );
  for (const status of [
    "drafted",
    "submitted",
    "arrived",
    "received",
    "returned_for_form",
    "impossible_reported",
    "done",
    "in_force",
    "waiting",
    "release_ordered",
    "released",
    "lapsed",
    "ended",
  ]) {
    assert.ok((measures.get(status) ?? 0) > 0, status);
  }
  const debtors = await rows(
    "select distinct person_id from case_parties where role = 'debtor' and person_id in (select id from persons where identity_number is not null)",
  );
  assert.ok(debtors.length >= 39);
});

test("their stories are told: urged, renewed, restored, promoted, looked up again", async () => {
  const events = await counts("select type as key, count(*) as n from journal group by type");
  for (const type of [
    "unit_urged",
    "unopened_alarmed",
    "expiry_warned",
    "measure_lapsed",
    "renewal_confirmed",
    "measure_took_effect",
    "notice_mended",
    "measure_insisted",
    "impossible_confirmed",
    "review_proposed",
    "review_answered",
    "claim_opened",
    "claim_decided",
    "unit_informed",
    "release_drafted",
    "release_overdue",
    "lookup_begun",
    "case_restored",
    "case_resumed",
  ]) {
    assert.ok((events.get(type) ?? 0) > 0, type);
  }
  const levels = await counts(
    "select urge_level::text as key, count(*) as n from measures group by 1",
  );
  assert.ok((levels.get("4") ?? 0) > 0, "up to the leading group");
});

test("two of the court's own cases stand in line on one house, the first seal first", async () => {
  const lines = await rows<{ line: string }>(
    `select string_agg(status, ',' order by receipt_number) as line from measures
     where kind in ('seal_house', 'wait_seal_house') and receipt_number is not null
     group by asset_id having count(*) > 1`,
  );
  const texts = lines.map(({ line }) => line);
  assert.ok(texts.includes("in_force,waiting"), texts.join(" | "));
  assert.ok(texts.includes("released,in_force,waiting"), "the heir took effect");
});

test("no moment of the past lies in the future, and nothing is left undone", async () => {
  const now = toInstant(Date.now());
  const [late] = await rows<{ n: string }>(
    "select count(*) as n from journal where happened_at > $1",
    [now],
  );
  assert.equal(Number(late?.n), 0);
  const [due] = await rows<{ n: string }>("select count(*) as n from due where due_at <= $1", [
    now,
  ]);
  assert.equal(Number(due?.n), 0);
});

test("the journal of the invented past is whole, and equals what is stored", async () => {
  const app = await openApp();
  try {
    const system = systemIdentity(DEMONSTRATION_AREA);
    const verification = await verifyArea((work) => app.engine.database.transact(system, work));
    assert.deepEqual(verification.faults, []);
    assert.ok(verification.entries > 4000);
  } finally {
    await app.close();
  }
});

test("a seeding that was cut short is begun anew", async () => {
  await rows("delete from county_settings where key = 'demonstration_tour'");
  told.length = 0;
  await prepare();
  assert.ok(told.some((line) => line.includes("重新装入")));
  const cases = await counts("select 'all' as key, count(*) as n from cases");
  assert.equal(cases.get("all"), 60);
  const bare = await rows("select id from users where password_hash is null and not is_automatic");
  assert.deepEqual(bare, [], "everybody has a password again");
});

test("the same seed is the same county", async () => {
  const print = `select md5(string_agg(c.number || c.status || c.debtors || c.claim_fen, ' ' order by c.number)) as p from cases c
    union all select md5(string_agg(m.case_number || m.kind || m.unit_id || m.status || coalesce(m.number, ''), ' ' order by m.id)) from measures m`;
  const first = await rows<{ p: string }>(print);
  await rows("delete from county_settings where key = 'demonstration_tour'");
  await prepare();
  assert.deepEqual(await rows(print), first);
});
