import type { Transaction } from "./database.ts";

/** A thing whose register one unit keeps (财产): the row that its line of seizures hangs on. */
export type AssetRow = {
  readonly id: string;
  readonly kind: string;
  readonly identifier: string;
  /** The unit that keeps the register. */
  readonly keeper: string;
  readonly description: string;
  readonly flags: readonly string[];
};

/**
 * An asset is named once; who names it again means the same thing. The conflict is left unnamed: to name
 * its columns is to read them, and units may not read the register.
 */
export async function nameAssets(tx: Transaction, rows: readonly AssetRow[]): Promise<void> {
  if (rows.length === 0) return;
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  await tx.run(
    "assets.name",
    `insert into assets (area, id, kind, identifier, keeper, description, flags)
     select $1, id, kind, identifier, keeper, description,
       array(select jsonb_array_elements_text(flags))
     from jsonb_to_recordset($2::jsonb) as row(id uuid, kind text, identifier text, keeper text,
       description text, flags jsonb)
     on conflict do nothing`,
    [tx.areaId, JSON.stringify(unique.toSorted((a, b) => (a.id < b.id ? -1 : 1)))],
  );
}
