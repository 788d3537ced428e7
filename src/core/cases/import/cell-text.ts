import type { Field, Findings } from "./source-row.ts";
import { normalizeName, toHalfWidth, withoutInvisible } from "#kit/text.ts";

const PLAIN = /^[\u0020-\u007E\u4E00-\u9FA5]*$/;
// Line breaks and tabs are white space; every other control character is damage.
// oxlint-disable-next-line no-control-regex -- these are what the rule looks for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
// The replacement character, and what GBK shows of replacement characters written as UTF-8.
const GARBLED = /\uFFFD|锟斤拷|烫烫烫|\?{3,}/;
const SPACES = /\s+/g;
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/;

/** The text of a cell without what nobody can see; undefined when nothing can be read from it. */
export function readCell(field: Field | undefined, findings: Findings): string | undefined {
  if (field === undefined) return undefined;
  if (field.from === "error") return flaw(field, findings, "excel_error");
  if (field.from === "formula") return flaw(field, findings, "formula_without_value");
  const text = PLAIN.test(field.text) ? field.text : cleaned(field, findings);
  if (text === undefined) return undefined;
  if (GARBLED.test(text)) return flaw(field, findings, "text_garbled");
  if (!text.startsWith("'") && !text.startsWith("#")) return filled(text);
  return quoted(field, text, findings);
}

function filled(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === "" ? undefined : trimmed;
}

function cleaned(field: Field, findings: Findings): string | undefined {
  if (!field.text.isWellFormed()) return flaw(field, findings, "text_garbled");
  if (CONTROL.test(field.text)) return flaw(field, findings, "text_control");
  const composed = field.text.normalize("NFC");
  const visible = withoutInvisible(composed);
  if (visible !== composed) findings.add("notice_invisible", field);
  return visible;
}

const EXCEL_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|#+)$/;

/** Excel's own marks: a text begins with an apostrophe, an error with a hash sign. */
function quoted(field: Field, text: string, findings: Findings): string | undefined {
  if (EXCEL_ERROR.test(text.trim())) return flaw(field, findings, "excel_error");
  if (!text.startsWith("'")) return filled(text);
  findings.add("notice_apostrophe", field);
  return filled(text.slice(1));
}

function flaw(
  field: Field,
  findings: Findings,
  id: "excel_error" | "formula_without_value" | "text_garbled" | "text_control",
): undefined {
  findings.add(id, field);
  return undefined;
}

/** Prose: a cause, an address, a clue. Its punctuation stays as the clerk wrote it. */
export function readProse(
  field: Field | undefined,
  findings: Findings,
  charactersMax: number,
): string | undefined {
  const text = readCell(field, findings)?.replaceAll(SPACES, " ");
  if (text === undefined || field === undefined) return undefined;
  return bounded(field, text, findings, charactersMax);
}

/** A name in its one spelling. */
export function readName(
  field: Field | undefined,
  findings: Findings,
  charactersMax: number,
): string | undefined {
  const text = readCell(field, findings);
  if (text === undefined || field === undefined) return undefined;
  if (WIDE.test(text)) findings.add("notice_half_width", field);
  return bounded(field, normalizeName(text), findings, charactersMax);
}

/** Numbers, days, amounts: half width, the spaces around them gone. */
export function readMarks(field: Field | undefined, findings: Findings): string | undefined {
  const text = readCell(field, findings);
  if (text === undefined || field === undefined) return undefined;
  const half = PLAIN.test(text) ? text : toHalfWidth(text).trim();
  if (half !== text) findings.add("notice_half_width", field);
  return half;
}

function bounded(field: Field, text: string, findings: Findings, max: number): string | undefined {
  const { length } = Array.from(text);
  if (length <= max) return text;
  findings.add("text_too_long", field, { length, max });
  return undefined;
}
