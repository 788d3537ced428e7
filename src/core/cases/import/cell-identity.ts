import { readCell } from "./cell-text.ts";
import { IDENTITY_KINDS, findIdentityKind } from "./identity-kinds.ts";
import type { IdentityKindId } from "./identity-kinds.ts";
import type { ProblemId } from "./problems.ts";
import type { Field, Findings } from "./source-row.ts";
import {
  birthDateOf,
  creditCodeCheckDigit,
  parseCreditCode,
  parseIdentityNumber,
} from "#kit/identifiers.ts";
import { compact } from "#kit/text.ts";

export type Identity = { readonly kind: IdentityKindId; readonly number: string };

const SCIENTIFIC = /^\d(\.\d+)?E\+?\d+$/i;
const CARD_LIKE = /^\d{15}$|^\d{17}[\dX]$/;
const CODE_LIKE = /^(?=.*[A-Z])[0-9A-Z]{18}$/;
const WIDE = /[\uFF01-\uFF5E]/;
// Digits beyond the fifteenth are zeros: the mark of a number that went through Excel.
const LOST = /^\d{15}000$/;

const FORMS = Object.fromEntries(
  Object.entries(IDENTITY_KINDS).map(([kind, { form }]) => [kind, new RegExp(form, "u")]),
) as Record<IdentityKindId, RegExp>;

/** The document of a party: its kind, said or seen, and its number, checked. */
export function readIdentity(
  fields: { readonly kind: Field | undefined; readonly number: Field | undefined },
  findings: Findings,
  today: string,
): Identity | undefined {
  const said = readKind(fields.kind, findings);
  const number = readNumber(fields.number, findings);
  if (number === undefined || fields.number === undefined) {
    if (said !== undefined && fields.kind && fields.number === undefined) {
      findings.add("identity_number_missing", fields.kind);
    }
    return undefined;
  }
  const kind = said ?? kindOf(number, fields.kind);
  if (kind === undefined) {
    if (fields.kind === undefined) findings.add("identity_kind_unclear", fields.number);
    return undefined;
  }
  const checked = check(kind, number, { field: fields.number, findings, today });
  return checked === undefined ? undefined : { kind, number: checked };
}

function readKind(field: Field | undefined, findings: Findings): IdentityKindId | undefined {
  const text = readCell(field, findings);
  if (text === undefined || field === undefined) return undefined;
  const kind = findIdentityKind(text.replaceAll(/\s/gu, ""));
  if (kind === undefined) {
    const choices = Object.values(IDENTITY_KINDS)
      .map((rule) => rule.name)
      .join("、");
    findings.add("identity_kind_unknown", field, { choices });
  }
  return kind;
}

function readNumber(field: Field | undefined, findings: Findings): string | undefined {
  const text = readCell(field, findings);
  if (text === undefined || field === undefined) return undefined;
  const number = compact(text);
  if (WIDE.test(text)) findings.add("notice_half_width", field);
  const flaw = damageOf(number, field);
  if (flaw === undefined) return number;
  findings.add(flaw, field);
  return undefined;
}

function damageOf(number: string, field: Field): ProblemId | undefined {
  if (number.includes("*") || number.includes("×")) return "identity_masked";
  if (SCIENTIFIC.test(number)) return "identity_scientific";
  const isLost = LOST.test(number) && (field.from === "number" || !parseIdentityNumber(number).ok);
  return isLost ? "identity_digits_lost" : undefined;
}

/** By its look, where the file does not say; a kind that was said but not understood is not guessed. */
function kindOf(number: string, said: Field | undefined): IdentityKindId | undefined {
  if (said !== undefined) return undefined;
  // A code may happen to be all digits; a card's birth date and check digit then tell them apart.
  if (CARD_LIKE.test(number)) return isCodeOnly(number) ? "credit_code" : "identity_card";
  return CODE_LIKE.test(number) ? "credit_code" : undefined;
}

function isCodeOnly(number: string): boolean {
  const code = parseCreditCode(number);
  return code.ok && code.value.checkDigitHolds && !parseIdentityNumber(number).ok;
}

type Checking = { readonly field: Field; readonly findings: Findings; readonly today: string };

function check(kind: IdentityKindId, number: string, checking: Checking): string | undefined {
  const rule = IDENTITY_KINDS[kind];
  if (rule.check === "identity_number") return checkCard(number, checking);
  if (rule.check === "credit_code") return checkCode(number, checking);
  if (FORMS[kind].test(number)) {
    return kind === "organisation_code" ? number.replaceAll("-", "") : number;
  }
  checking.findings.add("identity_form", checking.field, { name: rule.name, form: rule.formSaid });
  return undefined;
}

const CARD_FLAWS = {
  length: "identity_length",
  old_form: "identity_old_form",
  characters: "identity_characters",
  region: "identity_region",
  birth_date: "identity_birth_date",
  check_digit: "identity_check_digit",
} as const satisfies Record<string, ProblemId>;

function checkCard(number: string, { field, findings, today }: Checking): string | undefined {
  const parsed = parseIdentityNumber(number);
  if (!parsed.ok) {
    const { where, expected = "" } = parsed.reason;
    findings.add(CARD_FLAWS[where], field, { length: number.length, expected });
    return undefined;
  }
  if (birthDateOf(parsed.value) > today) {
    findings.add("identity_birth_future", field);
    return undefined;
  }
  return parsed.value;
}

const CODE_FLAWS = { length: "credit_code_length", characters: "credit_code_characters" } as const;

function checkCode(number: string, { field, findings }: Checking): string | undefined {
  const parsed = parseCreditCode(number);
  if (!parsed.ok) {
    findings.add(CODE_FLAWS[parsed.reason.where], field, { length: number.length });
    return undefined;
  }
  if (!parsed.value.checkDigitHolds) {
    const expected = creditCodeCheckDigit(number.slice(0, 17));
    findings.add("notice_credit_code", field, { expected });
  }
  return parsed.value.code;
}
