// node tools/print-operations.ts: the list of operations in docs/http.md, from src/contract.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { table, row } from "./law-pages.ts";
import { api } from "../src/contract/index.ts";
import type { Operation } from "../src/contract/index.ts";
import { PERMISSIONS } from "#law/roles.ts";

export const HTTP_PAGE = fileURLToPath(new URL("../docs/http.md", import.meta.url));

const MARK = "<!-- 以下由 tools/print-operations.ts 从 src/contract/ 印出，请改那里。 -->";

const OPEN_TO = {
  public: "无须登录",
  signed_in: "登录即可",
  by_command: "按动作",
} as const satisfies Record<string, string>;

function whoMay({ permission, demonstration }: Operation): string {
  const said =
    permission in OPEN_TO
      ? OPEN_TO[permission as keyof typeof OPEN_TO]
      : `${PERMISSIONS[permission as keyof typeof PERMISSIONS].name} \`${permission}\``;
  return demonstration ? `${said}；仅演示` : said;
}

/** The list as it must read: one table a tag, in the order of the contract. */
function printOperations(): string {
  const all: readonly (readonly [string, Operation])[] = Object.entries(api);
  const groups = Map.groupBy(all, ([, { tags }]) => tags[0] ?? "");
  const tables = [...groups].map(([tag, operations]) => {
    const rows = operations.map(([id, operation]) => {
      const { method, path, summary } = operation;
      return row(`\`${method} ${path}\``, `\`${id}\``, summary, whoMay(operation));
    });
    return `### ${tag}\n\n${table(["地址", "操作", "作用", "谁可以"], rows)}`;
  });
  return `${MARK}\n\n${tables.join("\n\n")}\n`;
}

/** docs/http.md as it must read: what is written by hand, then the list. */
export function printHttpPage(): string {
  const page = readFileSync(HTTP_PAGE, "utf8");
  const end = page.indexOf(MARK);
  if (end === -1) throw new Error("docs/http.md has lost the mark after which the list stands");
  return `${page.slice(0, end)}${printOperations()}`;
}

if (import.meta.main) writeFileSync(HTTP_PAGE, printHttpPage());
