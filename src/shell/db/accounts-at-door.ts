import type { Database } from "./database.ts";
import type { Identity } from "../identity.ts";
import type { RoleId } from "#law/roles.ts";

/** An account as the door sees it: who may come in, and as whom. */
export type Account = {
  readonly identity: Identity;
  readonly passwordHash: string | null;
  readonly isActive: boolean;
  readonly isDemonstration: boolean;
};

type Row = {
  readonly area: string;
  readonly id: string;
  readonly role: RoleId;
  readonly team_id: string | null;
  readonly unit_id: string | null;
  readonly password_hash: string | null;
  readonly is_active: boolean;
  readonly is_demonstration: boolean;
};

const COLUMNS = "area, id, role, team_id, unit_id, password_hash, is_active, is_demonstration";

export async function findAccountByLogin(
  database: Database,
  login: string,
): Promise<Account | undefined> {
  const [row] = await database.atDoor((tx) =>
    tx.run<Row>("accounts.by_login", `select ${COLUMNS} from users where login = $1`, [login]),
  );
  return row && toAccount(row);
}

export async function findAccountById(
  database: Database,
  id: string,
): Promise<Account | undefined> {
  const [row] = await database.atDoor((tx) =>
    tx.run<Row>("accounts.by_id", `select ${COLUMNS} from users where id = $1`, [id]),
  );
  return row && toAccount(row);
}

function toAccount(row: Row): Account {
  return {
    identity: {
      areaId: row.area,
      userId: row.id,
      role: row.role,
      teamId: row.team_id,
      unitId: row.unit_id,
    },
    passwordHash: row.password_hash,
    isActive: row.is_active,
    isDemonstration: row.is_demonstration,
  };
}

export async function setPassword(
  database: Database,
  identity: Identity,
  passwordHash: string,
): Promise<void> {
  await database.atDoor((tx) =>
    tx.run(
      "accounts.set_password",
      "update users set password_hash = $3, must_change = false where area = $1 and id = $2",
      [identity.areaId, identity.userId, passwordHash],
    ),
  );
}
