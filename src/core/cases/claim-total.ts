import type { CaseRecord } from "./case.ts";
import { addYuan } from "#kit/money.ts";

/** What the title awards in figures; running interest is computed from its terms, not stored here. */
export function claimTotal(record: Pick<CaseRecord, "claimItems">): string {
  return record.claimItems.reduce((total, item) => addYuan(total, item.amountYuan), "0.00");
}
