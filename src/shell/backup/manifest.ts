import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { z } from "zod";

/** What a backup holds, with the digest of every file, so that a damaged one is found before it is used. */
export const Manifest = z.object({
  format: z.literal(1),
  takenAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({ name: z.string(), file: z.string(), bytes: z.int(), sha256: z.string() }),
  ),
  attachments: z.array(z.object({ digest: z.string(), bytes: z.int() })),
  /** Attachments that were already missing or damaged when the backup was taken. */
  lost: z.array(z.string()).default([]),
});
export type Manifest = z.infer<typeof Manifest>;

export const MANIFEST_FILE = "manifest.json";

export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
