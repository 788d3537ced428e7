import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { jsonExample } from "../src/shell/import/template.ts";
import { ROWS_MAX } from "../src/shell/import/check-import.ts";
import { MEGABYTES_MAX } from "../src/shell/import/receive-import.ts";
import {
  CASE_COLUMNS,
  GROUPS,
  IDENTITY_KINDS,
  PROBLEMS,
  headingOf,
  isNotice,
} from "../src/core/cases/index.ts";
import type { ColumnRule, GroupRule, ProblemId } from "../src/core/cases/index.ts";
import { CASE_KINDS } from "../src/law/case-kinds.ts";

export const IMPORT_FORMAT_PAGE = fileURLToPath(
  new URL("../docs/import-format.md", import.meta.url),
);

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function ownRow(rule: ColumnRule): string {
  const others = rule.aliases.filter((alias) => alias !== "").join("、");
  const needed = rule.isRequired ? "是" : "";
  return `| ${rule.name} | ${needed} | ${cell(rule.meaning)} | ${cell(rule.example)} | ${others} | \`${rule.key}\` |`;
}

function groupTable(group: GroupRule): string {
  const rows = group.columns.map((rule) => {
    const needed = rule.isRequired ? "该组填了就必填" : "";
    const path = jsonPath(group, rule);
    return `| ${headingOf(group, 1, rule)} | ${needed} | ${cell(rule.meaning)} | ${cell(rule.example)} | \`${path}\` |`;
  });
  return `### ${group.name}

${group.meaning}。序号 1 到 ${group.timesMax};模板里有 ${group.timesInTemplate} 组,不够时按同样的写法自己加列。

| 列(以第 1 组为例) | 必填 | 说明 | 例子 | JSON |
|---|---|---|---|---|
${rows.join("\n")}`;
}

const CLAIM_KINDS = ["principal", "interest", "costs", "other"];

function jsonPath(group: GroupRule, rule: ColumnRule): string {
  if (group.key === "clues") return "clues[0]";
  if (CLAIM_KINDS.includes(group.key)) {
    return `claimItems[i].${rule.key} (kind 为 ${group.key})`;
  }
  return `${group.key}[0].${rule.key}`;
}

function problemRows(notices: boolean): string {
  const ids = Object.keys(PROBLEMS) as ProblemId[];
  return ids
    .filter((id) => isNotice(id) === notices)
    .map((id) => `| ${cell(PROBLEMS[id].problem)} | ${cell(PROBLEMS[id].mend)} |`)
    .join("\n");
}

/** docs/import-format.md as it must read. */
// oxlint-disable-next-line max-lines-per-function -- one page of text
export function printImportFormat(): string {
  return `# 案件导入的文件格式

<!-- 由 tools/print-import-format.ts 从 src/core/cases/import 的各表印出,请改那里。 -->

案件从法院的案件系统导出为 **CSV**、**XLSX** 或 **JSON**,在网页“案件导入”上传,或用命令
\`liandong import 文件…\` 导入。先逐行核对:有一处错误就一件都不导入;明确选择后,可以只导入无误的行,
错误的行连同原因作为同样格式的文件下载,改正后再传。同一个文件导入两次,什么都不变;改正过的文件先列出差异,
确认后才更正。

## 通则

- **一行一案。** 当事人、款项、线索写在同一行的后续列,同类的用序号区分:\`被执行人1姓名或名称\`、\`被执行人2姓名或名称\`……
  不写序号即第 1 组。列的先后不限,不用的列可以删去。
- 表头可带 \`*\`、\`(必填)\`、\`(元)\` 等记号。表头像本格式而又对不上的(如“被执行人1证件号吗”)报错;与本格式无关的列不导入,只提示。
- 文件最大 ${MEGABYTES_MAX} MB、${ROWS_MAX.toLocaleString("zh-CN")} 件。10 万件约需一分钟,有进度;中断后从断处继续。
- **CSV**:UTF-8(有无 BOM 均可)、GB18030(含 GBK)或 UTF-16;逗号、制表符或分号分隔;有逗号、换行、双引号的格用英文双引号括起来。
- **XLSX**:读名为“案件”的工作表,没有就读第一个可见的工作表。证件号码所在的列必须是**文本**格式,
  否则 Excel 只保留 15 位有效数字,后面变成 0。公式取其计算结果。不读旧版 .xls 和加密的文件。
- **JSON**:案件对象的数组,或一行一个对象(NDJSON)。金额、号码请写成文字(带引号)。
- 文件按内容辨认,不看扩展名。
- 日期写 \`2026-01-05\`;\`2026/1/5\`、\`2026.1.5\`、\`2026年1月5日\`、\`20260105\` 和 Excel 的日期格也认。
- 金额以元为单位,最多两位小数;千分位逗号、\`¥\`、\`元\` 可有可无;带“万”“亿”的不认。
- 全角数字、字母、括号自动转半角,看不见的字符自动删去,并提示。
- 再次导入时:案号是案件的标识;文件里**没有的列**不改动系统里的内容,**有列而空着**的格清空它(电话、地址、履行期限、执行依据、款项)。
  财产线索只增不减。对其还有未解除的措施的被执行人不能从案件里去掉;已办理过协助执行的案件不能用导入换到别的审判团队。

## 列

| 列 | 必填 | 说明 | 例子 | 也认的写法 | JSON |
|---|---|---|---|---|---|
${CASE_COLUMNS.map(ownRow).join("\n")}

${GROUPS.map(groupTable).join("\n\n")}

## 可选的值

- 案件类型:${Object.values(CASE_KINDS)
    .map(({ name, code }) => `${name}(${code})`)
    .join("、")}
- 当事人类型:自然人、单位
- 年计息天数:360、365

| 证件类型 | 属于 | 号码 | 也认的写法 |
|---|---|---|---|
${Object.values(IDENTITY_KINDS)
  .map(({ name, of, formSaid, aliases }) => {
    const whose = { natural: "自然人", company: "单位", either: "均可" }[of];
    return `| ${name} | ${whose} | ${formSaid} | ${aliases.join("、")} |`;
  })
  .join("\n")}

## JSON 的例子

\`\`\`json
${JSON.stringify([jsonExample()], null, 2)}
\`\`\`

一个对象也可以直接用表头作字段名:\`{ "案号": "…", "被执行人1姓名或名称": "…" }\`。

## 错误

出现任何一种,该行不导入。\`{…}\` 处是实际的内容。

| 错在哪里 | 怎样改正 |
|---|---|
${problemRows(false)}

## 提示

照常导入,同类的合并为一条。

| 情况 | 怎样处理 |
|---|---|
${problemRows(true)}

## 错误行文件

与原文件同一格式:CSV 和 XLSX 在最后多两列“原文件行号”“错误原因”,JSON 每个对象多 \`row\` 和 \`problems\` 两个字段;
再次上传时它们被略过。CSV 里以 \`=\`、\`+\`、\`-\`、\`@\` 开头的内容前加一个单引号,以免被 Excel 当作公式;再次上传时单引号自动删去。
`;
}

if (import.meta.main) writeFileSync(IMPORT_FORMAT_PAGE, printImportFormat());
