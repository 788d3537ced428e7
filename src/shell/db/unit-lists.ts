import type { Transaction } from "./database.ts";

export type UnitListRow = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly liaison: string | null;
};

/** The assisting units of the county with who answers for each (联络员). */
export function listUnitRows(tx: Transaction): Promise<readonly UnitListRow[]> {
  return tx.run<UnitListRow>(
    "units.list",
    `select n.id, n.kind, n.name, min(u.name) as liaison
     from units n left join users u
       on u.area = n.area and u.unit_id = n.id and u.role = 'liaison' and u.is_active
         and not u.is_automatic
     where n.area = $1 group by n.area, n.id order by n.position`,
    [tx.areaId],
  );
}
