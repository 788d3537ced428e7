import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { Client } from "pg";
import { testDatabase } from "./database.ts";
import type { TestDatabase } from "./database.ts";
import { prepareDemonstration } from "#demonstration/index.ts";
import type { Demonstration } from "#demonstration/index.ts";
import { createApp } from "#shell/app.ts";
import type { Settings } from "#shell/settings.ts";
import { toInstant } from "#kit/calendar.ts";

/** A demonstration county on a database and a data directory of the test file's own. */
export type SeededCounty = {
  readonly dataDirectory: string;
  readonly database: () => TestDatabase;
  readonly demonstration: () => Demonstration;
  /** What was reported since it was last emptied. */
  readonly told: string[];
  /** As a start does it: seeds where there is nothing yet. */
  readonly prepare: (over?: Partial<Settings>) => Promise<Demonstration>;
  readonly openApp: (wake?: () => void) => ReturnType<typeof createApp>;
  /** Asks as the owner of the tables, on a connection of its own. */
  readonly rows: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;
  readonly counts: (sql: string) => Promise<ReadonlyMap<string, number>>;
};

export function seededCounty(): SeededCounty {
  const dataDirectory = mkdtempSync(join(tmpdir(), "liandong-demonstration-"));
  after(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const told: string[] = [];
  let database: TestDatabase | undefined;
  let demonstration: Demonstration | undefined;
  const opened = (): TestDatabase => {
    if (!database) throw new Error("the database is made before the tests");
    return database;
  };
  const county: SeededCounty = {
    dataDirectory,
    told,
    database: opened,
    demonstration: () => {
      if (!demonstration) throw new Error("the county is made before the tests");
      return demonstration;
    },
    prepare: (over = {}) =>
      prepareDemonstration({
        ...opened(),
        settings: { ...settingsOf(dataDirectory), ...over },
        report: (line) => void told.push(line),
      }),
    openApp: (wake) => openApp(opened(), dataDirectory, wake),
    rows: (sql, values) => rowsOf(opened().ownerUrl, sql, values),
    counts: async (sql) => {
      const found = await rowsOf<{ key: string; n: string }>(opened().ownerUrl, sql);
      return new Map(found.map(({ key, n }) => [key, Number(n)]));
    },
  };
  before(async () => {
    database = await testDatabase();
    demonstration = await county.prepare();
  });
  return county;
}

function settingsOf(dataDirectory: string): Settings {
  return {
    profile: "demonstration",
    host: "127.0.0.1",
    port: 0,
    dataDirectory,
    demonstrationPassword: null,
    databaseUrl: null,
    databaseOwnerUrl: null,
    logLevel: "error",
    logKeepDays: 1,
  };
}

function openApp(
  { applicationUrl }: TestDatabase,
  dataDirectory: string,
  wake: () => void = () => undefined,
): ReturnType<typeof createApp> {
  return createApp({
    applicationUrl,
    dataDirectory,
    profile: "demonstration",
    now: () => toInstant(Date.now()),
    wallMs: () => Date.now(),
    clockState: () => ({ isConfirmed: true, reason: null }),
    wake,
    hashFormat: "1",
  });
}

async function rowsOf<Row extends object>(
  ownerUrl: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return (await owner.query<Row>(sql, values)).rows;
  } finally {
    await owner.end();
  }
}
