import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** Attachments lie outside the database, named by the digest of their content. */
export type AttachmentStore = {
  /** Keeps the stream's bytes; the first bytes come back for a look at what it really is. */
  readonly keep: (source: AsyncIterable<Uint8Array>) => Promise<Kept>;
  readonly read: (digest: string) => Readable;
  readonly has: (digest: string) => Promise<boolean>;
  readonly pathOf: (digest: string) => string;
};

export type Kept = { readonly digest: string; readonly byteCount: number; readonly head: Buffer };

const HEAD_BYTES = 4096;

export function createAttachmentStore(directory: string): AttachmentStore {
  const pathOf = (digest: string): string => join(directory, digest.slice(0, 2), digest);
  return {
    pathOf,
    read: (digest) => createReadStream(pathOf(digest)),
    has: (digest) =>
      stat(pathOf(digest)).then(
        () => true,
        () => false,
      ),
    keep: (source) => keep(directory, pathOf, source),
  };
}

async function keep(
  directory: string,
  pathOf: (digest: string) => string,
  source: AsyncIterable<Uint8Array>,
): Promise<Kept> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const temporary = join(directory, `incoming-${randomBytes(8).toString("hex")}`);
  const file = await open(temporary, "wx", 0o600);
  const hash = createHash("sha256");
  let byteCount = 0;
  let head = Buffer.alloc(0);
  try {
    for await (const chunk of source) {
      hash.update(chunk);
      byteCount += chunk.byteLength;
      if (head.byteLength < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      await file.write(chunk);
    }
    // On disk before the row that names it: a row never points at nothing after a power cut.
    await file.sync();
  } catch (fault) {
    await file.close();
    await rm(temporary, { force: true });
    throw fault;
  }
  await file.close();
  const digest = hash.digest("hex");
  await mkdir(join(directory, digest.slice(0, 2)), { recursive: true, mode: 0o700 });
  await rename(temporary, pathOf(digest));
  return { digest, byteCount, head };
}
