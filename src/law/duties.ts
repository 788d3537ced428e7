import { article } from "./citation.ts";
import type { Citation } from "./citation.ts";
import type { MeasureId } from "./measures.ts";
import type { UnitId } from "./units.ts";

/** The modules of the product; `modules.ts` says which may use which. */
export type ModuleName =
  | "access"
  | "units"
  | "cases"
  | "assets"
  | "measures"
  | "documents"
  | "exchange"
  | "objections"
  | "publicity"
  | "money"
  | "referrals"
  | "relief"
  | "oversight";

type Duty = {
  readonly cites: Citation;
  readonly who: UnitId;
  /** What must be done, in our own words. */
  readonly name: string;
  readonly module: ModuleName;
  /** The measures by which the court asks for it. */
  readonly measures: readonly MeasureId[];
  /** What in the product carries it beside those measures; or what it does not carry and why. */
  readonly carriedBy: string;
  readonly isCarried: boolean;
};

/** Who must do what by each article, and what carries it: the definition of done for the document. */
export const DUTIES = {
  discipline_lead: {
    cites: article(1),
    who: "discipline",
    name: "核查法院移送的违纪违法线索",
    module: "referrals",
    measures: ["refer_discipline_clue"],
    carriedBy: "移送函、受理回执和结果类别",
    isCarried: true,
  },
  duty_crimes: {
    cites: article(1),
    who: "discipline",
    name: "查处执行工作中的职务犯罪",
    module: "referrals",
    measures: ["refer_discipline_clue"],
    carriedBy: "只记移送和结果类别，办理过程不进入平台",
    isCarried: true,
  },
  personnel_lead: {
    cites: article(2),
    who: "organization",
    name: "督促党员、公职人员履行",
    module: "referrals",
    measures: ["notify_personnel"],
    carriedBy: "通报函和督促结论",
    isCarried: true,
  },
  public_list: {
    cites: article(3),
    who: "publicity",
    name: "公布名单、曝光妨碍执行的行为",
    module: "publicity",
    measures: ["publish_media"],
    carriedBy: "公布委托和撤下回执",
    isCarried: true,
  },
  publicity_work: {
    cites: article(3),
    who: "publicity",
    name: "宣传执行工作，引导舆论",
    module: "publicity",
    measures: [],
    carriedBy: "宣传本身不是可以请求的事项，平台不记",
    isCarried: false,
  },
  assessment: {
    cites: article(4),
    who: "comprehensive_governance",
    name: "纳入社会治安综合治理考核",
    module: "oversight",
    measures: [],
    carriedBy: "各单位的及时率、超期和退回，由办理记录得出",
    isCarried: true,
  },
  grass_roots: {
    cites: article(4),
    who: "township",
    name: "基层协助执行网络",
    module: "measures",
    measures: ["grid_task"],
    carriedBy: "任务单和走访回执",
    isCarried: true,
  },
  prosecution: {
    cites: article(5),
    who: "procuratorate",
    name: "审查办理拒不执行等犯罪",
    module: "referrals",
    measures: ["refer_refusal_crime"],
    carriedBy: "移送材料和办理结果",
    isCarried: true,
  },
  police_help: {
    cites: article(6),
    who: "public_security",
    name: "查找、查询、查扣车辆、限制出境、处置抗拒、羁押",
    module: "measures",
    measures: [
      "query_person",
      "query_vehicle",
      "locate_person",
      "seal_vehicle",
      "seize_vehicle",
      "restrict_exit",
      "detain",
      "handle_violence",
      "refer_refusal_crime",
    ],
    carriedBy: "措施目录、签收和反馈",
    isCarried: true,
  },
  norm_review: {
    cites: article(7),
    who: "legislative_affairs",
    name: "审查妨碍执行的规范性文件",
    module: "referrals",
    measures: ["propose_norm_review"],
    carriedBy: "审查建议和处理结果",
    isCarried: true,
  },
  relief: {
    cites: article(8),
    who: "civil_affairs",
    name: "救助符合条件的申请执行人",
    module: "relief",
    measures: ["refer_relief"],
    carriedBy: "转介单和救助结果",
    isCarried: true,
  },
  projects: {
    cites: article(9),
    who: "development_reform",
    name: "查询项目立项，停止办理审批、核准、备案",
    module: "measures",
    measures: ["query_project", "stop_project_approval"],
    carriedBy: "措施目录、停止和恢复的文书",
    isCarried: true,
  },
  legal_education: {
    cites: article(10),
    who: "justice",
    name: "法制宣传，指导律师、公证人员做当事人工作",
    module: "publicity",
    measures: ["legal_education"],
    carriedBy: "工作单和反馈",
    isCarried: true,
  },
  prison_assistance: {
    cites: article(10),
    who: "prison",
    name: "协助执行服刑人员的案件",
    module: "measures",
    measures: ["prison_assist"],
    carriedBy: "措施目录、签收和反馈",
    isCarried: true,
  },
  land: {
    cites: article(11),
    who: "natural_resources",
    name: "土地使用权的查询、查封、预查封、轮候、停止办理和变更登记",
    module: "measures",
    measures: [
      "query_land",
      "seal_land",
      "pre_seal_land",
      "wait_seal_land",
      "stop_registration",
      "transfer_land",
    ],
    carriedBy: "措施目录、财产上的先后顺序",
    isCarried: true,
  },
  houses: {
    cites: article(12),
    who: "housing",
    name: "房屋的查询、查封、预查封、轮候、停止办理和转移登记",
    module: "measures",
    measures: [
      "query_house",
      "seal_house",
      "pre_seal_house",
      "wait_seal_house",
      "stop_registration",
      "transfer_house",
    ],
    carriedBy: "措施目录、财产上的先后顺序；轮候法院的违法要求按“不能办理”反馈",
    isCarried: true,
  },
  housing_credit: {
    cites: article(12),
    who: "housing",
    name: "记入房地产市场信用档案并披露",
    module: "publicity",
    measures: ["record_housing_credit"],
    carriedBy: "记入和撤销的回执",
    isCarried: true,
  },
  deposits: {
    cites: article(13),
    who: "bank",
    name: "存款的查询、冻结、轮候冻结、扣划",
    module: "measures",
    measures: ["query_deposit", "freeze_deposit", "wait_freeze_deposit", "deduct_deposit"],
    carriedBy: "措施目录、豁免核对",
    isCarried: true,
  },
  credit_limits: {
    cites: article(13),
    who: "peoples_bank",
    name: "贷款限制；涉金融债权的不开新户、不对外支付",
    module: "measures",
    measures: ["limit_loans", "refuse_new_accounts", "refuse_payments"],
    carriedBy: "司法建议，由院领导审批",
    isCarried: true,
  },
  bank_supervision: {
    cites: article(13),
    who: "peoples_bank",
    name: "监督金融机构协助执行",
    module: "oversight",
    measures: [],
    carriedBy: "银行的超期和督办，由办理记录得出",
    isCarried: true,
  },
  tax_information: {
    cites: article(14),
    who: "tax",
    name: "提供纳税情况和退税账户、金额、时间",
    module: "measures",
    measures: ["query_tax"],
    carriedBy: "措施目录、反馈",
    isCarried: true,
  },
  tax_arrears: {
    cites: article(14),
    who: "tax",
    name: "依照法定清偿顺序追缴税款",
    module: "money",
    measures: [],
    carriedBy: "清偿顺序的计算另行建设，目前只记查得的欠税",
    isCarried: false,
  },
  companies: {
    cites: article(15),
    who: "market_regulation",
    name: "企业登记查询，股权冻结和转让",
    module: "measures",
    measures: ["query_company", "freeze_equity", "transfer_equity"],
    carriedBy: "措施目录、公示时间定先后",
    isCarried: true,
  },
  liquidation: {
    cites: article(15),
    who: "market_regulation",
    name: "注销登记严格清算，录入公示系统",
    module: "measures",
    measures: ["guard_deregistration", "publish_company"],
    carriedBy: "名单和撤销的回执",
    isCarried: true,
  },
  case_registry: {
    cites: article(16),
    who: "court",
    name: "及时、全面、准确录入案件信息",
    module: "cases",
    measures: [],
    carriedBy: "导入核对、缺项提示、录入质量",
    isCarried: true,
  },
  system_link: {
    cites: article(16),
    who: "court",
    name: "与有关部门信息系统链接",
    module: "exchange",
    measures: [],
    carriedBy: "单位目前在网页办理，系统对接另行建设",
    isCarried: false,
  },
  papers: {
    cites: article(17),
    who: "court",
    name: "制作并送达协助执行通知书、司法建议函",
    module: "documents",
    measures: [],
    carriedBy: "文书目录、审批、编号、送达",
    isCarried: true,
  },
  assistance: {
    cites: article(18),
    who: "court",
    name: "有关部门协助，不作实体审查，有异议不拒绝",
    module: "measures",
    measures: [],
    carriedBy: "签收、形式退回、不能办理、反馈；没有“拒绝”",
    isCarried: true,
  },
  review_proposals: {
    cites: article(18),
    who: "court",
    name: "审查建议不影响办理",
    module: "measures",
    measures: [],
    carriedBy: "审查建议自成一线，有自己的时限",
    isCarried: true,
  },
  third_parties: {
    cites: article(18),
    who: "court",
    name: "案外人异议",
    module: "objections",
    measures: [],
    carriedBy: "十五日审查，查封维持，停止处分，结果告知各单位",
    isCarried: true,
  },
  release: {
    cites: article(19),
    who: "court",
    name: "履行、同意、担保的解除",
    module: "cases",
    measures: [],
    carriedBy: "一次列出全部未解除的措施，法院决定，单位确认才算解除",
    isCarried: true,
  },
  organization_of_mechanism: {
    cites: article(20),
    who: "political_legal",
    name: "领导小组、办公室、成员单位和联络员",
    module: "access",
    measures: [],
    carriedBy: "成员单位名录、联络员和副联络员的身份与权限",
    isCarried: true,
  },
  meetings: {
    cites: article(21),
    who: "political_legal",
    name: "定期、不定期会议，通报情况",
    module: "oversight",
    measures: [],
    carriedBy: "全县概览供通报使用；会议安排和决议另行建设",
    isCarried: true,
  },
  escalation: {
    cites: article(22),
    who: "court",
    name: "不履行职责的：司法建议、报领导小组协调、依民诉法处理",
    module: "measures",
    measures: ["refer_discipline_clue"],
    carriedBy: "到期提醒、催办、督办、提请领导小组协调逐级自动进行",
    isCarried: true,
  },
  implementing_rules: {
    cites: article(23),
    who: "court",
    name: "会同有关部门制定实施细则",
    module: "oversight",
    measures: [],
    carriedBy: "本县设置和节假日更正，注明是否已经确认",
    isCarried: true,
  },
} as const satisfies Record<string, Duty>;

export type DutyId = keyof typeof DUTIES;
