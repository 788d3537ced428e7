import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTestServer } from "../test/support/database-server.ts";
import type { TestServer } from "../test/support/database-server.ts";
import type { Figure } from "./measure.ts";
import type { ImportRun } from "./run-import.ts";
import type { ImportFormat } from "#shell/import/file-kind.ts";

const CASES = 100_000;

/** Imports 100,000 generated cases in a process of its own, as CSV and as XLSX. */
export async function benchImport(
  formats: readonly ImportFormat[] = ["csv", "xlsx"],
  count = CASES,
): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "liandong-bench-import-"));
  const server = await openTestServer();
  try {
    const figures: Figure[] = [];
    for (const format of formats) {
      const path = join(folder, `cases.${format}`);
      await inChild("write-cases.ts", [path, format, String(count)], server);
      const said = await inChild("run-import.ts", [path, String(count)], server);
      const run = JSON.parse(said) as ImportRun;
      figures.push(...figuresOf(format.toUpperCase(), run, count));
    }
    return figures;
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function figuresOf(name: string, run: ImportRun, count: number): readonly Figure[] {
  const { checkSeconds, runSeconds, peakMebibytes } = run;
  const what = `导入 ${count} 件案件（${name}）`;
  return [
    {
      name: `${what}，核对加导入`,
      value: count / (checkSeconds + runSeconds),
      unit: "件/秒",
      goal: "≥ 3000",
    },
    { name: `${what}，其中核对`, value: count / checkSeconds, unit: "件/秒", goal: "—" },
    { name: `${what}，其中导入`, value: count / runSeconds, unit: "件/秒", goal: "≥ 3000" },
    { name: `${what}，内存峰值`, value: peakMebibytes, unit: "MiB", goal: "< 512" },
  ];
}

async function inChild(
  script: string,
  given: readonly string[],
  server: TestServer,
): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...given], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, LIANDONG_TEST_SERVER: JSON.stringify(server) },
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  // Behind the one line of figures the test harness adds a summary of its own.
  return said.split("\n", 1)[0] ?? "";
}
