import assert from "node:assert/strict";
import { test } from "node:test";
import { APPLICANTS } from "./applicants.ts";
import { DEBTORS } from "./debtors.ts";
import { assetKindOf, findPerson, holdingsOf } from "./holdings.ts";
import { officialName } from "./names.ts";
import { keptBy } from "./replies.ts";
import { BANKS } from "./places.ts";
import {
  isBankCard,
  maskIdentity,
  parseBankAccount,
  parseCreditCode,
  parseIdentityNumber,
  parsePlateNumber,
  parseRealEstateUnitNumber,
  parseVin,
} from "#kit/identifiers.ts";
import { parseYuan } from "#kit/money.ts";
import { FINDING_KINDS } from "#law/finding-kinds.ts";

const PERSONS = [...DEBTORS, ...APPLICANTS];
const HOLDINGS = DEBTORS.flatMap((person) => holdingsOf(person));

test("demonstration: forty debtors, no two alike, and none who could be anybody", () => {
  assert.equal(DEBTORS.length, 40);
  assert.equal(new Set(PERSONS.map(({ identityNumber }) => identityNumber)).size, PERSONS.length);
  assert.equal(new Set(PERSONS.map(({ name }) => name)).size, PERSONS.length);
  for (const { personKind, identityNumber } of PERSONS) {
    if (personKind === "natural") {
      assert.ok(parseIdentityNumber(identityNumber).ok, identityNumber);
      assert.match(identityNumber, /^411722\d{8}99[6-9][\dX]$/, "a serial that is not issued");
    } else {
      const parsed = parseCreditCode(identityNumber);
      assert.ok(parsed.ok && parsed.value.checkDigitHolds, identityNumber);
      assert.match(identityNumber, /^91411722/);
    }
  }
});

test("demonstration: the officials have names of their own", () => {
  const names = Array.from({ length: 120 }, (_, nth) => officialName(nth));
  assert.equal(new Set(names).size, names.length);
});

const CHECKS: Readonly<Record<string, (identifier: string) => boolean>> = {
  real_estate: (text) => parseRealEstateUnitNumber(text).ok && /F\d{8}$/.test(text),
  land: (text) => parseRealEstateUnitNumber(text).ok && text.endsWith("W00000000"),
  vehicle: (text) => parsePlateNumber(text).ok && text.startsWith("豫Q"),
  equity: (text) => parseCreditCode(text).ok,
  deposit: (text) => parseBankAccount(text).ok,
};

test("demonstration: what is held bears numbers as the registers give them", () => {
  for (const { kind, identifier, fields } of HOLDINGS) {
    assert.ok(CHECKS[kind]?.(identifier) ?? true, `${kind} ${identifier}`);
    if (kind === "vehicle") {
      const vin = parseVin(fields["vin"] ?? "");
      assert.ok(vin.ok && vin.value.checkDigitHolds, identifier);
    }
  }
  const cards = DEBTORS.filter(({ personKind }) => personKind === "natural")
    .flatMap((person) => holdingsOf(person))
    .filter(({ kind }) => kind === "deposit");
  assert.deepEqual(
    cards.filter(({ identifier }) => !isBankCard(identifier)),
    [],
  );
});

test("demonstration: every thing is one thing, and fills the fields the catalogue requires", () => {
  const keys = HOLDINGS.filter((holding) => holding.kind !== "equity").map(
    ({ kind, identifier, bankId }) => `${kind} ${identifier} ${bankId ?? ""}`,
  );
  assert.equal(new Set(keys).size, keys.length);
  for (const holding of HOLDINGS) {
    const { fields: asked, value } = FINDING_KINDS[holding.kind];
    const missing = asked.filter(({ id, required }) => required && !holding.fields[id]);
    assert.deepEqual(missing, [], holding.label);
    if (value !== null && holding.valueYuan !== null) assert.ok(parseYuan(holding.valueYuan).ok);
  }
});

test("demonstration: there is something of every kind to be found", () => {
  const kinds = new Set(HOLDINGS.map(({ kind }) => kind));
  assert.deepEqual([...kinds].toSorted(), Object.keys(FINDING_KINDS).toSorted());
  assert.ok(HOLDINGS.some((holding) => holding.flags.includes("migrant_wage_account")));
  assert.ok(HOLDINGS.some((holding) => assetKindOf(holding) === "tax_refund"));
});

test("demonstration: each bank keeps its own accounts, and the same at every asking", () => {
  for (const bank of BANKS) {
    const kept = DEBTORS.flatMap((person) => keptBy(bank.id, person));
    const accounts = kept.filter(({ kind }) => kind === "deposit");
    assert.ok(accounts.length > 0, bank.name);
    assert.ok(accounts.every(({ bankId }) => bankId === bank.id));
  }
  const [first] = DEBTORS;
  assert.ok(first);
  assert.equal(holdingsOf(first), holdingsOf(first));
});

test("demonstration: a person is known again by name and masked number, not by a name alone wrong", () => {
  for (const person of DEBTORS) {
    assert.equal(findPerson(person.name, maskIdentity(person.identityNumber)), person);
  }
  const [first, second] = DEBTORS;
  assert.ok(first && second);
  assert.equal(findPerson(first.name, maskIdentity(second.identityNumber)), undefined);
});
