import assert from "node:assert/strict";
import { test } from "node:test";

import { passwordFaults } from "./page.logic.ts";

test("a good change has no fault", () => {
  const next = "九月初三的月亮像弓一样";
  assert.deepEqual(passwordFaults({ current: "old", next, again: next }), {});
});

test("each field says its own fault", () => {
  const faults = passwordFaults({ current: "", next: "short", again: "other" });
  assert.match(faults.current ?? "", /原密码/);
  assert.match(faults.next ?? "", /至少 10 位/);
  assert.match(faults.again ?? "", /不一致/);
});

test("the old password is not a new one", () => {
  const same = "0123456789ab";
  assert.match(
    passwordFaults({ current: same, next: same, again: same }).next ?? "",
    /不能与原密码相同/,
  );
});
