import { after } from "node:test";
import type { TestContext } from "node:test";

import { cloneDatabase, dropDatabase, openTestServer } from "./database-server.ts";
import type { OpenTestServer, TestServer } from "./database-server.ts";

export type TestDatabase = { readonly ownerUrl: string; readonly applicationUrl: string };

// Where a single file runs without the runner, it opens a server for itself.
let own: Promise<OpenTestServer> | undefined;
const clones: string[] = [];

function testServer(): Promise<TestServer> {
  const passedOn = process.env["LIANDONG_TEST_SERVER"];
  if (passedOn !== undefined) return Promise.resolve(JSON.parse(passedOn) as TestServer);
  own ??= openTestServer();
  return own;
}

// Said at the top of the file, so that it happens after the file and not after one test.
after(async () => {
  if (clones.length > 0) {
    const server = await testServer();
    await Promise.all(clones.map((name) => dropDatabase(server, name)));
  }
  await (await own)?.close();
});

/**
 * A migrated, empty database of its own, dropped after the test given, or after the file.
 * Connections to it must be closed by whoever opened them.
 */
export async function testDatabase(test?: TestContext): Promise<TestDatabase> {
  const server = await testServer();
  const { name, ...addresses } = await cloneDatabase(server);
  if (test) test.after(() => dropDatabase(server, name));
  else clones.push(name);
  return addresses;
}
