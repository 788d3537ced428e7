import { assert } from "./assert.ts";

/**
 * The one text of a value, which is what the journal hashes: keys sorted by code unit, no white
 * space, members that are undefined left out, texts as they are. What JSON cannot hold without
 * loss (bigint, NaN, a date object, a hole in a list) is a bug.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
  if (typeof value === "object" && value !== null) return canonicalObject(value);
  return canonicalScalar(value);
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  assert(prototype === Object.prototype || prototype === null, "only plain objects are canonical");
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([first], [second]) => (first < second ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

function canonicalScalar(value: unknown): string {
  if (typeof value === "number") assert(Number.isFinite(value), `not a JSON number: ${value}`);
  const isScalar = value === null || ["string", "number", "boolean"].includes(typeof value);
  assert(isScalar, `not canonical: ${typeof value}`);
  return JSON.stringify(value);
}
