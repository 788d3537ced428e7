import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import {
  birthDateOf,
  creditCodeCheckDigit,
  identityCheckDigit,
  isBankCard,
  luhnCheckDigit,
  maskAccount,
  maskIdentity,
  maskPhone,
  parseBankAccount,
  parseCreditCode,
  parseIdentityNumber,
  parsePlateNumber,
  parseRealEstateUnitNumber,
  parseVin,
  vinCheckDigit,
} from "./identifiers.ts";

function whereOf(result: {
  readonly ok: boolean;
  readonly reason?: { readonly where: string };
}): string {
  return result.ok ? "ok" : (result.reason?.where ?? "");
}

test("GB 11643: a whole identity number is taken, with its date of birth", () => {
  for (const number of ["411722199001010011", "11010519491231002X", "11010519491231002x"]) {
    assert.equal(whereOf(parseIdentityNumber(number)), "ok", number);
  }
  const found = parseIdentityNumber(" 411722 19900101 0011 ");
  assert.ok(found.ok);
  assert.equal(birthDateOf(found.value), "1990-01-01");
});

test("GB 11643: what is wrong with an identity number is named", () => {
  assert.equal(whereOf(parseIdentityNumber("411722900101001")), "old_form");
  assert.equal(whereOf(parseIdentityNumber("41172219900101001")), "length");
  assert.equal(whereOf(parseIdentityNumber("41172219900101O011")), "characters");
  assert.equal(whereOf(parseIdentityNumber("991722199001010011")), "region");
  assert.equal(whereOf(parseIdentityNumber("411722199002300011")), "birth_date");
  const wrong = parseIdentityNumber("411722199001010012");
  assert.ok(!wrong.ok);
  assert.equal(wrong.reason.where, "check_digit");
  assert.equal(wrong.reason.expected, "1");
});

test("GB 11643: whoever changes one digit of a number is found out", () => {
  // Every month has 28 days.
  const anyBirth = fc
    .tuple(
      fc.integer({ min: 1940, max: 2020 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(""));
  fc.assert(
    fc.property(
      anyBirth,
      fc.nat({ max: 999 }),
      fc.nat({ max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      (birth, order, at, by) => {
        const first17 = `411722${birth}${String(order).padStart(3, "0")}`;
        const number = first17 + identityCheckDigit(first17);
        assert.ok(parseIdentityNumber(number).ok);
        const changed = Array.from(number).map((digit, index) =>
          index === at ? String((Number(digit) + by) % 10) : digit,
        );
        assert.ok(!parseIdentityNumber(changed.join("")).ok);
      },
    ),
  );
});

test("GB 32100: a code that breaks the check rule is taken with a warning", () => {
  for (const code of ["91411722MA44ABCD53", "114117220000000194"]) {
    const found = parseCreditCode(code);
    assert.ok(found.ok && found.value.checkDigitHolds, code);
    assert.equal(creditCodeCheckDigit(code.slice(0, 17)), code[17]);
  }
  const early = parseCreditCode("91411722MA44ABCD54");
  assert.ok(early.ok && !early.value.checkDigitHolds);
  assert.equal(whereOf(parseCreditCode("91411722MA44ABCD5")), "length");
  assert.equal(whereOf(parseCreditCode("91411722MA44ABCDI3")), "characters");
});

test("real-estate unit numbers have 28 places", () => {
  assert.equal(whereOf(parseRealEstateUnitNumber("411722001002GB00012F00010001")), "ok");
  assert.equal(whereOf(parseRealEstateUnitNumber("411722 001002 GB00012 F00010001")), "ok");
  assert.equal(whereOf(parseRealEstateUnitNumber("411722001002GB00012F0001000")), "length");
  assert.equal(whereOf(parseRealEstateUnitNumber("4117220010020B00012F00010001")), "parcel");
  assert.equal(whereOf(parseRealEstateUnitNumber("411722001002GB00012900010001")), "fixture");
});

test("plates of petrol and new-energy cars are taken", () => {
  for (const plate of ["豫Q12345", "豫Q·A1B2C", "豫QD12345", "豫Q12345F"]) {
    assert.equal(whereOf(parsePlateNumber(plate)), "ok", plate);
  }
  assert.equal(whereOf(parsePlateNumber("Q12345")), "province");
  assert.equal(whereOf(parsePlateNumber("豫Q123")), "length");
  assert.equal(whereOf(parsePlateNumber("豫Q1234I")), "characters");
  assert.equal(whereOf(parsePlateNumber("豫QZB1234")), "characters");
});

test("GB 16735: vehicle numbers carry a check digit in the ninth place, which only warns", () => {
  for (const vin of ["LSVAA4183E2000001", "11111111111111111"]) {
    const found = parseVin(vin);
    assert.ok(found.ok && found.value.checkDigitHolds, vin);
    assert.equal(vinCheckDigit(vin), vin[8]);
  }
  const imported = parseVin("LSVAA4180E2000001");
  assert.ok(imported.ok && !imported.value.checkDigitHolds);
  assert.equal(whereOf(parseVin("LSVAA4183E200000")), "length");
  assert.equal(whereOf(parseVin("LSVAA4183E20000O1")), "characters");
});

test("bank cards pass Luhn; accounts of companies need not", () => {
  assert.ok(isBankCard("6217001234567890122"));
  assert.equal(luhnCheckDigit("621700123456789012"), "2");
  assert.ok(!isBankCard("6217001234567890123"));
  assert.equal(whereOf(parseBankAccount("1234-5678 9012")), "ok");
  assert.equal(whereOf(parseBankAccount("1234")), "length");
  assert.equal(whereOf(parseBankAccount("12345678A")), "characters");
});

test("a masked number keeps its length and its ends alone", () => {
  assert.equal(maskIdentity("411722199001010011"), "411722********0011");
  assert.equal(maskAccount("6217001234567890122"), "6217***********0122");
  assert.equal(maskPhone("13812345678"), "138****5678");
  assert.equal(maskIdentity("12"), "12");
  assert.equal(maskPhone("1234"), "**34");
});
