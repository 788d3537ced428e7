import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";

import { ROOT } from "./support/source-tree.ts";
import { HTTP_PAGE, printHttpPage } from "../tools/print-operations.ts";
import { SETTING_TABLE } from "#shell/settings-table.ts";
import { PATHS } from "../src/web/paths.ts";

const PAGES = ["README", "README.en", "ARCHITECTURE", "CONTRIBUTING", "STYLE", "CHANGELOG"]
  .map((name) => `${name}.md`)
  .concat(
    readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .map((path) => `docs/${path.replaceAll("\\", "/")}`),
  );

const texts = new Map(PAGES.map((page) => [page, readFileSync(join(ROOT, page), "utf8")]));

/** What a pattern finds on every page, with the page, so that a failure leads to it. */
function found(pattern: RegExp): { readonly page: string; readonly said: string }[] {
  return [...texts].flatMap(([page, text]) =>
    [...text.matchAll(pattern)].map(([, said = ""]) => ({ page, said })),
  );
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** The anchor that a heading gets where the page is shown. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

test("docs: every link leads to a page, a picture or a heading that is there", () => {
  const broken = found(/\]\(([^)\s]+)\)/g).filter(({ page, said }) => {
    if (/^[a-z]+:/.test(said)) return false;
    const [path = "", anchor] = said.split("#");
    const target = path === "" ? page : normalize(join(dirname(page), path));
    if (!existsSync(join(ROOT, target))) return true;
    if (anchor === undefined) return false;
    const headings = [...read(target).matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) => text);
    return !headings.some((heading) => anchorOf(heading) === decodeURIComponent(anchor));
  });
  assert.deepEqual(broken, []);
});

test("docs: every file that is named exists", () => {
  const named = found(/`((?:src|test|tools|bin|docs|bench|\.ci)\/[^`\s]*)`/g);
  assert.ok(named.length > 60, "the pages name files");
  const missing = named.filter(({ said }) => !/[<*…]/.test(said) && !existsSync(join(ROOT, said)));
  assert.deepEqual(missing, []);
});

test("docs: every script and every command that is named exists", () => {
  const { scripts } = JSON.parse(read("package.json")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const wrong = found(
    /(?:^|[`=\d] ?)npm (?:run )?((?!ci\b|i\b|install\b|run\b)[a-z][a-z:]*)/gm,
  ).filter(({ said }) => !Object.hasOwn(scripts, said));
  assert.deepEqual(wrong, []);
  const table = /const COMMANDS[^=]*= \{(.*?)^\};/ms.exec(read("src/cli.ts"))?.[1] ?? "";
  const commands = [...table.matchAll(/^ {2}"?([a-z ]+)"?: \{/gm)].map(([, name = ""]) => name);
  assert.ok(commands.includes("start"), "the commands were found");
  const called = found(/\b(?:npx |`)liandong ((?:[a-z]+)(?: verify)?)/g);
  assert.ok(called.length > 10, "the pages call commands");
  const unknown = called.filter(({ said }) => said !== "run" && !commands.includes(said));
  assert.deepEqual(unknown, []);
});

test("docs: every setting that is named stands in the table of settings", () => {
  const keys = new Set<string>(SETTING_TABLE.map(({ key }) => key));
  const named = found(/\b(LIANDONG_[A-Z_]+|DATABASE_[A-Z_]*URL)\b/g);
  const unknown = named.filter(({ said }) => !keys.has(said) && said !== "LIANDONG_");
  assert.deepEqual(unknown, []);
});

test("docs: README says the same in both languages", () => {
  const shape = (page: string) =>
    [...(texts.get(page) ?? "").matchAll(/^(#+ |!\[|\| `)/gm)].map(([mark]) => mark);
  assert.deepEqual(shape("README.en.md"), shape("README.md"));
  const pictures = (page: string) =>
    [...(texts.get(page) ?? "").matchAll(/\((docs\/[^)]+\.png)\)/g)].map(([, path]) => path);
  assert.deepEqual(pictures("README.en.md"), pictures("README.md"));
  const accounts = (page: string) =>
    [...(texts.get(page) ?? "").matchAll(/^\| `([^`]+)`/gm)].map(([, first]) => first);
  assert.deepEqual(
    accounts("README.en.md").map((said) => said?.replace("<command>", "<命令>")),
    accounts("README.md"),
  );
});

test("docs: every decision record says its context, decision and consequences, and is listed", () => {
  const records = PAGES.filter((page) => /^docs\/adr\/\d{4}-/.test(page));
  assert.ok(records.length > 10, "the records were found");
  for (const page of records) {
    const text = texts.get(page) ?? "";
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    assert.deepEqual(headings, ["Context", "Decision", "Consequences"], page);
    assert.match(text, /^\d{4}-\d{2}-\d{2} · (?:accepted|superseded by \d{4})$/m, page);
    const name = page.replace("docs/adr/", "");
    assert.ok(texts.get("docs/adr/README.md")?.includes(`(${name})`), `${page} is listed`);
  }
});

test("docs/http.md lists what the contract has", () => {
  assert.ok(
    readFileSync(HTTP_PAGE, "utf8") === printHttpPage(),
    "print it again: node bin/liandong.mjs run tools/print-operations.ts",
  );
});

test("docs: every address has its page", () => {
  const routes = read("src/web/routes.tsx");
  const without = Object.keys(PATHS).filter((id) => !routes.includes(`PATHS.${id},`));
  assert.deepEqual(without, []);
});
