import type { App } from "./call.ts";
import { navigationCounts } from "./navigation-counts.ts";
import { findMe } from "../db/me.ts";
import type { Identity } from "../identity.ts";
import type { Output } from "#contract/index.ts";
import { mayUse } from "#core/access/index.ts";
import { assert } from "#kit/assert.ts";
import { PERMISSIONS, ROLES } from "#law/roles.ts";
import type { PermissionId } from "#law/roles.ts";

/** Who is signed in, what he may do, and what waits for him. */
export async function meOf(app: App, identity: Identity): Promise<Output<"me">> {
  const now = app.engine.now();
  const [row, counts] = await app.engine.database.transact(identity, (tx) =>
    Promise.all([findMe(tx, identity.userId), navigationCounts(tx, identity, now)]),
  );
  assert(row, "a session belongs to an account");
  const permissions = (Object.keys(PERMISSIONS) as PermissionId[]).filter((permission) =>
    mayUse(identity.role, permission),
  );
  const clock = app.clockState();
  return {
    userId: identity.userId,
    login: row.login,
    name: row.name,
    role: identity.role,
    roleName: ROLES[identity.role].name,
    unitId: identity.unitId,
    unitName: row.unit_name,
    teamId: identity.teamId,
    teamName: row.team_name,
    areaName: row.area_name,
    courtName: row.court_name,
    permissions,
    mustChange: row.must_change,
    profile: app.profile,
    clock: { now, ...clock },
    counts,
  };
}
