import { addYuan } from "#kit/money.ts";

import type { Output } from "../../api.ts";

type Case = Pick<Output<"getPerson">["cases"][number], "role" | "claimYuan" | "receivedYuan">;

/** What a person owes over all cases in which he is the debtor. */
export function sumsOf(cases: readonly Case[]) {
  const owed = cases.filter(({ role }) => role === "debtor");
  return {
    asDebtor: owed.length,
    claimYuan: owed.reduce((sum, { claimYuan }) => addYuan(sum, claimYuan), "0.00"),
    receivedYuan: owed.reduce((sum, { receivedYuan }) => addYuan(sum, receivedYuan), "0.00"),
  };
}
