import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { openRulesBook } from "./county-rules.ts";
import { openDatabase } from "./db/database.ts";
import type { Database } from "./db/database.ts";
import { createAttachmentStore } from "./files/attachment-store.ts";
import type { App } from "./http/call.ts";
import { uuidv7 } from "#kit/id.ts";

export type AppParts = {
  readonly applicationUrl: string;
  readonly dataDirectory: string;
  readonly profile: App["profile"];
  readonly now: () => string;
  readonly wallMs: () => number;
  readonly clockState: App["clockState"];
  readonly wake: () => void;
  readonly hashFormat: "1" | "2";
  readonly connectionsMax?: number;
};

/** Puts the application together on its database; whoever opens it closes it. */
export async function createApp(
  parts: AppParts,
): Promise<App & { readonly database: Database; readonly close: () => Promise<void> }> {
  const database = openDatabase(parts.applicationUrl, parts.connectionsMax);
  const rulesBook = await openRulesBook(database);
  return {
    database,
    close: database.close,
    engine: {
      database,
      now: parts.now,
      rules: rulesBook.of,
      hashFormat: parts.hashFormat,
      wake: parts.wake,
    },
    attachments: createAttachmentStore(join(parts.dataDirectory, "attachments")),
    profile: parts.profile,
    newId: () => uuidv7(parts.wallMs(), randomBytes(10)),
    newSalt: () => randomBytes(16).toString("base64url"),
    clockState: parts.clockState,
    automaticUnits: { on: false },
    dataDirectory: parts.dataDirectory,
    reloadRules: rulesBook.reload,
  };
}
