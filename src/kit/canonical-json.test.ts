import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { canonicalJson } from "./canonical-json.ts";

test("keys are sorted by code unit at every depth, and nothing is spaced", () => {
  assert.equal(
    canonicalJson({ b: [1, { d: null, c: "x" }], a: true }),
    '{"a":true,"b":[1,{"c":"x","d":null}]}',
  );
  assert.equal(canonicalJson({ é: 1, z: 2, Z: 3 }), '{"Z":3,"z":2,"é":1}');
});

test("a member without a value is left out; texts stay as they are", () => {
  assert.equal(canonicalJson({ a: undefined, b: "e\u0301" }), '{"b":"e\u0301"}');
});

test("whatever the value, the order of its keys does not matter and it reads back", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      assert.equal(canonicalJson(reversed(value)), text);
      assert.equal(canonicalJson(JSON.parse(text)), text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

test("what JSON would lose is refused", () => {
  for (const value of [1n, Number.NaN, Infinity, [undefined], new Map(), () => 1]) {
    assert.throws(() => canonicalJson(value), /canonical|JSON number/);
  }
});
