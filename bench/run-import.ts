import { stat } from "node:fs/promises";
import { openImportDesk } from "../test/support/import-desk.ts";

/** What one run measured, as the parent reads it. */
export type ImportRun = {
  readonly checkSeconds: number;
  readonly runSeconds: number;
  readonly peakMebibytes: number;
  readonly fileMebibytes: number;
};

// A process of its own, so that its memory is that of the import and of nothing before it.
const [path = "", count = "0"] = process.argv.slice(2);
const desk = await openImportDesk();
try {
  const started = performance.now();
  const checked = await desk.bringPath("bench", path);
  const between = performance.now();
  if (checked.state !== "ready") {
    const [bad] = [
      ...(await desk.notes(checked.id, "bad")),
      ...(await desk.notes(checked.id, "file")),
    ];
    throw new Error(`${checked.state} ${checked.summary.message} ${JSON.stringify(bad)}`);
  }
  const done = await desk.confirm(checked.id);
  const ended = performance.now();
  if (done.done_count !== Number(count) || done.bad_count !== 0)
    throw new Error(JSON.stringify(done));
  const run: ImportRun = {
    checkSeconds: (between - started) / 1000,
    runSeconds: (ended - between) / 1000,
    peakMebibytes: process.resourceUsage().maxRSS / 1024,
    fileMebibytes: (await stat(path)).size / 1024 ** 2,
  };
  console.log(JSON.stringify(run));
} finally {
  await desk.county.close();
}
