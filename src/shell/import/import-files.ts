import { rm } from "node:fs/promises";
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

export async function dropFile(path: string): Promise<void> {
  await rm(path, { force: true });
}
