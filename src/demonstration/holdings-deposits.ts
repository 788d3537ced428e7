import type { InventedPerson, Line } from "./debtors.ts";
import type { Holding } from "./holdings.ts";
import { cardNumber, companyAccount } from "./numbers.ts";
import { BANKS } from "./places.ts";
import { randomFor } from "./random.ts";
import { maskPhone } from "#kit/identifiers.ts";
import { formatYuan } from "#kit/money.ts";
import type { AssetFlagId } from "#law/exemptions.ts";

type Nature =
  | "ordinary"
  | Extract<
      AssetFlagId,
      "migrant_wage_account" | "presale_supervision" | "acceptance_margin" | "subsistence_allowance"
    >;
/** One account as a way of life has it: least and most balance in yuan, and its nature. */
type Purse = readonly [least: number, most: number, nature?: Nature];

const PURSES: { readonly [L in Line]: readonly Purse[] } = {
  farmer: [
    [180, 6200],
    [40, 900, "subsistence_allowance"],
  ],
  shopkeeper: [
    [9_000, 64_000],
    [350, 4_800],
    [1_200, 21_000],
  ],
  driver: [
    [800, 19_000],
    [20, 2_300],
  ],
  employee: [
    [6_500, 42_000],
    [90, 3_100],
  ],
  trader: [
    [38_000, 286_000],
    [4_100, 52_000],
    [160, 1_900],
  ],
  prisoner: [[12, 600]],
  poor: [[3, 88]],
  developer: [
    [420_000, 1_900_000],
    [3_100_000, 8_800_000, "presale_supervision"],
    [22_000, 140_000],
  ],
  builder: [
    [61_000, 720_000],
    [240_000, 980_000, "migrant_wage_account"],
    [900, 16_000],
  ],
  factory: [
    [48_000, 860_000],
    [120_000, 400_000, "acceptance_margin"],
    [2_700, 35_000],
  ],
};

export function depositsOf(person: InventedPerson): readonly Holding[] {
  const random = randomFor(`deposits ${person.key}`);
  const first = random.whole(0, BANKS.length - 1);
  return PURSES[person.line].flatMap((purse, nth) => {
    const bank = BANKS[(first + nth * 2 + (nth > 2 ? 1 : 0)) % BANKS.length];
    return bank ? [deposit(person, bank, purse, nth)] : [];
  });
}

function deposit(
  person: InventedPerson,
  bank: (typeof BANKS)[number],
  [least, most, nature = "ordinary"]: Purse,
  nth: number,
): Holding {
  const purpose = `${person.key} ${nth}`;
  const account =
    person.personKind === "natural"
      ? cardNumber(bank.card, purpose)
      : companyAccount(bank.account, purpose);
  const balance = formatYuan(
    BigInt(randomFor(`balance ${purpose}`).whole(least * 100, most * 100)),
  );
  return {
    kind: "deposit",
    bankId: bank.id,
    identifier: account,
    label: `${bank.short} ${account}`,
    valueYuan: balance,
    flags: nature === "ordinary" ? [] : [nature],
    fields: {
      account_name: person.name,
      account_number: account,
      bank_branch: bank.name,
      currency: "cny",
      balance,
      available: balance,
      account_nature: nature,
      account_status: "normal",
      reserved_phone: maskPhone(person.phone),
    },
  };
}
