import { Client } from "pg";
import type { Settings } from "../settings.ts";
import { readOrMakeSecrets } from "./embedded-cluster.ts";
import { lockDataDirectory, prepareDataDirectory } from "./embedded-lock.ts";
import { APPLICATION, ensureLogin } from "./embedded-roles.ts";
import { startEmbedded, startOrJoinEmbedded } from "./embedded.ts";
import type { Report } from "./embedded.ts";

/** The PostgreSQL of this installation, its own or an outside one, with its two logins. */
export type DatabaseServer = {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** Settles, with the reason, when an embedded server is gone for good. */
  readonly lost: Promise<string>;
  readonly stop: () => Promise<void>;
};

const OLDEST_SUPPORTED = 15;

/** For the server: holds the data directory; a second start is refused with DataDirectoryTaken. */
export async function openDatabaseServer(
  settings: Settings,
  report: Report,
): Promise<DatabaseServer> {
  if (settings.databaseUrl === null) return startEmbedded(settings, report);
  const lock = lockDataDirectory(settings.dataDirectory, {
    pid: process.pid,
    purpose: `http://${settings.host}:${settings.port}`,
    since: Temporal.Now.instant().toString({ smallestUnit: "second" }),
  });
  try {
    const outside = await connectOutside(settings, settings.databaseUrl);
    return { ...outside, stop: () => Promise.resolve(lock.release()) };
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

/** For commands: joins what runs, else starts it for as long as the command needs it. */
export async function reachDatabaseServer(
  settings: Settings,
  report: Report,
  purpose: string,
): Promise<DatabaseServer> {
  return settings.databaseUrl === null
    ? startOrJoinEmbedded(settings, report, purpose)
    : connectOutside(settings, settings.databaseUrl);
}

async function connectOutside(settings: Settings, url: string): Promise<DatabaseServer> {
  const addresses =
    settings.databaseOwnerUrl === null
      ? await admitBesideOwner(settings, url)
      : {
          ownerUrl: naming(settings.databaseOwnerUrl, new URL(url).username),
          applicationUrl: url,
        };
  await refuseOld(addresses.ownerUrl);
  return {
    ...addresses,
    lost: Promise.withResolvers<string>().promise,
    stop: () => Promise.resolve(),
  };
}

/** Tells the migrations which login is the application's. */
function naming(ownerUrl: string, login: string): string {
  const url = new URL(ownerUrl);
  url.searchParams.set("options", `-c liandong.application=${login}`);
  return url.href;
}

/** The one address given is the owner's: the application gets a login of its own beside it. */
async function admitBesideOwner(
  settings: Settings,
  ownerUrl: string,
): Promise<{ readonly ownerUrl: string; readonly applicationUrl: string }> {
  prepareDataDirectory(settings.dataDirectory);
  const { application } = readOrMakeSecrets(settings.dataDirectory);
  const url = new URL(ownerUrl);
  url.username = APPLICATION;
  url.password = application;
  if (!(await admits(url.href))) {
    const client = await connect(ownerUrl);
    try {
      await ensureLogin(client, APPLICATION, "nosuperuser noinherit", application);
    } finally {
      await client.end();
    }
  }
  return { ownerUrl, applicationUrl: url.href };
}

async function admits(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const { host, pathname } = new URL(url);
    const why = cause instanceof Error ? cause.message : "";
    throw new Error(
      `连接不上外部数据库 ${host}${pathname}(${why})。请检查 DATABASE_URL 的地址、账号、密码,以及服务器是否运行`,
      { cause },
    );
  }
}

async function refuseOld(ownerUrl: string): Promise<void> {
  const client = await connect(ownerUrl);
  try {
    const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
    const version = Math.floor(Number(rows[0]?.server_version_num ?? "0") / 10_000);
    if (version >= OLDEST_SUPPORTED) return;
    throw new Error(`外部数据库是 PostgreSQL ${version},需要 ${OLDEST_SUPPORTED} 或更新的版本`);
  } finally {
    await client.end();
  }
}
