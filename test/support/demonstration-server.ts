import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../src/server.ts";
import type { RunningServer } from "../../src/server.ts";
import { testDatabase } from "./database.ts";

/** A whole server with the demonstration county, on a database and a port of its own. */
export type DemonstrationServer = RunningServer & {
  readonly password: string;
  readonly close: () => Promise<void>;
};

const PASSWORD = "demonstration-of-tests";

export async function startDemonstrationServer(): Promise<DemonstrationServer> {
  const { ownerUrl, applicationUrl } = await testDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), "liandong-e2e-"));
  const server = await startServer(
    {
      profile: "demonstration",
      host: "127.0.0.1",
      port: await freePort(),
      dataDirectory,
      demonstrationPassword: PASSWORD,
      databaseUrl: applicationUrl,
      databaseOwnerUrl: ownerUrl,
      logLevel: "warn",
      logKeepDays: 1,
    },
    () => undefined,
  );
  return {
    ...server,
    password: PASSWORD,
    close: async () => {
      await server.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
