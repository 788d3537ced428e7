import type { Transaction } from "./database.ts";
import { findContents } from "./contents.ts";
import { findStreams } from "./streams.ts";
import type { Identity } from "../identity.ts";
import type {
  EnforcementCase,
  Judge,
  KnownCase,
  KnownPerson,
  PartyFields,
} from "#core/cases/index.ts";
import { PERMISSIONS } from "#law/roles.ts";
import type { RoleId } from "#law/roles.ts";

/** The court's judges with their teams, for the column 承办法官. */
export async function listJudgesWithTeams(tx: Transaction): Promise<readonly Judge[]> {
  const rows = await tx.run<{
    id: string;
    login: string;
    name: string;
    team_id: string | null;
    is_active: boolean;
  }>(
    "import_lookups.judges",
    `select u.id, u.login, u.name, u.is_active, coalesce(
       (select t.id from teams t where t.area = u.area and t.judge_id = u.id order by t.id limit 1),
       u.team_id) as team_id
     from users u where u.area = $1 and (u.role = 'judge' or exists (
       select 1 from teams t where t.area = u.area and t.judge_id = u.id))
     order by u.login`,
    [tx.areaId],
  );
  return rows.map((row) => ({
    userId: row.id,
    login: row.login,
    name: row.name,
    teamId: row.team_id,
    isActive: row.is_active,
  }));
}

/** Cases that are known by number, each with what the journal only points to. */
export async function findKnownCases(
  tx: Transaction,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, KnownCase>> {
  const rows = await tx.run<{ id: string; number: string }>(
    "import_lookups.cases",
    "select id, number from cases where area = $1 and number = any($2::text[])",
    [tx.areaId, numbers],
  );
  if (rows.length === 0) return new Map();
  const ids = rows.map((row) => row.id);
  const [streams, bound] = await Promise.all([findStreams(tx, ids), findBound(tx, ids)]);
  const found = streams.map(({ position, state }) => ({
    position,
    state: state as EnforcementCase,
  }));
  const refs = found.flatMap(({ state }) => [
    ...state.parties.map((party) => party.content),
    ...state.clues,
  ]);
  const contents = await findContents(
    tx,
    refs.map((ref) => ref.id),
  );
  const fields = new Map(contents.map((content) => [content.id, content.fields]));
  return new Map(
    found.map(({ position, state }) => [
      state.number,
      {
        position,
        state,
        parties: state.parties.flatMap((party) => partyFields(fields.get(party.content.id))),
        clues: state.clues.flatMap((clue) => clueText(fields.get(clue.id))),
        hasMeasures: bound.has(state.id),
        boundDebtors: bound.get(state.id)?.debtors ?? new Set(),
      },
    ]),
  );
}

type Fields = { readonly [name: string]: unknown } | null | undefined;

/** Content that was erased is known no more, and a corrected file brings it anew. */
function partyFields(fields: Fields): readonly PartyFields[] {
  return fields ? [fields as unknown as PartyFields] : [];
}

function clueText(fields: Fields): readonly string[] {
  const text = fields?.["text"];
  return typeof text === "string" ? [text] : [];
}

type Bound = { readonly debtors: Set<string> };

/** Who is held by a measure, or will be once its draft is sent; and that there was any measure. */
async function findBound(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Bound>> {
  const rows = await tx.run<{ case_id: string; debtor_id: string; is_bound: boolean }>(
    "import_lookups.debtors",
    `select case_id, debtor_id, bool_or(is_outstanding or not is_sent) as is_bound from measures
     where area = $1 and case_id = any($2::uuid[]) and status <> 'withdrawn'
     group by case_id, debtor_id`,
    [tx.areaId, caseIds],
  );
  const found = new Map<string, Bound>();
  for (const row of rows) {
    const bound = found.get(row.case_id) ?? { debtors: new Set() };
    if (row.is_bound) bound.debtors.add(row.debtor_id);
    found.set(row.case_id, bound);
  }
  return found;
}

/** Persons registered under these ids, and up to two of their cases: enough to know of another. */
export async function findKnownPersons(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  const rows = await tx.run<{ id: string; name: string; case_ids: readonly string[] }>(
    "import_lookups.persons",
    `select p.id, p.name, array(select distinct c.case_id::text from case_parties c
       where c.area = $1 and c.person_id = p.id limit 2) as case_ids
     from persons p where p.area = $1 and p.id = any($2::uuid[])`,
    [tx.areaId, ids],
  );
  return new Map(rows.map((row) => [row.id, { name: row.name, caseIds: row.case_ids }]));
}

/** Who began an import, as he stands now; undefined when his account is closed. */
export async function findStarter(tx: Transaction, userId: string): Promise<Identity | undefined> {
  const [row] = await tx.run<{ role: RoleId; team_id: string | null; unit_id: string | null }>(
    "import_lookups.starter",
    "select role, team_id, unit_id from users where area = $1 and id = $2 and is_active",
    [tx.areaId, userId],
  );
  if (!row) return undefined;
  return { areaId: tx.areaId, userId, role: row.role, teamId: row.team_id, unitId: row.unit_id };
}

export async function findUserName(tx: Transaction, userId: string): Promise<string> {
  const [row] = await tx.run<{ name: string }>(
    "import_lookups.user_name",
    "select name from users where area = $1 and id = $2",
    [tx.areaId, userId],
  );
  return row?.name ?? "";
}

/** Accounts that may import cases. */
export function listImporters(
  tx: Transaction,
): Promise<readonly { readonly id: string; readonly login: string; readonly role: RoleId }[]> {
  return tx.run(
    "import_lookups.importers",
    `select id, login, role from users
     where area = $1 and is_active and role = any($2::text[]) order by login`,
    [tx.areaId, PERMISSIONS.import_cases.roles.filter((role) => role !== "system")],
  );
}
