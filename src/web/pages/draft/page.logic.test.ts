import assert from "node:assert/strict";
import { test } from "node:test";

import { catalogueOf, fits, offerKey, ruleOf, type Debtor, type Unit } from "./catalogue.logic.ts";
import {
  assetOf,
  checksById,
  faultsOf,
  itemOf,
  lineOfFinding,
  linesOf,
  readinessOf,
  whyNotGo,
  type Line,
} from "./page.logic.ts";

const TODAY = "2026-11-23";
const BANK: Unit = { id: "bank_one", kind: "bank", name: "甲银行上蔡支行", liaison: null };
const POLICE: Unit = {
  id: "public_security",
  kind: "public_security",
  name: "上蔡县公安局",
  liaison: null,
};
const UNITS = [BANK, POLICE];

const debtor = (partyId: string, personKind: "natural" | "company"): Debtor => ({
  partyId,
  role: "debtor",
  personKind,
  name: partyId,
  identityKindName: null,
  identityMasked: null,
  identityKnown: true,
  details: [],
});

function maker() {
  let n = 0;
  return { today: TODAY, amountYuan: "5000.00", newId: () => `id-${(n += 1)}` };
}

function offersFor(...keys: readonly string[]) {
  const all = catalogueOf(UNITS, "").flatMap(({ offers }) => offers);
  return all.filter(({ key }) => keys.includes(key));
}

function freezing(): Line {
  const offers = offersFor(offerKey("freeze_deposit", BANK.id));
  const [line] = linesOf(offers, [debtor("甲", "natural")], UNITS, maker());
  assert.ok(line);
  return line;
}

test("the catalogue groups by unit and is found by unit, measure or what is asked", () => {
  const ids = (sought: string) => catalogueOf(UNITS, sought).map(({ unit }) => unit.id);
  assert.deepEqual(ids(""), ["bank_one", "public_security"]);
  assert.deepEqual(ids("冻结 甲银行"), ["bank_one"]);
  assert.deepEqual(ids("车辆"), ["public_security"]);
  assert.deepEqual(ids("没有这样的措施"), []);
});

test("a measure on persons does not fit a company", () => {
  assert.equal(fits({ subject: "natural" }, debtor("甲", "company")), false);
  assert.equal(fits({ subject: "any" }, debtor("甲", "company")), true);
  const offers = offersFor(offerKey("query_person", POLICE.id));
  const lines = linesOf(offers, [debtor("甲", "natural"), debtor("乙", "company")], UNITS, maker());
  assert.deepEqual(
    lines.map(({ debtorId }) => debtorId),
    ["甲"],
  );
});

test("a freeze begins with the open claim, today, and the longest lawful term", () => {
  const line = freezing();
  assert.equal(line.amountYuan, "5000.00");
  assert.equal(line.from, TODAY);
  assert.equal(line.to, "2027-11-22");
});

test("a finding becomes a control of that very thing", () => {
  const finding = {
    id: "f",
    measureId: "m",
    debtorId: "甲",
    debtorName: "甲",
    unitId: BANK.id,
    unitName: BANK.name,
    kind: "deposit",
    kindName: "银行账户",
    identifier: "6217000000000001",
    label: "甲银行活期",
    valueYuan: "1.00",
    flags: [{ flag: "migrant_wage_account", name: "农民工工资专用账户" }],
    fields: [],
    foundAt: "2026-11-20T01:00:00Z",
    controls: [],
    controlledBy: [],
  };
  const line = lineOfFinding(finding, "freeze_deposit", maker());
  assert.ok(line);
  assert.deepEqual(itemOf(line).asset, {
    kind: "deposit",
    identifier: "6217000000000001",
    description: "甲银行活期",
    flags: ["migrant_wage_account"],
  });
  assert.equal(lineOfFinding(finding, "nothing", maker()), undefined);
});

test("an inquiry names no thing", () => {
  const rule = ruleOf("query_deposit");
  assert.ok(rule);
  assert.equal(assetOf(rule), undefined);
});

test("what is not right yet is not sent, and says what is wrong", () => {
  const line = { ...freezing(), amountYuan: "很多", to: "2026-01-01", description: "账户" };
  assert.deepEqual(Object.keys(faultsOf(line)).toSorted(), ["amountYuan", "identifier", "to"]);
  assert.equal(itemOf(line).amountYuan, null);
  assert.equal(itemOf({ ...line, from: "" }).term, null);
  assert.equal(itemOf(line).overrideReason, null);
});

test("typed amounts and days travel as the wire has them", () => {
  const item = itemOf({
    ...freezing(),
    amountYuan: "1,234.5",
    from: "2026年3月1日",
    to: "20270228",
  });
  assert.equal(item.amountYuan, "1234.50");
  assert.deepEqual(item.term, { from: "2026-03-01", to: "2027-02-28" });
});

test("what blocks stops the sending, not the keeping", () => {
  const line = freezing();
  const check = (severity: "blocks" | "warns") =>
    checksById({
      items: [
        { measureId: line.measureId, checks: [{ type: "x", severity, text: "x", cites: "x" }] },
      ],
    });
  const blocked = readinessOf([line], check("blocks"));
  assert.deepEqual(blocked, { blocked: 1, warned: 0, faulty: 0 });
  assert.match(whyNotGo("send", 1, blocked) ?? "", /自检/);
  assert.equal(whyNotGo("keep", 1, blocked), undefined);
  assert.equal(whyNotGo("send", 1, readinessOf([line], check("warns"))), undefined);
  assert.match(whyNotGo("keep", 0, blocked) ?? "", /请先选择/);
  assert.match(whyNotGo("keep", 201, blocked) ?? "", /200/);
});
