import type { Source } from "./source.ts";

export const FINANCE_NOTICE_2000 = {
  name: "最高人民法院、中国人民银行关于依法规范人民法院执行和金融机构协助执行的通知",
  shortName: "法发〔2000〕21号",
  number: "法发〔2000〕21号",
  kind: "notice",
  editions: [{ id: "2000", from: "2000-09-04", name: "2000年" }],
  earlierNumbers: "known",
  status: "seen",
  articles: {
    1: { gist: "查询存款应当出示工作证和执行公务证并送达协助查询存款通知书，无须裁定；金融机构应当立即办理。" },
    2: { gist: "冻结存款应当出示双证并送达冻结裁定书和协助冻结存款通知书，金融机构应当立即办理。" },
    3: { gist: "扣划存款应当出示双证并送达扣划裁定书、协助扣划存款通知书和生效法律文书副本。", status: "remembered" },
    9: { gist: "银行承兑汇票保证金可以冻结，不得扣划；丧失保证金功能的除外。", status: "remembered" },
  },
} as const satisfies Source;

export const LAND_HOUSE_NOTICE_2004 = {
  name: "最高人民法院、国土资源部、建设部关于依法规范人民法院执行和国土资源房地产管理部门协助执行若干问题的通知",
  shortName: "法发〔2004〕5号",
  number: "法发〔2004〕5号",
  kind: "notice",
  editions: [{ id: "2004", from: "2004-03-01", name: "2004年" }],
  earlierNumbers: "known",
  status: "remembered",
  articles: {
    2: { gist: "查询土地、房屋权属应当出示双证并送达协助查询通知书。" },
    3: { gist: "登记机关不对生效文书和协助执行通知书作实体审查；认为有错误的可以提出审查建议，但不停止办理。" },
    13: { gist: "已缴清全部出让金未登记的土地使用权可以预查封。", status: "seen" },
    14: { gist: "部分缴纳出让金的，可分割的按已缴部分预查封，不可分割的可以全部预查封。", status: "seen" },
    15: { gist: "房地产企业已取得预售许可尚未出售的房屋、已备案或预告登记的购房可以预查封。", status: "seen" },
    19: { gist: "两个以上法院查封同一财产的，按送达协助执行通知书的先后登记，在后的为轮候查封，并书面告知首封情况。", status: "seen" },
    20: { gist: "首封解除的轮候自动生效；首封法院全部处分的轮候不发生效力，部分处分的剩余部分自动转为查封。", status: "seen" },
  },
} as const satisfies Source;

export const EQUITY_NOTICE_2014 = {
  name: "最高人民法院、国家工商总局关于加强信息合作规范执行与协助执行的通知",
  shortName: "法〔2014〕251号",
  number: "法〔2014〕251号",
  kind: "notice",
  editions: [{ id: "2014", from: "2014-10-10", name: "2014年" }],
  earlierNumbers: "known",
  status: "seen",
  articles: {
    7: { gist: "企业登记信息的查询、股权冻结的公示和变更登记的协助方式。", status: "remembered" },
    11: { gist: "冻结股权、其他投资权益应当送达裁定书和协助公示通知书，在公示系统公示。" },
  },
} as const satisfies Source;

export const NETWORK_DEDUCTION_NOTICE_2018 = {
  name: "最高人民法院、中国银行业监督管理委员会关于进一步推进网络执行查控工作的通知",
  shortName: "法〔2018〕64号",
  number: "法〔2018〕64号",
  kind: "notice",
  editions: [{ id: "2018", from: "2018-03-12", name: "2018年" }],
  earlierNumbers: "known",
  status: "seen",
  articles: {
    1: { gist: "银行上线网络冻结、扣划功能的时间。" },
    2: { gist: "网络扣划应当先网络冻结，款项划入法院执行款专户。" },
  },
} as const satisfies Source;

export const POLICE_SHARING_NOTICE_2016 = {
  name: "最高人民法院、公安部关于建立快速查询信息共享及网络执行查控协作工作机制的意见",
  shortName: "法〔2016〕41号",
  number: "法〔2016〕41号",
  kind: "notice",
  editions: [{ id: "2016", from: "2016-03-01", name: "2016年" }],
  earlierNumbers: "known",
  status: "remembered",
  articles: {
    1: { gist: "公安机关与法院共享被执行人身份、车辆、出入境、旅店住宿等信息，协助查找和查扣车辆。" },
  },
} as const satisfies Source;

