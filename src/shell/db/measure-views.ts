import type { Transaction } from "./database.ts";
import type { MeasureListRow } from "./measure-lists.ts";

export async function findMeasureRow(
  tx: Transaction,
  id: string,
): Promise<MeasureListRow | undefined> {
  const [row] = await tx.run<MeasureListRow>(
    "measures.one",
    `select m.id, m.case_id, m.case_number, m.kind, m.unit_id, n.name as unit_name, m.debtor_name,
       m.asset_label, m.number, m.status, m.desk, m.amount_fen, m.secured_fen,
       u.name as drafted_by_name, m.drafted_at, m.arrived_at, m.received_at, m.answered_at,
       m.due_at, m.is_paused, m.urge_level, m.effective_to, m.release_ordered_at, m.released_at
     from measures m left join units n on n.area = m.area and n.id = m.unit_id
       left join users u on u.area = m.area and u.id = m.drafted_by
     where m.area = $1 and m.id = $2`,
    [tx.areaId, id],
  );
  return row;
}

export type LineRow = {
  readonly id: string;
  readonly case_number: string;
  readonly status: string;
  readonly arrived_at: string;
  readonly receipt_number: bigint;
  readonly effective_to: string | null;
};

/** The line of one asset in legal order: who arrived first stands first (轮候). */
export function listLine(tx: Transaction, assetId: string): Promise<readonly LineRow[]> {
  return tx.run<LineRow>(
    "measures.line",
    `select id, case_number, status, arrived_at, receipt_number, effective_to from measures
     where area = $1 and asset_id = $2 and receipt_number is not null
     order by arrived_at, receipt_number limit 200`,
    [tx.areaId, assetId],
  );
}

/** Names of the persons who acted, by id. */
export async function namesOfUsers(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.run<{ id: string; name: string }>(
    "users.names",
    "select id, name from users where area = $1 and id = any($2::uuid[])",
    [tx.areaId, [...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
