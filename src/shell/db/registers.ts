import type { Transaction } from "./database.ts";

/**
 * Takes the next numbers of several registers. The rows are locked last and in name order, so that a
 * number is held only as long as it takes to commit, and two transactions never wait for each other.
 * Returns, per register, the last number before the ones taken.
 */
export async function drawNumbers(
  tx: Transaction,
  counts: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const names = [...counts.keys()].toSorted();
  const rows = await tx.run<{ name: string; last_number: bigint }>(
    "registers.draw",
    `insert into registers (area, name, last_number)
     select $1, name, n from unnest($2::text[], $3::bigint[]) as row(name, n) order by name
     on conflict (area, name) do update
       set last_number = registers.last_number + excluded.last_number
     returning name, last_number`,
    [tx.areaId, names, names.map((name) => counts.get(name))],
  );
  return new Map(
    rows.map((row) => [row.name, Number(row.last_number) - (counts.get(row.name) ?? 0)]),
  );
}
