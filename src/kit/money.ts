import { assert } from "./assert.ts";
import { ok, refuse } from "./result.ts";
import type { Result } from "./result.ts";

/** Money in fen (分). On the wire and in the journal it is a yuan text with two places, `1234.50`. */
export type Fen = bigint & { readonly brand: "Fen" };

export type BadYuan = {
  readonly type: "bad_yuan";
  readonly text: string;
  readonly where: "empty" | "negative" | "too_many_places" | "too_large" | "form";
};

// Fits a PostgreSQL bigint and every capital form up to 万亿.
const YUAN_DIGITS_MAX = 13;
const PLAIN = /^\d+(\.\d{1,2})?$/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/;
const SIGNED = /^-?\d+(\.\d{1,2})?$/;

function toFen(fen: bigint): Fen {
  return fen as Fen;
}

/** Reads what a person or a file wrote: `1234.50`, `1,234.5`, `1234`. A claim is never negative. */
export function parseYuan(text: string): Result<Fen, BadYuan> {
  const trimmed = text.trim();
  const where = flawOf(trimmed);
  if (where !== undefined) return refuse({ type: "bad_yuan", text, where });
  return ok(readFen(trimmed.replaceAll(",", "")));
}

function flawOf(trimmed: string): BadYuan["where"] | undefined {
  if (trimmed === "") return "empty";
  if (/^-[\d.,]+$/.test(trimmed)) return "negative";
  if (/^[\d,]+\.\d{3,}$/.test(trimmed)) return "too_many_places";
  if (!PLAIN.test(trimmed) && !GROUPED.test(trimmed)) return "form";
  const whole = trimmed.split(".")[0]?.replaceAll(",", "").replace(/^0+/, "") ?? "";
  return whole.length > YUAN_DIGITS_MAX ? "too_large" : undefined;
}

/** The fen of a yuan text that our own code wrote; anything else is a bug. */
export function readFen(yuan: string): Fen {
  assert(SIGNED.test(yuan), `not a yuan text: ${yuan}`);
  const [whole = "0", places = ""] = yuan.replace("-", "").split(".");
  const fen = BigInt(whole) * 100n + BigInt(places.padEnd(2, "0"));
  return toFen(yuan.startsWith("-") ? -fen : fen);
}

/** `1234.50`: the one form on the wire, in the journal and in documents. */
export function formatYuan(fen: bigint): string {
  const size = fen < 0n ? -fen : fen;
  const places = String(size % 100n).padStart(2, "0");
  return `${fen < 0n ? "-" : ""}${size / 100n}.${places}`;
}

/** `1,234.50`, for reading. */
export function formatYuanGrouped(fen: bigint): string {
  const [whole = "", places = ""] = formatYuan(fen).split(".");
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ",")}.${places}`;
}

export function sumFen(amounts: readonly bigint[]): Fen {
  return toFen(amounts.reduce((total, amount) => total + amount, 0n));
}

export function minFen(first: bigint, second: bigint): Fen {
  return toFen(first < second ? first : second);
}

export function compareYuan(first: string, second: string): -1 | 0 | 1 {
  const difference = readFen(first) - readFen(second);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function addYuan(first: string, second: string): string {
  return formatYuan(readFen(first) + readFen(second));
}

/** `1234.50` → `123450`, as the database's bigint columns take it. */
export function yuanToFenText(yuan: string): string {
  return String(readFen(yuan));
}

/** `123450` → `1234.50`, as the database's bigint columns give it. */
export function fenTextToYuan(fenText: string): string {
  return formatYuan(BigInt(fenText));
}

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];

/** The capital form (大写金额) of bills and receipts: `壹仟贰佰叁拾肆元伍角整`. */
export function capitalYuan(fen: bigint): string {
  assert(fen >= 0n, "only amounts from zero up are written in capitals");
  const whole = capitalWhole(fen / 100n);
  const places = capitalPlaces(Number((fen / 10n) % 10n), Number(fen % 10n), whole !== "");
  if (whole === "" && places === "整") return "零元整";
  return `${whole === "" ? "" : `${whole}元`}${places}`;
}

const WAN = 10_000n;
const YI = 100_000_000n;

function capitalWhole(yuan: bigint): string {
  if (yuan >= YI) return capitalJoined(yuan, YI, "亿");
  return yuan >= WAN ? capitalJoined(yuan, WAN, "万") : capitalGroup(Number(yuan));
}

/** A gap is read as one zero: 10005 is 壹万零伍, and so is 壹亿零伍. */
function capitalJoined(yuan: bigint, unit: bigint, name: string): string {
  const rest = yuan % unit;
  const gap = rest > 0n && rest < unit / 10n ? "零" : "";
  return `${capitalWhole(yuan / unit)}${name}${gap}${rest === 0n ? "" : capitalWhole(rest)}`;
}

function capitalGroup(group: number): string {
  let text = "";
  const digits = String(group).padStart(4, "0");
  for (const [index, digit] of Array.from(digits).entries()) {
    if (digit === "0") continue;
    const gap = text !== "" && digits[index - 1] === "0" ? "零" : "";
    text += `${gap}${DIGITS[Number(digit)]}${PLACES[3 - index]}`;
  }
  return text;
}

function capitalPlaces(jiao: number, fen: number, hasYuan: boolean): string {
  if (jiao === 0 && fen === 0) return "整";
  const zero = hasYuan && jiao === 0 ? "零" : "";
  const tenth = jiao === 0 ? zero : `${DIGITS[jiao]}角`;
  return fen === 0 ? `${tenth}整` : `${tenth}${DIGITS[fen]}分`;
}
