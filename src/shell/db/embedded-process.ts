import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { identityOf, serverEnvironment } from "./embedded-cluster.ts";
import type { Cluster } from "./embedded-cluster.ts";
import type { Endpoint } from "./embedded-endpoint.ts";

const LOG_BYTES_MAX = 20 * 1024 * 1024;
const READY_MS = 10 * 60_000;
const ASK_AGAIN_MS = 40;
const ORDERLY_STOP_MS = 60_000;

/** The one process that we start; it stops its own children. */
export type ServerProcess = {
  readonly processId: number;
  readonly logFile: string;
  /** Settles with the reason when the process has ended. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
};

export function launch(cluster: Cluster, endpoint: Endpoint, logFile: string): ServerProcess {
  if (existsSync(logFile) && statSync(logFile).size > LOG_BYTES_MAX) {
    renameSync(logFile, `${logFile}.1`);
  }
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(join(cluster.runtime.folder, "bin", "postgres"), flags(cluster, endpoint), {
    cwd: cluster.folder,
    env: serverEnvironment(),
    stdio: ["ignore", log, log],
    // Away from the terminal: Ctrl-C reaches us, and we stop the server after our own work.
    detached: true,
    windowsHide: true,
    ...identityOf(cluster.account),
  });
  closeSync(log);
  // A command that leaves in a hurry takes its server along.
  const leave = () => void child.kill("SIGINT");
  process.on("exit", leave);
  child.once("exit", () => process.off("exit", leave));
  return { processId: child.pid ?? 0, logFile, ended: ending(child), stop: () => stop(child) };
}

function flags({ folder }: Cluster, { socketFolder, port }: Endpoint): string[] {
  const safety = ["fsync=on", "full_page_writes=on", "synchronous_commit=on"];
  const place =
    socketFolder === null
      ? ["listen_addresses=127.0.0.1", "unix_socket_directories="]
      : [
          "listen_addresses=",
          `unix_socket_directories=${socketFolder}`,
          "unix_socket_permissions=0700",
        ];
  const settings = [...safety, ...place, `port=${port}`].flatMap((setting) => ["-c", setting]);
  return ["-D", folder, ...settings];
}

function ending(child: ChildProcess): Promise<string> {
  return new Promise((settle) => {
    child.once("error", (fault) => settle(fault.message));
    child.once("exit", (code, signal) => settle(signal ?? `退出码 ${code ?? ""}`));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((settle) => {
    child.once("exit", settle);
  });
  // Fast shutdown: sessions are ended, everything is written, nothing is recovered at the next start.
  child.kill("SIGINT");
  const hasty = setTimeout(() => child.kill("SIGQUIT"), ORDERLY_STOP_MS);
  await ended;
  clearTimeout(hasty);
}

/** Waits until the server takes connections; recovery after a crash can take its time. */
export async function untilReady(
  server: ServerProcess,
  url: string,
  report: (line: string) => void,
): Promise<void> {
  const started = performance.now();
  let end: string | undefined;
  void server.ended.then((reason) => (end = reason));
  let saidAt = started;
  while (performance.now() - started < READY_MS) {
    if (end !== undefined) throw new Error(explainEnd(server.logFile, end));
    if (await answers(url)) return;
    if (performance.now() - saidAt > 5000) {
      saidAt = performance.now();
      report(`  等待 PostgreSQL 恢复…… 已用 ${Math.round((saidAt - started) / 1000)} 秒`);
    }
    await pause(ASK_AGAIN_MS);
  }
  throw new Error(`PostgreSQL 十分钟没有就绪,日志在 ${server.logFile}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (fault) {
    const { code = "" } = fault as NodeJS.ErrnoException;
    if (code !== "28P01") return false;
    throw new Error("数据库密码与 database-passwords.json 不符", { cause: fault });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function explainEnd(logFile: string, reason: string): string {
  const lines = readFileSync(logFile, "utf8").trimEnd().split("\n");
  const last = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? "";
  const because = /No space left/.test(last) ? "磁盘已满" : last.replace(/^.*?\] /, "");
  return `PostgreSQL 没有启动(${reason}):${because}。完整日志在 ${logFile}`;
}
