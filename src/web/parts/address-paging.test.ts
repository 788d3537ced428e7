import assert from "node:assert/strict";
import { test } from "node:test";

import { addressPaging } from "./address-paging.ts";

test("page and size of the address, and back into it", () => {
  const asked: unknown[] = [];
  const { paging, onPage } = addressPaging({ page: "3", pageSize: "20" }, undefined, (next) =>
    asked.push(next),
  );
  assert.deepEqual(paging, { page: 3, size: 20, total: { count: 0, isMore: false } });
  onPage(4, 50);
  assert.deepEqual(asked, [{ page: "4", pageSize: "50" }]);
});
