import assert from "node:assert/strict";
import { test } from "node:test";

import { gateOf } from "./gate.ts";

const at = (pathname: string) => ({ pathname, href: `${pathname}?text=a` });
const person = { mustChange: false, permissions: ["view_cases"], unitId: null };

test("nobody is led to signing in, with the way back", () => {
  assert.deepEqual(gateOf(null, at("/cases")), {
    kind: "redirect",
    to: "/sign-in",
    search: { next: "/cases?text=a" },
  });
});

test("signing in and the parts are open to everybody, the first without a frame", () => {
  assert.equal(gateOf(null, at("/sign-in")).kind, "bare");
  assert.equal(gateOf(null, at("/parts")).kind, "framed");
  assert.equal(gateOf(undefined, at("/parts")).kind, "framed");
});

test("until it is known who it is nothing is shown", () => {
  assert.equal(gateOf(undefined, at("/cases")).kind, "waiting");
  assert.equal(gateOf(person, at("/cases")).kind, "framed");
});

test("who must change his password comes to no other page", () => {
  const gate = gateOf({ ...person, mustChange: true }, at("/cases"));
  assert.deepEqual(gate, { kind: "redirect", to: "/account", search: {} });
  assert.equal(gateOf({ ...person, mustChange: true }, at("/account")).kind, "framed");
});

test("a page that is not his is closed to him before anything of it loads", () => {
  const liaison = { mustChange: false, permissions: ["view_inbox"], unitId: "bank_one" };
  assert.equal(gateOf(liaison, at("/cases")).kind, "closed");
  assert.equal(gateOf(liaison, at("/inbox")).kind, "framed");
});
