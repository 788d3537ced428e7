import type { Source } from "./source.ts";

export const TAX_COLLECTION_LAW = {
  name: "中华人民共和国税收征收管理法",
  shortName: "税收征管法",
  number: null,
  kind: "law",
  editions: [{ id: "2015", from: "2015-04-24", name: "2015年修正" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    45: { gist: "税收优先于无担保债权；欠税在先的优先于抵押、质押、留置权，也优先于罚款、没收违法所得。" },
  },
} as const satisfies Source;

export const EXIT_ENTRY_LAW = {
  name: "中华人民共和国出境入境管理法",
  shortName: "出境入境管理法",
  number: null,
  kind: "law",
  editions: [{ id: "2012", from: "2013-07-01", name: "2012年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    12: { gist: "中国公民有未了结的民事案件，法院决定不准出境的，不准出境。" },
    28: { gist: "外国人有未了结的民事案件，法院决定不准出境的，不准出境。" },
    65: { gist: "决定不准出境的机关应当通知边检机关；情形消失的应当及时撤销并通知。" },
  },
} as const satisfies Source;

export const PASSPORT_LAW = {
  name: "中华人民共和国护照法",
  shortName: "护照法",
  number: null,
  kind: "law",
  editions: [{ id: "2006", from: "2007-01-01", name: "2006年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    13: { gist: "法院通知有未了结的民事案件不能出境的，不予签发护照。" },
    15: { gist: "法院因办案需要可以扣押护照；拒不交出的可以提请宣布作废。" },
  },
} as const satisfies Source;

export const DETENTION_REGULATION = {
  name: "拘留所条例",
  shortName: "拘留所条例",
  number: "国务院令第614号",
  kind: "regulation",
  editions: [{ id: "2012", from: "2012-04-01", name: "2012年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    9: { gist: "拘留所凭拘留决定机关的法律文书收拘；异地收拘须出具说明并经批准。" },
    12: { gist: "不予收拘的情形，以及可能错误拘留时通知决定机关二十四小时内处理。" },
    19: { gist: "患有精神病、传染病或病情严重等的，建议停止执行拘留。" },
    27: { gist: "被拘留人请假出所的，决定机关十二小时内作出决定。" },
  },
} as const satisfies Source;

export const WAGE_REGULATION = {
  name: "保障农民工工资支付条例",
  shortName: "农民工工资条例",
  number: "国务院令第724号",
  kind: "regulation",
  editions: [{ id: "2019", from: "2020-05-01", name: "2019年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    33: { gist: "农民工工资专用账户资金和工资保证金不得因支付本项目农民工工资之外的原因被查封、冻结或划拨。" },
  },
} as const satisfies Source;

export const HOUSING_FUND_REGULATION = {
  name: "住房公积金管理条例",
  shortName: "公积金条例",
  number: "国务院令第350号",
  kind: "regulation",
  editions: [{ id: "2019", from: "2002-03-24", name: "2019年修正" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    24: { gist: "职工可以提取住房公积金的情形。" },
  },
} as const satisfies Source;

export const MARKET_ENTITY_REGULATION = {
  name: "中华人民共和国市场主体登记管理条例",
  shortName: "市场主体登记条例",
  number: "国务院令第746号",
  kind: "regulation",
  editions: [{ id: "2021", from: "2022-03-01", name: "2021年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    31: { gist: "市场主体因解散等终止的应当申请注销登记，须先清理债权债务。" },
    32: { gist: "清算组备案与清算后申请注销登记。" },
    33: { gist: "简易注销的条件与二十日公示。" },
  },
} as const satisfies Source;

export const MARKET_ENTITY_RULES = {
  name: "中华人民共和国市场主体登记管理条例实施细则",
  shortName: "市场主体登记细则",
  number: "国家市场监督管理总局令第52号",
  kind: "rule",
  editions: [{ id: "2022", from: "2022-03-01", name: "2022年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    48: { gist: "股权被冻结、出质等情形不适用简易注销。" },
    79: { gist: "登记机关应当依法协助法院查询登记信息和协助执行。" },
  },
} as const satisfies Source;

export const VEHICLE_REGISTRATION_RULES = {
  name: "机动车登记规定",
  shortName: "机动车登记规定",
  number: "公安部令第164号",
  kind: "rule",
  editions: [{ id: "2021", from: "2022-05-01", name: "2021年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    15: { gist: "机动车被法院查封、扣押的，不予办理变更登记。" },
    29: { gist: "机动车被法院查封、扣押的，不予办理转让登记。" },
    36: { gist: "机动车被法院查封、扣押的，不予办理抵押登记。" },
  },
} as const satisfies Source;

export const REAL_ESTATE_REGULATION = {
  name: "不动产登记暂行条例",
  shortName: "不动产登记条例",
  number: "国务院令第656号",
  kind: "regulation",
  editions: [{ id: "2014", from: "2015-03-01", name: "2014年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    20: { gist: "登记机构自受理之日起三十个工作日内办结登记手续。" },
  },
} as const satisfies Source;

export const POLICE_PROCEDURE_RULES = {
  name: "公安机关办理刑事案件程序规定",
  shortName: "公安刑事程序规定",
  number: "公安部令第159号",
  kind: "rule",
  editions: [{ id: "2020", from: "2020-09-01", name: "2020年修正" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    243: { gist: "公安机关冻结存款的期限为六个月，重大复杂的一年。" },
    244: { gist: "冻结债券、股票、基金份额等的期限为二年。" },
    245: { gist: "冻结股权、保单权益等的期限为六个月。" },
  },
} as const satisfies Source;

export const SUPERVISION_LAW = {
  name: "中华人民共和国监察法",
  shortName: "监察法",
  number: null,
  kind: "law",
  editions: [
    { id: "2018", from: "2018-03-20", name: "2018年" },
    { id: "2024", from: "2025-06-01", name: "2024年修正" },
  ],
  earlierNumbers: "known",
  status: "read",
  articles: {
    37: { gist: "法院等机关在工作中发现公职人员职务违法犯罪线索的，应当移送监察机关。", earlier: { 2018: "34" } },
  },
} as const satisfies Source;

export const DISCIPLINE_LAW = {
  name: "中华人民共和国公职人员政务处分法",
  shortName: "政务处分法",
  number: null,
  kind: "law",
  editions: [{ id: "2020", from: "2020-07-01", name: "2020年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    39: { gist: "不履行或不正确履行职责、玩忽职守的，给予警告直至开除的政务处分。" },
  },
} as const satisfies Source;

export const SOCIAL_ASSISTANCE_LAW = {
  name: "中华人民共和国社会救助法",
  shortName: "社会救助法",
  number: null,
  kind: "law",
  editions: [{ id: "2026", from: "2026-07-01", name: "2026年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    36: { gist: "司法救助后仍然困难、符合条件的，纳入社会救助。" },
    37: { gist: "遭遇急难的可以申请临时救助。" },
    50: { gist: "申请与受理的地点，紧急的可以先行救助。" },
  },
} as const satisfies Source;

export const SOCIAL_ASSISTANCE_MEASURES = {
  name: "社会救助暂行办法",
  shortName: "社会救助暂行办法",
  number: "国务院令第649号",
  kind: "regulation",
  editions: [{ id: "2014", from: "2014-05-01", name: "2014年" }],
  until: "2026-06-30",
  earlierNumbers: "known",
  status: "remembered",
  articles: {
    47: { gist: "对遭遇急难、基本生活陷入困境的家庭给予临时救助。" },
  },
} as const satisfies Source;

export const HENAN_NORM_MEASURES = {
  name: "河南省行政规范性文件管理办法",
  shortName: "河南规范性文件办法",
  number: "河南省人民政府令第226号",
  kind: "rule",
  editions: [
    { id: "2015", from: "2016-01-01", name: "2015年" },
    { id: "2024", from: "2024-08-01", name: "2024年修订" },
  ],
  earlierNumbers: "unknown",
  status: "unverified",
  articles: {
    1: { gist: "规范性文件的制定、备案与审查，对违法或不适当的文件予以处理。" },
  },
} as const satisfies Source;

export const HENAN_CREDIT_REGULATION = {
  name: "河南省社会信用条例",
  shortName: "河南信用条例",
  number: null,
  kind: "regulation",
  editions: [{ id: "2019", from: "2020-05-01", name: "2019年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    19: { gist: "信用信息的披露期限不超过五年。" },
    41: { gist: "对信用信息有异议的申请与处理时限。" },
    43: { gist: "信用修复后应当及时停止披露。" },
  },
} as const satisfies Source;

export const LEGAL_EDUCATION_LAW = {
  name: "中华人民共和国法治宣传教育法",
  shortName: "法治宣传教育法",
  number: null,
  kind: "law",
  editions: [{ id: "2025", from: "2025-11-01", name: "2025年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    9: { gist: "国家机关谁执法谁普法，司法行政部门组织指导法治宣传教育。" },
  },
} as const satisfies Source;

export const CRIMINAL_LAW = {
  name: "中华人民共和国刑法",
  shortName: "刑法",
  number: null,
  kind: "law",
  editions: [{ id: "2015", from: "2015-11-01", name: "刑法修正案（九）" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    313: { gist: "有能力执行而拒不执行判决、裁定，情节严重的，三年以下有期徒刑、拘役或罚金；特别严重的三年以上七年以下，并处罚金；单位可以构成。" },
    314: { gist: "隐藏、转移、变卖、毁损已查封、扣押、冻结财产的犯罪。" },
  },
} as const satisfies Source;

export const COMPANY_LAW = {
  name: "中华人民共和国公司法",
  shortName: "公司法",
  number: null,
  kind: "law",
  editions: [
    { id: "2018", from: "2018-10-26", name: "2018年修正" },
    { id: "2023", from: "2024-07-01", name: "2023年修订" },
  ],
  earlierNumbers: "unknown",
  status: "read",
  articles: {
    85: { gist: "法院依强制执行程序转让股权应当通知公司及全体股东，其他股东二十日内可以优先购买。", earlier: { 2018: "72" } },
    240: { gist: "简易注销的条件与公示。" },
  },
} as const satisfies Source;

export const FEE_MEASURES = {
  name: "诉讼费用交纳办法",
  shortName: "诉讼费用办法",
  number: "国务院令第481号",
  kind: "regulation",
  editions: [{ id: "2006", from: "2007-04-01", name: "2006年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    14: { gist: "申请执行费、保全费等的交纳标准。" },
    20: { gist: "执行申请费执行后交纳。" },
    38: { gist: "执行申请费由被执行人负担。" },
  },
} as const satisfies Source;

export const PERSONAL_INFORMATION_LAW = {
  name: "中华人民共和国个人信息保护法",
  shortName: "个人信息保护法",
  number: null,
  kind: "law",
  editions: [{ id: "2021", from: "2021-11-01", name: "2021年" }],
  earlierNumbers: "known",
  status: "remembered",
  articles: {
    6: { gist: "处理个人信息应当具有明确、合理的目的，限于实现目的的最小范围。" },
    34: { gist: "国家机关为履行法定职责处理个人信息应当依照法定权限和程序，不得超出必需的范围。" },
  },
} as const satisfies Source;
