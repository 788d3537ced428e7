import type { Handlers } from "./call.ts";
import { Refused } from "./call.ts";
import { findTour, freshCase, listDemonstrationPersons } from "../db/demonstration.ts";
import type { DemonstrationPersonRow } from "../db/demonstration.ts";
import { systemIdentity } from "../identity.ts";
import type { Output } from "#contract/index.ts";
import { ROLES } from "#law/roles.ts";
import type { RoleId } from "#law/roles.ts";
import { UNITS } from "#law/units.ts";

/** What the bar at the foot of a demonstration asks; a production start has no route to any of it. */
export const demonstrationHandlers: Handlers<
  "listDemonstrationPersons" | "setAutomaticUnits" | "getTour"
> = {
  listDemonstrationPersons: async ({ app }) => {
    const rows = await app.engine.database.atDoor((tx) => listDemonstrationPersons(tx));
    const persons = rows.toSorted((a, b) => orderOf(a) - orderOf(b)).map(personOf);
    return { persons, automaticUnits: app.automaticUnits.on };
  },
  setAutomaticUnits: ({ app, input }) => {
    app.automaticUnits.on = input.body.on;
    return Promise.resolve({ on: app.automaticUnits.on });
  },
  getTour: async ({ app }) => {
    const { database } = app.engine;
    const [person] = await database.atDoor((tx) => listDemonstrationPersons(tx));
    if (!person) throw new Refused({ type: "not_found" });
    return database.transact(systemIdentity(person.area), async (tx) => {
      const tour = await findTour(tx);
      const ids = tour?.stops.map((stop) => stop.caseId) ?? [];
      const fresh = await freshCase(tx, ids);
      const stop = tour?.stops.find((one) => one.caseId === fresh?.id);
      if (!tour || !fresh || !stop) throw new Refused({ type: "not_found" });
      const { officerId, judgeId, registryId } = tour;
      const persons = { officerId, judgeId, bankId: stop.bankId, registryId };
      return { caseId: fresh.id, caseNumber: fresh.number, ...persons };
    });
  },
};

type Person = Output<"listDemonstrationPersons">["persons"][number];

function personOf(row: DemonstrationPersonRow): Person {
  const { id, login, name, role, team_name: team, unit_name: unit } = row;
  const roleName = ROLES[role].name;
  return {
    userId: id,
    login,
    name,
    roleName,
    place: unit ?? team ?? roleName,
    group: groupOf(row),
  };
}

/** The court first, by rank; then its office, the leading group, the units, the platform. */
const ROLE_ORDER: readonly RoleId[] = [
  "president",
  "bureau_chief",
  "judge",
  "officer",
  "case_filing",
  "linkage_office",
  "leading_group",
  "liaison",
];

function orderOf({ role }: DemonstrationPersonRow): number {
  const { side } = ROLES[role];
  const at = ROLE_ORDER.indexOf(side === "unit" ? "liaison" : role);
  return at === -1 ? ROLE_ORDER.length : at;
}

const GROUPS_BY_SIDE = { court: "人民法院", group: "领导小组", platform: "平台管理" } as const;
const GROUPS_BY_KIND: { readonly [kind: string]: string } = {
  bank: "银行",
  prison: "监狱",
  township: "乡镇(街道)",
};

function groupOf({ role, unit_kind: kind }: DemonstrationPersonRow): string {
  const { side } = ROLES[role];
  if (side !== "unit") return role === "linkage_office" ? "联动办" : GROUPS_BY_SIDE[side];
  const known = kind === null ? undefined : GROUPS_BY_KIND[kind];
  return known ?? (isMember(kind) ? "成员单位" : "其他协助单位");
}

function isMember(kind: string | null): boolean {
  const units: { readonly [kind: string]: { readonly membership: string } } = UNITS;
  return kind !== null && units[kind]?.membership === "member";
}
