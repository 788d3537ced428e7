import type { Desk } from "./check-import.ts";
import { BrokenFile } from "./broken-file.ts";
import { formatOf } from "./file-kind.ts";
import type { ImportFormat } from "./file-kind.ts";
import { dropFile, importFiles } from "./import-files.ts";
import { findImport, insertImport } from "../db/imports.ts";

/** 100,000 cases take some fifty. */
export const MEGABYTES_MAX = 200;

export type Incoming = {
  readonly id: string;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
  readonly isTruncated: () => boolean;
};

/** Keeps a file by its hash and opens an import for it. Undefined when the file was too large. */
export async function receiveImport(
  { app, identity }: Desk,
  incoming: Incoming,
): Promise<string | undefined> {
  const files = importFiles(app.dataDirectory);
  const kept = await files.keep(incoming.content);
  if (incoming.isTruncated()) {
    await dropFile(files.pathOf(kept.digest));
    return undefined;
  }
  await app.engine.database.transact(identity, async (tx) => {
    // Sent again after a lost answer, the same file is the same import.
    if (await findImport(tx, incoming.id)) return;
    await insertImport(tx, {
      id: incoming.id,
      file_name: plainName(incoming.fileName),
      file_digest: kept.digest,
      format: guessedFormat(kept.head),
      started_by: identity.userId,
      started_at: app.engine.now(),
    });
  });
  return incoming.id;
}

/** What is no file of ours is told by the check, as every other flaw is. */
function guessedFormat(head: Buffer): ImportFormat {
  try {
    return formatOf(head);
  } catch (fault) {
    if (fault instanceof BrokenFile) return "csv";
    throw fault;
  }
}

const NAME_MAX = 120;

/** A name that is only a name: no path, no control or direction characters, of bounded length. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? "";
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "").trim();
  return clean.slice(-NAME_MAX) || "未命名文件";
}
