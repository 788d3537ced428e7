import { article, citing, cpl, enforcementRule, seizureRule } from "./citation.ts";
import type { Citation, SourceStatus } from "./citation.ts";

/** never_freeze: nothing at all; freeze_only: held but not taken; conditional: the court weighs it. */
export type ExemptionGrade = "never_freeze" | "freeze_only" | "conditional";

type Exemption = {
  readonly code: string;
  readonly name: string;
  readonly grade: ExemptionGrade;
  readonly rule: string;
  /** Marks of an asset that call for this rule. */
  readonly flags: readonly AssetFlagId[];
  readonly cites: Citation;
  readonly status: SourceStatus;
  readonly validFrom?: string;
};

/** What a unit or the court knows about the nature of an asset. */
export const ASSET_FLAGS = {
  daily_necessities: { name: "生活必需品" },
  protected_articles: { name: "受保护物品" },
  treaty_immune: { name: "条约豁免财产" },
  sole_residence: { name: "必需居住房屋" },
  social_insurance_fund: { name: "社会保险基金账户" },
  pension_account: { name: "养老金账户" },
  housing_fund: { name: "住房公积金" },
  migrant_wage_account: { name: "农民工工资专用账户" },
  wage_guarantee: { name: "农民工工资保证金" },
  presale_supervision: { name: "商品房预售资金监管账户" },
  letter_of_credit_margin: { name: "信用证开证保证金" },
  acceptance_margin: { name: "银行承兑汇票保证金" },
  reserve_deposit: { name: "存款准备金、备付金" },
  designated_fund: { name: "党费、工会经费等专户" },
  government_account: { name: "财政或政府账户" },
  subsistence_allowance: { name: "低保金、救助金、惠农补贴" },
  outside_income: { name: "工资等收入" },
  third_party_registered: { name: "登记在他人名下" },
  criminal_property: { name: "刑事裁判涉财产" },
} as const satisfies Record<string, { readonly name: string }>;

export type AssetFlagId = keyof typeof ASSET_FLAGS;

