import type { Transaction } from "./database.ts";

export function listAreaCodes(
  tx: Transaction,
): Promise<readonly { readonly area: string; readonly court_code: string }[]> {
  return tx.run("county.areas", "select area, court_code from areas", []);
}

export function findHolidayCorrections(
  tx: Transaction,
): Promise<readonly { readonly day: string; readonly kind: "rest" | "work" }[]> {
  return tx.run("county.holidays", "select day, kind from holiday_corrections where area = $1", [
    tx.areaId,
  ]);
}

export function findSettings(
  tx: Transaction,
): Promise<
  readonly { readonly key: string; readonly value: unknown; readonly is_confirmed: boolean }[]
> {
  return tx.run(
    "county.settings",
    "select key, value, is_confirmed from county_settings where area = $1",
    [tx.areaId],
  );
}
