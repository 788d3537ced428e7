import assert from "node:assert/strict";
import { test } from "node:test";

import { cruiseFrom } from "../tools/cruise.ts";
import { ROOT, readSourceTree } from "./support/source-tree.ts";
import type { SourceFile } from "./support/source-tree.ts";
import { sqlTexts } from "./support/sql-texts.ts";

const LINES_MAX = 300;
const VAGUE_NAMES =
  /^(commons?|shared|utils?|helpers?|libs?|services?|data|info|managers?|base|misc)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

const sources = readSourceTree();
const ours = sources.filter(({ path }) => /^(src|test|tools|bench|bin)\//.test(path));
const code = ours.filter(({ path }) => /\.(ts|tsx|mjs|cjs)$/.test(path));

/** Where a pattern stands, as `path:line`, so that a failure leads to the place. */
function places(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

test("tidy: the import rule was held against every source file", async () => {
  const { files } = await cruiseFrom(ROOT, ["src"]);
  const modules = code.map(({ path }) => path).filter((path) => path.startsWith("src/"));
  const unseen = modules.filter((path) => !files.includes(path));
  assert.ok(modules.length > 0, "the source tree was found");
  assert.deepEqual(
    unseen.filter((path) => !path.endsWith(".d.ts")),
    [],
  );
});

test("tidy: no file grows beyond what a reader can hold", () => {
  const long = code
    .filter(({ path }) => !path.startsWith("src/law/"))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > LINES_MAX);
  assert.deepEqual(long, []);
});

test("tidy: files say what they hold, in kebab case", () => {
  const misnamed = code.filter(({ path }) => {
    const parts = path.split("/");
    const vague = parts.some((part) => VAGUE_NAMES.test(part.replace(/\..*$/, "")));
    return vague || parts.slice(1).some((part) => !KEBAB.test(part));
  });
  assert.deepEqual(
    misnamed.map(({ path }) => path),
    [],
  );
});

// Time, ids and numbers are passed in, so that a simulated run equals a real one; and the
// distributed engines that speak PostgreSQL lack the rest.
const UNWANTED_SQL: Readonly<Record<string, RegExp>> = {
  "time is passed in":
    /\bnow\s*\(|\b(clock|statement|transaction)_timestamp\b|\bcurrent_(timestamp|date|time)\b/i,
  "randomness is passed in": /\brandom\s*\(|\bgen_random_uuid\b|\buuidv[47]\s*\(|\buuid_generate/i,
  "numbers are drawn from a counter row":
    /\bnextval\b|\b(big|small)?serial\b|\bgenerated\s+(always|by\s+default)\s+as\s+identity\b|\bcreate\s+sequence\b/i,
  "rows are locked, not numbers": /\bpg_(try_)?advisory/i,
  "work is found by its state": /\blisten\s+\w|\bnotify\s+\w|\bpg_notify\b/i,
  "not every engine has it": /\bdeferrable\b|\binherits\s*\(|\bexclude\s+using\b|\block\s+table\b/i,
};

test("tidy: SQL takes no time, number, id or lock of its own", () => {
  const found = ours
    .filter(({ path }) => path.startsWith("src/") && !path.endsWith(".test.ts"))
    .flatMap((file) =>
      sqlTexts(file).flatMap((sql) =>
        Object.entries(UNWANTED_SQL)
          .filter(([, pattern]) => pattern.test(sql))
          .map(([why]) => `${file.path}: ${why}: ${sql.slice(0, 60)}`),
      ),
    );
  assert.deepEqual(found, []);
});

test("tidy: the SQL rule catches what it is there for", () => {
  const planted = [
    "select now()",
    "insert into t values (gen_random_uuid())",
    "select nextval('s')",
    "select pg_advisory_lock(1)",
    "listen work",
    "create table t (id bigserial)",
  ];
  for (const sql of planted) {
    const [text] = sqlTexts({ path: "src/shell/db/planted.ts", text: `db.query("${sql}")` });
    assert.ok(text, `${sql} is seen as SQL`);
    assert.ok(
      Object.values(UNWANTED_SQL).some((pattern) => pattern.test(text)),
      `${sql} is refused`,
    );
  }
});

// GB 11643: region, birth date, order, check digit.
const CITIZEN_NUMBER =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isWhole(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return "10X98765432"[sum % 11] === number[17]?.toUpperCase();
}

test("tidy: no citizen's identity number is written anywhere but in invented examples", () => {
  const invented = /^src\/demonstration\/|\.test\.ts$|^test\//;
  const found = sources
    .filter(({ path }) => !invented.test(path) && path !== "package-lock.json")
    .flatMap(({ path, text }) =>
      (text.match(CITIZEN_NUMBER) ?? []).filter(isWhole).map((number) => `${path}: ${number}`),
    );
  assert.deepEqual(found, []);
});

test("tidy: nothing is put off in a comment", () => {
  assert.deepEqual(places(ours, /\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b/), []);
});

test("tidy: no path of one machine and no registry's address is written down", () => {
  const machine = /(^|[^A-Za-z0-9._~*-])\/(work|farm|root|tmp|home|Users)\/[a-z]/;
  const own = sources.filter(({ path }) => path !== "package-lock.json");
  assert.deepEqual(places(own, machine), []);
  assert.deepEqual(places(sources, /"resolved"\s*:|registry[.]npm/), []);
});
