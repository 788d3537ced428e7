import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { MODULES } from "../src/modules.ts";
import { cruiseFrom } from "../tools/cruise.ts";
import type { Cruise } from "../tools/cruise.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

// One line of code, where it stands, and the rule that must refuse it.
const PLANTED: readonly (readonly [file: string, code: string, rule: string])[] = [
  [
    "src/kit/reaches-law.ts",
    `import { law } from "#law/thing.ts"; export const a = law;`,
    "ring-kit",
  ],
  [
    "src/law/reaches-core.ts",
    `import { door } from "#core/cases/index.ts"; export const a = door;`,
    "ring-law",
  ],
  [
    "src/core/cases/reaches-shell.ts",
    `import { db } from "#shell/db.ts"; export const a = db;`,
    "ring-core",
  ],
  [
    "src/contract/reaches-shell.ts",
    `import { db } from "#shell/db.ts"; export const a = db;`,
    "ring-contract",
  ],
  [
    "src/shell/reaches-web.ts",
    `import { page } from "../web/page.ts"; export const a = page;`,
    "ring-shell",
  ],
  [
    "src/web/reaches-shell.ts",
    `import { db } from "#shell/db.ts"; export const a = db;`,
    "ring-web",
  ],
  [
    "src/demonstration/reaches-web.ts",
    `import { page } from "../web/page.ts"; export const a = page;`,
    "ring-demonstration",
  ],
  [
    "src/web/reaches-core.ts",
    `import { door } from "#core/cases/index.ts"; export const a = door;`,
    "types-only-web",
  ],
  [
    "src/contract/reaches-core.ts",
    `import { door } from "#core/cases/index.ts"; export const a = door;`,
    "types-only-contract",
  ],
  [
    "src/web/reaches-node.ts",
    `import { join } from "node:path"; export const a = join;`,
    "web-runs-in-a-browser",
  ],
  [
    "src/web/reaches-calendar.ts",
    `import { day } from "#kit/calendar.ts"; export const a = day;`,
    "web-has-no-calendar",
  ],
  [
    "src/core/cases/reads-files.ts",
    `import { readFileSync } from "node:fs"; export const a = readFileSync;`,
    "pure-core",
  ],
  ["src/core/cases/uses-package.ts", `import { z } from "zod"; export const a = z;`, "pure-core"],
  [
    "src/kit/uses-node.ts",
    `import { hash } from "node:crypto"; export const a = hash;`,
    "pure-kit",
  ],
  ["src/law/uses-package.ts", `import { z } from "zod"; export const a = z;`, "pure-law"],
  ["src/contract/uses-package.ts", `import pg from "pg"; export const a = pg;`, "pure-contract"],
  [
    "src/core/cases/against-map.ts",
    `import { door } from "../measures/index.ts"; export const a = door;`,
    "map-cases",
  ],
  [
    "src/core/measures/past-door.ts",
    `import { inside } from "../cases/inside.ts"; export const a = inside;`,
    "map-measures",
  ],
  [
    "src/core/unnamed/thing.ts",
    `import { law } from "#law/thing.ts"; export const a = law;`,
    "map-names-every-module",
  ],
  [
    "src/shell/past-door.ts",
    `import { inside } from "#core/cases/inside.ts"; export const a = inside;`,
    "one-door",
  ],
  [
    "src/server.ts",
    `import { county } from "#demonstration/county.ts"; export const a = county;`,
    "demonstration-is-loaded-late",
  ],
  [
    "src/shell/reaches-test.ts",
    `import { aid } from "../../test/aid.ts"; export const a = aid;`,
    "source-stands-alone",
  ],
  [
    "src/shell/uses-tool.ts",
    `import fc from "fast-check"; export const a = fc;`,
    "no-development-dependency",
  ],
  [
    "src/shell/lost.ts",
    `import { nothing } from "./nothing.ts"; export const a = nothing;`,
    "resolvable",
  ],
  [
    "src/shell/circle.ts",
    `import { b } from "./circle-back.ts"; export const a = () => b;`,
    "no-circle",
  ],
];

// What the rules must let pass, so that they are not simply refusing everything.
const ALLOWED: readonly (readonly [file: string, code: string])[] = [
  ["src/kit/calendar.ts", `export const day = 1;`],
  ["src/law/thing.ts", `import { day } from "#kit/calendar.ts"; export const law = day;`],
  ["src/core/decider.ts", `export type Decider = string;`],
  ["src/core/cases/inside.ts", `export const inside = 1;`],
  ["src/core/cases/index.ts", `export { inside as door } from "./inside.ts";`],
  [
    "src/core/measures/index.ts",
    `import { door as its } from "../cases/index.ts"; import type { Decider } from "../decider.ts"; export const door: Decider | number = its;`,
  ],
  [
    "src/core/cases/inside.test.ts",
    `import { test } from "node:test"; import fc from "fast-check"; import { inside } from "./inside.ts"; test("x", () => fc.assert(inside));`,
  ],
  [
    "src/contract/case.ts",
    `import { z } from "zod"; import type { door } from "#core/cases/index.ts"; export const c = z.custom<typeof door>();`,
  ],
  [
    "src/shell/db.ts",
    `import pg from "pg"; import { door } from "#core/cases/index.ts"; export const db = [pg, door];`,
  ],
  ["src/shell/circle-back.ts", `import { a } from "./circle.ts"; export const b = () => a;`],
  [
    "src/web/page.ts",
    `import { c } from "#contract/case.ts"; import { law } from "#law/thing.ts"; export const page = [c, law];`,
  ],
  ["src/demonstration/county.ts", `import { db } from "#shell/db.ts"; export const county = db;`],
  ["src/cli.ts", `export const a = () => import("./demonstration/county.ts");`],
  ["test/aid.ts", `export const aid = 1;`],
];

let root = "";
let seen: Cruise = { files: [], violations: [] };

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

before(async () => {
  assert.ok(
    "cases" in MODULES && "measures" in MODULES,
    "the planted files speak of these modules",
  );
  root = mkdtempSync(join(tmpdir(), "liandong-boundaries-"));
  for (const [file, code] of [...ALLOWED, ...PLANTED]) plant(file, code);
  plant("package.json", readFileSync(join(ROOT, "package.json"), "utf8"));
  plant("tsconfig.json", readFileSync(join(ROOT, "tsconfig.json"), "utf8"));
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  seen = await cruiseFrom(root, ["src"]);
});

after(() => rmSync(root, { recursive: true, force: true }));

for (const [file, code, rule] of PLANTED) {
  test(`boundaries: ${rule} refuses what ${file} imports`, () => {
    // A circle is reported once, from either of its ends.
    const refused = seen.violations
      .filter((one) => one.from === file || (rule === "no-circle" && one.to === file))
      .map((one) => one.rule);
    assert.ok(refused.includes(rule), `${code} was not refused: ${refused.join(", ")}`);
  });
}

test("boundaries: what is allowed passes", () => {
  const allowed = ALLOWED.map(([file]) => file).filter((file) => !file.includes("circle"));
  const refused = seen.violations.filter((one) => allowed.includes(one.from));
  assert.deepEqual(refused, []);
});

test("boundaries: every rule has a planted violation", () => {
  const { forbidden } = createRequire(import.meta.url)("../tools/boundaries.cjs") as {
    forbidden: readonly { name: string }[];
  };
  const alike = Object.keys(MODULES).map((name) => `map-${name}`);
  const unproven = forbidden
    .map(({ name }) => name)
    .filter((name) => !alike.includes(name) && !PLANTED.some(([, , rule]) => rule === name));
  assert.deepEqual(unproven, []);
});
