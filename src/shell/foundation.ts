import { insertArea, insertUsers, putUnits } from "./db/accounts.ts";
import type { UnitName, UnitRow } from "./db/accounts.ts";
import type { Transaction } from "./db/database.ts";
import { SYSTEM_USER } from "./identity.ts";
import { legalDay } from "#kit/calendar.ts";
import { UNITS } from "#law/units.ts";
import type { UnitId } from "#law/units.ts";

export type Foundation = {
  /** The county's name as the units carry it: `上蔡县`. */
  readonly county: string;
  readonly courtCode: string;
  readonly profile: "demonstration" | "production";
  readonly now: string;
  /** The banks, prisons and townships, of which every county has its own. */
  readonly ownUnits: readonly UnitRow[];
};

/** What every installation begins with: its area, the units of the law, the system's own account. */
export async function layFoundation(tx: Transaction, foundation: Foundation): Promise<void> {
  const { county, courtCode, profile, now, ownUnits } = foundation;
  await insertArea(tx, { name: county, courtCode, profile, createdAt: now });
  await putUnits(tx, [...lawUnits(county, legalDay(now)), ...ownUnits]);
  await insertUsers(tx, [systemUser()], now);
}

function systemUser(): Parameters<typeof insertUsers>[1][number] {
  return {
    id: SYSTEM_USER,
    login: "system",
    name: "系统",
    role: "system",
    teamId: null,
    unitId: null,
    credential: null,
    phone: null,
    // Without a password nobody can sign in as the system.
    passwordHash: null,
    mustChange: false,
    isDemonstration: false,
    isAutomatic: true,
  };
}

/** The units of which a county has one, with their names through time; `name` is that of the day. */
export function lawUnits(county: string, day: string): readonly UnitRow[] {
  return (Object.keys(UNITS) as UnitId[])
    .filter((kind) => !UNITS[kind].isMany)
    .map((kind) => {
      const names = namesOf(kind, county);
      return { id: kind, kind, names, name: nameOn(names, day) };
    });
}

type LawName = {
  readonly name: string;
  readonly short: string;
  readonly from: string;
  readonly to?: string;
};

function namesOf(kind: UnitId, county: string): readonly UnitName[] {
  const names: readonly LawName[] = UNITS[kind].names;
  return names.map(({ name, short, from, to }) => ({
    name: name.replaceAll("{county}", county),
    short,
    from,
    to: to ?? null,
  }));
}

/** A unit that has ended keeps its last name: what it was asked then, it was asked by that name. */
function nameOn(names: readonly UnitName[], day: string): string {
  return (names.findLast((one) => one.from <= day) ?? names[0])?.name ?? "";
}
