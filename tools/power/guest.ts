// Runs inside the virtual machine that is going to lose its power.
// `write`: commits without end and says so; `write-unsafe`: the same on a server without fsync;
// `read`: starts on what is left and tells it.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";

import { startEmbedded } from "../../src/shell/db/embedded.ts";
import type { EmbeddedDatabase } from "../../src/shell/db/embedded.ts";

const WRITERS = 4;
const ACCOUNT = 999;
const phase = process.argv[2];
const place = { dataDirectory: "/data/liandong", host: "127.0.0.1", port: 8080 };

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Every line said here was committed before it was said. */
async function commitWithoutEnd(url: string, writer: number): Promise<never> {
  const client = await connect(url);
  for (let serial = 1; ; serial += 1) {
    await client.query("insert into proof (writer, serial, filling) values ($1, $2, $3)", [
      writer,
      serial,
      "x".repeat(200),
    ]);
    tell(`ACK ${writer} ${serial}`);
  }
}

/** The planted fault: the very same server, started again with one word changed. */
async function restartUnsafe(database: EmbeddedDatabase): Promise<void> {
  const words = readFileSync(`/proc/${database.processId}/cmdline`, "utf8").split("\0");
  await database.stop();
  const [program = "", ...rest] = words.slice(0, -1);
  const unsafe = rest.map((word) => (word === "fsync=on" ? "fsync=off" : word));
  if (!unsafe.includes("fsync=off")) throw new Error("the server was not told to fsync");
  spawn(program, unsafe, { uid: ACCOUNT, gid: ACCOUNT, stdio: "ignore" });
  while (!(await isUp(database.ownerUrl))) await pause(100);
}

async function isUp(url: string): Promise<boolean> {
  try {
    await (await connect(url)).end();
    return true;
  } catch {
    return false;
  }
}

async function write(isSafe: boolean): Promise<void> {
  const database = await startEmbedded(place, tell);
  if (!isSafe) await restartUnsafe(database);
  const client = await connect(database.ownerUrl);
  const { rows } = await client.query<{ fsync: string }>("show fsync");
  tell(`WRITING fsync=${rows[0]?.fsync ?? ""}`);
  const writers = Array.from({ length: WRITERS }, (_, writer) => writer + 1);
  await Promise.all(writers.map((writer) => commitWithoutEnd(database.ownerUrl, writer)));
}

async function read(): Promise<void> {
  const database = await startEmbedded(place, tell);
  const client = await connect(database.ownerUrl);
  const { rows } = await client.query<{ writer: number; whole: number; last: number }>(
    `select writer, count(*)::int as whole, max(serial)::int as last
     from proof group by writer order by writer`,
  );
  for (const { writer, whole, last } of rows) tell(`KEPT ${writer} ${whole} ${last}`);
  await client.end();
  await database.stop();
  tell("READ");
}

if (phase === "read") await read();
else await write(phase === "write");
