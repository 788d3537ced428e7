import type { BadIdentifier } from "./identifiers.ts";
import { ok, refuse } from "./result.ts";
import type { Result } from "./result.ts";
import { toHalfWidth, withoutInvisible } from "./text.ts";

/** A case number in its one spelling: `(2026)豫1722执5号`. */
export type CaseNumber = string & { readonly brand: "CaseNumber" };

export type BadCaseNumber = BadIdentifier<
  "case_number",
  "form" | "year" | "court" | "kind" | "serial"
>;

/** `kind` is the type code (类型代字), such as 执 or 执恢; `suffix` the 二 of 之二. */
export type CaseNumberParts = {
  readonly year: number;
  readonly court: string;
  readonly kind: string;
  readonly serial: number;
  readonly suffix: string | null;
};

const PARTS =
  /^\((?<year>\d*)\)(?<middle>.*?)(?<serial>\d+)号(?:之(?<suffix>[一二三四五六七八九十]+))?$/u;
const COURT =
  /^(?<court>最高法|[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂甘晋陕吉闽贵粤青川宁琼桂藏新蒙内军兵](?:\d{4}|\d{2})?)(?<kind>.*)$/u;
const KIND =
  /^(执(恢|保|异|复|监|协|请|他)?|财保|民初|民终|民申|民再|行初|行终|行审|刑初|刑终|破申|破|调|诉前调|特|督)$/u;
// Before 2016 courts were named by a word and the number by 字第: (2015)上执字第12号.
const OLD_FORM = /^\((19|20)\d{2}\)[^\d()]{1,12}字第[1-9]\d*(-[1-9]\d*)?号$/u;

/** Brackets, digits and spaces as one writes them by hand, made one. */
function spell(text: string): string {
  return toHalfWidth(withoutInvisible(text).normalize("NFC"))
    .replaceAll(/\s+/g, "")
    .replaceAll(/[〔[【﹝]/g, "(")
    .replaceAll(/[〕\]】﹞]/g, ")");
}

export function parseCaseNumber(text: string): Result<CaseNumberParts, BadCaseNumber> {
  const match = PARTS.exec(spell(text))?.groups;
  if (!match) return bad(text, "form");
  const { year = "", middle = "", serial = "", suffix = null } = match;
  const { court, kind } = splitCourt(middle);
  const where = flawOf(year, court, kind, serial);
  return where === undefined
    ? ok({ year: Number(year), court, kind, serial: Number(serial), suffix })
    : bad(text, where);
}

function splitCourt(middle: string): { readonly court: string; readonly kind: string } {
  const { court = "", kind = "" } = COURT.exec(middle)?.groups ?? {};
  return { court, kind };
}

function flawOf(
  year: string,
  court: string,
  kind: string,
  serial: string,
): BadCaseNumber["where"] | undefined {
  if (!/^(19|20)\d{2}$/.test(year)) return "year";
  if (court === "") return "court";
  if (!KIND.test(kind)) return "kind";
  return serial.startsWith("0") ? "serial" : undefined;
}

function bad(text: string, where: BadCaseNumber["where"]): Result<never, BadCaseNumber> {
  return refuse({ type: "bad_identifier", what: "case_number", where, text });
}

export function formatCaseNumber(parts: CaseNumberParts): CaseNumber {
  const suffix = parts.suffix === null ? "" : `之${parts.suffix}`;
  return `(${parts.year})${parts.court}${parts.kind}${parts.serial}号${suffix}` as CaseNumber;
}

export function normalizeCaseNumber(text: string): Result<CaseNumber, BadCaseNumber> {
  const parsed = parseCaseNumber(text);
  return parsed.ok ? ok(formatCaseNumber(parsed.value)) : parsed;
}

/** Whether it is a number of the time before the codes, which a title of those years still carries. */
export function isOldCaseNumber(text: string): boolean {
  return OLD_FORM.test(spell(text));
}
