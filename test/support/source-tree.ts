import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export type SourceFile = { readonly path: string; readonly text: string };

const SKIPPED = new Set(["node_modules", ".git", "dist", ".cache", "test-results"]);
const READ = /\.(ts|tsx|mjs|cjs|js|json|jsonc|sql|css|html|svg|md|txt|csv)$|\/run$/;

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** Every text file of the checkout, whether committed or not. */
export function readSourceTree(): SourceFile[] {
  return walk(ROOT)
    .filter((path) => READ.test(path))
    .map((path) => ({
      path: relative(ROOT, path).replaceAll("\\", "/"),
      text: readFileSync(path, "utf8"),
    }));
}
