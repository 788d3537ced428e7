import type { AccountRow, UserRow } from "#shell/db/accounts.ts";
import { ok, refuse } from "#kit/result.ts";
import type { Result } from "#kit/result.ts";
import { ROLES } from "#law/roles.ts";
import type { RoleId } from "#law/roles.ts";

type Options = Readonly<Record<string, string | boolean | undefined>>;
type PlaceRow = { readonly id: string; readonly name: string; readonly what: "unit" | "team" };

const LOGIN = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._@-]{1,39}$/u;

/** The account that the options describe, or the sentence that says what is wrong with them. */
export function newAccount(
  options: Options,
  { id, login }: { readonly id: string; readonly login: string },
  places: readonly PlaceRow[],
): Result<UserRow, string> {
  const name = textOf(options, "name");
  const role = roleOf(textOf(options, "role"));
  if (!LOGIN.test(login)) return refuse("账号应为 2 到 40 个字母、数字或 . _ @ -");
  if (name === null) return refuse("请用 --name 给出姓名");
  if (!role) return refuse(`请用 --role 给出角色:${roleWords()}`);
  const placed = placeOf(role, options, places);
  if (!placed.ok) return placed;
  return ok({
    id,
    login,
    name,
    role,
    ...placed.value,
    credential: textOf(options, "credential"),
    phone: textOf(options, "phone"),
    passwordHash: null,
    mustChange: true,
    isDemonstration: false,
    isAutomatic: false,
  });
}

function textOf(options: Options, key: string): string | null {
  const value = options[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function roleOf(text: string | null): RoleId | undefined {
  if (text === null || text === "system" || !Object.hasOwn(ROLES, text)) return undefined;
  return text as RoleId;
}

function roleWords(): string {
  const ids = (Object.keys(ROLES) as RoleId[]).filter((id) => id !== "system");
  return ids.map((id) => `${id}(${ROLES[id].name})`).join("、");
}

type Placed = Pick<UserRow, "teamId" | "unitId">;

/** Whoever sees his unit's or his team's things alone must belong to one. */
function placeOf(
  role: RoleId,
  options: Options,
  places: readonly PlaceRow[],
): Result<Placed, string> {
  const { scope, name } = ROLES[role];
  if (scope === "own_unit") {
    const unit = findPlace(places, "unit", textOf(options, "unit"));
    return unit
      ? ok({ teamId: null, unitId: unit.id })
      : refuse(`${name}须用 --unit 给出单位代码:${wordsOf(places, "unit")}`);
  }
  if (scope === "own_team") {
    const team = findPlace(places, "team", textOf(options, "team"));
    return team
      ? ok({ teamId: team.id, unitId: null })
      : refuse(`${name}须用 --team 给出团队:${wordsOf(places, "team") || "还没有团队"}`);
  }
  return ok({ teamId: null, unitId: null });
}

function findPlace(
  places: readonly PlaceRow[],
  what: PlaceRow["what"],
  text: string | null,
): PlaceRow | undefined {
  return places.find((place) => place.what === what && (place.id === text || place.name === text));
}

function wordsOf(places: readonly PlaceRow[], what: PlaceRow["what"]): string {
  const ofKind = places.filter((place) => place.what === what);
  return ofKind.map(({ id, name }) => (what === "unit" ? `${id}(${name})` : name)).join("、");
}

export function describeAccounts(accounts: readonly AccountRow[]): readonly string[] {
  return accounts.map((account) => {
    const { login, name, role, unit_name: unit, team_name: team } = account;
    const state = account.is_active ? (account.must_change ? "待改密码" : "可用") : "已停用";
    const kind = account.is_automatic ? "自动办理" : state;
    return [login, name, ROLES[role].name, unit ?? team ?? "", kind].join("\t");
  });
}
