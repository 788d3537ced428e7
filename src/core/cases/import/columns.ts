/** What the reader of a cell expects in it. */
export type ColumnKind = "text" | "date" | "amount" | "rate" | "number" | "choice";

/** One column of the import format. docs/import-format.md is printed from these tables. */
export type ColumnRule = {
  /** Its name in our code and, with the group's, its path in a JSON file. */
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ColumnKind;
  readonly isRequired: boolean;
  readonly meaning: string;
  readonly example: string;
};

/** Columns that a case may have several times: 被执行人1…、被执行人2… */
export type GroupRule = {
  readonly key: string;
  /** How the heading of a column of this group begins. */
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly timesMax: number;
  readonly timesInTemplate: number;
  readonly meaning: string;
  readonly columns: readonly ColumnRule[];
};

const column = (
  key: string,
  name: string,
  kind: ColumnKind,
  rest: Partial<ColumnRule> & Pick<ColumnRule, "meaning" | "example">,
): ColumnRule => ({ key, name, kind, aliases: [], isRequired: false, ...rest });

export const CASE_COLUMNS: readonly ColumnRule[] = [
  column("number", "案号", "text", {
    isRequired: true,
    aliases: ["执行案号", "案件号"],
    meaning: "本院的执行案号，一行一案，全文件不重复",
    example: "(2026)豫1722执5号",
  }),
  column("kind", "案件类型", "choice", {
    aliases: ["类型", "案件类别"],
    meaning: "首次执行、恢复执行、财产保全执行等；空着时按案号的类型代字确定",
    example: "首次执行",
  }),
  column("filedOn", "立案日期", "date", {
    isRequired: true,
    aliases: ["立案时间", "收案日期"],
    meaning: "执行立案的日期，不晚于今天",
    example: "2026-01-05",
  }),
  column("cause", "案由", "text", {
    isRequired: true,
    aliases: ["执行案由", "立案案由"],
    meaning: "执行依据的案由，最多 100 字",
    example: "民间借贷纠纷",
  }),
  column("title.documentNumber", "执行依据文号", "text", {
    aliases: ["执行依据", "生效法律文书文号", "文书号", "执行依据案号"],
    meaning: "生效法律文书的文号；与作出机关、生效日期三项同填或同空",
    example: "(2025)豫1722民初88号",
  }),
  column("title.court", "执行依据作出机关", "text", {
    aliases: ["执行依据作出单位", "作出机关", "作出法院", "执行依据法院"],
    meaning: "作出生效法律文书的法院、仲裁机构或公证机构",
    example: "上蔡县人民法院",
  }),
  column("title.effectiveOn", "执行依据生效日期", "date", {
    aliases: ["生效日期", "生效时间"],
    meaning: "不晚于立案日期",
    example: "2025-11-20",
  }),
  column("performBy", "履行期限届满日", "date", {
    aliases: ["履行期限", "履行期限届满日期", "履行截止日"],
    meaning: "执行依据确定的履行期限的最后一天",
    example: "2025-12-20",
  }),
  column("judge", "承办法官", "text", {
    isRequired: true,
    aliases: ["承办人", "法官", "执行法官"],
    meaning: "本系统中法官的姓名或登录名；同名时必须写登录名。案件归他所在的审判团队",
    example: "faguan1",
  }),
];

const partyColumns = (who: string): readonly ColumnRule[] => [
  column("name", "姓名或名称", "text", {
    isRequired: true,
    aliases: ["", "姓名", "名称", "姓名/名称", "姓名名称"],
    meaning: `${who}的姓名或单位全称，一格只写一人`,
    example: "示例商贸有限公司",
  }),
  column("kind", "类型", "choice", {
    aliases: ["主体类型", "当事人类型", "性质"],
    meaning: "自然人或单位；空着时按证件类型、名称确定",
    example: "单位",
  }),
  column("identityKind", "证件类型", "choice", {
    aliases: ["证件种类"],
    meaning: "见下表；空着时按证件号码的样子确定",
    example: "统一社会信用代码",
  }),
  column("identityNumber", "证件号码", "text", {
    aliases: ["证件号", "身份证号", "身份证号码", "公民身份号码", "统一社会信用代码"],
    meaning: "完整号码；没有号码的案件可以导入，但会标为信息不全，且不能对他采取控制措施",
    example: "91411722MA9Y9001XP",
  }),
  column("phone", "电话", "text", {
    aliases: ["联系电话", "手机", "手机号", "手机号码", "电话号码", "联系方式"],
    meaning: "手机 11 位，或带区号的固定电话",
    example: "0396-0000001",
  }),
  column("address", "地址", "text", {
    aliases: ["住址", "住所", "住所地", "联系地址"],
    meaning: "住址或住所地，最多 200 字",
    example: "河南省上蔡县蔡都街道 1 号",
  }),
  column("legalRepresentative", "法定代表人", "text", {
    aliases: ["负责人", "法定代表人或负责人", "法人代表"],
    meaning: "单位的法定代表人或负责人",
    example: "",
  }),
  column("formerName", "曾用名", "text", {
    aliases: ["原名", "原名称"],
    meaning: "更名后与系统中登记的名字不一致时填写登记的旧名",
    example: "",
  }),
];

