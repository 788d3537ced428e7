import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createAttachmentStore } from "../files/attachment-store.ts";
import type { AttachmentStore } from "../files/attachment-store.ts";

/** Where uploaded files lie until their import is done, by the digest of their content. */
export function importFiles(dataDirectory: string): AttachmentStore {
  return createAttachmentStore(join(dataDirectory, "imports"));
}

/** Where the checked rows of an import are put down until they are imported. */
export function spoolPath(dataDirectory: string, importId: string): string {
  return join(dataDirectory, "imports", `${importId}.rows`);
}

/** Also what a check that was killed began. */
export async function dropSpool(dataDirectory: string, importId: string): Promise<void> {
  const folder = join(dataDirectory, "imports");
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.startsWith(`${importId}.rows`));
  await Promise.all(own.map((name) => rm(join(folder, name), { force: true })));
}

export async function dropFile(path: string): Promise<void> {
  await rm(path, { force: true });
}
