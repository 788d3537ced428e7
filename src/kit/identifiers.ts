import { ok, refuse } from "./result.ts";
import type { Result } from "./result.ts";
import { compact } from "./text.ts";

/** Why a number is not what it claims to be: what it should be, where it is wrong, what stands there. */
export type BadIdentifier<What extends string, Where extends string> = {
  readonly type: "bad_identifier";
  readonly what: What;
  readonly where: Where;
  readonly text: string;
  /** What should stand there, where that can be computed. */
  readonly expected?: string;
};

/** Identity number (公民身份号码, GB 11643). */
export type IdentityNumber = string & { readonly brand: "IdentityNumber" };
export type BadIdentityNumber = BadIdentifier<
  "identity_number",
  "length" | "old_form" | "characters" | "region" | "birth_date" | "check_digit"
>;

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** The eighteenth character for the first seventeen digits. */
export function identityCheckDigit(first17: string): string {
  const sum = IDENTITY_WEIGHTS.reduce(
    (total, weight, at) => total + weight * Number(first17[at]),
    0,
  );
  return "10X98765432"[sum % 11] ?? "";
}

export function parseIdentityNumber(text: string): Result<IdentityNumber, BadIdentityNumber> {
  const number = compact(text);
  const flaw = identityFlaw(number);
  return flaw === undefined
    ? ok(number as IdentityNumber)
    : refuse({ type: "bad_identifier", what: "identity_number", text, ...flaw });
}

function identityFlaw(number: string): Pick<BadIdentityNumber, "where" | "expected"> | undefined {
  if (/^\d{15}$/.test(number)) return { where: "old_form" };
  if (number.length !== 18) return { where: "length" };
  if (!/^\d{17}[\dX]$/.test(number)) return { where: "characters" };
  if (!PROVINCES.test(number)) return { where: "region" };
  if (!isDay(number.slice(6, 14))) return { where: "birth_date" };
  const expected = identityCheckDigit(number.slice(0, 17));
  return number[17] === expected ? undefined : { where: "check_digit", expected };
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = (MONTH_DAYS[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
  return year >= 1850 && year < 2100 && day >= 1 && day <= days;
}

/** The date of birth, `YYYY-MM-DD`, that an identity number carries. */
export function birthDateOf(number: IdentityNumber): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

/** Unified social credit code (统一社会信用代码, GB 32100). */
export type CreditCode = string & { readonly brand: "CreditCode" };
export type BadCreditCode = BadIdentifier<"credit_code", "length" | "characters">;

/** Some early codes break the check rule and are valid all the same, so that only warns. */
export type CreditCodeFound = { readonly code: CreditCode; readonly checkDigitHolds: boolean };

const CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** The eighteenth character for the first seventeen. */
export function creditCodeCheckDigit(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const mark of first17) {
    sum += weight * CREDIT_ALPHABET.indexOf(mark);
    weight = (weight * 3) % 31;
  }
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] ?? "";
}

export function parseCreditCode(text: string): Result<CreditCodeFound, BadCreditCode> {
  const code = compact(text);
  const bad = { type: "bad_identifier", what: "credit_code", text } as const;
  if (code.length !== 18) return refuse({ ...bad, where: "length" });
  if (!/^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/.test(code)) {
    return refuse({ ...bad, where: "characters" });
  }
  const checkDigitHolds = code[17] === creditCodeCheckDigit(code.slice(0, 17));
  return ok({ code: code as CreditCode, checkDigitHolds });
}

/** Real-estate unit number (不动产单元号): 28 places in seven levels. */
export type RealEstateUnitNumber = string & { readonly brand: "RealEstateUnitNumber" };
export type BadRealEstateUnitNumber = BadIdentifier<
  "real_estate_unit_number",
  "length" | "parcel" | "fixture"
>;

export function parseRealEstateUnitNumber(
  text: string,
): Result<RealEstateUnitNumber, BadRealEstateUnitNumber> {
  const number = compact(text);
  const bad = { type: "bad_identifier", what: "real_estate_unit_number", text } as const;
  if (number.length !== 28) return refuse({ ...bad, where: "length" });
  if (!/^\d{12}[A-Z]{2}\d{5}/.test(number)) return refuse({ ...bad, where: "parcel" });
  if (!/[A-Z]\d{8}$/.test(number)) return refuse({ ...bad, where: "fixture" });
  return ok(number as RealEstateUnitNumber);
}

