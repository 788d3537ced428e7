import type { Transaction } from "./database.ts";

/** The days on which cases were filed, so that the end of the time to record them is computed once each. */
export async function listFilingDays(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.run<{ filed_on: string }>(
    "quality.days",
    "select distinct filed_on from cases where area = $1 order by filed_on",
    [tx.areaId],
  );
  return rows.map((row) => row.filed_on);
}

/** When the county began to work with the platform: before it nobody could record a case in it. */
export async function findAreaBegin(tx: Transaction): Promise<string | undefined> {
  const [row] = await tx.run<{ created_at: string }>(
    "quality.begin",
    "select created_at from areas where area = $1",
    [tx.areaId],
  );
  return row?.created_at;
}

export type JudgeFigures = {
  readonly judge_id: string;
  readonly judge_name: string;
  readonly cases: number;
  readonly timely: number;
  readonly complete: number;
  readonly accurate: number;
};

/** 及时、全面、准确 by judge: recorded within the limit, nothing missing, never corrected. */
export function figuresByJudge(
  tx: Transaction,
  limits: readonly { readonly filedOn: string; readonly dueAt: string }[],
): Promise<readonly JudgeFigures[]> {
  return tx.run<JudgeFigures>(
    "quality.judges",
    `select c.judge_id, max(c.judge_name) as judge_name, count(*)::int as cases,
       count(*) filter (where c.registered_at <= l.due_at)::int as timely,
       count(*) filter (where cardinality(c.missing) = 0)::int as complete,
       count(*) filter (where a.case_id is null)::int as accurate
     from cases c
       join unnest($2::date[], $3::timestamptz[]) as l(filed_on, due_at) on l.filed_on = c.filed_on
       left join (select distinct j.case_id from journal j
         where j.area = $1 and j.type = 'case_amended') a on a.case_id = c.id
     where c.area = $1 group by c.judge_id order by judge_name, c.judge_id`,
    [tx.areaId, limits.map((one) => one.filedOn), limits.map((one) => one.dueAt)],
  );
}

export type MissingCount = {
  readonly judge_id: string;
  readonly field: string;
  readonly count: number;
};

export function countMissing(tx: Transaction): Promise<readonly MissingCount[]> {
  return tx.run<MissingCount>(
    "quality.missing",
    `select c.judge_id, f.field, count(*)::int as count
     from cases c cross join lateral unnest(c.missing) as f(field)
     where c.area = $1 and cardinality(c.missing) > 0 group by 1, 2 order by 1, 3 desc, 2`,
    [tx.areaId],
  );
}
