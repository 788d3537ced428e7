import assert from "node:assert/strict";
import { test } from "node:test";

import { sumsOf } from "./page.logic.ts";

test("what somebody is owed is not summed up with what he owes", () => {
  const sums = sumsOf([
    { role: "debtor", claimYuan: "100.10", receivedYuan: "0.05" },
    { role: "debtor", claimYuan: "0.90", receivedYuan: "0.00" },
    { role: "applicant", claimYuan: "5000.00", receivedYuan: "5000.00" },
  ]);
  assert.deepEqual(sums, { asDebtor: 2, claimYuan: "101.00", receivedYuan: "0.05" });
});
