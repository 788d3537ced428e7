import type { SourceFile } from "./source-tree.ts";

const LITERAL = /`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/gs;
const STATEMENT =
  /^\W*(select|insert\s+into|update\s+\w+\s+set|delete\s+from|with\s+\w+|create|alter|drop|grant|copy|begin|set\s|listen|notify)\b/i;

/** The SQL of a file: a migration whole, without its comments; of code each literal that is a statement. */
export function sqlTexts(file: SourceFile): string[] {
  if (file.path.endsWith(".sql")) return [file.text.replaceAll(/--.*$/gm, "")];
  if (!/\.tsx?$/.test(file.path)) return [];
  const literals = file.text.match(LITERAL) ?? [];
  return literals.filter((literal) => STATEMENT.test(literal.slice(1)));
}
