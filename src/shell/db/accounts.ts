import { Client } from "pg";
import type { Transaction } from "./database.ts";
import type { RoleId } from "#law/roles.ts";

export type AreaRow = {
  readonly name: string;
  readonly courtCode: string;
  readonly profile: "demonstration" | "production";
  readonly createdAt: string;
};

/** An assisting unit with its names over time (国土资源局 → 自然资源局); `name` is today's. */
export type UnitRow = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly names: readonly UnitName[];
};
export type UnitName = {
  readonly name: string;
  readonly short: string;
  readonly from: string;
  readonly to: string | null;
};

export type TeamRow = {
  readonly id: string;
  readonly name: string;
  readonly judgeId: string | null;
};

export type UserRow = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: RoleId;
  readonly teamId: string | null;
  readonly unitId: string | null;
  readonly credential: string | null;
  readonly phone: string | null;
  readonly passwordHash: string | null;
  readonly mustChange: boolean;
  readonly isDemonstration: boolean;
  readonly isAutomatic: boolean;
};

/** Opens one transaction as the owner of the tables, for what no role of a person may do. */
export async function asOwner<Value>(
  ownerUrl: string,
  areaId: string,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString: ownerUrl, pipeline: true });
  await client.connect();
  const tx: Transaction = {
    areaId,
    role: "owner",
    run: async <Row extends object>(name: string, text: string, values: readonly unknown[]) =>
      (await client.query<Row>({ name, text, values: [...values] })).rows,
  };
  try {
    await client.query("begin");
    const value = await work(tx);
    await client.query("commit");
    return value;
  } finally {
    // Ending the connection undoes what was not committed.
    await client.end();
  }
}

export async function insertArea(tx: Transaction, area: AreaRow): Promise<void> {
  await tx.run(
    "areas.insert",
    `insert into areas (area, name, court_code, profile, created_at) values ($1, $2, $3, $4, $5)
     on conflict (area) do nothing`,
    [tx.areaId, area.name, area.courtCode, area.profile, area.createdAt],
  );
}

/** Units stand in the order given; one that is known already takes its new names and place. */
export async function putUnits(tx: Transaction, units: readonly UnitRow[]): Promise<void> {
  const rows = units.map((unit, position) => ({ ...unit, position }));
  await tx.run(
    "units.put",
    `insert into units (area, id, kind, name, names, position)
     select $1, id, kind, name, names, position from jsonb_to_recordset($2::jsonb)
       as row(id text, kind text, name text, names jsonb, position int)
     on conflict (area, id) do update set kind = excluded.kind, name = excluded.name,
       names = excluded.names, position = excluded.position`,
    [tx.areaId, JSON.stringify(rows)],
  );
}

export async function insertTeams(tx: Transaction, teams: readonly TeamRow[]): Promise<void> {
  await tx.run(
    "teams.insert",
    `insert into teams (area, id, name, judge_id)
     select $1, id, name, "judgeId" from jsonb_to_recordset($2::jsonb)
       as row(id uuid, name text, "judgeId" uuid)`,
    [tx.areaId, JSON.stringify(teams)],
  );
}

export async function insertUsers(
  tx: Transaction,
  users: readonly UserRow[],
  createdAt: string,
): Promise<void> {
  await tx.run(
    "users.insert",
    `insert into users (area, id, login, name, role, team_id, unit_id, credential, phone,
       password_hash, must_change, is_demonstration, is_automatic, created_at)
     select $1, id, login, name, role, "teamId", "unitId", credential, phone, "passwordHash",
       "mustChange", "isDemonstration", "isAutomatic", $3::timestamptz
     from jsonb_to_recordset($2::jsonb) as row(id uuid, login text, name text, role text,
       "teamId" uuid, "unitId" text, credential text, phone text, "passwordHash" text,
       "mustChange" boolean, "isDemonstration" boolean, "isAutomatic" boolean)`,
    [tx.areaId, JSON.stringify(users), createdAt],
  );
}

export type AccountRow = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: RoleId;
  readonly team_name: string | null;
  readonly unit_name: string | null;
  readonly is_active: boolean;
  readonly is_automatic: boolean;
  readonly must_change: boolean;
};

export function listAccounts(tx: Transaction): Promise<readonly AccountRow[]> {
  return tx.run<AccountRow>(
    "users.list",
    `select u.id, u.login, u.name, u.role, t.name as team_name, n.name as unit_name, u.is_active,
       u.is_automatic, u.must_change
     from users u left join teams t on t.area = u.area and t.id = u.team_id
       left join units n on n.area = u.area and n.id = u.unit_id
     where u.area = $1 and u.role <> 'system' order by u.login`,
    [tx.areaId],
  );
}

/** Gives accounts new password hashes; the old passwords end, and so do their sessions. */
export async function setPasswordHashes(
  tx: Transaction,
  hashes: readonly { readonly id: string; readonly hash: string; readonly mustChange: boolean }[],
): Promise<void> {
  await tx.run(
    "users.set_password_hashes",
    `update users u set password_hash = row.hash, must_change = row."mustChange"
     from jsonb_to_recordset($2::jsonb) as row(id uuid, hash text, "mustChange" boolean)
     where u.area = $1 and u.id = row.id`,
    [tx.areaId, JSON.stringify(hashes)],
  );
  await endSessionsOf(
    tx,
    hashes.map((one) => one.id),
  );
}

/** Accounts that nobody can sign in with yet. */
export async function listWithoutPassword(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.run<{ id: string }>(
    "users.without_password",
    "select id from users where area = $1 and password_hash is null",
    [tx.areaId],
  );
  return new Set(rows.map((row) => row.id));
}

export async function setActive(tx: Transaction, userId: string, isActive: boolean): Promise<void> {
  await tx.run("users.set_active", "update users set is_active = $3 where area = $1 and id = $2", [
    tx.areaId,
    userId,
    isActive,
  ]);
  if (!isActive) await endSessionsOf(tx, [userId]);
}

async function endSessionsOf(tx: Transaction, userIds: readonly string[]): Promise<void> {
  await tx.run(
    "sessions.end",
    "delete from sessions where area = $1 and user_id = any($2::uuid[])",
    [tx.areaId, userIds],
  );
}

export type InstalledArea = {
  readonly area: string;
  readonly name: string;
  readonly court_code: string;
  readonly profile: "demonstration" | "production";
};

/** The areas of this installation, read by the owner before anybody can sign in. */
export function listInstalledAreas(tx: Transaction): Promise<readonly InstalledArea[]> {
  return tx.run<InstalledArea>(
    "areas.installed",
    "select area, name, court_code, profile from areas order by created_at, area",
    [],
  );
}

export function listUnitsAndTeams(
  tx: Transaction,
): Promise<
  readonly { readonly id: string; readonly name: string; readonly what: "unit" | "team" }[]
> {
  return tx.run(
    "accounts.places",
    `select id, name, 'unit' as what, position from units where area = $1
     union all select id::text, name, 'team', 0 from teams where area = $1 order by 3, 4, 2`,
    [tx.areaId],
  );
}
