import type { Transaction } from "./database.ts";

export async function countOutstanding(tx: Transaction, caseId: string): Promise<number> {
  const rows = await tx.run<{ n: bigint }>(
    "measures.count_outstanding",
    "select count(*) as n from measures where area = $1 and case_id = $2 and is_outstanding",
    [tx.areaId, caseId],
  );
  return Number(rows[0]?.n ?? 0n);
}

/** How many seizures stand before this one on the asset: arrived earlier, and not yet ended. */
export async function countAheadInLine(
  tx: Transaction,
  { assetId, measureId }: { readonly assetId: string; readonly measureId: string },
): Promise<number> {
  const rows = await tx.run<{ n: bigint }>(
    "measures.count_ahead",
    `select count(*) as n from measures other
     where other.area = $1 and other.asset_id = $2 and other.id <> $3
       and other.receipt_number is not null
       and other.status in ('arrived', 'received', 'returned_for_form', 'impossible_reported', 'in_force', 'waiting',
         'release_ordered')
       and not exists (select 1 from measures own where own.area = $1 and own.id = $3
         and own.receipt_number is not null
         and (own.arrived_at, own.receipt_number) < (other.arrived_at, other.receipt_number))`,
    [tx.areaId, assetId, measureId],
  );
  return Number(rows[0]?.n ?? 0n);
}

/** The first of the waiting seizures of an asset, where nothing effective stands before it. */
export async function firstWaiting(tx: Transaction, assetId: string): Promise<string | undefined> {
  const rows = await tx.run<{ id: string; status: string }>(
    "measures.first_in_line",
    `select id, status from measures
     where area = $1 and asset_id = $2 and receipt_number is not null
       and status in ('in_force', 'waiting', 'release_ordered')
     order by arrived_at, receipt_number limit 1`,
    [tx.areaId, assetId],
  );
  const [first] = rows;
  return first?.status === "waiting" ? first.id : undefined;
}