export const CLOSURE_RULES = {
  name: "最高人民法院关于严格规范终结本次执行程序的规定（试行）",
  shortName: "终本规定",
  number: "法〔2016〕373号",
  kind: "notice",
  editions: [{ id: "2016", from: "2016-12-01", name: "2016年" }],
  earlierNumbers: "known",
  status: "remembered",
  articles: {
    1: { gist: "终结本次执行程序应当同时具备的五项条件。", status: "seen" },
    2: { gist: "责令报告财产的要求。", status: "seen" },
    5: { gist: "终结前应当告知申请执行人有关情况并听取意见。" },
    7: { gist: "裁定书送达后七日内录入终本案件信息库。" },
    9: { gist: "终结后五年内每六个月通过网络查控系统查询一次，发现财产的恢复执行。" },
    16: { gist: "终结后查封、扣押、冻结措施仍然有效，申请延长期限的应当依法办理续行。" },
  },
} as const satisfies Source;

export const QUALITY_OPINION_2024 = {
  name: "最高人民法院关于在审判工作中促进提质增效推动实质性化解矛盾纠纷的指导意见",
  shortName: "法发〔2024〕16号",
  number: "法发〔2024〕16号",
  kind: "notice",
  editions: [{ id: "2024", from: "2024-12-30", name: "2024年" }],
  earlierNumbers: "known",
  status: "unverified",
  articles: {
    1: { gist: "未做必要工作的不得终结本次执行程序；终本须经逐项审核的要求。" },
  },
} as const satisfies Source;

export const FILING_OPINION_2014 = {
  name: "最高人民法院关于执行案件立案、结案若干问题的意见",
  shortName: "立结案意见",
  number: "法发〔2014〕26号",
  kind: "notice",
  editions: [{ id: "2014", from: "2015-01-01", name: "2014年" }],
  earlierNumbers: "known",
  status: "seen",
  articles: {
    1: { gist: "执行案件分为执行实施案件和执行审查案件，统一立案。" },
    3: { gist: "首次执行、恢复执行、保全执行等实施案件的类型代字。", status: "remembered" },
    14: { gist: "执行实施案件的结案方式。" },
    15: { gist: "以执行完毕方式结案的条件。" },
    16: { gist: "以终结本次执行程序方式结案的条件。" },
    17: { gist: "以终结执行方式结案的条件。" },
  },
} as const satisfies Source;

export const CASE_NUMBER_RULES = {
  name: "最高人民法院关于人民法院案件案号的若干规定",
  shortName: "案号规定",
  number: "法〔2015〕137号",
  kind: "notice",
  editions: [{ id: "2015", from: "2016-01-01", name: "2015年" }],
  earlierNumbers: "known",
  status: "seen",
  articles: {
    2: { gist: "案号由收案年度、法院代字、类型代字、案件编号组成。" },
    3: { gist: "案号各要素的编排规格与唯一性。" },
  },
} as const satisfies Source;

export const FUNDS_RULES = {
  name: "最高人民法院关于执行款物管理工作的规定",
  shortName: "执行款物规定",
  number: "法发〔2017〕6号",
  kind: "notice",
  editions: [{ id: "2017", from: "2017-05-01", name: "2017年" }],
  earlierNumbers: "known",
  status: "remembered",
  articles: {
    10: { gist: "收到到账通知三十日内完成核算、通知和发放；延缓发放须经批准。" },
  },
} as const satisfies Source;

export const GOODWILL_OPINION = {
  name: "最高人民法院关于在执行工作中进一步强化善意文明执行理念的意见",
  shortName: "法发〔2019〕35号",
  number: "法发〔2019〕35号",
  kind: "notice",
  editions: [{ id: "2019", from: "2019-12-16", name: "2019年" }],
  earlierNumbers: "known",
  status: "remembered",
  articles: {
    2: { gist: "严禁超标的查封和乱查封，合理选择执行财产。" },
    18: { gist: "因重大疾病、丧葬、公务考试等确需出行的可以暂时解除乘坐限制，最长一个月。" },
  },
} as const satisfies Source;

export const RELIEF_OPINION = {
  name: "最高人民法院关于加强和规范人民法院国家司法救助工作的意见",
  shortName: "司法救助意见",
  number: "法发〔2016〕16号",
  kind: "notice",
  editions: [{ id: "2016", from: "2016-07-01", name: "2016年" }],
  earlierNumbers: "known",
  status: "remembered",
  articles: {
    3: { gist: "因不能执行到位而生活面临急迫困难的申请执行人可以申请司法救助。" },
    7: { gist: "救助金以上一年度职工月平均工资为基准，一般不超过三十六个月。" },
  },
} as const satisfies Source;

