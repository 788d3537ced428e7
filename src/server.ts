import { join } from "node:path";
import { createApp } from "./shell/app.ts";
import { MACHINE, explainClockFault, startClock } from "./shell/clock.ts";
import type { TrustedClock } from "./shell/clock.ts";
import { openDatabaseServer } from "./shell/db/database-server.ts";
import type { DatabaseServer } from "./shell/db/database-server.ts";
import { inspectInstallation } from "./shell/db/installation.ts";
import { migrate } from "./shell/db/migrate.ts";
import { prepareProduction } from "./shell/first-start.ts";
import type { App } from "./shell/http/call.ts";
import { listen, refuseTakenPort } from "./shell/http/listen.ts";
import { buildServer } from "./shell/http/server.ts";
import { resumeImports } from "./shell/import/import-queue.ts";
import { startLoop } from "./shell/jobs/loop.ts";
import type { Loop } from "./shell/jobs/loop.ts";
import { faultFields, openLog } from "./shell/log.ts";
import type { Log } from "./shell/log.ts";
import type { Settings } from "./shell/settings.ts";

export type Report = (line: string) => void;

export type RunningServer = {
  readonly url: string;
  readonly app: App;
  /** Settles, with the reason, when the server cannot go on. */
  readonly lost: Promise<string>;
  readonly stop: () => Promise<void>;
};

/** The database is of the other kind: a demonstration never becomes production, nor the reverse. */
export class WrongProfile extends Error {
  override readonly name = "WrongProfile";
}

/** Starts everything in order, telling each step; whatever was started is stopped when a step fails. */
export async function startServer(settings: Settings, report: Report): Promise<RunningServer> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  };
  try {
    return await startParts(settings, report, { stops, stopAll });
  } catch (fault) {
    await stopAll();
    throw fault;
  }
}

type Stops = {
  readonly stops: (() => Promise<void>)[];
  readonly stopAll: () => Promise<void>;
};

async function startParts(
  settings: Settings,
  report: Report,
  { stops, stopAll }: Stops,
): Promise<RunningServer> {
  await refuseTakenPort(settings);
  const database = await openDatabaseServer(settings, report);
  stops.push(database.stop);
  await migrate(database.ownerUrl, report);
  report("数据库已就绪");
  await refuseWrongProfile(database.ownerUrl, settings.profile);
  if (settings.profile === "production") {
    await prepareProduction({ ...database, settings, wallMs: MACHINE.wall, report });
  }
  const demonstration =
    settings.profile === "demonstration"
      ? await import("#demonstration/index.ts").then(({ prepareDemonstration }) =>
          prepareDemonstration({ ...database, settings, report }),
        )
      : null;
  const webDirectory = await readyWeb(report);
  const clock = await readyClock(database.ownerUrl, settings, report);
  const log = openLog({
    folder: join(settings.dataDirectory, "logs"),
    level: settings.logLevel,
    keepDays: settings.logKeepDays,
    now: clock.now,
  });
  stops.push(() => Promise.resolve(log.close()));
  const onFault = (fault: unknown, where: string): void => log.error(where, faultFields(fault));
  const { app, loop } = await readyApp(settings, database, clock, onFault);
  stops.push(app.close, loop.stop);
  const server = await buildServer({ app, monotonic: MACHINE.monotonic, webDirectory, onFault });
  stops.push(() => server.close());
  await listen(server, settings);
  const url = addressOf(settings);
  if (demonstration) stops.push(demonstration.startUnits(url, app.automaticUnits, onFault));
  report(`服务已启动: ${url}`);
  demonstration?.tellAccounts(report);
  await resumeImports(app);
  logStart(log, settings);
  return { url, app, lost: database.lost, stop: stopAll };
}

function logStart(log: Log, settings: Settings): void {
  log.info("started", { profile: settings.profile, port: settings.port });
}

function addressOf({ host, port }: Settings): string {
  return `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
}

async function refuseWrongProfile(ownerUrl: string, profile: Settings["profile"]): Promise<void> {
  const { profiles } = await inspectInstallation(ownerUrl);
  const other = profiles.find((found) => found !== profile);
  if (other === undefined) return;
  throw new WrongProfile(
    profile === "production"
      ? "这个数据库装有演示数据, 不能用于正式环境。请用 LIANDONG_DATA 指定新的数据目录, 或用 DATABASE_URL 指定新的数据库。"
      : "这个数据库是正式环境的数据, 不能以演示方式启动。请设置 LIANDONG_PROFILE=production。",
  );
}

async function readyWeb(report: Report): Promise<string> {
  // The builder is a tool for the checkout; it is loaded only to see whether the pages are stale.
  const { WEB_DIRECTORY, buildWeb } = await import("../tools/build-web.ts");
  await buildWeb(report);
  return WEB_DIRECTORY;
}

async function readyClock(
  ownerUrl: string,
  settings: Settings,
  report: Report,
): Promise<TrustedClock> {
  const { lastJournalAt } = await inspectInstallation(ownerUrl);
  const clock = startClock(MACHINE, lastJournalAt);
  const trust = clock.trust();
  if (trust.state === "unconfirmed") {
    report(explainClockFault(trust.reason));
    // No right hangs on a demonstration's clock, and nobody is there to confirm it.
    if (settings.profile === "demonstration") clock.confirm();
  }
  return clock;
}

async function readyApp(
  settings: Settings,
  database: DatabaseServer,
  clock: TrustedClock,
  onFault: (fault: unknown, where: string) => void,
): Promise<{ readonly app: App & { readonly close: () => Promise<void> }; readonly loop: Loop }> {
  const wake = { now: (): void => undefined };
  const app = await createApp({
    applicationUrl: database.applicationUrl,
    dataDirectory: settings.dataDirectory,
    profile: settings.profile,
    now: clock.now,
    wallMs: MACHINE.wall,
    clockState: () => {
      const trust = clock.trust();
      return trust.state === "trusted"
        ? { isConfirmed: true, reason: null }
        : { isConfirmed: false, reason: explainClockFault(trust.reason) };
    },
    wake: () => wake.now(),
    hashFormat: "1",
  });
  const loop = startLoop(
    () => app,
    () => clock.trust().state === "trusted",
    onFault,
  );
  wake.now = loop.wake;
  return { app, loop };
}
