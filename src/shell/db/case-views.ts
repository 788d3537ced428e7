import type { Transaction } from "./database.ts";
import { courtPredicate, piece } from "./predicate.ts";
import type { Identity } from "../identity.ts";

export type CaseHead = {
  readonly id: string;
  readonly number: string;
  readonly team_id: string;
  readonly team_name: string;
  readonly judge_name: string;
};

/** The case with the names it hangs on, if this person sees it. */
export async function findCaseHead(
  tx: Transaction,
  identity: Identity,
  caseId: string,
): Promise<CaseHead | undefined> {
  const where = courtPredicate(identity, "c", [piece("id", (at) => `c.id = ${at}`, caseId)]);
  const [row] = await tx.run<CaseHead>(
    `cases.head ${where.shape}`,
    `select c.id, c.number, c.team_id, coalesce(t.name, '') as team_name, c.judge_name
     from cases c left join teams t on t.area = c.area and t.id = c.team_id where ${where.sql}`,
    where.values,
  );
  return row;
}

export type PersonRow = {
  readonly id: string;
  readonly kind: "natural" | "company";
  readonly name: string;
  readonly identity_kind: string | null;
  readonly identity_number: string | null;
  readonly details: { readonly [name: string]: string };
};

export type PartyRow = PersonRow & { readonly role: "applicant" | "debtor" };

export function listPartyRows(tx: Transaction, caseId: string): Promise<readonly PartyRow[]> {
  return tx.run<PartyRow>(
    "case_parties.of_case",
    `select p.id, p.kind, p.name, p.identity_kind, p.identity_number, p.details, c.role
     from case_parties c join persons p on p.area = c.area and p.id = c.person_id
     where c.area = $1 and c.case_id = $2 order by c.role, c.position limit 2000`,
    [tx.areaId, caseId],
  );
}

export type CaseMeasureRow = {
  readonly id: string;
  readonly kind: string;
  readonly unit_name: string;
  readonly debtor_name: string;
  readonly asset_label: string | null;
  readonly number: string | null;
  readonly status: string;
  readonly is_outstanding: boolean;
  readonly secured_fen: bigint | null;
  readonly effective_to: string | null;
  readonly release_ordered_at: string | null;
  readonly release_due_at: string | null;
};

const MEASURE_COLUMNS = `m.id, m.kind, n.name as unit_name, m.debtor_name, m.asset_label, m.number,
  m.status, m.is_outstanding, m.secured_fen, m.effective_to, m.release_ordered_at,
  m.release_due_at`;

/** Everything that still binds or waits for the case, at every unit (art. 19). */
export function listOutstandingRows(
  tx: Transaction,
  identity: Identity,
  caseId: string,
): Promise<readonly CaseMeasureRow[]> {
  const where = courtPredicate(identity, "m", [piece("case", (at) => `m.case_id = ${at}`, caseId)]);
  return tx.run<CaseMeasureRow>(
    `measures.outstanding ${where.shape}`,
    `select ${MEASURE_COLUMNS}
     from measures m left join units n on n.area = m.area and n.id = m.unit_id
     where ${where.sql} and m.is_outstanding
     order by m.release_ordered_at nulls first, m.drafted_at, m.id limit 2000`,
    where.values,
  );
}

/** Measures by id, as far as they belong to the case: what is not of this case is not found. */
export function findCaseMeasures(
  tx: Transaction,
  caseId: string,
  ids: readonly string[],
): Promise<readonly CaseMeasureRow[]> {
  return tx.run<CaseMeasureRow>(
    "measures.of_case",
    `select ${MEASURE_COLUMNS}
     from measures m left join units n on n.area = m.area and n.id = m.unit_id
     where m.area = $1 and m.case_id = $2 and m.id = any($3::uuid[]) order by m.drafted_at, m.id`,
    [tx.areaId, caseId, ids],
  );
}

export type ServiceFacts = {
  readonly first_served_at: string | null;
  readonly ended_at: string | null;
};

/** When the first notice of the case went out, and when its last measure was released. */
export async function findServiceFacts(tx: Transaction, caseId: string): Promise<ServiceFacts> {
  const [row] = await tx.run<ServiceFacts>(
    "measures.service_facts",
    `select min(served_at) as first_served_at, max(released_at) as ended_at
     from measures where area = $1 and case_id = $2`,
    [tx.areaId, caseId],
  );
  return row ?? { first_served_at: null, ended_at: null };
}
