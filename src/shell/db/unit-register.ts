import type { Transaction } from "./database.ts";

export type UnitLine = { readonly id: string; readonly kind: string; readonly name: string };

export function listUnitLines(tx: Transaction): Promise<readonly UnitLine[]> {
  return tx.run<UnitLine>(
    "units.lines",
    "select id, kind, name from units where area = $1 order by position, id",
    [tx.areaId],
  );
}

/** Adds a unit behind the others, or gives a known one its new name; its earlier name is kept with its days. */
export async function nameUnit(
  tx: Transaction,
  unit: UnitLine & { readonly from: string },
): Promise<"added" | "renamed" | "same"> {
  const known = (await listUnitLines(tx)).find((one) => one.id === unit.id);
  if (known?.name === unit.name) return "same";
  const name = [{ name: unit.name, short: unit.name, from: unit.from, to: null }];
  await tx.run(
    known ? "units.rename" : "units.add",
    known
      ? `update units set name = $4, names = names || $5::jsonb
         where area = $1 and id = $2 and kind = $3`
      : `insert into units (area, id, kind, name, names, position)
         select $1, $2, $3, $4, $5::jsonb, coalesce(max(position), 0) + 1 from units where area = $1`,
    [tx.areaId, unit.id, unit.kind, unit.name, JSON.stringify(name)],
  );
  return known ? "renamed" : "added";
}
