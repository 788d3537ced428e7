import type { Transaction } from "./database.ts";
import { COUNT_MAX, areaPredicate, courtPredicate, piece, totalOf } from "./predicate.ts";
import type { Page, Predicate, Total } from "./predicate.ts";
import type { Identity } from "../identity.ts";

export type JournalRow = {
  readonly stream: string;
  readonly position: number;
  readonly kind: string;
  readonly case_id: string | null;
  readonly canonical: string;
  readonly actor: string;
  readonly actor_name: string | null;
  readonly happened_at: string;
  readonly hash: string;
};

const COLUMNS = `j.stream, j.position, j.kind, j.case_id, j.canonical, j.actor, u.name as actor_name,
  j.happened_at, j.hash`;

function listJournal(
  tx: Transaction,
  where: Predicate,
  page: Page,
): Promise<readonly JournalRow[]> {
  const size = where.values.length;
  const order = "happened_at desc, stream, position desc";
  return tx.run<JournalRow>(
    `journal.list ${where.shape}`,
    `select ${COLUMNS} from (
       select * from journal j where ${where.sql}
       order by ${order} limit $${size + 1} offset $${size + 2}
     ) j left join users u on u.area = j.area and u.id = j.actor order by ${order}`,
    [...where.values, page.limit, page.offset],
  );
}

async function countJournal(tx: Transaction, where: Predicate): Promise<Total> {
  const rows = await tx.run<{ n: bigint }>(
    `journal.count ${where.shape}`,
    `select count(*) as n from (select 1 from journal j where ${where.sql} limit ${COUNT_MAX}) few`,
    where.values,
  );
  return totalOf(rows);
}

type Listed<Row> = { readonly total: Total; readonly rows: readonly Row[] };

/** What happened in a case: its own entries and those of its measures and claims, the latest first. */
export async function listCaseJournal(
  tx: Transaction,
  caseId: string,
  page: Page,
): Promise<Listed<JournalRow>> {
  const where = {
    sql: "j.area = $1 and j.case_id = $2",
    shape: "case",
    values: [tx.areaId, caseId],
  };
  const [total, rows] = await Promise.all([countJournal(tx, where), listJournal(tx, where, page)]);
  return { total, rows };
}

/** Every entry of the area, or one person's, for the auditor. */
export async function listAreaJournal(
  tx: Transaction,
  identity: Identity,
  page: Page & { readonly userId: string | undefined },
): Promise<Listed<JournalRow>> {
  const where = areaPredicate(identity, "j", [
    piece("actor", (at) => `j.actor = ${at}`, page.userId),
  ]);
  const [total, rows] = await Promise.all([countJournal(tx, where), listJournal(tx, where, page)]);
  return { total, rows };
}

export type ReadRow = {
  readonly id: string;
  readonly user_name: string | null;
  readonly kind: string;
  readonly subject: string | null;
  readonly case_id: string | null;
  readonly purpose: string;
  readonly page: number;
  readonly shown_count: number;
  readonly shown_digest: string;
  readonly happened_at: string;
};

/** Who looked at what, the latest first. */
export async function listReads(
  tx: Transaction,
  identity: Identity,
  page: Page & { readonly userId: string | undefined },
): Promise<Listed<ReadRow>> {
  const where = areaPredicate(identity, "r", [
    piece("user", (at) => `r.user_id = ${at}`, page.userId),
  ]);
  const size = where.values.length;
  const [counts, rows] = await Promise.all([
    tx.run<{ n: bigint }>(
      `reads.count ${where.shape}`,
      `select count(*) as n from (select 1 from reads r where ${where.sql} limit ${COUNT_MAX}) few`,
      where.values,
    ),
    tx.run<ReadRow>(
      `reads.list ${where.shape}`,
      `select r.id, u.name as user_name, r.kind, r.subject, r.case_id, r.purpose, r.page,
         r.shown_count, r.shown_digest, r.happened_at
       from (select * from reads r where ${where.sql} order by r.happened_at desc, r.id
             limit $${size + 1} offset $${size + 2}) r
         left join users u on u.area = r.area and u.id = r.user_id
       order by r.happened_at desc, r.id`,
      [...where.values, page.limit, page.offset],
    ),
  ]);
  return { total: totalOf(counts), rows };
}

export type MeasureLabel = {
  readonly id: string;
  readonly kind: string;
  readonly unit_name: string;
  readonly debtor_name: string;
  readonly asset_label: string | null;
};

/** What the entries of measures are about, in names. */
export async function labelsOfMeasures(
  tx: Transaction,
  identity: Identity,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MeasureLabel>> {
  const where = courtPredicate(identity, "m", [
    piece("ids", (at) => `m.id = any(${at}::uuid[])`, ids),
  ]);
  const rows = await tx.run<MeasureLabel>(
    `measures.labels ${where.shape}`,
    `select m.id, m.kind, n.name as unit_name, m.debtor_name, m.asset_label
     from measures m left join units n on n.area = m.area and n.id = m.unit_id where ${where.sql}`,
    where.values,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
