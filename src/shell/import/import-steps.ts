import type { Desk } from "./check-import.ts";
import { tidyUp } from "./import-queue.ts";
import { importItem, importView } from "./import-view.ts";
import { Refused } from "../http/call.ts";
import { findUserName } from "../db/import-lookups.ts";
import {
  clearImportRows,
  findImport,
  listImportRows,
  lockImport,
  saveProgress,
} from "../db/imports.ts";
import type { ImportRow, StoredNote } from "../db/imports.ts";
import type { Output } from "#contract/index.ts";

type View = Output<"getImport">;

const SHOWN_MAX = 200;
const PAGE = 500;

export async function viewImport({ app, identity }: Desk, importId: string): Promise<View> {
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

/** All of a file that is right, or by explicit choice what is right of one that is not. */
export async function confirmImport(
  desk: Desk,
  importId: string,
  goodRowsOnly: boolean,
): Promise<void> {
  await move(desk, importId, (row) => {
    const may = rights(row);
    if (!may.canRun && !(goodRowsOnly && may.canRunGoodRows)) return undefined;
    const mode = may.canRunGoodRows ? "good_rows" : row.mode;
    return { ...row, mode, state: "running", summary: { ...row.summary, message: null } };
  });
}

export async function cancelImport(desk: Desk, importId: string): Promise<void> {
  const now = desk.app.engine.now();
  await move(desk, importId, (row) =>
    rights(row).canCancel ? { ...row, state: "cancelled", finished_at: now } : undefined,
  );
  // Nobody will mend these rows any more, so what they say of people is not kept.
  await desk.app.engine.database.transact(desk.identity, (tx) => clearImportRows(tx, importId));
  await tidyUp(desk, importId);
}

function rights(row: ImportRow): View {
  return importView(row, { bad: [], changed: [] }, { startedByName: "", isStarter: true });
}

/** Moves an import to its next state, or refuses where it does not stand so. */
async function move(
  { app, identity }: Desk,
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
    await saveProgress(tx, importId, moved);
  });
}

/** The bad rows, a page at a time. */
export async function* badRowPages(
  { app, identity }: Desk,
  importId: string,
): AsyncGenerator<readonly StoredNote[]> {
  for (let after = -1; ;) {
    const page = { outcomes: ["bad"], after, limit: PAGE };
    const notes = await app.engine.database.transact(identity, (tx) =>
      listImportRows(tx, importId, page),
    );
    if (notes.length > 0) yield notes;
    if (notes.length < PAGE) return;
    after = notes.at(-1)?.row_number ?? after;
  }
}
