import type { Actor, Placement, Refusal } from "../decider.ts";
import { refuse } from "#kit/result.ts";
import type { Result } from "#kit/result.ts";
import { APPROVAL_RANK, PERMISSIONS, ROLES } from "#law/roles.ts";
import type { PermissionId, RoleId } from "#law/roles.ts";

/** Whether a role stands high enough to approve what the law gives to `approver` (审批权限). */
export function mayApprove(role: RoleId, approver: RoleId): boolean {
  const ranks: Partial<Record<RoleId, number>> = APPROVAL_RANK;
  const own = ranks[role];
  const needed = ranks[approver];
  return own !== undefined && needed !== undefined && own >= needed;
}

export function mayUse(role: RoleId, permission: PermissionId): boolean {
  const holders: readonly RoleId[] = PERMISSIONS[permission].roles;
  return holders.includes(role);
}

/**
 * Whether the actor may carry out a permission on a thing placed so. What he may not even see is
 * `not_found`, so that nobody learns what exists elsewhere.
 */
export function authorize(
  actor: Actor,
  permission: PermissionId,
  place: Placement | undefined,
): Result<true, Refusal> {
  if (place && !isVisible(actor, place)) return refuse({ type: "not_found" });
  if (!mayUse(actor.role, permission)) {
    return refuse({ type: "role_not_allowed", permission, role: actor.role });
  }
  return { ok: true, value: true };
}

/** The service rule; row-level security says the same in the database (two engines must agree). */
function isVisible(actor: Actor, place: Placement): boolean {
  switch (ROLES[actor.role].scope) {
    case "county":
    case "area_system":
      return true;
    case "own_team":
      return place.teamId !== null && place.teamId === actor.teamId;
    case "own_unit":
      return place.sent && place.unitId !== null && place.unitId === actor.unitId;
    default:
      return false;
  }
}
