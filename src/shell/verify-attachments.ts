import { createReadStream } from "node:fs";
import { createHash } from "node:crypto";
import { attachmentId } from "./db/attachments.ts";
import type { Transaction } from "./db/database.ts";
import { listAttachments } from "./db/verify-rows.ts";
import type { Fault } from "./verify-stream.ts";

type Read = <Value>(work: (tx: Transaction) => Promise<Value>) => Promise<Value>;

const PAGE = 500;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** Is each attachment still the file that was handed in, and does its row still point at it? */
export async function verifyAttachments(
  read: Read,
  pathOf: (digest: string) => string,
): Promise<{ readonly files: number; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const known = new Map<string, Fault["fault"] | undefined>();
  for (let after = FIRST; ;) {
    const last = after;
    const rows = await read((tx) => listAttachments(tx, last, PAGE));
    for (const { id, digest, measure_id: stream } of rows) {
      if (!known.has(digest)) known.set(digest, await faultOfFile(pathOf(digest), digest));
      const isOwn = attachmentId(stream, digest) === id;
      const fault = isOwn ? known.get(digest) : "attachment_altered";
      if (fault) faults.push({ stream, position: 0, fault, detail: id });
    }
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return { files: known.size, faults };
    after = end.id;
  }
}

async function faultOfFile(path: string, digest: string): Promise<Fault["fault"] | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return "attachment_missing";
    throw fault;
  }
  return hash.digest("hex") === digest ? undefined : "attachment_altered";
}
