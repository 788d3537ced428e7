import assert from "node:assert/strict";
import { test } from "node:test";
import { FREEZE, receivedNotice, refusalOf, when } from "../../../test/support/given-measure.ts";
import type { Order } from "./measure.ts";

const returned = when(
  receivedNotice(),
  { type: "return_for_form", reasons: ["seal_missing"], note: "缺印章" },
  { role: "liaison" },
);
const mend = (change: Partial<Order>) => ({
  type: "mend" as const,
  order: { ...FREEZE, ...change },
  note: "已补",
});

test("art. 17: mending never turns a served notice into another one", () => {
  const others: readonly Partial<Order>[] = [
    { unitId: "bank_two" },
    { debtorId: "00000000-0000-7000-8000-0000000000d2" },
    { caseId: "00000000-0000-7000-8000-0000000000c2" },
    { measureKind: "query_deposit" },
    { assetId: "00000000-0000-7000-8000-0000000000e2" },
  ];
  for (const other of others) {
    assert.equal(
      refusalOf(returned, mend(other)).type,
      "mend_changes_notice",
      JSON.stringify(other),
    );
  }
});

test("art. 17: more money or time than was approved needs who may approve it", () => {
  const more = mend({ amountYuan: "110000.00" });
  assert.equal(refusalOf(returned, more, { role: "officer" }).type, "approver_too_low");
  assert.equal(when(returned, more, { role: "judge" }).measure?.order.amountYuan, "110000.00");
  const tooLong = mend({ term: { from: "2026-03-02", to: "2031-03-01" } });
  assert.equal(refusalOf(returned, tooLong, { role: "judge" }).type, "term_too_long");
});
