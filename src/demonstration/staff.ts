import { officialName } from "./names.ts";
import { deskNumber } from "./numbers.ts";
import type { UserRow } from "#shell/db/accounts.ts";
import { derivedId } from "#shell/derived-id.ts";
import type { Identity } from "#shell/identity.ts";
import type { RoleId } from "#law/roles.ts";

/** An official of the invented county, with the account he signs in with. */
export type Official = {
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly role: RoleId;
  readonly teamId: string | null;
  readonly unitId: string | null;
  /** Where the bar at the foot of the page lists him. */
  readonly group: string;
  readonly place: string;
  readonly phone: string;
  readonly credential: string | null;
  readonly isAutomatic: boolean;
};

export type Team = { readonly id: string; readonly name: string; readonly judge: Official };

export type Staff = {
  readonly areaId: string;
  readonly officials: readonly Official[];
  readonly teams: readonly Team[];
  readonly byLogin: (login: string) => Official;
  readonly ofUnit: (unitId: string) => Official;
};

/** A unit as the staff needs it; banks and townships stand beside the members of art. 20. */
export type StaffedUnit = { readonly id: string; readonly name: string; readonly group: string };

type Post = Pick<Official, "login" | "role" | "group" | "place"> & {
  readonly team?: number;
  readonly unitId?: string;
};

const COURT = "上蔡县人民法院";
const TEAM_COUNT = 4;
/** Which team each of the six officers belongs to. */
const OFFICER_TEAMS = [1, 1, 2, 2, 3, 4] as const;

const COURT_POSTS: readonly Post[] = [
  { login: "yuanzhang", role: "president", group: COURT, place: "院长" },
  { login: "juzhang", role: "bureau_chief", group: COURT, place: "执行局" },
  ...Array.from({ length: TEAM_COUNT }, (_, at): Post => ({
    login: `faguan${at + 1}`,
    role: "judge",
    group: COURT,
    place: `执行局第${chinese(at + 1)}团队`,
    team: at + 1,
  })),
  ...OFFICER_TEAMS.map((team, at): Post => ({
    login: `zhixing${at + 1}`,
    role: "officer",
    group: COURT,
    place: `执行局第${chinese(team)}团队`,
    team,
  })),
  { login: "luru", role: "case_filing", group: COURT, place: "立案庭" },
  {
    login: "liandong",
    role: "linkage_office",
    group: "联动办",
    place: "执行联动机制工作领导小组办公室",
  },
  {
    login: "liandong2",
    role: "linkage_office",
    group: "联动办",
    place: "执行联动机制工作领导小组办公室",
  },
  { login: "lingdao", role: "leading_group", group: "领导小组", place: "执行联动机制工作领导小组" },
  { login: "guanli", role: "system_admin", group: "平台管理", place: "系统管理" },
  { login: "anquan", role: "security_admin", group: "平台管理", place: "安全管理" },
  { login: "shenji", role: "auditor", group: "平台管理", place: "审计" },
];

function chinese(n: number): string {
  return "一二三四五六"[n - 1] ?? "";
}

/** Every unit has a liaison officer and a deputy (art. 20); a township its grid workers (art. 4). */
function unitPosts(unit: StaffedUnit): readonly Post[] {
  const { id, name, group } = unit;
  const at = { group, place: name, unitId: id };
  const officer = { login: id, role: "liaison", ...at } as const;
  return group === "乡镇(街道)"
    ? [officer, { login: `${id}-wg`, role: "grid_worker", ...at }]
    : [officer, { login: `${id}-2`, role: "deputy_liaison", ...at }];
}

/** A separate account per unit for the self-answering units: never a person's. */
function automaticPost(unit: StaffedUnit): Post {
  return {
    login: `auto-${unit.id}`,
    role: "liaison",
    group: "自动办理",
    place: unit.name,
    unitId: unit.id,
  };
}

export function staffOf(areaId: string, units: readonly StaffedUnit[]): Staff {
  const teamId = (n: number): string => derivedId(`${areaId} team ${n}`);
  const persons = [...COURT_POSTS, ...units.flatMap(unitPosts)].map((post, nth): Official => ({
    ...postOf(areaId, post, teamId),
    name: officialName(nth),
  }));
  const automatic = units.map((unit): Official => ({
    ...postOf(areaId, automaticPost(unit), teamId),
    name: `${unit.name}(自动办理)`,
    isAutomatic: true,
  }));
  const officials = [...persons, ...automatic];
  const byLogin = new Map(officials.map((official) => [official.login, official]));
  const get = (login: string): Official => {
    const found = byLogin.get(login);
    if (!found) throw new Error(`no official ${login}`);
    return found;
  };
  const teams = Array.from({ length: TEAM_COUNT }, (_, at) => ({
    id: teamId(at + 1),
    name: `第${chinese(at + 1)}团队`,
    judge: get(`faguan${at + 1}`),
  }));
  return { areaId, officials, teams, byLogin: get, ofUnit: get };
}

function postOf(areaId: string, post: Post, teamId: (n: number) => string): Omit<Official, "name"> {
  const { login, role, group, place, team, unitId } = post;
  const carriesCredential = role === "judge" || role === "officer";
  const serial = String(login.charCodeAt(0) * 10 + Number(login.at(-1))).padStart(6, "0");
  return {
    userId: derivedId(`${areaId} user ${login}`),
    login,
    role,
    group,
    place,
    teamId: team === undefined ? null : teamId(team),
    unitId: unitId ?? null,
    phone: deskNumber(login),
    credential: carriesCredential ? `豫1722执证${serial}` : null,
    isAutomatic: false,
  };
}

export function identityOf(staff: Staff, official: Official): Identity {
  const { userId, role, teamId, unitId } = official;
  return { areaId: staff.areaId, userId, role, teamId, unitId };
}

export function userRowOf(official: Official): UserRow {
  const {
    userId: id,
    login,
    name,
    role,
    teamId,
    unitId,
    credential,
    phone,
    isAutomatic,
  } = official;
  return {
    id,
    login,
    name,
    role,
    teamId,
    unitId,
    credential,
    phone,
    passwordHash: null,
    mustChange: false,
    // The bar of persons lists these and lets anybody become them.
    isDemonstration: !isAutomatic,
    isAutomatic,
  };
}
