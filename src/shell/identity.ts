import type { Actor } from "#core/decider.ts";
import { ROLES } from "#law/roles.ts";
import type { RoleId } from "#law/roles.ts";

/** A signed-in person, or the system, within one area. */
export type Identity = Actor & {
  readonly areaId: string;
  readonly role: RoleId;
};

const DATABASE_ROLES = {
  county: "liandong_county",
  own_team: "liandong_team",
  own_unit: "liandong_unit",
  area_system: "liandong_system",
  accounts: "liandong_administrator",
  record: "liandong_auditor",
  overview: "liandong_group",
} as const;

/** The database role that row-level security knows this person by. */
export function databaseRoleOf(identity: Pick<Identity, "role">): string {
  return DATABASE_ROLES[ROLES[identity.role].scope];
}

/** The system's own account acts for rules and for decisions already taken; one fixed id everywhere. */
export const SYSTEM_USER = "00000000-0000-7000-8000-000000000001";

export function systemIdentity(areaId: string): Identity {
  return { areaId, userId: SYSTEM_USER, role: "system", teamId: null, unitId: null };
}
