import type { Transaction } from "./database.ts";
import { upsertPersons } from "./persons.ts";
import type { PersonFields } from "./persons.ts";
import type { Change, Store } from "../store.ts";
import { missingOf } from "#core/cases/index.ts";
import type { EnforcementCase } from "#core/cases/index.ts";
import { yuanToFenText } from "#kit/money.ts";

/** The cases table and its parties: the shadow of the states, with names for lists. */
export const caseStore: Store = {
  project: async (tx, changes, now) => {
    const persons = personsIn(changes);
    const created = changes.filter((change) => change.isNew);
    const changed = changes.filter((change) => !change.isNew);
    await Promise.all([
      upsertPersons(tx, [...persons.values()].flat()),
      insertCases(
        tx,
        created.map((change) => rowOf(change, persons)),
        now,
      ),
      updateCases(
        tx,
        changed.map((change) => rowOf(change, persons)),
        now,
      ),
      replaceParties(
        tx,
        changes.filter((change) => persons.has(change.id)),
      ),
    ]);
  },
};

type PartyFields = PersonFields & { readonly role: string };

/** Persons come with the registration or correction that names them; other changes bring none. */
function personsIn(changes: readonly Change[]): ReadonlyMap<string, readonly PartyFields[]> {
  const found = new Map<string, readonly PartyFields[]>();
  for (const change of changes) {
    const parties = change.contents.filter((content) => content.kind === "party");
    if (parties.length > 0) {
      found.set(
        change.id,
        parties.map((content) => content.fields as unknown as PartyFields),
      );
    }
  }
  return found;
}

function rowOf(change: Change, persons: ReadonlyMap<string, readonly PartyFields[]>): object {
  const found = change.state as EnforcementCase;
  const parties = persons.get(change.id);
  const names = (role: string): string | null =>
    parties
      ?.filter((party) => party.role === role)
      .map((party) => party.name)
      .join("、") ?? null;
  return {
    ...columnsOf(found),
    id: found.id,
    applicants: names("applicant"),
    debtors: names("debtor"),
  };
}

/** The columns that follow from the state alone; `verify` compares them with the stored row. */
export function columnsOf(found: EnforcementCase): { readonly [name: string]: unknown } {
  return {
    number: found.number,
    kind: found.kind,
    status: found.status,
    filed_on: found.filedOn,
    cause: found.cause,
    team_id: found.teamId,
    judge_id: found.judgeId,
    claim_fen: yuanToFenText(found.claimYuan),
    received_fen: yuanToFenText(found.receivedYuan),
    performed_at: found.performedAt,
    release_drafted_at:
      found.releases.find((release) => release.status === "drafted")?.draftedAt ?? null,
    missing: missingOf(found),
  };
}

const COLUMNS = `id uuid, number text, kind text, status text, filed_on date, cause text, team_id uuid,
  judge_id uuid, applicants text, debtors text, claim_fen bigint, received_fen bigint,
  performed_at timestamptz, release_drafted_at timestamptz, missing jsonb`;

async function insertCases(tx: Transaction, rows: readonly object[], now: string): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    "cases.insert",
    `insert into cases (area, id, number, kind, status, filed_on, cause, team_id, judge_id,
       judge_name, applicants, debtors, search, claim_fen, received_fen, performed_at,
       release_drafted_at, missing, registered_at, updated_at)
     select $1, row.id, row.number, row.kind, status, filed_on, cause, row.team_id, row.judge_id,
       coalesce((select u.name from users u where u.area = $1 and u.id = row.judge_id), ''),
       applicants, debtors, concat_ws(' ', row.number, applicants, debtors, cause), claim_fen,
       received_fen, performed_at, release_drafted_at, array(select jsonb_array_elements_text(missing)), $3, $3
     from jsonb_to_recordset($2::jsonb) as row(${COLUMNS})`,
    [tx.areaId, JSON.stringify(rows), now],
  );
}

async function updateCases(tx: Transaction, rows: readonly object[], now: string): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    "cases.update",
    `update cases c set kind = row.kind, status = row.status, filed_on = row.filed_on,
       cause = row.cause, team_id = row.team_id, judge_id = row.judge_id,
       judge_name = coalesce((select u.name from users u where u.area = $1 and u.id = row.judge_id),
         c.judge_name),
       applicants = coalesce(row.applicants, c.applicants),
       debtors = coalesce(row.debtors, c.debtors),
       search = concat_ws(' ', c.number, coalesce(row.applicants, c.applicants),
         coalesce(row.debtors, c.debtors), row.cause),
       claim_fen = row.claim_fen, received_fen = row.received_fen,
       performed_at = row.performed_at, release_drafted_at = row.release_drafted_at,
       missing = array(select jsonb_array_elements_text(row.missing)), updated_at = $3
     from jsonb_to_recordset($2::jsonb) as row(${COLUMNS})
     where c.area = $1 and c.id = row.id`,
    [tx.areaId, JSON.stringify(rows), now],
  );
}

async function replaceParties(tx: Transaction, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.flatMap((change) => {
    const found = change.state as EnforcementCase;
    return found.parties.map((party, position) => ({
      case_id: found.id,
      person_id: party.partyId,
      role: party.role,
      position,
    }));
  });
  await Promise.all([
    tx.run(
      "case_parties.drop",
      "delete from case_parties where area = $1 and case_id = any($2::uuid[])",
      [tx.areaId, changes.map((change) => change.id)],
    ),
    tx.run(
      "case_parties.insert",
      `insert into case_parties (area, case_id, person_id, role, position)
       select $1, case_id, person_id, role, position from jsonb_to_recordset($2::jsonb)
         as row(case_id uuid, person_id uuid, role text, position int)
       on conflict (area, case_id, person_id, role) do nothing`,
      [tx.areaId, JSON.stringify(rows)],
    ),
  ]);
}
