import type { Transaction } from "./database.ts";
import { COUNT_MAX, courtPredicate, totalOf } from "./predicate.ts";
import type { Identity } from "../identity.ts";

/** Claims of third parties that still wait for a decision. */
export async function countOpenClaims(tx: Transaction, identity: Identity): Promise<number> {
  const where = courtPredicate(identity, "k", []);
  const rows = await tx.run<{ n: bigint }>(
    `claims.open ${where.shape}`,
    `select count(*) as n from (select 1 from claims k where ${where.sql} and k.status = 'open'
     limit ${COUNT_MAX}) few`,
    where.values,
  );
  return totalOf(rows).count;
}

/** Imports that were checked and wait for somebody to run them. */
export async function countReadyImports(tx: Transaction): Promise<number> {
  const rows = await tx.run<{ n: bigint }>(
    "imports.ready",
    "select count(*) as n from imports where area = $1 and state = 'ready'",
    [tx.areaId],
  );
  return totalOf(rows).count;
}

export type AccountFigures = { readonly active: number; readonly must_change: number };

export async function countAccounts(tx: Transaction): Promise<AccountFigures> {
  const [row] = await tx.run<AccountFigures>(
    "users.figures",
    `select count(*)::int as active, count(*) filter (where must_change)::int as must_change
     from users where area = $1 and is_active`,
    [tx.areaId],
  );
  return row ?? { active: 0, must_change: 0 };
}

export type RecordFigures = {
  readonly writes: number;
  readonly reads: number;
  readonly unmasked: number;
};

/** What was written and looked at since a moment, each counted to the visible bound. */
export async function countRecord(tx: Transaction, since: string): Promise<RecordFigures> {
  const [row] = await tx.run<RecordFigures>(
    "journal.figures",
    `select
       (select count(*) from (select 1 from journal where area = $1 and happened_at >= $2
          limit ${COUNT_MAX}) w)::int as writes,
       (select count(*) from (select 1 from reads where area = $1 and happened_at >= $2
          limit ${COUNT_MAX}) r)::int as reads,
       (select count(*) from reads where area = $1 and happened_at >= $2 and kind = 'unmask')::int
         as unmasked`,
    [tx.areaId, since],
  );
  return row ?? { writes: 0, reads: 0, unmasked: 0 };
}

export async function nameOfUser(tx: Transaction, userId: string): Promise<string> {
  const [row] = await tx.run<{ name: string }>(
    "users.name",
    "select name from users where area = $1 and id = $2",
    [tx.areaId, userId],
  );
  return row?.name ?? "";
}
