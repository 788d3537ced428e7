import { spawnSync } from "node:child_process";
import { chownSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The account that PostgreSQL runs under: it refuses to run as root. Null: our own account. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

const OWN_NAME = "liandong";
const LAST_RESORT = "nobody";

/** As root: the account `liandong`, made if need be, or `nobody`; else we run it ourselves. */
export function chooseAccount(report: (line: string) => void): Account | null {
  if (process.getuid?.() !== 0) return null;
  const existing = findAccount(OWN_NAME);
  if (existing) return existing;
  const shell = ["/usr/sbin/nologin", "--no-create-home", OWN_NAME] as const;
  spawnSync("useradd", ["--system", "--shell", ...shell], { stdio: "ignore" });
  const made = findAccount(OWN_NAME);
  if (made) {
    report(`  PostgreSQL 不能以 root 运行:已建立系统账号 ${OWN_NAME} 供它使用`);
    return made;
  }
  const nobody = findAccount(LAST_RESORT);
  if (!nobody) throw new Error("没有可供 PostgreSQL 使用的账号。请运行 useradd --system liandong");
  report(`  PostgreSQL 不能以 root 运行:改用账号 ${LAST_RESORT}(未能建立账号 ${OWN_NAME})`);
  return nobody;
}

function findAccount(name: string): Account | undefined {
  const uid = idOf("-u", name);
  const gid = idOf("-g", name);
  return uid === undefined || gid === undefined ? undefined : { name, uid, gid };
}

function idOf(flag: string, name: string): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
  return status === 0 ? Number(stdout.trim()) : undefined;
}

/** Gives a file or folder, with all in it, to the account; skipped where it is the owner already. */
export function giveTo(account: Account | null, path: string): void {
  if (!account || lstatSync(path).uid === account.uid) return;
  handOver(account, path);
}

function handOver(account: Account, path: string): void {
  if (lstatSync(path).isDirectory()) {
    for (const name of readdirSync(path)) handOver(account, join(path, name));
  }
  // The top last: a hand-over that was cut short is seen as not done.
  chownSync(path, account.uid, account.gid);
}
