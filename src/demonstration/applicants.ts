import type { InventedPerson } from "./debtors.ts";
import { inventedCreditCode, inventedIdentityNumber, mobileNumber } from "./numbers.ts";

type Row = readonly [name: string, born: string | null];

/** Those to whom something is owed; nobody here exists. */
const ROWS = [
  ["钟离岸", "1978-02-11"],
  ["上蔡县鸿渐小额贷款有限公司", null],
  ["闻人语", "1986-09-03"],
  ["上蔡县五谷粮油购销有限公司", null],
  ["令狐月", "1991-12-24"],
  ["端木青", "1969-05-17"],
  ["驻马店天中建材有限公司", null],
  ["司空见", "1983-07-08"],
  ["宇文澈", "1974-10-19"],
  ["上蔡县重阳农机有限公司", null],
  ["澹台明", "1988-04-30"],
  ["南宫雪", "1995-01-06"],
  ["公孙策马", "1972-03-22"],
] as const satisfies readonly Row[];

const CODES_FROM = 101;

function applicant([name, born]: Row, at: number): InventedPerson {
  const key = `a${at + 1}`;
  const isNatural = born !== null;
  return {
    key,
    personKind: isNatural ? "natural" : "company",
    name,
    identityKind: isNatural ? "identity_card" : "credit_code",
    identityNumber: isNatural
      ? inventedIdentityNumber(born, at % 2 === 0 ? "male" : "female", 1)
      : inventedCreditCode(CODES_FROM + at),
    gender: isNatural ? (at % 2 === 0 ? "male" : "female") : null,
    born,
    address: `河南省上蔡县蔡都街道重阳大道 ${at * 7 + 3} 号`,
    phone: mobileNumber(key),
    legalRepresentative: null,
    line: "trader",
  };
}

const [first, ...rest] = ROWS;

export const APPLICANTS: readonly [InventedPerson, ...InventedPerson[]] = [
  applicant(first, 0),
  ...rest.map((row, at) => applicant(row, at + 1)),
];
