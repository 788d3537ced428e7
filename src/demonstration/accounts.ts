import { randomBytes } from "node:crypto";
import { newPassword, passwordFileOf, readPasswords, writePasswords } from "./password-file.ts";
import type { Passwords } from "./password-file.ts";
import type { Official, Staff } from "./staff.ts";
import type { UnitCredential } from "./unit-client.ts";
import { asOwner, setPasswordHashes } from "#shell/db/accounts.ts";
import { hashPassword } from "#shell/passwords.ts";
import { ROLES } from "#law/roles.ts";

type Place = {
  readonly ownerUrl: string;
  readonly dataDirectory: string;
  /** LIANDONG_DEMO_PASSWORD: one for all, or null for one each. */
  readonly onePassword: string | null;
};

/**
 * Gives the demonstration accounts the passwords that the file of this installation names, or new
 * ones where it names none or another password was set for all. Costs nothing when nothing changed.
 */
export async function readyPasswords(place: Place, staff: Staff): Promise<Passwords> {
  const persons = staff.officials.filter((official) => !official.isAutomatic);
  const known = readPasswords(place.dataDirectory);
  const isKept =
    known !== undefined &&
    persons.every(({ login }) => {
      const password = known.get(login);
      return password !== undefined && (place.onePassword === null || password === place.onePassword);
    }) &&
    (place.onePassword !== null || new Set(known.values()).size > 1);
  if (isKept) return known;
  return setPasswords(place, staff.areaId, persons);
}

async function setPasswords(
  { ownerUrl, dataDirectory, onePassword }: Place,
  areaId: string,
  persons: readonly Official[],
): Promise<Passwords> {
  const rows = persons.map((person) => ({ person, password: onePassword ?? newPassword() }));
  // One password for all needs one hash; who reads the table then sees that they are the same, as said.
  const hashes = new Map<string, string>();
  for (const { password } of rows) {
    if (!hashes.has(password)) hashes.set(password, await hashPassword(password));
  }
  const written = rows.map(({ person, password }) => ({
    id: person.userId,
    hash: hashes.get(password) ?? "",
    mustChange: false,
  }));
  await asOwner(ownerUrl, areaId, (tx) => setPasswordHashes(tx, written));
  writePasswords(
    dataDirectory,
    rows.map(({ person, password }) => ({ login: person.login, password, about: aboutOf(person) })),
  );
  return new Map(rows.map(({ person, password }) => [person.login, password]));
}

function aboutOf({ name, role, place }: Official): string {
  return `${name} ${ROLES[role].name} ${place}`;
}

/**
 * The automatic units sign in with one password made at this start, which nobody is told and no file
 * keeps; what an earlier start made is worth nothing any more.
 */
export async function readyUnitCredentials(
  ownerUrl: string,
  staff: Staff,
): Promise<readonly UnitCredential[]> {
  const password = randomBytes(24).toString("base64url");
  const hash = await hashPassword(password);
  const automatic = staff.officials.filter((official) => official.isAutomatic);
  const rows = automatic.map(({ userId: id }) => ({ id, hash, mustChange: false }));
  await asOwner(ownerUrl, staff.areaId, (tx) => setPasswordHashes(tx, rows));
  return automatic.map(({ unitId, login }) => ({ unitId: unitId ?? "", login, password }));
}

/** Whom a newcomer tries first. */
const SHOWN_LOGINS = [
  "zhixing1",
  "faguan1",
  "juzhang",
  "liandong",
  "bank_icbc_shangcai",
  "real_estate_registry",
] as const;

/** The accounts as the console shows them at each start; the file has them all. */
export function accountLines(
  staff: Staff,
  passwords: Passwords,
  { dataDirectory, onePassword }: Pick<Place, "dataDirectory" | "onePassword">,
): readonly string[] {
  const shown = SHOWN_LOGINS.map((login) => staff.byLogin(login));
  const width = Math.max(...shown.map(({ login }) => login.length));
  const heading =
    onePassword === null
      ? "演示账号(账号 密码):"
      : "演示账号(密码均为 LIANDONG_DEMO_PASSWORD 所设):";
  return [
    heading,
    ...shown.map((official) => {
      const password = onePassword === null ? `  ${passwords.get(official.login) ?? ""}` : "";
      return `  ${official.login.padEnd(width)}${password}  ${aboutOf(official)}`;
    }),
    `全部 ${passwords.size} 个账号见 ${passwordFileOf(dataDirectory)};网页底部的演示栏可直接切换人员`,
  ];
}