export const EXEMPTIONS = {
  daily_necessities: {
    code: "EX01",
    name: "生活必需品",
    grade: "never_freeze",
    rule: "被执行人及所扶养家属生活必需的衣物、家具、炊具等不得查封；生活费用按当地最低生活保障标准确定",
    flags: ["daily_necessities"],
    cites: seizureRule(3),
    status: "read",
  },
  protected_articles: {
    code: "EX02",
    name: "受保护物品",
    grade: "never_freeze",
    rule: "义务教育必需品、未公开的发明或未发表的著作、辅助器械和医疗物品、勋章荣誉物品不得查封",
    flags: ["protected_articles"],
    cites: seizureRule(3),
    status: "read",
  },
  treaty_immune: {
    code: "EX03",
    name: "条约豁免财产",
    grade: "never_freeze",
    rule: "依照缔结或者参加的条约、协定豁免的财产不得查封",
    flags: ["treaty_immune"],
    cites: seizureRule(3),
    status: "read",
  },
  sole_residence: {
    code: "EX04",
    name: "必需居住房屋",
    grade: "conditional",
    rule: "可以查封，不得拍卖、变卖或者抵债；提供居住房屋或者扣除五至八年租金等情形除外",
    flags: ["sole_residence"],
    cites: seizureRule(4),
    status: "read",
  },
  social_insurance_fund: {
    code: "EX05",
    name: "社会保险基金",
    grade: "never_freeze",
    rule: "不得查封、冻结或者扣划",
    flags: ["social_insurance_fund"],
    cites: citing("social_fund_notice", 1),
    status: "seen",
  },
  pension: {
    code: "EX06",
    name: "养老金",
    grade: "conditional",
    rule: "先预留被执行人及所扶养家属的生活必需费用",
    flags: ["pension_account"],
    cites: citing("pension_reply", 1),
    status: "seen",
  },
  housing_fund: {
    code: "EX07",
    name: "住房公积金",
    grade: "conditional",
    rule: "符合提取条件并保障基本生活和居住的可以执行；未达提取条件的先冻结",
    flags: ["housing_fund"],
    cites: citing("housing_fund_reply", 1),
    status: "seen",
  },
  migrant_wages: {
    code: "EX08",
    name: "农民工工资专户、工资保证金",
    grade: "never_freeze",
    rule: "除为支付本项目农民工工资外，不得查封、冻结或者划拨",
    flags: ["migrant_wage_account", "wage_guarantee"],
    cites: citing("wage_regulation", 33),
    status: "read",
    validFrom: "2020-05-01",
  },
  presale_funds: {
    code: "EX09",
    name: "商品房预售监管资金",
    grade: "freeze_only",
    rule: "可以冻结；监管额度内不得因非本项目债权扣划，不影响按规定拨付工程款",
    flags: ["presale_supervision"],
    cites: citing("presale_funds", 1),
    status: "remembered",
    validFrom: "2022-01-11",
  },
  letter_of_credit_margin: {
    code: "EX10",
    name: "信用证开证保证金",
    grade: "freeze_only",
    rule: "可以冻结，不得扣划；丧失保证金功能后可以扣划",
    flags: ["letter_of_credit_margin"],
    cites: citing("credit_deposit", 1),
    status: "read",
  },
  acceptance_margin: {
    code: "EX11",
    name: "银行承兑汇票保证金",
    grade: "freeze_only",
    rule: "可以冻结，不得扣划；丧失保证金功能的除外",
    flags: ["acceptance_margin"],
    cites: citing("finance_notice", 9),
    status: "remembered",
  },
  reserve_deposit: {
    code: "EX12",
    name: "存款准备金、备付金",
    grade: "never_freeze",
    rule: "被执行人为金融机构的，存款准备金和备付金不得执行，营业场所不得查封",
    flags: ["reserve_deposit"],
    cites: enforcementRule(27),
    status: "read",
  },
  designated_fund: {
    code: "EX13",
    name: "专户专款",
    grade: "conditional",
    rule: "党费、工会经费、特种存款、期货保证金、旅游质保金等，先核实资金性质",
    flags: ["designated_fund"],
    cites: cpl(253),
    status: "unverified",
  },
  government_account: {
    code: "EX14",
    name: "财政或政府账户",
    grade: "conditional",
    rule: "先审查资金性质，只能执行财政资金以外的自有资金，不得影响履行职责",
    flags: ["government_account"],
    cites: cpl(253),
    status: "seen",
  },
  subsistence_allowance: {
    code: "EX15",
    name: "低保金、救助金、惠农补贴",
    grade: "conditional",
    rule: "属于必需生活费用的不得冻结；与其他款项混同的按额度保留",
    flags: ["subsistence_allowance"],
    cites: seizureRule(3),
    status: "derived",
  },
  outside_income: {
    code: "EX16",
    name: "工资等收入",
    grade: "conditional",
    rule: "扣留、提取时保留被执行人及所扶养家属的生活必需费用",
    flags: ["outside_income"],
    cites: cpl(254),
    status: "read",
  },
  third_party_registered: {
    code: "EX17",
    name: "登记在他人名下的财产",
    grade: "conditional",
    rule: "须该第三人书面确认属于被执行人",
    flags: ["third_party_registered"],
    cites: seizureRule(2),
    status: "read",
  },
  criminal_property: {
    code: "EX18",
    name: "刑事裁判涉财产执行",
    grade: "conditional",
    rule: "保留被执行人及所扶养家属的必需生活费用",
    flags: ["criminal_property"],
    cites: citing("criminal_property", 9),
    status: "read",
  },
} as const satisfies Record<string, Exemption>;

export type ExemptionId = keyof typeof EXEMPTIONS;

/** How a conflict between 'must not refuse' and an exemption is handled before and after service. */
export const EXEMPTION_CONFLICT = {
  rule: "发文前比对账户标记并拦截；已送达的，法律、行政法规禁止冻结的由单位提示性质和依据，其余先按通知控制并同步提示，法院二十四小时内裁决",
  cites: article(18),
  status: "derived",
} as const satisfies {
  readonly rule: string;
  readonly cites: Citation;
  readonly status: SourceStatus;
};
