import type { Transaction } from "./database.ts";

export type DebtorFacts = {
  readonly id: string;
  readonly name: string;
  readonly identity_kind: string | null;
  readonly identity_number: string | null;
  readonly details: { readonly [name: string]: string };
};
export type CaseFacts = {
  readonly id: string;
  readonly number: string;
  readonly team_id: string;
  readonly cause: string;
  readonly applicants: string;
  readonly debtors: string;
  readonly title_number: string | null;
  readonly title_court: string | null;
};
export type OfficerFacts = {
  readonly name: string;
  readonly phone: string | null;
  readonly credential: string | null;
};
export type UnitFacts = { readonly id: string; readonly kind: string; readonly name: string };

export type DraftFacts = {
  readonly case: CaseFacts | undefined;
  readonly debtors: ReadonlyMap<string, DebtorFacts>;
  readonly units: ReadonlyMap<string, UnitFacts>;
  readonly officer: OfficerFacts | undefined;
  readonly courtName: string;
};

/** Everything an officer's draft collects by itself: the case, its debtors, the units, himself. */
export async function loadDraftFacts(
  tx: Transaction,
  caseId: string,
  userId: string,
): Promise<DraftFacts> {
  const [cases, debtors, units, officers] = await Promise.all([
    tx.run<CaseFacts>(
      "drafts.case",
      `select c.id, c.number, c.team_id, c.cause, c.applicants, c.debtors,
         s.state -> 'title' ->> 'documentNumber' as title_number,
         s.state -> 'title' ->> 'court' as title_court
       from cases c join streams s on s.area = c.area and s.id = c.id
       where c.area = $1 and c.id = $2`,
      [tx.areaId, caseId],
    ),
    tx.run<DebtorFacts>(
      "drafts.debtors",
      `select p.id, p.name, p.identity_kind, p.identity_number, p.details
       from case_parties c join persons p on p.area = c.area and p.id = c.person_id
       where c.area = $1 and c.case_id = $2 and c.role = 'debtor' order by c.position`,
      [tx.areaId, caseId],
    ),
    tx.run<UnitFacts>(
      "drafts.units",
      "select id, kind, name from units where area = $1 order by position",
      [tx.areaId],
    ),
    tx.run<OfficerFacts>(
      "drafts.officer",
      "select name, phone, credential from users where area = $1 and id = $2",
      [tx.areaId, userId],
    ),
  ]);
  return {
    case: cases[0],
    debtors: new Map(debtors.map((row) => [row.id, row])),
    units: new Map(units.map((row) => [row.id, row])),
    officer: officers[0],
    courtName: units.find((unit) => unit.kind === "court")?.name ?? "",
  };
}
