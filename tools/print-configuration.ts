import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { SETTING_TABLE } from "../src/shell/settings-table.ts";
import type { SettingRule } from "../src/shell/settings-table.ts";

export const CONFIGURATION_PAGE = fileURLToPath(
  new URL("../docs/configuration.md", import.meta.url),
);

function row({ key, fallback, fallbackSaid, meaning, mend }: SettingRule): string {
  const usual = fallbackSaid ?? (fallback === null ? "无" : `\`${fallback}\``);
  return `| \`${key}\` | ${usual} | ${meaning} | ${mend} |`;
}

/** docs/configuration.md as it must read. */
export function printConfiguration(): string {
  return `# 配置

<!-- 由 tools/print-configuration.ts 从 src/shell/settings-table.ts 印出,请改那里。 -->

不写任何配置就能启动。需要改变时,用环境变量,或写一个配置文件(见 \`LIANDONG_CONFIG\`);
同一项以环境变量为准。启动时逐项检查,写错的项会说出名称、错在哪里、怎样改正,并且不启动。
以 \`LIANDONG_\` 开头而不在下表中的名称视为写错。

| 名称 | 缺省 | 含义 | 写法 |
|---|---|---|---|
${SETTING_TABLE.map(row).join("\n")}

配置文件的例子:

\`\`\`json
{
  "LIANDONG_PORT": 8081,
  "LIANDONG_PROFILE": "production"
}
\`\`\`
`;
}

if (import.meta.main) writeFileSync(CONFIGURATION_PAGE, printConfiguration());
