import { Refused } from "./call.ts";
import type { App, Call, Handlers } from "./call.ts";
import {
  countImports,
  findImport,
  listImportRows,
  listImports,
  lockImport,
  saveProgress,
} from "../db/imports.ts";
import type { ImportRow } from "../db/imports.ts";
import { findUserName } from "../db/import-lookups.ts";
import type { Identity } from "../identity.ts";
import { enqueueImport, tidyUp } from "../import/import-queue.ts";
import { importItem, importView } from "../import/import-view.ts";
import type { Output } from "#contract/index.ts";
import type { importOperations } from "#contract/imports.ts";
import { assert } from "#kit/assert.ts";

export { registerImportFiles } from "./import-files.ts";

const SHOWN_MAX = 200;
const COUNTED_MAX = 1000;

export const importHandlers: Handlers<keyof typeof importOperations> = {
  listImports: list,
  getImport: ({ app, identity, input }) => view(app, identity, input.params.importId),
  runImport: run,
  cancelImport: cancel,
};

async function list(call: Call<"listImports">): Promise<Output<"listImports">> {
  const { app, identity, input } = call;
  const { page, pageSize } = input.query;
  return app.engine.database.transact(identity, async (tx) => {
    const [rows, count] = await Promise.all([
      listImports(tx, { offset: (page - 1) * pageSize, limit: pageSize }),
      countImports(tx, COUNTED_MAX + 1),
    ]);
    return {
      total: { count: Math.min(count, COUNTED_MAX), isMore: count > COUNTED_MAX },
      items: rows.map((row) => importItem(row, row.started_by_name)),
    };
  });
}

async function view(app: App, identity: Identity, importId: string): Promise<Output<"getImport">> {
  return app.engine.database.transact(identity, async (tx) => {
    const row = await findImport(tx, importId);
    if (!row) throw new Refused({ type: "not_found" });
    const page = { after: -1, limit: SHOWN_MAX };
    const [bad, changed, startedByName] = await Promise.all([
      listImportRows(tx, importId, { ...page, outcomes: ["bad", "file"] }),
      listImportRows(tx, importId, { ...page, outcomes: ["changed"] }),
      findUserName(tx, row.started_by),
    ]);
    const isStarter = row.started_by === identity.userId;
    return importView(row, { bad, changed }, { startedByName, isStarter });
  });
}

/** Confirms: all of a file that is right, or by explicit choice what is right of one that is not. */
async function run(call: Call<"runImport">): Promise<Output<"runImport">> {
  const { app, identity, input } = call;
  const { importId } = input.params;
  const { goodRowsOnly } = input.body;
  await change(call, importId, (row) => {
    const may = rights(row);
    if (!may.canRun && !(goodRowsOnly && may.canRunGoodRows)) return undefined;
    const mode = goodRowsOnly && may.canRunGoodRows ? "good_rows" : row.mode;
    return { ...row, mode, state: "running", summary: { ...row.summary, message: null } };
  });
  void enqueueImport({ app, identity }, importId);
  return view(app, identity, importId);
}

async function cancel(call: Call<"cancelImport">): Promise<Output<"cancelImport">> {
  const { app, identity, input } = call;
  const { importId } = input.params;
  await change(call, importId, (row) =>
    rights(row).canCancel
      ? { ...row, state: "cancelled", finished_at: app.engine.now() }
      : undefined,
  );
  await tidyUp({ app, identity }, importId);
  return view(app, identity, importId);
}

function rights(row: ImportRow): Output<"getImport"> {
  return importView(row, { bad: [], changed: [] }, { startedByName: "", isStarter: true });
}

/** Moves an import to its next state, or refuses where it does not stand so. */
async function change(
  { app, identity }: Pick<Call<"runImport">, "app" | "identity">,
  importId: string,
  next: (row: ImportRow) => ImportRow | undefined,
): Promise<void> {
  await app.engine.database.transact(identity, async (tx) => {
    const row = await lockImport(tx, importId);
    if (!row) throw new Refused({ type: "not_found" });
    const moved = next(row);
    if (!moved) {
      const { stateName } = importItem(row, "");
      throw new Refused({ type: "import_wrong_state", name: row.file_name, state: stateName });
    }
    assert(moved.id === importId, "an import moves by itself");
    await saveProgress(tx, importId, moved);
  });
}
