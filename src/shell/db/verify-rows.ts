import type { Transaction } from "./database.ts";

export type TableRow = { readonly id: string; readonly [column: string]: unknown };

const MEASURES = `id, case_id, drafted_by, drafted_at, status, is_sent, is_outstanding, number,
  asset_id, receipt_number, amount_fen, secured_fen, served_at, arrived_at, received_at, answered_at,
  due_at, answer_due_at, first_answered_at, is_paused, effective_from, effective_to,
  release_ordered_at, release_due_at, released_at, urge_level, needs_receipt, has_open_review, desk,
  kind, unit_id, team_id, debtor_id, debtor_name, case_number, asset_label, search`;

const CASES = `id, number, kind, status, filed_on, cause, team_id, judge_id, applicants, debtors,
  search, claim_fen, received_fen, performed_at, release_drafted_at, missing, registered_at,
  updated_at`;

const CLAIMS = "id, case_id, team_id, claimant, status, opened_at, due_at, decided_at";

/** The tables that show the streams of each kind; a row must be what its stream says. */
const TABLES = {
  measure: { name: "measures", columns: MEASURES },
  case: { name: "cases", columns: CASES },
  claim: { name: "claims", columns: CLAIMS },
} as const;
export type ShownKind = keyof typeof TABLES;

export function tableOf(kind: ShownKind): string {
  return TABLES[kind].name;
}

export async function listTableRows(
  tx: Transaction,
  kind: ShownKind,
  ids: readonly string[],
): Promise<readonly TableRow[]> {
  if (ids.length === 0) return [];
  const { name, columns } = TABLES[kind];
  return tx.run<TableRow>(
    `verify.${name}`,
    `select ${columns} from ${name} where area = $1 and id = any($2::uuid[])`,
    [tx.areaId, ids],
  );
}

export type PartyRow = {
  readonly case_id: string;
  readonly person_id: string;
  readonly role: string;
};

export function listParties(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<readonly PartyRow[]> {
  return tx.run<PartyRow>(
    "verify.parties",
    `select case_id, person_id, role from case_parties
     where area = $1 and case_id = any($2::uuid[])`,
    [tx.areaId, caseIds],
  );
}

export type FindingCheckRow = { readonly id: string; readonly measure_id: string } & {
  readonly [column: string]: unknown;
};

export function listFindingRows(
  tx: Transaction,
  measureIds: readonly string[],
): Promise<readonly FindingCheckRow[]> {
  return tx.run<FindingCheckRow>(
    "verify.findings",
    `select id, measure_id, case_id, team_id, unit_id, debtor_id, kind, identifier, label,
       value_fen, flags, fields
     from findings where area = $1 and measure_id = any($2::uuid[])`,
    [tx.areaId, measureIds],
  );
}

export type Unfounded = { readonly id: string; readonly from_table: string };

/** Rows that no stream stands behind, and persons that no case ever described so. */
export function listUnfounded(tx: Transaction, limit: number): Promise<readonly Unfounded[]> {
  const orphans = (table: string, column: string): string =>
    `select t.${column} as id, '${table}' as from_table from ${table} t
     where t.area = $1 and not exists (
       select 1 from streams s where s.area = $1 and s.id = t.${column})`;
  return tx.run<Unfounded>(
    "verify.unfounded",
    `${orphans("measures", "id")} union all ${orphans("cases", "id")}
     union all ${orphans("claims", "id")} union all ${orphans("findings", "measure_id")}
     union all ${orphans("case_parties", "case_id")}
     union all select p.id, 'persons' from persons p
     where p.area = $1 and (p.id::text, p.name, coalesce(p.identity_number, '')) not in (
       select fields ->> 'personId', fields ->> 'name', coalesce(fields ->> 'identityNumber', '')
       from contents where area = $1 and kind = 'party' and fields ->> 'personId' is not null)
     limit $2`,
    [tx.areaId, limit],
  );
}

export type AttachmentCheckRow = {
  readonly id: string;
  readonly digest: string;
  readonly measure_id: string;
};

export function listAttachments(
  tx: Transaction,
  after: string,
  limit: number,
): Promise<readonly AttachmentCheckRow[]> {
  return tx.run<AttachmentCheckRow>(
    "verify.attachments",
    `select id, digest, measure_id from attachments where area = $1 and id > $2 order by id limit $3`,
    [tx.areaId, after, limit],
  );
}
