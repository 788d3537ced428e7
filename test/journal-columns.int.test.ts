import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { WorkedCounty } from "./support/worked-county.ts";
import { AREA, SYSTEM, identityOf } from "./support/small-county.ts";
import { faultsAfter, openClaimedCounty, sql } from "./support/tamper.ts";
import { asOwner } from "#shell/db/accounts.ts";

let county: WorkedCounty;
before(async () => {
  county = await openClaimedCounty();
});
after(() => county.close());

// A change of any value of a type into another one.
const CHANGED: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  boolean: (column) => `not ${column}`,
  integer: (column) => `coalesce(${column}, 0) + 1`,
  bigint: (column) => `coalesce(${column}, 0) + 1`,
  uuid: (column) => `overlay(coalesce(${column}, id)::text placing 'dead' from 1)::uuid`,
  date: (column) => `coalesce(${column}, '2026-01-01') + 1`,
  ARRAY: (column) => `array_append(${column}, 'x')`,
  jsonb: () => `'{"x":1}'`,
  "timestamp with time zone": (column) => `coalesce(${column}, '2026-01-01') + interval '1 day'`,
};

// What is shown beside the record and says nothing of it: a judge's present name, the moment at which a
// finding was written, an id that findings do not use.
const NOT_TOLD = ["cases.judge_name", "findings.found_at", "findings.asset_id"];
// The id of a case is held by its parties' foreign keys.
const COMPARED = ["measures", "cases", "claims", "findings", "streams", "journal"];

test("R20: whichever column of a table is altered, it is found", async () => {
  const columns = await asOwner(county.urls.ownerUrl, AREA, (tx) =>
    tx.run<{ name: string; type: string }>(
      "test.columns",
      `select table_name || '.' || column_name as name, data_type as type
       from information_schema.columns
       where table_schema = 'public' and table_name = any($1) and column_name <> 'area'
         and table_name || '.' || column_name <> 'cases.id'`,
      [COMPARED],
    ),
  );
  assert.ok(columns.length > 90, `${columns.length} columns`);
  const unseen: string[] = [];
  for (const { name, type } of columns) {
    const [table = "", column = ""] = name.split(".");
    const id = table === "journal" ? "stream" : "id";
    const changed = (CHANGED[type] ?? (() => ""))(column).replace(", id)", `, ${id})`);
    assert.notEqual(changed, "", `a change for ${type}`);
    const faults = await faultsAfter(
      county,
      sql(`update ${table} set ${column} = ${changed}
           where ${id} = (select ${id} from ${table} order by 1 limit 1)
             ${table === "journal" ? "and position = 1" : ""}`),
    );
    if (faults.length === 0) unseen.push(name);
  }
  assert.deepEqual(unseen.toSorted(), NOT_TOLD.toSorted());
});

const PERSONS = ["office", "judge", "bank", "admin", "auditor", "group"] as const;

test("R20: no role of the application can unwrite the journal or what it refers to", async () => {
  const { database } = county.app.engine;
  const identities = [SYSTEM, ...PERSONS.map((name) => identityOf(name))];
  const attempts = ["journal", "contents", "attachments", "requests", "reads"].flatMap((table) => [
    `update ${table} set area = area`,
    `delete from ${table}`,
    `truncate ${table}`,
    `drop table ${table}`,
    `alter table ${table} disable row level security`,
  ]);
  for (const identity of identities) {
    for (const attempt of attempts) {
      await assert.rejects(
        database.transact(identity, sql(attempt)),
        /permission denied|must be owner/u,
        `${identity.role}: ${attempt}`,
      );
    }
  }
  for (const attempt of attempts) {
    await assert.rejects(database.pool.query(attempt), /permission denied|must be owner/u);
    await assert.rejects(database.atDoor(sql(attempt)), /permission denied|must be owner/u);
  }
});

test("R20: no role of the application can take its rights from somewhere else", async () => {
  const { database } = county.app.engine;
  const attempts = [
    "create role liandong_thief superuser",
    "alter role liandong_unit bypassrls",
    "set session authorization postgres",
    "grant liandong_system to liandong_unit",
    "create table public.mine (id int)",
    "create function public.mine() returns int language sql security definer as 'select 1'",
  ];
  for (const attempt of attempts) {
    await assert.rejects(
      database.transact(identityOf("bank"), sql(attempt)),
      /permission denied|must be|does not exist|only roles with/iu,
      attempt,
    );
  }
});
