import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Cluster } from "./embedded-cluster.ts";

const ORDERLY_STOP_MS = 60_000;
const HASTY_STOP_MS = 5000;

/**
 * Ends what a killed server left behind. Called with the data directory locked, so whatever still
 * works in the database's folder belongs to nobody.
 */
export async function endOrphans(cluster: Cluster, report: (line: string) => void): Promise<void> {
  const noted = readPostmaster(cluster.folder);
  if (process.platform !== "linux") {
    if (noted !== undefined && isAlive(noted)) stopByControl(cluster);
    return;
  }
  const left = processesIn(cluster.folder);
  if (left.length > 0) {
    report("  上次没有正常停止:先停止遗留的 PostgreSQL");
    await endAll(cluster.folder, noted !== undefined && left.includes(noted) ? noted : undefined);
  }
  // Nobody works in the folder any more: the number noted is a stranger's, or of a process that is
  // dead but not yet buried, or a power cut left the file empty. PostgreSQL refuses each of these.
  if (noted === undefined || isAlive(noted)) {
    rmSync(join(cluster.folder, "postmaster.pid"), { force: true });
  }
}

async function endAll(folder: string, postmaster: number | undefined): Promise<void> {
  if (postmaster !== undefined) {
    signal(postmaster, "SIGINT");
    if (await emptied(folder, ORDERLY_STOP_MS)) return;
    signal(postmaster, "SIGQUIT");
  }
  // Without a postmaster its backends end by themselves; one deep in work may need to be told.
  if (await emptied(folder, HASTY_STOP_MS)) return;
  for (const pid of processesIn(folder)) signal(pid, "SIGKILL");
  if (await emptied(folder, HASTY_STOP_MS)) return;
  throw new Error(`停止不了仍在使用 ${folder} 的进程:${processesIn(folder).join("、")}`);
}

async function emptied(folder: string, patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    if (processesIn(folder).length === 0) return true;
    await pause(50);
  }
  return false;
}

/** Every process of the server works in its data folder. */
function processesIn(folder: string): number[] {
  const wanted = realpathSync(folder);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolder(pid) === wanted);
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // Gone meanwhile, or another account's.
    return undefined;
  }
}

function readPostmaster(folder: string): number | undefined {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "ESRCH") throw fault;
  }
}

function stopByControl({ folder, runtime }: Cluster): void {
  const program = join(runtime.folder, "bin", "pg_ctl");
  spawnSync(program, ["stop", "--pgdata", folder, "--mode=fast", "--wait", "--timeout=60"]);
}
