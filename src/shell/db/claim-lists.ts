import type { Transaction } from "./database.ts";
import { COUNT_MAX, courtPredicate, piece, totalOf } from "./predicate.ts";
import type { Page, Total } from "./predicate.ts";
import type { Identity } from "../identity.ts";

export type ClaimRow = {
  readonly id: string;
  readonly case_id: string;
  readonly case_number: string;
  readonly claimant: string;
  readonly status: string;
  readonly opened_at: string;
  readonly due_at: string;
  readonly decided_at: string | null;
};

/** Third parties' claims, the latest first. */
export async function listClaimRows(
  tx: Transaction,
  identity: Identity,
  ask: Page & { readonly caseId: string | undefined },
): Promise<{ readonly total: Total; readonly rows: readonly ClaimRow[] }> {
  const where = courtPredicate(identity, "k", [
    piece("case", (at) => `k.case_id = ${at}`, ask.caseId),
  ]);
  const size = where.values.length;
  const [counts, rows] = await Promise.all([
    tx.run<{ n: bigint }>(
      `claims.count ${where.shape}`,
      `select count(*) as n from (select 1 from claims k where ${where.sql} limit ${COUNT_MAX}) few`,
      where.values,
    ),
    tx.run<ClaimRow>(
      `claims.list ${where.shape}`,
      `select k.id, k.case_id, c.number as case_number, k.claimant, k.status, k.opened_at, k.due_at,
         k.decided_at
       from claims k join cases c on c.area = k.area and c.id = k.case_id where ${where.sql}
       order by k.opened_at desc, k.id limit $${size + 1} offset $${size + 2}`,
      [...where.values, ask.limit, ask.offset],
    ),
  ]);
  return { total: totalOf(counts), rows };
}

export async function findClaimRow(
  tx: Transaction,
  identity: Identity,
  claimId: string,
): Promise<ClaimRow | undefined> {
  const where = courtPredicate(identity, "k", [piece("id", (at) => `k.id = ${at}`, claimId)]);
  const [row] = await tx.run<ClaimRow>(
    `claims.one ${where.shape}`,
    `select k.id, k.case_id, c.number as case_number, k.claimant, k.status, k.opened_at, k.due_at,
       k.decided_at
     from claims k join cases c on c.area = k.area and c.id = k.case_id where ${where.sql}`,
    where.values,
  );
  return row;
}
