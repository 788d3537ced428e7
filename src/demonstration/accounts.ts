import { randomBytes } from "node:crypto";
import {
  isGenerated,
  newPassword,
  passwordFileOf,
  readPasswords,
  writePasswords,
} from "./password-file.ts";
import type { Passwords } from "./password-file.ts";
import type { Official, Staff } from "./staff.ts";
import type { UnitCredential } from "./unit-client.ts";
import { asOwner, listWithoutPassword, setPasswordHashes } from "#shell/db/accounts.ts";
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
  const file = readPasswords(place.dataDirectory) ?? new Map<string, string>();
  const wanted = new Map(
    persons.map(({ login }) => [login, wantedPassword(place, file, login)] as const),
  );
  const bare = await asOwner(place.ownerUrl, staff.areaId, (tx) => listWithoutPassword(tx));
  const isNew = persons.filter(
    ({ login, userId }) => wanted.get(login) !== file.get(login) || bare.has(userId),
  );
  if (isNew.length > 0) await setPasswords(place, staff.areaId, { persons: isNew, wanted });
  if (isNew.length > 0 || file.size !== wanted.size) {
    const rows = persons.map((person) => ({
      login: person.login,
      password: wanted.get(person.login) ?? "",
      about: aboutOf(person),
    }));
    writePasswords(place.dataDirectory, rows);
  }
  return wanted;
}

/** One password for all leaves the file when the setting does: each account gets its own again. */
function wantedPassword({ onePassword }: Place, file: Passwords, login: string): string {
  if (onePassword !== null) return onePassword;
  const known = file.get(login);
  return known !== undefined && isGenerated(known) ? known : newPassword();
}

type Wanted = { readonly persons: readonly Official[]; readonly wanted: Passwords };

async function setPasswords(
  { ownerUrl }: Place,
  areaId: string,
  { persons, wanted }: Wanted,
): Promise<void> {
  // One password for all needs one hash; that they are the same is no secret.
  const hashes = new Map<string, string>();
  for (const { login } of persons) {
    const password = wanted.get(login) ?? "";
    if (!hashes.has(password)) hashes.set(password, await hashPassword(password));
  }
  const rows = persons.map(({ userId: id, login }) => ({
    id,
    hash: hashes.get(wanted.get(login) ?? "") ?? "",
    mustChange: false,
  }));
  await asOwner(ownerUrl, areaId, (tx) => setPasswordHashes(tx, rows));
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
