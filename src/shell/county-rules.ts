import type { Database, Transaction } from "./db/database.ts";
import { findHolidayCorrections, findSettings, listAreaCodes } from "./db/county.ts";
import { systemIdentity } from "./identity.ts";
import { assert } from "#kit/assert.ts";
import type { CountyRules, CountySettings } from "#law/county-rules.ts";
import { COUNTY_DEFAULTS } from "#law/county-rules.ts";
import { HOLIDAYS } from "#law/holidays.ts";

/** The rules of every area, read when they change and asked for on every command. */
export type CountyRulesBook = {
  readonly of: (areaId: string) => CountyRules;
  readonly reload: () => Promise<void>;
};

export async function openRulesBook(database: Database): Promise<CountyRulesBook> {
  let rules = await readAll(database);
  return {
    of: (areaId) => {
      const found = rules.get(areaId);
      assert(found, "an area has rules");
      return found;
    },
    reload: async () => {
      rules = await readAll(database);
    },
  };
}

async function readAll(database: Database): Promise<ReadonlyMap<string, CountyRules>> {
  const areas = await database.atDoor((tx) => listAreaCodes(tx));
  const all = await Promise.all(areas.map((area) => readOne(database, area)));
  return new Map(all.map((one) => [one.areaId, one]));
}

function readOne(
  database: Database,
  area: { readonly area: string; readonly court_code: string },
): Promise<CountyRules> {
  return database.transact(systemIdentity(area.area), (tx) => readRules(tx, area.court_code));
}

/** The rules of the transaction's area as they stand now. */
export async function readRules(tx: Transaction, courtCode: string): Promise<CountyRules> {
  const [corrections, settings] = await Promise.all([findHolidayCorrections(tx), findSettings(tx)]);
  return {
    areaId: tx.areaId,
    courtCode,
    holidays: {
      ...HOLIDAYS,
      ...Object.fromEntries(corrections.map((row) => [row.day, row.kind])),
    },
    settings: withSettings(settings),
  };
}

/** A setting counts once the county has confirmed it; until then the default of the product holds. */
function withSettings(
  rows: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly is_confirmed: boolean;
  }[],
): CountySettings {
  const confirmed = rows.filter((row) => row.is_confirmed && row.key in COUNTY_DEFAULTS);
  return {
    ...COUNTY_DEFAULTS,
    ...Object.fromEntries(confirmed.map((row) => [row.key, row.value])),
  };
}
