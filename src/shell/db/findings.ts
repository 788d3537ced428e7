import type { Transaction } from "./database.ts";
import { derivedId } from "../derived-id.ts";
import type { Change } from "../store.ts";
import type { Measure } from "#core/measures/index.ts";

/** One thing an inquiry found, as the unit's answer lists it. */
export type Finding = {
  readonly kind: string;
  readonly identifier: string;
  readonly label: string;
  readonly valueYuan?: string | null;
  readonly flags?: readonly string[];
  readonly fields: { readonly [name: string]: unknown };
};

/** Replaces what a measure's latest answer found; a corrected answer supersedes the one before. */
export async function replaceFindings(
  tx: Transaction,
  changes: readonly Change[],
  now: string,
): Promise<void> {
  const answered = changes.flatMap((change) => {
    const content = change.contents.findLast((one) => one.kind === "answer");
    const listed = content?.fields["findings"];
    const measure = change.state as Measure;
    const isCurrent = content && measure.answers.at(-1)?.content.id === content.id;
    return isCurrent && Array.isArray(listed)
      ? [{ measure, findings: listed as readonly Finding[] }]
      : [];
  });
  if (answered.length === 0) return;
  const measureIds = answered.map(({ measure }) => measure.id);
  const rows = answered.flatMap(({ measure, findings }) =>
    rowsOf(measure, measure.answers.length, findings),
  );
  await Promise.all([
    tx.run(
      "findings.drop",
      "delete from findings where area = $1 and measure_id = any($2::uuid[])",
      [tx.areaId, measureIds],
    ),
    insert(tx, rows, now),
  ]);
}

/** The rows that one version of an answer gives; `verify` compares them with what is stored. */
export function rowsOf(
  measure: Measure,
  version: number,
  findings: readonly Finding[],
): readonly FindingRow[] {
  return findings.map((finding, index) => ({
    id: derivedId(`${measure.id} ${version} ${index}`),
    measure_id: measure.id,
    case_id: measure.order.caseId,
    team_id: measure.order.teamId,
    unit_id: measure.order.unitId,
    debtor_id: measure.order.debtorId,
    kind: finding.kind,
    identifier: finding.identifier,
    label: finding.label,
    value_fen: finding.valueYuan?.replace(".", "") ?? null,
    flags: finding.flags ?? [],
    fields: finding.fields,
  }));
}

type FindingRow = { readonly id: string; readonly [column: string]: unknown };

async function insert(tx: Transaction, rows: readonly object[], now: string): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    "findings.insert",
    `insert into findings (area, id, measure_id, case_id, team_id, unit_id, debtor_id, kind,
       identifier, label, value_fen, flags, fields, found_at)
     select $1, id, measure_id, case_id, team_id, unit_id, debtor_id, kind, identifier, label,
       value_fen, array(select jsonb_array_elements_text(flags)), fields, $3
     from jsonb_to_recordset($2::jsonb) as row(id uuid, measure_id uuid, case_id uuid, team_id uuid,
       unit_id text, debtor_id uuid, kind text, identifier text, label text, value_fen bigint,
       flags jsonb, fields jsonb)`,
    [tx.areaId, JSON.stringify(rows), now],
  );
}
