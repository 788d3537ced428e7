import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { CONFIGURATION_PAGE, printConfiguration } from "../tools/print-configuration.ts";

test("docs/configuration.md is what the table of settings says", () => {
  assert.equal(
    readFileSync(CONFIGURATION_PAGE, "utf8"),
    printConfiguration(),
    "print it again: npx liandong run tools/print-configuration.ts",
  );
});
