import { ASSISTANCE_NOTICE } from "./assistance-notice.ts";
import type { DocumentRule } from "./document.ts";
import { JUDICIAL_SUGGESTION } from "./judicial-suggestion.ts";
import { RECEIPT_SLIP } from "./receipt-slip.ts";
import { REFERRAL_LETTER } from "./referral-letter.ts";
import { RELEASE_NOTICE } from "./release-notice.ts";
import { RELEASE_RULING } from "./release-ruling.ts";
import { RULING } from "./ruling.ts";
import { TASK_SHEET } from "./task-sheet.ts";

export type { DocumentBlock, DocumentRule } from "./document.ts";

/** Every document the product writes. */
export const DOCUMENTS = {
  ruling: RULING,
  assistance_notice: ASSISTANCE_NOTICE,
  receipt_slip: RECEIPT_SLIP,
  release_ruling: RELEASE_RULING,
  release_notice: RELEASE_NOTICE,
  judicial_suggestion: JUDICIAL_SUGGESTION,
  referral_letter: REFERRAL_LETTER,
  task_sheet: TASK_SHEET,
} as const satisfies Record<string, DocumentRule>;

export type DocumentId = keyof typeof DOCUMENTS;
