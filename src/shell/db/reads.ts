import { createHash } from "node:crypto";
import type { Transaction } from "./database.ts";
import type { Identity } from "../identity.ts";

/** One look at personal data: a list page, a person opened, a number unmasked. */
export type Read = {
  readonly id: string;
  readonly kind: "list" | "person" | "unmask" | "case" | "measure";
  readonly subject: string | null;
  readonly caseId: string | null;
  readonly purpose: string;
  readonly query: string;
  readonly page: number;
  /** Ids of what was shown; kept as one digest. */
  readonly shown: readonly string[];
  readonly at: string;
};

/** Records a read in the transaction that made it: no record, no answer. */
export async function recordRead(tx: Transaction, identity: Identity, read: Read): Promise<void> {
  const digest = createHash("sha256").update(read.shown.join("\n")).digest("hex");
  await tx.run(
    "reads.insert",
    `insert into reads (area, id, user_id, kind, subject, case_id, purpose, query, page,
       shown_digest, shown_count, happened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.areaId,
      read.id,
      identity.userId,
      read.kind,
      read.subject,
      read.caseId,
      read.purpose,
      read.query,
      read.page,
      digest,
      read.shown.length,
      read.at,
    ],
  );
}
