import assert from "node:assert/strict";
import { test } from "node:test";
import { asOwner } from "#shell/db/accounts.ts";
import { listUnitLines, nameUnit } from "#shell/db/unit-register.ts";
import { AREA, openSmallCounty } from "./support/small-county.ts";

test("art. 13: a county adds its own banks, and a bank renamed keeps its code and its earlier name", async () => {
  const county = await openSmallCounty();
  try {
    const unit = {
      id: "bank_rural",
      kind: "bank",
      name: "测试县农村信用合作联社",
      from: "2018-01-01",
    };
    const act = (name: string, from: string): Promise<string> =>
      asOwner(county.urls.ownerUrl, AREA, (tx) => nameUnit(tx, { ...unit, name, from }));
    assert.equal(await act(unit.name, unit.from), "added");
    assert.equal(await act(unit.name, unit.from), "same");
    assert.equal(await act("测试县农村商业银行", "2021-05-01"), "renamed");
    const rows = await asOwner(county.urls.ownerUrl, AREA, (tx) => listUnitLines(tx));
    assert.deepEqual(rows.at(-1), { id: "bank_rural", kind: "bank", name: "测试县农村商业银行" });
  } finally {
    await county.close();
  }
});
