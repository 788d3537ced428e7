import { createHash } from "node:crypto";

export type JournalEntry = {
  readonly stream: string;
  readonly position: number;
  readonly kind: string;
  readonly type: string;
  readonly case_id: string | null;
  readonly canonical: string;
  readonly actor: string;
  readonly happened_at: string;
  readonly request_id: string;
  readonly request_print: string;
  readonly previous: string;
  readonly hash: string;
};

export type HashFormat = "1" | "2";
const DIGESTS = { "1": "sha256", "2": "sm3" } as const;

/** The link of the chain: format, then the digest over the link before and the exact text. */
export function chainHash(format: HashFormat, previous: string, canonical: string): string {
  const digest = createHash(DIGESTS[format]).update(previous).update(canonical).digest("hex");
  return `${format}:${digest}`;
}

/** Whether a stored link follows from the one before; an unknown format never does. */
export function isLinked(entry: Pick<JournalEntry, "previous" | "canonical" | "hash">): boolean {
  const format = entry.hash.slice(0, entry.hash.indexOf(":"));
  if (format !== "1" && format !== "2") return false;
  return chainHash(format, entry.previous, entry.canonical) === entry.hash;
}
