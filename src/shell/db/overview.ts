import type { Transaction } from "./database.ts";

// The leading group reads these too: only columns that its role is granted are named here, and no
// party, number or asset is among them.

export type UnitFigures = {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly sent: number;
  readonly answered: number;
  readonly overdue: number;
  readonly in_force: number;
  readonly unopened: number;
  /** Answered, or late without an answer: only those say whether the unit was on time. */
  readonly judged: number;
  readonly on_time: number;
  readonly median_seconds: number | null;
};

const IN_FORCE = "m.status in ('in_force', 'release_ordered')";

export function figuresByUnit(tx: Transaction, now: string): Promise<readonly UnitFigures[]> {
  return tx.run<UnitFigures>(
    "overview.units",
    `select n.id as unit_id, n.name as unit_name, count(*)::int as sent,
       count(m.first_answered_at)::int as answered,
       count(*) filter (where m.due_at <= $2 and not m.is_paused)::int as overdue,
       count(*) filter (where ${IN_FORCE})::int as in_force,
       count(*) filter (where m.needs_receipt)::int as unopened,
       count(*) filter (where m.first_answered_at is not null
         or (m.answer_due_at <= $2 and not m.is_paused))::int as judged,
       count(*) filter (where m.first_answered_at <= coalesce(m.answer_due_at, m.first_answered_at))::int
         as on_time,
       percentile_cont(0.5) within group (
         order by extract(epoch from m.first_answered_at - m.arrived_at)::float8) as median_seconds
     from measures m join units n on n.area = m.area and n.id = m.unit_id
     where m.area = $1 and m.is_sent
     group by n.area, n.id order by overdue desc, sent desc, n.id`,
    [tx.areaId, now],
  );
}

export type ExpiringCount = { readonly days: number; readonly count: number };

/** How much ends within so many days, rung by rung of the warning ladder. */
export function countExpiring(
  tx: Transaction,
  today: string,
  days: readonly number[],
): Promise<readonly ExpiringCount[]> {
  return tx.run<ExpiringCount>(
    "overview.expiring",
    `select d.days, (select count(*) from measures m where m.area = $1 and m.is_outstanding
       and m.effective_to <= $2::date + d.days)::int as count
     from unnest($3::int[]) as d(days) order by d.days desc`,
    [tx.areaId, today, days],
  );
}

export type MonthFigures = {
  readonly month: string;
  readonly sent: number;
  readonly answered: number;
  readonly released: number;
};

/** Notices sent, answered and released by the months of the county's calendar. */
export function figuresByMonth(tx: Transaction, from: string): Promise<readonly MonthFigures[]> {
  return tx.run<MonthFigures>(
    "overview.months",
    `select to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
       count(*) filter (where e.what = 1)::int as sent,
       count(*) filter (where e.what = 2)::int as answered,
       count(*) filter (where e.what = 3)::int as released
     from measures m cross join lateral (values (m.served_at, 1), (m.first_answered_at, 2),
       (m.released_at, 3)) as e(at, what)
     where m.area = $1 and e.at >= $2 group by 1 order by 1`,
    [tx.areaId, from],
  );
}

export type CountyFigures = {
  readonly open_cases: number;
  readonly closed_cases: number;
  readonly unreleased: number;
  readonly longest_unreleased_at: string | null;
};

export async function countyFigures(tx: Transaction): Promise<CountyFigures> {
  const [row] = await tx.run<CountyFigures>(
    "overview.county",
    `select count(*) filter (where c.status in ('filed', 'in_progress', 'suspended'))::int
         as open_cases,
       count(*) filter (where c.status like 'closed%')::int as closed_cases,
       count(*) filter (where h.is_held)::int as unreleased,
       min(c.performed_at) filter (where h.is_held) as longest_unreleased_at
     from cases c left join lateral (select true as is_held from measures m
         where m.area = c.area and m.case_id = c.id and m.is_outstanding limit 1) h
       on c.performed_at is not null
     where c.area = $1`,
    [tx.areaId],
  );
  return row ?? { open_cases: 0, closed_cases: 0, unreleased: 0, longest_unreleased_at: null };
}

export type Escalated = { readonly supervised: number; readonly escalated: number };

/** Notices under supervision and before the leading group (督办, 提请协调), still open. */
export async function countEscalated(tx: Transaction): Promise<Escalated> {
  const [row] = await tx.run<Escalated>(
    "overview.escalated",
    `select count(*) filter (where m.urge_level = 3)::int as supervised,
       count(*) filter (where m.urge_level >= 4)::int as escalated
     from measures m where m.area = $1 and m.due_at is not null and m.urge_level >= 3`,
    [tx.areaId],
  );
  return row ?? { supervised: 0, escalated: 0 };
}
