import { Superseded, checkImport } from "./check-import.ts";
import type { Desk } from "./check-import.ts";
import { dropFile, dropSpool, importFiles } from "./import-files.ts";
import { runImport } from "./run-import.ts";
import {
  findImport,
  isFileNeeded,
  listUnfinished,
  lockImport,
  saveProgress,
} from "../db/imports.ts";
import type { ImportRow } from "../db/imports.ts";
import { listAreaCodes } from "../db/county.ts";
import { findStarter } from "../db/import-lookups.ts";
import { systemIdentity } from "../identity.ts";
import { mayUse } from "#core/access/index.ts";

/** Work on imports goes one after another: each takes the database for itself well enough. */
const queues = new WeakMap<object, Promise<void>>();

/** Checks or continues an import as soon as those before it are through. */
export function enqueueImport(desk: Desk, importId: string): Promise<void> {
  const before = queues.get(desk.app.engine) ?? Promise.resolve();
  const next = before.then(() => workOn(desk, importId));
  queues.set(desk.app.engine, next);
  return next;
}

/** Does what the state of an import asks for. What goes wrong is told in the import itself. */
async function workOn(desk: Desk, importId: string): Promise<void> {
  const { database } = desk.app.engine;
  try {
    const row = await database.transact(desk.identity, (tx) => findImport(tx, importId));
    if (row?.state === "checking") await checkImport(desk, row);
    if (row?.state === "running") await runImport(desk, row);
    await tidyUp(desk, importId);
  } catch (fault) {
    await tellFault(desk, importId, fault);
  }
}

async function tellFault(desk: Desk, importId: string, fault: unknown): Promise<void> {
  // The server is stopping; the next start finds the import where it stood.
  if (fault instanceof Superseded || isStopping(fault)) return;
  console.error("import", importId, fault);
  const message = `系统故障，导入没有完成：${fault instanceof Error ? fault.message : String(fault)}`;
  try {
    await desk.app.engine.database.transact(desk.identity, async (tx) => {
      const row = await lockImport(tx, importId);
      if (row?.state !== "checking" && row?.state !== "running") return;
      // A check that failed left nothing to import; a run goes on from its last chunk when asked.
      const isUnusable = row.state === "checking";
      const summary = { ...row.summary, isUnusable, message };
      await saveProgress(tx, importId, { ...row, state: "failed", summary });
    });
  } catch {
    // Without a database nothing can be told now; the next start finds the import where it stood.
  }
}

function isStopping(fault: unknown): boolean {
  return fault instanceof Error && fault.message.includes("after calling end on the pool");
}

const ENDED: readonly ImportRow["state"][] = ["done", "cancelled"];

/** The uploaded file and the rows put down from it are kept only as long as they are needed. */
export async function tidyUp({ app, identity }: Desk, importId: string): Promise<void> {
  const { row, isNeeded } = await app.engine.database.transact(identity, async (tx) => {
    const row = await findImport(tx, importId);
    const isNeeded = row && (await isFileNeeded(tx, { id: row.id, digest: row.file_digest }));
    return { row, isNeeded };
  });
  const isEnded = row && (ENDED.includes(row.state) || row.summary.isUnusable);
  if (!isEnded) return;
  await dropSpool(app.dataDirectory, row.id);
  if (isNeeded !== true) await dropFile(importFiles(app.dataDirectory).pathOf(row.file_digest));
}

/** At start: goes on with every import that a stop interrupted, as the person who began it. */
export async function resumeImports(app: Desk["app"]): Promise<number> {
  const areas = await app.engine.database.atDoor((tx) => listAreaCodes(tx));
  const counts = await Promise.all(areas.map(({ area }) => resumeIn(app, area)));
  return counts.reduce((total, count) => total + count, 0);
}

async function resumeIn(app: Desk["app"], areaId: string): Promise<number> {
  const found = await app.engine.database.transact(systemIdentity(areaId), async (tx) => {
    const rows = await listUnfinished(tx);
    const starters = await Promise.all(rows.map((row) => findStarter(tx, row.started_by)));
    return rows.map((row, at) => ({ row, starter: starters[at] }));
  });
  for (const { row, starter } of found) {
    const identity = starter && mayUse(starter.role, "import_cases") ? starter : undefined;
    if (identity) void enqueueImport({ app, identity }, row.id);
    else await abandon({ app, identity: systemIdentity(areaId) }, row.id);
  }
  return found.length;
}

async function abandon({ app, identity }: Desk, importId: string): Promise<void> {
  await app.engine.database.transact(identity, async (tx) => {
    const row = await lockImport(tx, importId);
    if (!row) return;
    const message = "发起人已不能导入案件，导入停在这里；由有权限的人继续。";
    const summary = { ...row.summary, isUnusable: row.state === "checking", message };
    await saveProgress(tx, importId, { ...row, state: "failed", summary });
  });
}
