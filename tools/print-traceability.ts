import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { articleTests, pagePath, row, table } from "./law-pages.ts";
import { DUTIES } from "../src/law/duties.ts";
import { measureOf } from "../src/law/index.ts";
import { FOUNDING_SOURCE } from "../src/law/sources/founding-source.ts";
import { UNITS } from "../src/law/units.ts";

export const TRACEABILITY_PAGE = pagePath("traceability.md");

const ARTICLES = Object.entries(FOUNDING_SOURCE.articles);
const TESTS = articleTests();

function dutyRows(article: string): string[] {
  return Object.entries(DUTIES)
    .filter(([, duty]) => duty.cites.article === article)
    .map(([id, duty]) =>
      row(
        duty.name,
        [...new Set(UNITS[duty.who].names.map(({ short }) => short))].join("→"),
        `\`duties.${id}\` → ${duty.module === null ? "—" : `\`${duty.module}\``}`,
        duty.measures.map((measure) => `${measureOf(measure).name} \`${measure}\``).join("<br>"),
        `${duty.isCarried ? "" : "**未建**："}${duty.carriedBy}`,
      ),
    );
}

function section([article, { gist }]: (typeof ARTICLES)[number]): string {
  const files = new Set(
    TESTS.filter((one) => String(one.article) === article).map(({ path }) => path),
  );
  const proof = [...files].map((path) => `- \`${path}\``).join("\n");
  return `## 第${article}条

${gist}

${table(["职责", "单位", "规则 → 模块", "措施", "由什么落实"], dutyRows(article))}

${proof === "" ? "没有以本条命名的测试。" : proof}`;
}

/** docs/law/traceability.md as it must read: article → duty → module → measures → tests. */
export function printTraceability(): string {
  const duties = Object.values(DUTIES);
  const missing = duties.filter(({ isCarried }) => !isCarried).length;
  return `# 条文落实对照

<!-- 由 tools/print-traceability.ts 从 src/law/ 和测试名印出，请改那里。 -->

上政法〔2018〕35号共 ${ARTICLES.length} 条，${duties.length} 项职责，其中 ${missing} 项尚未由产品落实并注明原因。
模块见 \`src/modules.ts\`。各条下列出证明它的测试文件；\`node --test --test-name-pattern="art. 18"\` 只运行第十八条的测试。

${ARTICLES.map(section).join("\n\n")}
`;
}

if (import.meta.main) {
  mkdirSync(dirname(TRACEABILITY_PAGE), { recursive: true });
  writeFileSync(TRACEABILITY_PAGE, printTraceability());
}
