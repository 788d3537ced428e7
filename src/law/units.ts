import { article, citing } from "./citation.ts";
import type { Citation, SourceStatus } from "./citation.ts";

type UnitName = {
  /** With `{county}` where the county's name stands. */
  readonly name: string;
  readonly short: string;
  readonly from: string;
  readonly to?: string;
};

type Unit = {
  /** One of the eighteen of article 20, or one that the other articles speak of. */
  readonly membership: "member" | "named_elsewhere";
  /** Whether a county has several of the kind. */
  readonly isMany: boolean;
  readonly names: readonly [UnitName, ...UnitName[]];
  readonly duty: string;
  readonly articles: readonly Citation[];
  /** Who took over when the unit ended. */
  readonly successor?: { readonly unit: string; readonly from: string };
  readonly status: SourceStatus;
};

const FOUNDED = "2018-01-01";
/** The reform of 2018–2019 reached the county here; its exact day is to be confirmed. */
const REFORMED = "2019-03-01";
const BEFORE_REFORM = "2019-02-28";

/** 成员单位 of art. 20 and the other units that assist, with their names through time. */
export const UNITS = {
  political_legal: {
    membership: "member",
    isMany: false,
    names: [{ name: "中共{county}委政法委员会", short: "政法委", from: FOUNDED }],
    duty: "牵头领导小组，召集会议，通报情况",
    articles: [article(4), article(21)],
    status: "seen",
  },
  discipline: {
    membership: "member",
    isMany: false,
    names: [
      { name: "中共{county}纪律检查委员会、{county}监察委员会", short: "纪委监委", from: FOUNDED },
    ],
    duty: "核查法院移送的违纪违法线索",
    articles: [article(1), article(22)],
    status: "seen",
  },
  organization: {
    membership: "member",
    isMany: false,
    names: [{ name: "中共{county}委组织部", short: "组织部", from: FOUNDED }],
    duty: "督促党员、公职人员履行生效法律文书",
    articles: [article(2)],
    status: "seen",
  },
  publicity: {
    membership: "member",
    isMany: false,
    names: [{ name: "中共{county}委宣传部", short: "宣传部", from: FOUNDED }],
    duty: "宣传执行工作，公布名单、曝光",
    articles: [article(3)],
    status: "seen",
  },
  comprehensive_governance: {
    membership: "member",
    isMany: false,
    names: [
      {
        name: "{county}社会治安综合治理委员会办公室",
        short: "综治办",
        from: FOUNDED,
        to: BEFORE_REFORM,
      },
    ],
    duty: "把执行工作纳入考核，建立基层协助执行网络",
    articles: [article(4)],
    successor: { unit: "political_legal", from: REFORMED },
    status: "remembered",
  },
  court: {
    membership: "member",
    isMany: false,
    names: [{ name: "{county}人民法院", short: "法院", from: FOUNDED }],
    duty: "主办执行联动，设领导小组办公室于执行局",
    articles: [article(16), article(17), article(19), article(20)],
    status: "seen",
  },
  procuratorate: {
    membership: "member",
    isMany: false,
    names: [{ name: "{county}人民检察院", short: "检察院", from: FOUNDED }],
    duty: "审查办理拒不执行等犯罪，监督执行活动",
    articles: [article(5)],
    status: "seen",
  },
  public_security: {
    membership: "member",
    isMany: false,
    names: [{ name: "{county}公安局", short: "公安局", from: FOUNDED }],
    duty: "查找人员、查询信息、查扣车辆、限制出境、收拘",
    articles: [article(6)],
    status: "seen",
  },
  justice: {
    membership: "member",
    isMany: false,
    names: [{ name: "{county}司法局", short: "司法局", from: FOUNDED }],
    duty: "法制宣传，指导律师、公证人员和基层法律服务工作者",
    articles: [article(10)],
    status: "seen",
  },
  development_reform: {
    membership: "member",
    isMany: false,
    names: [{ name: "{county}发展和改革委员会", short: "发改委", from: FOUNDED }],
    duty: "查询项目立项，停止办理审批、核准、备案",
    articles: [article(9)],
    status: "seen",
  },
  human_resources: {
    membership: "member",
    isMany: false,
    names: [{ name: "{county}人力资源和社会保障局", short: "人社局", from: FOUNDED }],
    duty: "督促公职人员履行，协助查询社保信息",
    articles: [article(2)],
    status: "seen",
  },
  civil_affairs: {
    membership: "member",
    isMany: false,
    names: [{ name: "{county}民政局", short: "民政局", from: FOUNDED }],
    duty: "救助符合条件的申请执行人",
    articles: [article(8)],
    status: "seen",
  },
  natural_resources: {
    membership: "member",
    isMany: false,
    names: [
      { name: "{county}国土资源局", short: "国土资源局", from: FOUNDED, to: BEFORE_REFORM },
      { name: "{county}自然资源局", short: "自然资源局", from: REFORMED },
    ],
    duty: "土地使用权的查询、查封、停止办理和过户",
    articles: [article(11)],
    status: "remembered",
  },
  housing: {
    membership: "member",
    isMany: false,
    names: [{ name: "{county}住房和城乡建设局", short: "住建局", from: FOUNDED }],
    duty: "房屋交易信息的查询，房地产企业信用档案",
    articles: [article(12)],
    status: "seen",
  },
  tax: {
    membership: "member",
    isMany: false,
    names: [
      {
        name: "{county}国家税务局、{county}地方税务局",
        short: "税务局",
        from: FOUNDED,
        to: "2018-07-19",
      },
      { name: "国家税务总局{county}税务局", short: "税务局", from: "2018-07-20" },
    ],
    duty: "提供纳税、退税情况，追缴税款",
    articles: [article(14)],
    status: "remembered",
  },
  market_regulation: {
    membership: "member",
    isMany: false,
    names: [
      {
        name: "{county}工商管理与质量技术监督局",
        short: "工商质监局",
        from: FOUNDED,
        to: BEFORE_REFORM,
      },
      { name: "{county}市场监督管理局", short: "市场监管局", from: REFORMED },
    ],
    duty: "企业登记查询，股权冻结和转让，注销清算，失信公示",
    articles: [article(15)],
    status: "remembered",
  },
  legislative_affairs: {
    membership: "member",
    isMany: false,
    names: [
      { name: "{county}人民政府法制办公室", short: "法制办", from: FOUNDED, to: BEFORE_REFORM },
    ],
    duty: "备案审查妨碍执行的规范性文件",
    articles: [article(7)],
    successor: { unit: "justice", from: REFORMED },
    status: "remembered",
  },
  peoples_bank: {
    membership: "member",
    isMany: false,
    names: [
      { name: "中国人民银行{county}支行", short: "人行", from: FOUNDED, to: "2023-08-17" },
      // County branches ended; which body answers for the county is the county's to confirm.
      { name: "中国人民银行驻马店市分行", short: "人行", from: "2023-08-18" },
    ],
    duty: "监督银行业金融机构协助执行，贷款限制",
    articles: [article(13)],
    status: "unverified",
  },
  real_estate_registry: {
    membership: "named_elsewhere",
    isMany: false,
    names: [{ name: "{county}不动产登记中心", short: "不动产登记中心", from: FOUNDED }],
    duty: "土地、房屋登记的查询、查封、停止办理和转移",
    articles: [article(11), article(12), citing("preservation_rules", 16)],
    status: "unverified",
  },
  financial_supervision: {
    membership: "named_elsewhere",
    isMany: false,
    names: [
      {
        name: "国家金融监督管理总局{county}监管支局",
        short: "金融监管支局",
        from: "2023-08-18",
      },
    ],
    duty: "监督银行业金融机构协助执行",
    articles: [article(13)],
    status: "unverified",
  },
  bank: {
    membership: "named_elsewhere",
    isMany: true,
    names: [{ name: "银行业金融机构", short: "银行", from: FOUNDED }],
    duty: "存款的查询、冻结、轮候冻结、扣划",
    articles: [article(13)],
    status: "seen",
  },
  prison: {
    membership: "named_elsewhere",
    isMany: true,
    names: [{ name: "监狱", short: "监狱", from: FOUNDED }],
    duty: "协助执行服刑人员为被执行人的案件",
    articles: [article(10)],
    status: "seen",
  },
  township: {
    membership: "named_elsewhere",
    isMany: true,
    names: [{ name: "乡镇人民政府、街道办事处", short: "乡镇", from: FOUNDED }],
    duty: "基层协助执行网络的任务",
    articles: [article(4)],
    status: "seen",
  },
} as const satisfies Record<string, Unit>;

export type UnitId = keyof typeof UNITS;
