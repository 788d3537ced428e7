import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import type { Figure } from "./measure.ts";

const PORT = 18_970;
const ROOT = join(import.meta.dirname, "..");

/** The first start after installation (database, county, accounts), and the second. */
export async function benchStart(): Promise<readonly Figure[]> {
  const dataDirectory = join(await mkdtemp(join(tmpdir(), "liandong-bench-start-")), "data");
  try {
    const first = await startOnce(dataDirectory);
    const second = await startOnce(dataDirectory);
    return [
      { name: "首次启动(依赖与网页已就绪)", value: first.seconds, unit: "秒", goal: "< 20" },
      { name: "再次启动", value: second.seconds, unit: "秒", goal: "< 5" },
      { name: "演示服务器内存, 启动后空闲", value: second.megabytes, unit: "MB", goal: "< 250" },
    ];
  } finally {
    await rm(join(dataDirectory, ".."), { recursive: true, force: true });
  }
}

async function startOnce(
  dataDirectory: string,
): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, ["bin/liandong.mjs", "start"], {
    cwd: ROOT,
    stdio: "ignore",
    env: { ...process.env, LIANDONG_DATA: dataDirectory, LIANDONG_PORT: String(PORT) },
  });
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 50));
  const seconds = (performance.now() - started) / 1000;
  const megabytes = await residentOf(child.pid ?? 0);
  child.kill("SIGINT");
  await once(child, "exit");
  return { seconds, megabytes };
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${PORT}/health`)).ok;
  } catch {
    return false;
  }
}

/** Resident memory of the server itself: the bootstrap's child, without PostgreSQL. */
async function residentOf(bootstrap: number): Promise<number> {
  const children = await readFile(`/proc/${bootstrap}/task/${bootstrap}/children`, "utf8").catch(
    () => "",
  );
  const [own = ""] = children.trim().split(" ");
  const pid = own === "" ? String(bootstrap) : own;
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
}
