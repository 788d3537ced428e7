import { join } from "node:path";
import type { Settings } from "../settings.ts";
import { chooseAccount } from "./embedded-account.ts";
import { ADMINISTRATOR, prepareCluster, readOrMakeSecrets } from "./embedded-cluster.ts";
import type { Cluster, Secrets } from "./embedded-cluster.ts";
import { SOCKET_PORT, addressOf, prepareEndpoint, socketFolderOf } from "./embedded-endpoint.ts";
import type { Endpoint } from "./embedded-endpoint.ts";
import { DataDirectoryTaken, lockDataDirectory } from "./embedded-lock.ts";
import { endOrphans } from "./embedded-orphans.ts";
import { launch, untilReady } from "./embedded-process.ts";
import type { ServerProcess } from "./embedded-process.ts";
import { APPLICATION, DATABASE, OWNER, admitLogins } from "./embedded-roles.ts";
import { prepareRuntime } from "./embedded-runtime.ts";

export type Report = (line: string) => void;

/** A running PostgreSQL of our own. */
export type EmbeddedDatabase = {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** The superuser of the embedded server, for tests and for restoring. */
  readonly administratorUrl: string;
  /** Changes when the server had to be started again. */
  readonly processId: number;
  /** Settles, with the reason, when the server is gone for good. */
  readonly lost: Promise<string>;
  readonly stop: () => Promise<void>;
};

const RESTARTS_MAX = 5;

type Place = Pick<Settings, "dataDirectory" | "host" | "port">;

/**
 * Starts the PostgreSQL that comes with the product on this data directory, recovering from
 * whatever ended the last one. Throws DataDirectoryTaken when the directory is in use.
 */
export async function startEmbedded(
  settings: Place,
  report: Report,
  purpose = `http://${settings.host}:${settings.port}`,
): Promise<EmbeddedDatabase> {
  const { dataDirectory } = settings;
  const since = Temporal.Now.instant().toString({ smallestUnit: "second" });
  const lock = lockDataDirectory(dataDirectory, { pid: process.pid, purpose, since });
  try {
    const account = chooseAccount(report);
    const runtime = prepareRuntime(dataDirectory, report);
    const cluster = prepareCluster(dataDirectory, account, runtime, report);
    await endOrphans(cluster, report);
    const endpoint = await prepareEndpoint(dataDirectory, account);
    return await supervise(cluster, endpoint, { dataDirectory, report, release: lock.release });
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

/** The addresses of the embedded server that another process of ours is running there. */
function joinEmbedded({ dataDirectory }: Place): EmbeddedDatabase {
  const endpoint = { socketFolder: socketFolderOf(dataDirectory), port: SOCKET_PORT };
  return {
    ...addresses(endpoint, readOrMakeSecrets(dataDirectory)),
    processId: 0,
    lost: Promise.withResolvers<string>().promise,
    stop: () => Promise.resolve(),
  };
}

/** For commands: joins the server that runs there, else starts one for as long as it is needed. */
export async function startOrJoinEmbedded(
  settings: Place,
  report: Report,
  purpose: string,
): Promise<EmbeddedDatabase> {
  try {
    return await startEmbedded(settings, report, purpose);
  } catch (fault) {
    if (!(fault instanceof DataDirectoryTaken) || process.platform === "win32") throw fault;
    return joinEmbedded(settings);
  }
}

type Addresses = Pick<EmbeddedDatabase, "ownerUrl" | "applicationUrl" | "administratorUrl">;

function addresses(endpoint: Endpoint, secrets: Secrets): Addresses {
  const { administrator, owner, application } = secrets;
  return {
    ownerUrl: addressOf(endpoint, { name: OWNER, password: owner }, DATABASE),
    applicationUrl: addressOf(endpoint, { name: APPLICATION, password: application }, DATABASE),
    administratorUrl: addressOf(
      endpoint,
      { name: ADMINISTRATOR, password: administrator },
      ADMINISTRATOR,
    ),
  };
}

/** Keeps one server running: when it is killed, its clients find it again under the same address. */
async function supervise(
  cluster: Cluster,
  endpoint: Endpoint,
  around: { readonly dataDirectory: string; readonly report: Report; readonly release: () => void },
): Promise<EmbeddedDatabase> {
  const { report } = around;
  const urls = addresses(endpoint, cluster.secrets);
  const logFile = join(around.dataDirectory, "logs", "postgresql.log");
  const start = async (): Promise<ServerProcess> => {
    const server = launch(cluster, endpoint, logFile);
    await untilReady(server, urls.administratorUrl, report);
    return server;
  };
  let current = await start();
  await admitLogins(urls.administratorUrl, cluster.secrets);
  let stopAsked = false;
  const isStopping = () => stopAsked;
  const watch = async (): Promise<string> => {
    for (let restarts = 0; ; restarts += 1) {
      const reason = await current.ended;
      if (isStopping() || restarts === RESTARTS_MAX) return reason;
      report(`PostgreSQL 意外终止(${reason}),正在重新启动`);
      await endOrphans(cluster, report);
      current = await start();
      report("PostgreSQL 已重新启动");
      if (isStopping()) await current.stop();
    }
  };
  const lost = watch().catch((fault: unknown) => String(fault));
  return {
    ...urls,
    get processId() {
      return current.processId;
    },
    lost,
    stop: async () => {
      stopAsked = true;
      await current.stop();
      await lost;
      around.release();
    },
  };
}
