import { chineseNumeral } from "#kit/text.ts";

/** Rulings of a case count within it, without a gap. */
export function rulingRegister(caseId: string): string {
  return `ruling:${caseId}`;
}

/** Rulings (裁定书) carry their case's number and their place in it: `(2026)豫1722执5号之二`. */
export function rulingNumber(caseNumber: string, n: number): string {
  return `${caseNumber}之${chineseNumeral(n)}`;
}
