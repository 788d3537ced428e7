import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { PoolClient } from "pg";
import { openWorld } from "./support/access-world.ts";
import type { World } from "./support/access-world.ts";
import { AREA, SYSTEM } from "./support/small-county.ts";
import { asOwner } from "#shell/db/accounts.ts";
import { databaseRoleOf } from "#shell/identity.ts";
import type { Identity } from "#shell/identity.ts";
import { DECIDERS } from "#shell/store.ts";
import type { AnyDecider } from "#shell/store.ts";
import { authorize } from "#core/access/index.ts";
import type { StreamKind } from "#core/decider.ts";
import { ROLES } from "#law/roles.ts";
import type { RoleId } from "#law/roles.ts";

let world: World;
let everyone: readonly (readonly [string, Identity])[];
before(async () => {
  world = await openWorld();
  everyone = [...world.people, ["system", SYSTEM]];
});
after(() => world.county.close());

type Row = {
  readonly id: string;
  readonly team: string | null;
  readonly unit: string | null;
  readonly isSent: boolean | null;
};
type Rule = (who: Identity, row: Row) => boolean;

const scopeOf = ({ role }: Identity) => ROLES[role].scope;
const county: Rule = (who) => ["county", "area_system"].includes(scopeOf(who));
const team: Rule = (who, row) => scopeOf(who) === "own_team" && row.team === who.teamId;
const unit: Rule = (who, row) => scopeOf(who) === "own_unit" && row.unit === who.unitId;
const sentToUnit: Rule = (who, row) => unit(who, row) && row.isSent === true;
const group: Rule = (who) => scopeOf(who) === "overview";
const auditor: Rule = (who) => scopeOf(who) === "record";
const court: Rule = (who, row) => county(who, row) || team(who, row);
const everybody: Rule = () => true;
const any =
  (...rules: readonly Rule[]): Rule =>
  (who, row) =>
    rules.some((rule) => rule(who, row));

const OF_MEASURE = (table: string) =>
  `(select is_sent from measures m where m.id = ${table}.measure_id)`;

type Table = { readonly columns: string; readonly who: Rule };

/**
 * Who sees which rows, on one page. The leading group sees of cases and measures only the columns that
 * count; registers and due dates are the machinery of commands and hold neither names nor numbers.
 */
const TABLES: Readonly<Record<string, Table>> = {
  streams: { columns: "id, team_id, unit_id, is_sent", who: any(court, sentToUnit) },
  cases: { columns: "id, team_id, null, null", who: any(court, group) },
  measures: { columns: "id, team_id, unit_id, is_sent", who: any(court, sentToUnit, group) },
  contents: {
    columns: `id, team_id, unit_id, kind <> 'order' or
      (select is_sent from measures m where m.id = contents.subject)`,
    who: any(court, sentToUnit),
  },
  findings: {
    columns: `id, team_id, unit_id, ${OF_MEASURE("findings")}`,
    who: any(court, sentToUnit),
  },
  claims: { columns: "id, team_id, null, null", who: court },
  attachments: {
    columns: `id, team_id, unit_id, ${OF_MEASURE("attachments")}`,
    who: any(court, sentToUnit),
  },
  persons: {
    columns: `id, (select team_id from case_parties p join cases c on c.id = p.case_id
      where p.person_id = persons.id), null, null`,
    who: court,
  },
  case_parties: {
    columns: "person_id, (select team_id from cases c where c.id = case_id), null, null",
    who: court,
  },
  journal: {
    columns: `stream || ' ' || position,
      (select team_id from cases c where c.id = journal.case_id), null, null`,
    who: any(court, auditor),
  },
  reads: { columns: "id, null, null, null", who: auditor },
  assets: { columns: "id, null, null, null", who: county },
  imports: { columns: "id, null, null, null", who: county },
  import_rows: { columns: "import_id || ' ' || row_number, null, null, null", who: county },
  requests: {
    columns: "id, actor, null, null",
    who: (who, row) => row.team === who.userId || who.role === "system",
  },
  users: { columns: "id, null, null, null", who: everybody },
  units: { columns: "id, null, null, null", who: everybody },
  teams: { columns: "id, null, null, null", who: everybody },
};

const KEYS: Readonly<Record<string, string>> = {
  case_parties: "person_id",
  journal: "stream || ' ' || position",
  import_rows: "import_id || ' ' || row_number",
};

const isDenied = (fault: unknown): boolean => /permission denied/u.test(String(fault));

