import type { Transaction } from "./database.ts";

/** What a measure hangs on, as its columns say. */
export type MeasurePlace = {
  readonly id: string;
  readonly case_id: string;
  readonly team_id: string;
  readonly unit_id: string;
  readonly kind: string;
};

export async function findMeasurePlaces(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MeasurePlace>> {
  const rows = await tx.run<MeasurePlace>(
    "measures.places",
    "select id, case_id, team_id, unit_id, kind from measures where area = $1 and id = any($2::uuid[])",
    [tx.areaId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
