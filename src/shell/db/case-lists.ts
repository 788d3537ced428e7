import type { Transaction } from "./database.ts";
import { COUNT_MAX, courtPredicate, piece, totalOf, windowed } from "./predicate.ts";
import type { Page, Predicate, Total } from "./predicate.ts";
import type { Identity } from "../identity.ts";

/** Which cases a list asks for; absent means all. */
export type CaseFilter = {
  readonly text?: string | undefined;
  readonly status?: string | undefined;
  readonly kind?: string | undefined;
  readonly judgeId?: string | undefined;
  readonly isMissing?: boolean | undefined;
  /** Paid in full, and something is still held. */
  readonly isPaidAndHeld?: true | undefined;
  /** Some notice of the case lies on this desk. */
  readonly desk?: string | undefined;
  /** Some unit is late by this moment. */
  readonly isOverdueAt?: string | undefined;
  readonly hasReleaseDrafted?: true | undefined;
  readonly filedFrom?: string | undefined;
  readonly filedTo?: string | undefined;
};
export type CaseSort = "number" | "filedOn" | "claimYuan" | "updatedAt";
export type CasePage = Page & { readonly sort: CaseSort; readonly order: "asc" | "desc" };

export type CaseListRow = {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly status: string;
  readonly filed_on: string;
  readonly cause: string;
  readonly judge_name: string;
  readonly applicants: string;
  readonly debtors: string;
  readonly claim_fen: bigint;
  readonly received_fen: bigint;
  readonly missing_count: number;
  readonly performed_at: string | null;
  readonly updated_at: string;
  readonly outstanding_count: number;
  readonly overdue_count: number;
};

const SORT_COLUMNS = {
  number: "number",
  filedOn: "filed_on",
  claimYuan: "claim_fen",
  updatedAt: "updated_at",
} as const satisfies Record<CaseSort, string>;

function predicateOf(identity: Identity, filter: CaseFilter): Predicate {
  return courtPredicate(identity, "c", [
    piece("status", (at) => `c.status = ${at}`, filter.status),
    piece("kind", (at) => `c.kind = ${at}`, filter.kind),
    piece("judge", (at) => `c.judge_id = ${at}`, filter.judgeId),
    piece("missing", (at) => `(cardinality(c.missing) > 0) = ${at}`, filter.isMissing),
    piece(
      "held",
      (at) => `${at}::boolean and c.performed_at is not null and exists (select 1 from measures m
        where m.area = c.area and m.case_id = c.id and m.is_outstanding)`,
      filter.isPaidAndHeld,
    ),
    piece(
      "desk",
      (at) => `exists (select 1 from measures m where m.area = c.area and m.case_id = c.id
        and m.team_id = c.team_id and m.desk = ${at})`,
      filter.desk,
    ),
    piece(
      "overdue",
      (at) => `exists (select 1 from measures m where m.area = c.area and m.case_id = c.id
        and m.due_at <= ${at} and not m.is_paused)`,
      filter.isOverdueAt,
    ),
    piece(
      "release",
      (at) => `(c.release_drafted_at is not null) = ${at}`,
      filter.hasReleaseDrafted,
    ),
    piece("from", (at) => `c.filed_on >= ${at}`, filter.filedFrom),
    piece("to", (at) => `c.filed_on <= ${at}`, filter.filedTo),
    piece("text", (at) => `strpos(c.search, ${at}) > 0`, filter.text),
  ]);
}

/**
 * One page of cases, with what is open in each. The rows come by index in their order; the open
 * measures of those few rows come from an index alone.
 */
export function listCaseRows(
  tx: Transaction,
  identity: Identity,
  filter: CaseFilter,
  { now, ...page }: CasePage & { readonly now: string },
): Promise<readonly CaseListRow[]> {
  const where = windowed(predicateOf(identity, filter), page);
  // The indexes stand as `desc, id`; read backwards they serve `asc, id desc`.
  const direction = page.order === "desc" ? "desc" : "asc";
  const order = `${SORT_COLUMNS[page.sort]} ${direction}, c.id ${direction === "desc" ? "asc" : "desc"}`;
  return tx.run<CaseListRow>(
    `cases.list ${where.shape} ${page.sort} ${direction}`,
    `select c.id, c.number, c.kind, c.status, c.filed_on, c.cause, c.judge_name, c.applicants,
       c.debtors, c.claim_fen, c.received_fen, cardinality(c.missing) as missing_count,
       c.performed_at, c.updated_at, o.outstanding_count, o.overdue_count
     from (select * from cases c where ${where.sql} order by c.${order} ${where.limitSql}) c
       cross join lateral (
         select count(*) filter (where m.is_outstanding)::int as outstanding_count,
           count(*) filter (where m.due_at <= $${where.values.length + 1} and not m.is_paused)::int
             as overdue_count
         from measures m where m.area = c.area and m.case_id = c.id
           and (m.is_outstanding or m.due_at is not null)) o
     order by c.${order}`,
    [...where.values, now],
  );
}

export async function countCases(
  tx: Transaction,
  identity: Identity,
  filter: CaseFilter,
): Promise<Total> {
  const where = predicateOf(identity, filter);
  const rows = await tx.run<{ n: bigint }>(
    `cases.count ${where.shape}`,
    `select count(*) as n from (select 1 from cases c where ${where.sql} limit ${COUNT_MAX}) few`,
    where.values,
  );
  return totalOf(rows);
}

export type StatusCount = { readonly status: string; readonly count: number };

/** How many cases stand where, over all that this person sees. */
export function countCaseStatuses(
  tx: Transaction,
  identity: Identity,
): Promise<readonly StatusCount[]> {
  const where = courtPredicate(identity, "c", []);
  return tx.run<StatusCount>(
    `cases.statuses ${where.shape}`,
    `select c.status, count(*)::int as count from cases c where ${where.sql} group by c.status`,
    where.values,
  );
}

export type UnreleasedRow = {
  readonly id: string;
  readonly number: string;
  readonly debtors: string;
  readonly performed_at: string;
  readonly outstanding_count: number;
};

/** Paid in full and still held, the longest first (art. 19). */
export function listUnreleased(
  tx: Transaction,
  identity: Identity,
  limit: number,
): Promise<readonly UnreleasedRow[]> {
  const where = courtPredicate(identity, "c", []);
  return tx.run<UnreleasedRow>(
    `cases.unreleased ${where.shape}`,
    `select c.id, c.number, c.debtors, c.performed_at, o.outstanding_count
     from cases c cross join lateral (
       select count(*)::int as outstanding_count from measures m
       where m.area = c.area and m.case_id = c.id and m.is_outstanding) o
     where ${where.sql} and c.performed_at is not null and o.outstanding_count > 0
     order by c.performed_at, c.id limit $${where.values.length + 1}`,
    [...where.values, limit],
  );
}

export type JudgeRow = { readonly id: string; readonly name: string };

/** The judges whose cases this person sees. */
export function listJudgeRows(tx: Transaction, identity: Identity): Promise<readonly JudgeRow[]> {
  const where = courtPredicate(identity, "u", [piece("role", (at) => `u.role = ${at}`, "judge")]);
  return tx.run<JudgeRow>(
    `judges.list ${where.shape}`,
    `select u.id, u.name from users u where ${where.sql} order by u.name`,
    where.values,
  );
}