let names = 0;
async function seenBy(who: Identity, table: string): Promise<readonly string[]> {
  const key = KEYS[table] ?? "id";
  try {
    const rows = await world.county.app.engine.database.transact(who, (tx) =>
      tx.run<{ key: string }>(`test ${(names += 1)}`, `select ${key} as key from ${table}`, []),
    );
    return rows.map(({ key }) => key).toSorted();
  } catch (fault) {
    if (isDenied(fault)) return [];
    throw fault;
  }
}

for (const [table, { columns, who }] of Object.entries(TABLES)) {
  test(`R22: of ${table} everyone sees in SQL just what the page of rules says`, async () => {
    const [id, teamId, unitId, isSent] = splitColumns(columns);
    const rows = await asOwner(world.county.urls.ownerUrl, AREA, (tx) =>
      tx.run<Row>(
        "test.rows",
        `select ${id} as id, ${teamId} as team, ${unitId} as unit, ${isSent} as "isSent" from ${table}`,
        [],
      ),
    );
    for (const [name, identity] of everyone) {
      const allowed = rows.filter((row) => who(identity, row)).map((row) => row.id);
      assert.deepEqual(await seenBy(identity, table), allowed.toSorted(), `${name} of ${table}`);
    }
  });
}

/** Four expressions, apart at the commas that stand in no bracket. */
function splitColumns(columns: string): readonly string[] {
  let depth = 0;
  const parts = [""];
  for (const letter of columns) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

test("R22: the rule of the service and the rows of the database agree on every stream", async () => {
  type Stream = { readonly id: string; readonly kind: StreamKind; readonly state: unknown };
  const streams = await asOwner(world.county.urls.ownerUrl, AREA, (tx) =>
    tx.run<Stream>("test.streams", "select id, kind, state from streams", []),
  );
  assert.ok(streams.length >= 14);
  let cells = 0;
  for (const [name, identity] of everyone) {
    const seen = new Set(await seenBy(identity, "streams"));
    for (const { id, kind, state } of streams) {
      const decider: AnyDecider = DECIDERS[kind];
      const allowed = authorize(identity, "view_measures", decider.place(state));
      const isVisible = allowed.ok || allowed.reason.type !== "not_found";
      assert.equal(seen.has(id), isVisible, `${name} of ${kind} ${id}`);
      cells += 1;
    }
  }
  console.log(`${cells} combinations of person and stream agreed`);
});

const ROLES_OF_ROWS = [
  ...new Set(Object.keys(ROLES).map((role) => databaseRoleOf({ role: role as RoleId }))),
];

const AREAS = [null, "", "00000000-0000-7000-8000-00000000beef"];

/** How many rows a bare role sees, with the area given and nothing else said of who asks. */
async function countSeen(client: PoolClient, area: string | null, role: string, table: string) {
  await client.query("begin");
  await client.query("select set_config('role', $1, true)", [role]);
  if (area !== null) await client.query("select set_config('liandong.area', $1, true)", [area]);
  const seen = await client.query(`select 1 from ${table}`).then(
    ({ rowCount }) => rowCount,
    (fault: unknown) => (isDenied(fault) ? 0 : String(fault)),
  );
  await client.query("rollback");
  return seen;
}

test("R22: without an area, or in another one, no role sees a single row", async () => {
  const { pool } = world.county.app.engine.database;
  const tables = await asOwner(world.county.urls.ownerUrl, AREA, (tx) =>
    tx.run<{ name: string }>(
      "test.tables",
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
      [],
    ),
  );
  const cells = AREAS.flatMap((area) =>
    ROLES_OF_ROWS.flatMap((role) => tables.map(({ name }) => ({ area, role, name }))),
  );
  const client = await pool.connect();
  try {
    for (const { area, role, name } of cells) {
      const seen = await countSeen(client, area, role, name);
      assert.equal(seen, 0, `${role} of ${name} in area ${area}`);
    }
  } finally {
    client.release();
  }
});

test("R22: every table has row-level security, and none of the roles may pass it by", async () => {
  const rows = await asOwner(world.county.urls.ownerUrl, AREA, (tx) =>
    tx.run<{ open: string }>(
      "test.open",
      `select tablename as open from pg_tables where schemaname = 'public' and not rowsecurity
         and tablename <> 'migrations'
       union all select rolname from pg_roles where rolname like 'liandong\\_%'
         and rolname <> 'liandong_owner' and (rolbypassrls or rolsuper or rolcreaterole)`,
      [],
    ),
  );
  assert.deepEqual(rows, []);
});
