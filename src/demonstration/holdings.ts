import { depositsOf } from "./holdings-deposits.ts";
import { landAndHousesOf } from "./holdings-real-estate.ts";
import { equityOf, projectsOf, taxesOf } from "./holdings-business.ts";
import { inmatesOf, personRecordsOf, vehiclesOf } from "./holdings-person.ts";
import type { InventedPerson } from "./debtors.ts";
import { DEBTORS } from "./debtors.ts";
import type { AssetFlagId } from "#law/exemptions.ts";
import { FINDING_KINDS } from "#law/finding-kinds.ts";
import type { FindingKindId } from "#law/finding-kinds.ts";
import type { AssetKind } from "#law/asset-kinds.ts";

/**
 * What a unit's own register says about somebody. This is the units' knowledge, not the court's: it
 * stands in no table of the product and reaches the court only through an answer.
 */
export type Holding = {
  readonly kind: FindingKindId;
  /** The bank that keeps the account; null where the county has one register of the kind. */
  readonly bankId: string | null;
  readonly identifier: string;
  readonly label: string;
  readonly valueYuan: string | null;
  readonly flags: readonly AssetFlagId[];
  readonly fields: { readonly [id: string]: string };
};

const known = new Map<string, readonly Holding[]>();

/** Everything that is registered on one person, the same at every asking. */
export function holdingsOf(person: InventedPerson): readonly Holding[] {
  const found = known.get(person.key);
  if (found) return found;
  const holdings = [
    ...depositsOf(person),
    ...landAndHousesOf(person),
    ...vehiclesOf(person),
    ...equityOf(person),
    ...taxesOf(person),
    ...projectsOf(person),
    ...personRecordsOf(person),
    ...inmatesOf(person),
  ];
  known.set(person.key, holdings);
  return holdings;
}

export function assetKindOf(holding: Holding): AssetKind | null {
  return FINDING_KINDS[holding.kind].asset;
}

/** Who bears a name and a number as far as it is shown: `411722********9990`. */
export function findPerson(name: string, identityShown: string | null): InventedPerson | undefined {
  return DEBTORS.find((person) => person.name === name && isShownAs(person, identityShown));
}

function isShownAs(person: InventedPerson, shown: string | null): boolean {
  if (shown === null) return true;
  return (
    shown.length === person.identityNumber.length &&
    shown.split("").every((mark, at) => mark === "*" || mark === person.identityNumber[at])
  );
}
