import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, escapeIdentifier } from "pg";

import { startEmbedded } from "#shell/db/embedded.ts";
import { ensureLogin } from "#shell/db/embedded-roles.ts";
import { migrate } from "#shell/db/migrate.ts";

/** What a test file needs in order to clone its database; passed on by LIANDONG_TEST_SERVER. */
export type TestServer = {
  /** May make databases: the superuser of the embedded server, or DATABASE_URL. */
  readonly administratorUrl: string;
  /** Owns the clones. */
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** The migrated database that is cloned; its name is the prefix of every clone. */
  readonly template: string;
};

export type OpenTestServer = TestServer & { readonly close: () => Promise<void> };

/** The server for a run of tests: DATABASE_URL where it is given, else an embedded one of its own. */
export async function openTestServer(
  report: (line: string) => void = () => undefined,
): Promise<OpenTestServer> {
  const named = process.env["DATABASE_URL"];
  return named === undefined ? openEmbedded(report) : openOutside(named);
}

async function openEmbedded(report: (line: string) => void): Promise<OpenTestServer> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "liandong-test-"));
  chmodSync(dataDirectory, 0o711);
  const database = await startEmbedded(
    { dataDirectory, host: "127.0.0.1", port: 0 },
    report,
    "测试",
  );
  const { administratorUrl, ownerUrl, applicationUrl } = database;
  const server = { administratorUrl, ownerUrl, applicationUrl, template: newName() };
  await makeTemplate(server);
  const close = async () => {
    await database.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { ...server, close };
}

async function openOutside(ownerUrl: string): Promise<OpenTestServer> {
  const template = newName();
  // A login of this run alone: the product's own, if it is there, keeps its password.
  const login = `${template}_application`;
  const password = randomUUID();
  await asAdministrator(ownerUrl, (client) =>
    ensureLogin(client, login, "nosuperuser noinherit", password),
  );
  const application = new URL(ownerUrl);
  application.username = login;
  application.password = password;
  const owner = new URL(ownerUrl);
  owner.searchParams.set("options", `-c liandong.application=${login}`);
  const server = {
    administratorUrl: ownerUrl,
    ownerUrl: owner.href,
    applicationUrl: application.href,
    template,
  };
  await makeTemplate(server);
  return { ...server, close: () => dropAll(server, login) };
}

function newName(): string {
  return `liandong_test_${randomUUID().slice(0, 8)}`;
}

async function makeTemplate(server: TestServer): Promise<void> {
  const { pathname, username } = new URL(server.ownerUrl);
  await asAdministrator(server.administratorUrl, (client) =>
    client.query(
      `create database ${server.template} owner ${escapeIdentifier(username || pathname.slice(1))}
         template template0 encoding 'UTF8' locale 'C'`,
    ),
  );
  await migrate(within(server.ownerUrl, server.template));
}

/** Makes a database of its own for one test file. */
export async function cloneDatabase(
  server: TestServer,
): Promise<{ readonly name: string; readonly ownerUrl: string; readonly applicationUrl: string }> {
  const name = `${server.template}_${randomUUID().slice(0, 8)}`;
  const { username } = new URL(server.ownerUrl);
  await asAdministrator(server.administratorUrl, (client) =>
    client.query(
      `create database ${name} template ${server.template} owner ${escapeIdentifier(username)}`,
    ),
  );
  return {
    name,
    ownerUrl: within(server.ownerUrl, name),
    applicationUrl: within(server.applicationUrl, name),
  };
}

export async function dropDatabase(server: TestServer, name: string): Promise<void> {
  await asAdministrator(server.administratorUrl, (client) =>
    client.query(`drop database if exists ${name} with (force)`),
  );
}

async function dropAll(server: TestServer, login: string): Promise<void> {
  await asAdministrator(server.administratorUrl, async (client) => {
    const left = await client.query<{ datname: string }>(
      "select datname from pg_database where datname like $1",
      [`${server.template}%`],
    );
    for (const { datname } of left.rows) {
      await client.query(`drop database ${escapeIdentifier(datname)} with (force)`);
    }
    await client.query(`drop role if exists ${escapeIdentifier(login)}`);
  });
}

async function asAdministrator(
  url: string,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function within(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
