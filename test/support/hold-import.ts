import { createApp } from "#shell/app.ts";
import type { AppParts } from "#shell/app.ts";
import type { Identity } from "#shell/identity.ts";
import { enqueueImport } from "#shell/import/import-queue.ts";

/** Another process that works on an import, to be killed. */
type Held = Pick<AppParts, "applicationUrl" | "dataDirectory"> & {
  readonly identity: Identity;
  readonly importId: string;
};

const { applicationUrl, dataDirectory, identity, importId } = JSON.parse(
  process.argv[2] ?? "{}",
) as Held;
const app = await createApp({
  applicationUrl,
  dataDirectory,
  profile: "production",
  now: () => "2026-11-23T01:00:00.000Z",
  wallMs: () => Date.now(),
  clockState: () => ({ isConfirmed: true, reason: null }),
  wake: () => undefined,
  hashFormat: "1",
  connectionsMax: 4,
});
await enqueueImport({ app, identity }, importId);
await app.close();
