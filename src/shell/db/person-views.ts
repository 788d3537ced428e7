import type { PersonRow } from "./case-views.ts";
import type { Transaction } from "./database.ts";
import { courtPredicate, piece } from "./predicate.ts";
import type { Identity } from "../identity.ts";

/** A person or company, if row-level security lets this reader see it. */
export async function findPerson(
  tx: Transaction,
  personId: string,
): Promise<PersonRow | undefined> {
  const [row] = await tx.run<PersonRow>(
    "persons.one",
    `select id, kind, name, identity_kind, identity_number, details from persons
     where area = $1 and id = $2`,
    [tx.areaId, personId],
  );
  return row;
}

export type PersonCaseRow = {
  readonly id: string;
  readonly number: string;
  readonly role: "applicant" | "debtor";
  readonly status: string;
  readonly judge_name: string;
  readonly claim_fen: bigint;
  readonly received_fen: bigint;
};

/** The cases in which this person is a party, as far as the reader sees them. */
export function listPersonCases(
  tx: Transaction,
  identity: Identity,
  personId: string,
): Promise<readonly PersonCaseRow[]> {
  const where = courtPredicate(identity, "c", [
    piece("person", (at) => `p.person_id = ${at}`, personId),
  ]);
  return tx.run<PersonCaseRow>(
    `persons.cases ${where.shape}`,
    `select c.id, c.number, p.role, c.status, c.judge_name, c.claim_fen, c.received_fen
     from case_parties p join cases c on c.area = p.area and c.id = p.case_id
     where p.area = $1 and ${where.sql} order by c.filed_on desc, c.id limit 500`,
    where.values,
  );
}

export type PersonMeasureRow = {
  readonly id: string;
  readonly case_number: string;
  readonly kind: string;
  readonly unit_name: string;
  readonly status: string;
  readonly asset_label: string | null;
  readonly secured_fen: bigint | null;
  readonly effective_to: string | null;
};

/** What was taken against this person at every unit, what still holds first. */
export function listPersonMeasures(
  tx: Transaction,
  identity: Identity,
  personId: string,
): Promise<readonly PersonMeasureRow[]> {
  const where = courtPredicate(identity, "m", [
    piece("debtor", (at) => `m.debtor_id = ${at}`, personId),
  ]);
  return tx.run<PersonMeasureRow>(
    `persons.measures ${where.shape}`,
    `select m.id, m.case_number, m.kind, n.name as unit_name, m.status, m.asset_label,
       m.secured_fen, m.effective_to
     from measures m left join units n on n.area = m.area and n.id = m.unit_id
     where ${where.sql} order by m.is_outstanding desc, m.drafted_at desc, m.id limit 1000`,
    where.values,
  );
}

export type FindingRow = {
  readonly id: string;
  readonly measure_id: string;
  readonly debtor_id: string;
  readonly debtor_name: string;
  readonly case_number: string;
  readonly unit_id: string;
  readonly unit_kind: string;
  readonly unit_name: string;
  readonly kind: string;
  readonly identifier: string;
  readonly label: string;
  readonly value_fen: bigint | null;
  readonly flags: readonly string[];
  readonly fields: { readonly [name: string]: string | null };
  readonly found_at: string;
};

/** What inquiries found, of one case or about one person, the most valuable first. */
export function listFindingRows(
  tx: Transaction,
  identity: Identity,
  ask: { readonly caseId?: string; readonly debtorId?: string },
): Promise<readonly FindingRow[]> {
  const where = courtPredicate(identity, "f", [
    piece("case", (at) => `f.case_id = ${at}`, ask.caseId),
    piece("debtor", (at) => `f.debtor_id = ${at}`, ask.debtorId),
  ]);
  return tx.run<FindingRow>(
    `findings.list ${where.shape}`,
    `select f.id, f.measure_id, f.debtor_id, m.debtor_name, m.case_number, f.unit_id,
       n.kind as unit_kind, n.name as unit_name, f.kind, f.identifier, f.label, f.value_fen, f.flags,
       f.fields, f.found_at
     from findings f join measures m on m.area = f.area and m.id = f.measure_id
       join units n on n.area = f.area and n.id = f.unit_id
     where ${where.sql} order by f.value_fen desc nulls last, f.found_at desc, f.id limit 1000`,
    where.values,
  );
}

export type ControlRow = {
  readonly id: string;
  readonly asset_id: string;
  readonly status: string;
};

/** Measures of the reader's cases on certain things, so that a found thing shows what holds it. */
export function listControls(
  tx: Transaction,
  identity: Identity,
  assetIds: readonly string[],
): Promise<readonly ControlRow[]> {
  const where = courtPredicate(identity, "m", [
    piece("assets", (at) => `m.asset_id = any(${at}::uuid[])`, assetIds),
  ]);
  return tx.run<ControlRow>(
    `measures.controls ${where.shape}`,
    `select m.id, m.asset_id, m.status from measures m where ${where.sql}
     order by m.drafted_at, m.id limit 2000`,
    where.values,
  );
}
