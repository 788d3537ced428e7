import { assert } from "./assert.ts";

// U+FF01–U+FF5E repeat ASCII at full width, in the same order.
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const WIDTH_OFFSET = 0xfe_e0;
// Soft hyphen, zero-width characters, direction marks, word joiner, byte order mark.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
// The dots that keyboards and registers write between the parts of a Uyghur or foreign name.
const INTERPUNCTS = /[\u00B7\u0387\u2022\u2027\u22C5\u2219\u25CF\u2E31\u2E33\u30FB\uFF65]/g;
const SPACES = /[\s\u3000\u00A0]+/g;

/** Full-width letters, digits and marks to half width; the ideographic space to a plain one. */
export function toHalfWidth(text: string): string {
  return text
    .replaceAll(FULL_WIDTH, (mark) =>
      String.fromCodePoint((mark.codePointAt(0) ?? 0) - WIDTH_OFFSET),
    )
    .replaceAll("\u3000", " ");
}

/** Removes what nobody can see and yet makes two equal names differ. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, "");
}

/**
 * One spelling of a person's or company's name, for comparing and storing: composed (NFC), half
 * width, `·` for every interpunct, no invisible characters, single spaces, and none between Han
 * characters.
 */
export function normalizeName(text: string): string {
  return toHalfWidth(withoutInvisible(text).normalize("NFC"))
    .replaceAll(INTERPUNCTS, "·")
    .replaceAll(SPACES, " ")
    .replaceAll(/ ?· ?/g, "·")
    .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .trim();
}

/** Numbers of documents and identities: half width, upper case, no space at all. */
export function compact(text: string): string {
  return toHalfWidth(withoutInvisible(text).normalize("NFC")).replaceAll(SPACES, "").toUpperCase();
}

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const PLACES = ["", "十", "百", "千"];

/** 1 → 一, 12 → 十二, 105 → 一百零五: for `之二`, `第一百一十四条`. */
export function chineseNumeral(n: number): string {
  assert(Number.isInteger(n) && n >= 0 && n <= 9999, `no numeral for ${n}`);
  if (n === 0) return "零";
  let text = "";
  const digits = String(n);
  for (const [index, digit] of Array.from(digits).entries()) {
    if (digit === "0") continue;
    const gap = text !== "" && digits[index - 1] === "0" ? "零" : "";
    text += `${gap}${DIGITS[Number(digit)]}${PLACES[digits.length - 1 - index]}`;
  }
  return n >= 10 && n < 20 ? text.slice(1) : text;
}
