import { randomFor } from "./random.ts";
import {
  creditCodeCheckDigit,
  identityCheckDigit,
  luhnCheckDigit,
  vinCheckDigit,
} from "#kit/identifiers.ts";

/** 上蔡县 in GB/T 2260. */
const REGION = "411722";

/**
 * A number of GB 11643 that nobody bears: the serials 996 to 999 are kept for people born before
 * 1900 and are not issued to the living.
 */
export function inventedIdentityNumber(born: string, gender: "male" | "female", nth = 0): string {
  const serial = (gender === "male" ? 999 : 998) - 2 * nth;
  const body = `${REGION}${born.replaceAll("-", "")}${serial}`;
  return body + identityCheckDigit(body);
}

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A credit code of GB 32100 for a company of the county, with the code of GB 11714 inside it. */
export function inventedCreditCode(nth: number): string {
  const body = `MA${String(9_900_000 + nth).slice(0, 1)}Y${String(9000 + nth)}`;
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, at) => total + weight * ORGANISATION_ALPHABET.indexOf(body[at] ?? "0"),
    0,
  );
  const rest = (11 - (sum % 11)) % 11;
  const first17 = `91${REGION}${body}${rest === 10 ? "X" : rest}`;
  return first17 + creditCodeCheckDigit(first17);
}

/** 不动产单元号: `GB` is land of the state, `JC` a farmstead; `W00000000` is land alone. */
export function realEstateUnitNumber(what: "house" | "land", purpose: string): string {
  const random = randomFor(`real estate ${purpose}`);
  const district = `00${random.whole(1, 4)}00${random.whole(1, 9)}`;
  const parcel = `GB${String(random.whole(11, 480)).padStart(5, "0")}`;
  const fixture =
    what === "land"
      ? "W00000000"
      : `F${String(random.whole(1, 18)).padStart(4, "0")}${random.digits(4)}`;
  return `${REGION}${district}${parcel}${fixture}`;
}

export function realEstateCertificate(year: number, purpose: string): string {
  return `豫(${year})上蔡县不动产权第${randomFor(`certificate ${purpose}`).digits(7)}号`;
}

const PLATE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ";

export function plateNumber(purpose: string, isElectric: boolean): string {
  const random = randomFor(`plate ${purpose}`);
  if (isElectric) return `豫QD${random.digits(5)}`;
  const letter = () => PLATE_ALPHABET[random.whole(0, PLATE_ALPHABET.length - 1)] ?? "A";
  return `豫Q${letter()}${random.digits(2)}${letter()}${random.digits(1)}`;
}

/** A vehicle identification number whose ninth place is the check digit of GB 16735. */
export function vehicleIdentification(maker: string, purpose: string): string {
  const random = randomFor(`vin ${purpose}`);
  const draft = `${maker}${random.digits(4)}0${random.pick(["H", "J", "K", "L", "M", "N"])}${random.digits(7)}`;
  return draft.slice(0, 8) + vinCheckDigit(draft) + draft.slice(9);
}

/** A card of nineteen places that ends in its Luhn digit. */
export function cardNumber(prefix: string, purpose: string): string {
  const body = prefix + randomFor(`card ${purpose}`).digits(18 - prefix.length);
  return body + luhnCheckDigit(body);
}

/** A company's settlement account: banks number them as they like. */
export function companyAccount(prefix: string, purpose: string): string {
  return prefix + randomFor(`account ${purpose}`).digits(17 - prefix.length);
}

/** In a range that no operator has been given. */
export function mobileNumber(purpose: string): string {
  return `1000396${randomFor(`mobile ${purpose}`).digits(4)}`;
}

/** A desk telephone of 驻马店 that cannot be rung: local numbers do not begin with 0. */
export function deskNumber(purpose: string): string {
  return `0396-000${randomFor(`desk ${purpose}`).digits(4)}`;
}