export const REFUSAL_OPINION_2025 = {
  name: "最高人民法院、最高人民检察院、公安部关于办理拒不执行判决、裁定刑事案件若干问题的意见",
  shortName: "法发〔2025〕8号",
  number: "法发〔2025〕8号",
  kind: "notice",
  editions: [{ id: "2025", from: "2025-07-01", name: "2025年" }],
  earlierNumbers: "known",
  status: "seen",
  articles: {
    1: { gist: "法院移送应当附案件移送函、执行情况说明和五类证据。" },
    2: { gist: "公安机关接受移送并出具回执，七日内决定是否立案，重大疑难的三十日内。" },
    3: { gist: "检察机关对不立案实行监督，公安机关七日内说明理由。" },
  },
} as const satisfies Source;

export const CENTRAL_OPINION_2010 = {
  name: "关于建立和完善执行联动机制若干问题的意见",
  shortName: "法发〔2010〕15号",
  number: "法发〔2010〕15号",
  kind: "notice",
  editions: [{ id: "2010", from: "2010-07-07", name: "2010年" }],
  earlierNumbers: "known",
  status: "seen",
  articles: {
    1: { gist: "中央十九部门建立执行联动机制的总体要求，是县级意见的母本。" },
  },
} as const satisfies Source;

export const SOCIAL_FUND_NOTICE_2000 = {
  name: "最高人民法院关于在审理和执行民事、经济纠纷案件时不得查封、冻结和扣划社会保险基金的通知",
  shortName: "法〔2000〕19号",
  number: "法〔2000〕19号",
  kind: "notice",
  editions: [{ id: "2000", from: "2000-02-18", name: "2000年" }],
  earlierNumbers: "known",
  status: "seen",
  articles: {
    1: { gist: "不得查封、冻结或扣划社会保险基金。" },
  },
} as const satisfies Source;

export const PENSION_REPLY_2014 = {
  name: "最高人民法院关于能否要求社保机构协助冻结、扣划被执行人的养老金问题的复函",
  shortName: "养老金复函",
  number: "〔2014〕执他字第22号",
  kind: "reply",
  editions: [{ id: "2014", from: "2014-06-26", name: "2014年" }],
  earlierNumbers: "known",
  status: "seen",
  articles: {
    1: { gist: "养老金属责任财产，社保机构有协助义务，但应当预留被执行人及所扶养家属的生活必需费用。" },
  },
} as const satisfies Source;

export const HOUSING_FUND_REPLY_2013 = {
  name: "最高人民法院关于强制执行住房公积金问题的答复",
  shortName: "公积金答复",
  number: "〔2013〕执他字第14号",
  kind: "reply",
  editions: [{ id: "2013", from: "2013-07-31", name: "2013年" }],
  earlierNumbers: "known",
  status: "seen",
  articles: {
    1: { gist: "符合提取条件且保障基本生活和居住的，可以强制执行住房公积金。" },
  },
} as const satisfies Source;

export const PRESALE_FUNDS_NOTICE_2022 = {
  name: "最高人民法院、住房和城乡建设部、中国人民银行关于规范人民法院保全执行措施确保商品房预售资金用于项目建设的通知",
  shortName: "法〔2022〕12号",
  number: "法〔2022〕12号",
  kind: "notice",
  editions: [{ id: "2022", from: "2022-01-11", name: "2022年" }],
  earlierNumbers: "known",
  status: "remembered",
  articles: {
    1: { gist: "预售资金监管账户可以冻结，监管额度内不得因非本项目债权扣划；冻结不影响按规定拨付工程款。" },
  },
} as const satisfies Source;

export const WAGE_ACCOUNT_NOTICE_2020 = {
  name: "人力资源社会保障部等部门关于做好农民工工资专用账户有关工作的通知",
  shortName: "人社部发〔2020〕93号",
  number: "人社部发〔2020〕93号",
  kind: "notice",
  editions: [{ id: "2020", from: "2020-12-25", name: "2020年" }],
  earlierNumbers: "known",
  status: "unverified",
  articles: {
    1: { gist: "银行收到对专用账户的冻结、划拨要求应当提示账户性质，异议审查期间不得冻结、划拨。" },
  },
} as const satisfies Source;
