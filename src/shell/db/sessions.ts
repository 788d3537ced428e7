import type { Database } from "./database.ts";
import type { Identity } from "../identity.ts";
import type { RoleId } from "#law/roles.ts";

export type SessionRow = {
  readonly identity: Identity;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly isActive: boolean;
  readonly mustChange: boolean;
};

type Row = {
  readonly area: string;
  readonly user_id: string;
  readonly role: RoleId;
  readonly team_id: string | null;
  readonly unit_id: string | null;
  readonly seen_at: string;
  readonly expires_at: string;
  readonly is_active: boolean;
  readonly must_change: boolean;
};

export async function findSession(
  database: Database,
  tokenDigest: string,
): Promise<SessionRow | undefined> {
  const [row] = await database.atDoor((tx) =>
    tx.run<Row>(
      "sessions.find",
      `select s.area, s.user_id, u.role, u.team_id, u.unit_id, s.seen_at, s.expires_at, u.is_active,
         u.must_change
       from sessions s join users u on u.area = s.area and u.id = s.user_id
       where s.token_digest = $1`,
      [tokenDigest],
    ),
  );
  return row && toSession(row);
}

function toSession(row: Row): SessionRow {
  return {
    identity: {
      areaId: row.area,
      userId: row.user_id,
      role: row.role,
      teamId: row.team_id,
      unitId: row.unit_id,
    },
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    isActive: row.is_active,
    mustChange: row.must_change,
  };
}

export async function insertSession(
  database: Database,
  session: {
    readonly areaId: string;
    readonly tokenDigest: string;
    readonly userId: string;
    readonly createdAt: string;
    readonly expiresAt: string;
  },
): Promise<void> {
  await database.atDoor((tx) =>
    tx.run(
      "sessions.insert",
      `insert into sessions (area, token_digest, user_id, created_at, seen_at, expires_at)
       values ($1, $2, $3, $4, $4, $5)`,
      [session.areaId, session.tokenDigest, session.userId, session.createdAt, session.expiresAt],
    ),
  );
}

export async function touchSession(
  database: Database,
  tokenDigest: string,
  seenAt: string,
): Promise<void> {
  await database.atDoor((tx) =>
    tx.run("sessions.touch", "update sessions set seen_at = $2 where token_digest = $1", [
      tokenDigest,
      seenAt,
    ]),
  );
}

export async function deleteSession(database: Database, tokenDigest: string): Promise<void> {
  await database.atDoor((tx) =>
    tx.run("sessions.delete", "delete from sessions where token_digest = $1", [tokenDigest]),
  );
}
