import assert from "node:assert/strict";
import { test } from "node:test";
import { PasswordQueueFull, hashPassword, verifyPassword } from "./passwords.ts";

test("passwords: what was hashed is known again, anything else is not", async () => {
  const stored = await hashPassword("上蔡2018联动");
  assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.equal(await verifyPassword(stored, "上蔡2018联动"), true);
  assert.equal(await verifyPassword(stored, "上蔡2018联动 "), false);
  assert.notEqual(await hashPassword("上蔡2018联动"), stored, "every hash has its own salt");
});

test("passwords: full-width letters are the plain ones", async () => {
  const stored = await hashPassword("abcdef123456");
  assert.equal(await verifyPassword(stored, "ａｂｃｄef123456"), true);
});

test("passwords: the vector of the reference implementation holds", async () => {
  const stored =
    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  assert.equal(await verifyPassword(stored, "password"), true);
  assert.equal(await verifyPassword(stored, "differentpassword"), false);
});

test("passwords: no account, no hash, a damaged or greedy hash: false, and no fault", async () => {
  for (const stored of [
    null,
    "",
    "plain",
    "$argon2id$v=19$m=19456,t=2,p=1$$",
    "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "$argon2id$v=19$m=9999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "$argon2id$v=19$m=4,t=0,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAA",
  ]) {
    assert.equal(await verifyPassword(stored, "password"), false, String(stored));
  }
});

test("passwords: a storm waits in line, and beyond its length is turned away", async () => {
  const cheap = "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAA";
  const storm = Array.from({ length: 130 }, () => verifyPassword(cheap, "x"));
  const ends = await Promise.allSettled(storm);
  assert.equal(ends.filter((end) => end.status === "fulfilled").length, 100);
  for (const end of ends) {
    if (end.status === "rejected") assert.ok(end.reason instanceof PasswordQueueFull);
  }
  assert.equal(await verifyPassword(cheap, "x"), false, "the line moves on");
});
