import assert from "node:assert/strict";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { buildWeb } from "../tools/build-web.ts";

test("the pages are built once, with compressed copies, and not again while nothing changed", async () => {
  await buildWeb(() => {});
  const said: string[] = [];
  await buildWeb((line) => said.push(line));
  assert.deepEqual(said, ["网页已是最新，无需重新构建"]);
  for (const file of ["index.html", "index.html.gz", "index.html.br"]) {
    await access(join(import.meta.dirname, "../dist/web", file));
  }
});
