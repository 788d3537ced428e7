import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

type ArticleTest = { readonly article: number; readonly path: string };

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return /\.(test|int\.test|e2e)\.ts$/.test(entry.name) ? [path] : [];
  });
}

/** Tests whose name begins with articles of the founding document: `art. 18: …`, `art. 11, 12: …`. */
export function articleTests(): readonly ArticleTest[] {
  return ["src", "test"]
    .flatMap((folder) => testFiles(join(ROOT, folder)))
    .toSorted()
    .flatMap((path) => {
      const calls = readFileSync(path, "utf8").matchAll(
        /\btest\(\s*["'`]art\. (?<numbers>[\d, ]+): /gu,
      );
      return [...calls].flatMap(({ groups: { numbers = "" } = {} }) =>
        numbers
          .split(",")
          .map((number) => ({ article: Number(number), path: relative(ROOT, path) })),
      );
    });
}

/** One row of a Markdown table; a bar in a cell would end it. */
export function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

export function table(heads: readonly string[], rows: readonly string[]): string {
  return [row(...heads), `|${"---|".repeat(heads.length)}`, ...rows].join("\n");
}

export function pagePath(name: string): string {
  return join(ROOT, "docs", "law", name);
}
