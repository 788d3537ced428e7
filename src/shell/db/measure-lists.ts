import type { Transaction } from "./database.ts";
import type { Identity } from "../identity.ts";
import { ROLES } from "#law/roles.ts";

/** Which measures a list asks for; absent means all. */
export type MeasureFilter = {
  readonly text?: string | undefined;
  readonly caseId?: string | undefined;
  readonly debtorId?: string | undefined;
  readonly desks?: readonly string[] | undefined;
  readonly unitId?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly draftedBy?: string | undefined;
  readonly isOverdueAt?: string | undefined;
  readonly expiringUntil?: string | undefined;
  readonly hasOpenReview?: boolean | undefined;
};
export type MeasureSort = "dueAt" | "arrivedAt" | "draftedAt" | "effectiveTo";
export type MeasurePage = {
  readonly sort: MeasureSort;
  readonly order: "asc" | "desc";
  readonly limit: number;
  readonly offset: number;
};

export type MeasureListRow = {
  readonly id: string;
  readonly case_id: string;
  readonly case_number: string;
  readonly kind: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly debtor_name: string;
  readonly asset_label: string | null;
  readonly number: string | null;
  readonly status: string;
  readonly desk: string;
  readonly amount_fen: bigint | null;
  readonly secured_fen: bigint | null;
  readonly drafted_by_name: string;
  readonly drafted_at: string;
  readonly arrived_at: string | null;
  readonly received_at: string | null;
  readonly answered_at: string | null;
  readonly due_at: string | null;
  readonly is_paused: boolean;
  readonly urge_level: number;
  readonly effective_to: string | null;
  readonly release_ordered_at: string | null;
  readonly released_at: string | null;
};

const SORT_COLUMNS = {
  dueAt: "m.due_at",
  arrivedAt: "m.arrived_at",
  draftedAt: "m.drafted_at",
  effectiveTo: "m.effective_to",
} as const satisfies Record<MeasureSort, string>;

const COUNT_MAX = 1001;

type Where = { readonly sql: string; readonly shape: string; readonly values: readonly unknown[] };

/**
 * The predicate of a list. It repeats what row-level security enforces, so that an index serves it, and
 * is put together from fixed pieces only; what the user typed travels as parameters.
 */
function whereOf(identity: Identity, filter: MeasureFilter): Where {
  const values: unknown[] = [identity.areaId];
  const pieces = ["m.area = $1"];
  const names: string[] = [];
  const add = (name: string, piece: (at: string) => string, value: unknown): void => {
    if (value === undefined) return;
    values.push(value);
    pieces.push(piece(`$${values.length}`));
    names.push(name);
  };
  const { scope } = ROLES[identity.role];
  add("team", (at) => `m.team_id = ${at}`, scope === "own_team" ? identity.teamId : undefined);
  add(
    "own",
    (at) => `m.unit_id = ${at} and m.is_sent`,
    scope === "own_unit" ? identity.unitId : undefined,
  );
  add("case", (at) => `m.case_id = ${at}`, filter.caseId);
  add("debtor", (at) => `m.debtor_id = ${at}`, filter.debtorId);
  add("desks", (at) => `m.desk = any(${at}::text[])`, filter.desks);
  add("unit", (at) => `m.unit_id = ${at}`, filter.unitId);
  add("kinds", (at) => `m.kind = any(${at}::text[])`, filter.kinds);
  add("by", (at) => `m.drafted_by = ${at}`, filter.draftedBy);
  add("overdue", (at) => `m.due_at < ${at} and not m.is_paused`, filter.isOverdueAt);
  add(
    "expiring",
    (at) => `m.effective_to <= ${at}::date and m.is_outstanding`,
    filter.expiringUntil,
  );
  add("reviews", (at) => `m.has_open_review = ${at}`, filter.hasOpenReview);
  add("text", (at) => `strpos(m.search, ${at}) > 0`, filter.text);
  return { sql: pieces.join(" and "), shape: names.join("+"), values };
}

const LIST_COLUMNS = `m.id, m.case_id, m.case_number, m.kind, m.unit_id, n.name as unit_name,
  m.debtor_name, m.asset_label, m.number, m.status, m.desk, m.amount_fen, m.secured_fen,
  u.name as drafted_by_name, m.drafted_at, m.arrived_at, m.received_at, m.answered_at, m.due_at,
  m.is_paused, m.urge_level, m.effective_to, m.release_ordered_at, m.released_at`;
const LIST_JOINS = `left join units n on n.area = m.area and n.id = m.unit_id
  left join users u on u.area = m.area and u.id = m.drafted_by`;

export function listMeasureRows(
  tx: Transaction,
  identity: Identity,
  filter: MeasureFilter,
  page: MeasurePage,
): Promise<readonly MeasureListRow[]> {
  const where = whereOf(identity, filter);
  const column = SORT_COLUMNS[page.sort];
  const direction = page.order === "asc" ? "asc" : "desc";
  const size = where.values.length;
  return tx.run<MeasureListRow>(
    `measures.list ${where.shape} ${page.sort} ${direction}`,
    `select ${LIST_COLUMNS} from (
       select * from measures m where ${where.sql}
       order by ${column} ${direction} nulls last, m.id limit $${size + 1} offset $${size + 2}
     ) m ${LIST_JOINS} order by ${column} ${direction} nulls last, m.id`,
    [...where.values, page.limit, page.offset],
  );
}

export async function countMeasures(
  tx: Transaction,
  identity: Identity,
  filter: MeasureFilter,
): Promise<{ readonly count: number; readonly isMore: boolean }> {
  const where = whereOf(identity, filter);
  const [row] = await tx.run<{ n: bigint }>(
    `measures.count ${where.shape}`,
    `select count(*) as n from (select 1 from measures m where ${where.sql} limit ${COUNT_MAX}) few`,
    where.values,
  );
  const n = Number(row?.n ?? 0n);
  return { count: Math.min(n, COUNT_MAX - 1), isMore: n >= COUNT_MAX };
}

export type DeskCount = { readonly desk: string; readonly count: bigint; readonly overdue: bigint };

/** How much lies on which desk, for the tabs. Counted per request up to the visible bound. */
export function countDesks(
  tx: Transaction,
  identity: Identity,
  now: string,
): Promise<readonly DeskCount[]> {
  const where = whereOf(identity, {});
  const at = where.values.length + 1;
  return tx.run<DeskCount>(
    `measures.desks ${where.shape}`,
    `select m.desk, count(*) as count,
       count(*) filter (where m.due_at < $${at} and not m.is_paused) as overdue
     from measures m where ${where.sql} and m.desk <> 'done' group by m.desk`,
    [...where.values, now],
  );
}