export type PlateNumber = string & { readonly brand: "PlateNumber" };
export type BadPlateNumber = BadIdentifier<"plate_number", "province" | "length" | "characters">;

const PLATE_PROVINCE = /^[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂甘晋陕吉闽贵粤青川宁琼桂藏新蒙][A-Z]/;

/** Vehicle plate: seven places, or eight for new-energy cars. */
export function parsePlateNumber(text: string): Result<PlateNumber, BadPlateNumber> {
  const plate = compact(text).replaceAll("·", "");
  const bad = { type: "bad_identifier", what: "plate_number", text } as const;
  if (!PLATE_PROVINCE.test(plate)) return refuse({ ...bad, where: "province" });
  const tail = plate.slice(2);
  if (tail.length !== 5 && tail.length !== 6) return refuse({ ...bad, where: "length" });
  const fits =
    tail.length === 5
      ? /^[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]$/.test(tail)
      : /^([A-HJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[A-HJK])$/.test(tail);
  return fits ? ok(plate as PlateNumber) : refuse({ ...bad, where: "characters" });
}

export type Vin = string & { readonly brand: "Vin" };
export type BadVin = BadIdentifier<"vin", "length" | "characters">;
/** Imported and old cars may break the check rule, so that only warns. */
export type VinFound = { readonly vin: Vin; readonly checkDigitHolds: boolean };

const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const VIN_VALUES = new Map(
  Array.from("0123456789ABCDEFGHJKLMNPRSTUVWXYZ").map((mark, at) => [
    mark,
    Number("012345678912345678123457923456789"[at]),
  ]),
);

/** The ninth character of a vehicle identification number (车辆识别代号, GB 16735). */
export function vinCheckDigit(vin: string): string {
  const sum = VIN_WEIGHTS.reduce(
    (total, weight, at) => total + weight * (VIN_VALUES.get(vin[at] ?? "") ?? 0),
    0,
  );
  return sum % 11 === 10 ? "X" : String(sum % 11);
}

export function parseVin(text: string): Result<VinFound, BadVin> {
  const vin = compact(text);
  const bad = { type: "bad_identifier", what: "vin", text } as const;
  if (vin.length !== 17) return refuse({ ...bad, where: "length" });
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(vin)) return refuse({ ...bad, where: "characters" });
  return ok({ vin: vin as Vin, checkDigitHolds: vin[8] === vinCheckDigit(vin) });
}

export type BankAccount = string & { readonly brand: "BankAccount" };
export type BadBankAccount = BadIdentifier<"bank_account", "length" | "characters">;

/** The last digit of a card for the digits before it. */
export function luhnCheckDigit(body: string): string {
  let sum = 0;
  for (let at = 0; at < body.length; at += 1) {
    // Every second digit is doubled, counted from the check digit.
    const doubled = Number(body[at]) * ((body.length - at) % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}

/** Only the form: cards carry a check digit, the accounts of companies have none in common. */
export function parseBankAccount(text: string): Result<BankAccount, BadBankAccount> {
  const account = compact(text).replaceAll("-", "");
  const bad = { type: "bad_identifier", what: "bank_account", text } as const;
  if (!/^\d+$/.test(account)) return refuse({ ...bad, where: "characters" });
  if (account.length < 8 || account.length > 32) return refuse({ ...bad, where: "length" });
  return ok(account as BankAccount);
}

/** Whether an account is a card number by length and check digit. */
export function isBankCard(account: string): boolean {
  return /^\d{16,19}$/.test(account) && account.at(-1) === luhnCheckDigit(account.slice(0, -1));
}

/** `411722********0011`: who knows the person recognises it, nobody else learns it. */
export function maskIdentity(number: string): string {
  return number.length < 12 ? stars(number, 0, 2) : stars(number, 6, 4);
}

export function maskAccount(account: string): string {
  return account.length < 12 ? stars(account, 0, 4) : stars(account, 4, 4);
}

export function maskPhone(phone: string): string {
  return phone.length < 8 ? stars(phone, 0, 2) : stars(phone, 3, 4);
}

function stars(text: string, head: number, tail: number): string {
  const hidden = Math.max(text.length - head - tail, 0);
  return `${text.slice(0, head)}${"*".repeat(hidden)}${text.slice(text.length - Math.min(tail, text.length))}`;
}
