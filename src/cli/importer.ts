import { setTimeout as pause } from "node:timers/promises";
import { createApp } from "#shell/app.ts";
import { MACHINE, startClock } from "#shell/clock.ts";
import { asOwner, listInstalledAreas } from "#shell/db/accounts.ts";
import { reachDatabaseServer } from "#shell/db/database-server.ts";
import type { DatabaseServer } from "#shell/db/database-server.ts";
import { findStarter, listImporters } from "#shell/db/import-lookups.ts";
import { findImport } from "#shell/db/imports.ts";
import type { ImportRow, StoredNote } from "#shell/db/imports.ts";
import { inspectInstallation } from "#shell/db/installation.ts";
import { migrate } from "#shell/db/migrate.ts";
import { systemIdentity } from "#shell/identity.ts";
import type { Identity } from "#shell/identity.ts";
import { enqueueImport } from "#shell/import/import-queue.ts";
import {
  badRowPages,
  cancelImport,
  confirmImport,
  viewImport,
} from "#shell/import/import-steps.ts";
import { receiveImport } from "#shell/import/receive-import.ts";
import type { Incoming } from "#shell/import/receive-import.ts";
import type { Settings } from "#shell/settings.ts";
import type { Output } from "#contract/index.ts";
import { mayUse } from "#core/access/index.ts";

type View = Output<"getImport">;

/** The import as the command line uses it, in the name of one person. */
export type Importer = {
  readonly receive: (incoming: Incoming) => Promise<string>;
  /** Lets what waits be done, telling how far it is. */
  readonly work: (id: string, what: string) => Promise<View>;
  readonly confirm: (id: string, goodRowsOnly: boolean) => Promise<void>;
  readonly cancel: (id: string) => Promise<void>;
  readonly find: (id: string) => Promise<ImportRow>;
  readonly badRows: (id: string) => AsyncIterable<readonly StoredNote[]>;
  readonly close: () => Promise<void>;
};

const NOWHERE = "00000000-0000-0000-0000-000000000000";
const TELL_EVERY_MS = 2000;

export async function openImporter(
  settings: Settings,
  login: string | undefined,
  report: (line: string) => void,
): Promise<Importer> {
  const server = await reachDatabaseServer(settings, report, "liandong import");
  try {
    return await openOn(server, settings, { login, report });
  } catch (fault) {
    await server.stop();
    throw fault;
  }
}

type Wish = { readonly login: string | undefined; readonly report: (line: string) => void };

async function openOn(server: DatabaseServer, settings: Settings, wish: Wish): Promise<Importer> {
  await migrate(server.ownerUrl, wish.report);
  const [area] = await asOwner(server.ownerUrl, NOWHERE, (tx) => listInstalledAreas(tx));
  if (!area) throw new Error("数据库还是空的。请先运行一次 liandong start。");
  const { lastJournalAt } = await inspectInstallation(server.ownerUrl);
  const app = await createApp({
    applicationUrl: server.applicationUrl,
    dataDirectory: settings.dataDirectory,
    profile: settings.profile,
    now: startClock(MACHINE, lastJournalAt).now,
    wallMs: MACHINE.wall,
    clockState: () => ({ isConfirmed: true, reason: null }),
    wake: () => undefined,
    hashFormat: "1",
    connectionsMax: 4,
  });
  const { database } = app.engine;
  const close = async (): Promise<void> => {
    await app.close();
    await server.stop();
  };
  const identity = await database
    .transact(systemIdentity(area.area), async (tx) => {
      const found = chosen(await listImporters(tx), wish.login);
      return findStarter(tx, found);
    })
    .catch(async (fault: unknown) => {
      await app.close();
      throw fault;
    });
  const desk = { app, identity: allowed(identity, wish.login) };
  const find = async (id: string): Promise<ImportRow> => {
    const row = await database.transact(desk.identity, (tx) => findImport(tx, id));
    if (!row) throw new Error("导入记录不见了");
    return row;
  };
  return {
    close,
    find,
    receive: async (incoming) => (await receiveImport(desk, incoming)) ?? "",
    confirm: (id, goodRowsOnly) => confirmImport(desk, id, goodRowsOnly),
    cancel: (id) => cancelImport(desk, id),
    badRows: (id) => badRowPages(desk, id),
    work: async (id, what) => {
      const done = enqueueImport(desk, id).then(() => true);
      const isThrough = () => Promise.race([done, pause(TELL_EVERY_MS, false)]);
      while (!(await isThrough())) wish.report(progressOf(await find(id), what));
      return viewImport(desk, id);
    },
  };
}

function progressOf(row: ImportRow, what: string): string {
  return row.state === "running"
    ? `${what}:${row.done_count} / ${row.summary.spoolRows}`
    : `${what}:${row.row_count} 件`;
}

type Candidate = { readonly id: string; readonly login: string; readonly role: string };

/** Without a name, the one filing clerk; where there are several, nobody is chosen for them. */
function chosen(candidates: readonly Candidate[], login: string | undefined): string {
  const clerks = candidates.filter(({ role }) => role === "case_filing");
  const named = login === undefined ? clerks : candidates.filter((one) => one.login === login);
  const [found, other] = named;
  if (found && !other) return found.id;
  const logins = candidates.map((one) => one.login).join("、");
  throw new Error(
    login === undefined
      ? `请用 --as 指定以谁的名义导入:${logins || "还没有可以导入案件的账号,请先用 liandong user add 建立"}`
      : `账号 ${login} 不能导入案件。可以导入的账号:${logins || "无"}`,
  );
}

function allowed(identity: Identity | undefined, login: string | undefined): Identity {
  if (identity && mayUse(identity.role, "import_cases")) return identity;
  throw new Error(`账号 ${login ?? ""} 不能导入案件`);
}
