import { checkRow, openJudgeBook, openSheet, readHeadingRow } from "#core/cases/index.ts";
import type { Cell, CheckedRow, World } from "#core/cases/index.ts";
import { creditCodeCheckDigit, identityCheckDigit } from "#kit/identifiers.ts";

/** A row with nothing wrong, and what it is judged by; nobody here exists. */
const card = (first17: string): string => first17 + identityCheckDigit(first17);
export const ZHANG = card("41172219800101001");
export const LI = card("41172219751231002");
export const COMPANY = "91411722MA9Y9001X".concat(creditCodeCheckDigit("91411722MA9Y9001X"));

const judge = { userId: "u1", login: "faguan1", name: "沈知行", teamId: "t1", isActive: true };
export const world: World = {
  today: "2026-11-23",
  courtCode: "豫1722",
  judges: openJudgeBook([
    judge,
    { ...judge, userId: "u2", login: "faguan2", name: "林一" },
    { ...judge, userId: "u3", login: "faguan3", name: "林一" },
    { ...judge, userId: "u4", login: "faguan4", name: "顾无队", teamId: null },
    { ...judge, userId: "u5", login: "faguan5", name: "钱已离", isActive: false },
  ]),
};

export const GOOD: Readonly<Record<string, Cell>> = {
  案号: "(2026)豫1722执5号",
  案件类型: "首次执行",
  立案日期: "2026-01-05",
  案由: "民间借贷纠纷",
  执行依据文号: "(2025)豫1722民初88号",
  执行依据作出机关: "上蔡县人民法院",
  执行依据生效日期: "2025-11-20",
  履行期限届满日: "2025-12-20",
  承办法官: "沈知行",
  申请执行人1姓名或名称: "上蔡县示例商贸有限公司",
  申请执行人1证件类型: "统一社会信用代码",
  申请执行人1证件号码: COMPANY,
  被执行人1姓名或名称: "张三",
  被执行人1证件类型: "居民身份证",
  被执行人1证件号码: ZHANG,
  被执行人1电话: "10003960001",
  被执行人1地址: "河南省上蔡县蔡都街道 1 号",
  本金1金额: "120000.00",
  利息1金额: "3000",
  利息1年利率: "3.45%",
  利息1起算日: "2025-12-21",
  利息1年计息天数: "365",
  财产线索1: "在示例村镇银行有存款",
};

export function check(changes: Readonly<Record<string, Cell>>, around: World = world): CheckedRow {
  const row = { ...GOOD, ...changes };
  const sheet = openSheet(readHeadingRow(Object.keys(row)));
  return checkRow(sheet({ row: 2, cells: Object.values(row), flaws: [] }), around);
}
