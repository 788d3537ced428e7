import { createHash } from "node:crypto";
import type { Transaction } from "./database.ts";
import type { ContentRef } from "#core/decider.ts";
import { canonicalJson } from "#kit/canonical-json.ts";

export type ContentKind = "order" | "answer" | "review" | "claim" | "party" | "clue" | "proof";

/** Personal content on its way in: fields as they stand, a salt made at the edge. */
export type Content = {
  readonly id: string;
  readonly kind: ContentKind;
  readonly fields: { readonly [name: string]: unknown };
  readonly salt: string;
  readonly subject: string;
  readonly caseId: string | null;
  readonly teamId: string | null;
  /** The unit that may read it; an order's content only once it was sent. */
  readonly unitId: string | null;
};

/** What the journal keeps of a content: who could know the fields could check the digest, not guess them. */
export function contentRef(content: Pick<Content, "id" | "salt" | "fields">): ContentRef {
  return { id: content.id, digest: contentDigest(content.salt, content.fields) };
}

export function contentDigest(salt: string, fields: object): string {
  return createHash("sha256").update(salt).update(canonicalJson(fields)).digest("hex");
}

export async function insertContents(
  tx: Transaction,
  contents: readonly Content[],
  createdAt: string,
): Promise<void> {
  if (contents.length === 0) return;
  const rows = contents.map((content) => ({
    id: content.id,
    kind: content.kind,
    subject: content.subject,
    case_id: content.caseId,
    team_id: content.teamId,
    unit_id: content.unitId,
    fields: content.fields,
    salt: content.salt,
    digest: contentDigest(content.salt, content.fields),
  }));
  await tx.run(
    "contents.insert",
    `insert into contents (area, id, kind, subject, case_id, team_id, unit_id, fields, salt, digest,
       created_at)
     select $1, id, kind, subject, case_id, team_id, unit_id, fields, salt, digest, $3
     from jsonb_to_recordset($2::jsonb) as row(id uuid, kind text, subject uuid, case_id uuid,
       team_id uuid, unit_id text, fields jsonb, salt text, digest text)`,
    [tx.areaId, JSON.stringify(rows), createdAt],
  );
}

export type ContentRow = {
  readonly id: string;
  readonly kind: ContentKind;
  readonly fields: { readonly [name: string]: unknown } | null;
};

export function findContents(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly ContentRow[]> {
  return tx.run<ContentRow>(
    "contents.find",
    "select id, kind, fields from contents where area = $1 and id = any($2::uuid[])",
    [tx.areaId, ids],
  );
}
