import { randomInt } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The passwords of this installation's demonstration accounts, by login. */
export type Passwords = ReadonlyMap<string, string>;

export function passwordFileOf(dataDirectory: string): string {
  return join(dataDirectory, "demonstration-passwords.txt");
}

// Without the letters and digits that are mistaken for each other on a printed page.
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** Some 59 bits, in a form that can be typed from paper. */
export function newPassword(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

const GENERATED = new RegExp(
  `^([${ALPHABET}]{${GROUP_LENGTH}}-){${GROUPS - 1}}[${ALPHABET}]{${GROUP_LENGTH}}$`,
);

export function isGenerated(password: string): boolean {
  return GENERATED.test(password);
}

/** What the file says, or nothing where there is none or it is not ours to read. */
export function readPasswords(dataDirectory: string): Passwords | undefined {
  let text: string;
  try {
    text = readFileSync(passwordFileOf(dataDirectory), "utf8");
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw fault;
  }
  const rows = text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
  return new Map(
    rows.flatMap(([login, password]) => (login && password ? [[login, password]] : [])),
  );
}

/** Whole or not at all, for the owner of the directory alone. */
export function writePasswords(
  dataDirectory: string,
  rows: readonly { readonly login: string; readonly password: string; readonly about: string }[],
): void {
  const file = passwordFileOf(dataDirectory);
  const lines = rows.map(({ login, password, about }) => `${login}\t${password}\t${about}`);
  const head = "# 演示账号与密码(仅供演示, 随本机安装生成): 账号\t密码\t人员";
  writeFileSync(`${file}.new`, `${[head, ...lines].join("\n")}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
