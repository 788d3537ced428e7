import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { isUuid, uuidv7 } from "./id.ts";

const anyRandom = fc.uint8Array({ minLength: 10, maxLength: 10 });
const anyTime = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test("the layout is that of RFC 9562", () => {
  const id = uuidv7(
    0x01_7f_22_e2_79_b0,
    Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f),
  );
  assert.equal(id, "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
});

test("whatever time and randomness, it is a UUID that sorts by time", () => {
  fc.assert(
    fc.property(anyTime, anyTime, anyRandom, anyRandom, (first, second, a, b) => {
      const [early, late] = first < second ? [first, second] : [second, first];
      assert.ok(isUuid(uuidv7(early, a)));
      if (early < late) assert.ok(uuidv7(early, a) < uuidv7(late, b));
    }),
  );
});

test("the random bytes make ids of one moment differ", () => {
  fc.assert(
    fc.property(anyRandom, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 15 }), (bytes, at, by) => {
      const other = bytes.map((byte, index) => (index === at ? (byte + by) % 256 : byte));
      assert.notEqual(uuidv7(1, bytes), uuidv7(1, other));
    }),
  );
});

test("what is no id is not taken for one", () => {
  assert.ok(!isUuid("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"));
  assert.ok(!isUuid("x"));
  assert.throws(() => uuidv7(1.5, new Uint8Array(10)));
  assert.throws(() => uuidv7(1, new Uint8Array(9)));
});
