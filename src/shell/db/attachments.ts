import type { Transaction } from "./database.ts";
import { derivedId } from "../derived-id.ts";
import type { Identity } from "../identity.ts";

export type AttachmentRow = {
  readonly id: string;
  readonly digest: string;
  readonly name: string;
  readonly media_type: string;
  readonly byte_count: bigint;
};

/** Where an uploaded file belongs, so that only those see it who see the thing. */
export type Belonging = {
  readonly measureId: string | null;
  readonly caseId: string | null;
  readonly teamId: string | null;
  readonly unitId: string | null;
};

/**
 * The id follows from the file and the measure it is evidence for. An answer in the journal names it, so
 * the row cannot be pointed at another file unseen; the same file sent twice is one attachment.
 */
export function attachmentId(measureId: string, digest: string): string {
  return derivedId(`attachment ${measureId} ${digest}`);
}

export async function insertAttachment(
  tx: Transaction,
  identity: Identity,
  row: AttachmentRow & { readonly belonging: Belonging; readonly at: string },
): Promise<void> {
  const { belonging } = row;
  await tx.run(
    "attachments.insert",
    `insert into attachments (area, id, digest, name, media_type, byte_count, measure_id, case_id,
       team_id, unit_id, uploaded_by, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
    [
      tx.areaId,
      row.id,
      row.digest,
      row.name,
      row.media_type,
      row.byte_count,
      belonging.measureId,
      belonging.caseId,
      belonging.teamId,
      belonging.unitId,
      identity.userId,
      row.at,
    ],
  );
}

export async function findAttachments(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly AttachmentRow[]> {
  return tx.run<AttachmentRow>(
    "attachments.find",
    `select id, digest, name, media_type, byte_count from attachments
     where area = $1 and id = any($2::uuid[]) order by uploaded_at, id`,
    [tx.areaId, ids],
  );
}

/** The place of the measure that a file is evidence for, if this person may see it. */
export async function findBelonging(
  tx: Transaction,
  measureId: string,
): Promise<Belonging | undefined> {
  const [row] = await tx.run<{ case_id: string; team_id: string; unit_id: string }>(
    "attachments.belonging",
    "select case_id, team_id, unit_id from measures where area = $1 and id = $2",
    [tx.areaId, measureId],
  );
  return row && { measureId, caseId: row.case_id, teamId: row.team_id, unitId: row.unit_id };
}