const PARTIES_MAX = 20;
const ITEMS_MAX = 10;

const amountColumn = (name: string, aliases: readonly string[], meaning: string): ColumnRule =>
  column("amount", name, "amount", { aliases, meaning, example: "120000.00" });

export const GROUPS: readonly GroupRule[] = [
  {
    key: "applicants",
    name: "申请执行人",
    prefixes: ["申请执行人", "申请人"],
    timesMax: PARTIES_MAX,
    timesInTemplate: 2,
    meaning: "至少一人",
    columns: partyColumns("申请执行人"),
  },
  {
    key: "debtors",
    name: "被执行人",
    prefixes: ["被执行人", "被申请人"],
    timesMax: PARTIES_MAX,
    timesInTemplate: 3,
    meaning: "至少一人，不能同时是申请执行人",
    columns: partyColumns("被执行人"),
  },
  {
    key: "principal",
    name: "本金",
    prefixes: ["本金", "执行标的本金"],
    timesMax: ITEMS_MAX,
    timesInTemplate: 1,
    meaning: "请求执行的本金，元",
    columns: [amountColumn("金额", ["", "数额"], "大于 0，最多两位小数，以元为单位")],
  },
  {
    key: "interest",
    name: "利息",
    prefixes: ["利息"],
    timesMax: ITEMS_MAX,
    timesInTemplate: 1,
    meaning: "请求执行的利息：已算出的金额，和此后怎样计算",
    columns: [
      amountColumn("金额", ["", "数额"], "执行依据中已算出的数额，没有则填 0 或空着"),
      column("annualRate", "年利率", "rate", {
        aliases: ["利率", "年利率%"],
        meaning: "百分数，如 3.45 或 3.45%；与起算日同填",
        example: "3.45%",
      }),
      column("from", "起算日", "date", {
        aliases: ["计息起日", "起息日", "起算日期"],
        meaning: "利息从哪一天起算",
        example: "2025-12-21",
      }),
      column("base", "年计息天数", "choice", {
        aliases: ["计息基数", "年天数"],
        meaning: "360 或 365；空着按 365",
        example: "365",
      }),
    ],
  },
  {
    key: "costs",
    name: "费用",
    prefixes: ["费用", "诉讼费用", "诉讼费", "受理费"],
    timesMax: ITEMS_MAX,
    timesInTemplate: 1,
    meaning: "诉讼费、保全费、律师费等",
    columns: [amountColumn("金额", ["", "数额"], "大于 0，最多两位小数")],
  },
  {
    key: "other",
    name: "其他款项",
    prefixes: ["其他款项", "其他"],
    timesMax: ITEMS_MAX,
    timesInTemplate: 1,
    meaning: "违约金、赔偿金等",
    columns: [amountColumn("金额", ["", "数额"], "大于 0，最多两位小数")],
  },
  {
    key: "clues",
    name: "财产线索",
    prefixes: ["财产线索", "线索"],
    timesMax: ITEMS_MAX,
    timesInTemplate: 2,
    meaning: "已知的财产线索；再次导入时只增加，不删除",
    columns: [
      column("text", "", "text", {
        aliases: ["内容"],
        meaning: "一格一条，最多 1000 字",
        example: "被执行人在示例村镇银行有存款",
      }),
    ],
  },
];

/** Columns that our own bad-rows file adds; coming back with it they are passed over. */
export const RETURNED_COLUMNS = ["原文件行号", "错误原因"] as const;

/** How a column of the sheet is headed: 被执行人2证件号码, 本金1金额. */
export function headingOf(group: GroupRule, nth: number, rule: ColumnRule): string {
  return `${group.name}${nth}${rule.name}`;
}

/** The headings of the template, in order. */
export function templateHeadings(): readonly {
  readonly heading: string;
  readonly rule: ColumnRule;
  readonly isNeeded: boolean;
}[] {
  const groups = GROUPS.flatMap((group) =>
    Array.from({ length: group.timesInTemplate }, (_, at) =>
      group.columns.map((rule) => ({
        heading: headingOf(group, at + 1, rule),
        rule,
        isNeeded: rule.isRequired && at === 0,
      })),
    ).flat(),
  );
  const own = CASE_COLUMNS.map((rule) => ({ heading: rule.name, rule, isNeeded: rule.isRequired }));
  return [...own, ...groups];
}
