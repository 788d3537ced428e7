import type { AssetFlagId } from "./exemptions.ts";
import type { AssetKind } from "./asset-kinds.ts";
import type { ReplyField } from "./reply-fields.ts";

export type FindingField = Omit<ReplyField, "choices"> & {
  /** A choice may mark the asset: the nature of an account makes it exempt or not. */
  readonly choices?: readonly {
    readonly id: string;
    readonly label: string;
    readonly flag?: AssetFlagId;
  }[];
};

export type FindingKindRule = {
  readonly name: string;
  /** The kind of asset that a finding becomes, or null where it is information only. */
  readonly asset: AssetKind | null;
  /** The field that tells the thing from every other, and those that name it to a reader. */
  readonly identifier: string | null;
  readonly title: readonly string[];
  /** The field whose amount counts as value, where there is one. */
  readonly value: string | null;
  readonly fields: readonly FindingField[];
};

const REAL_ESTATE_FIELDS = [
  { id: "unit_number", label: "不动产单元号", type: "identifier", required: true },
  { id: "certificate_number", label: "不动产权证号", type: "text", required: false },
  { id: "location", label: "坐落", type: "text", required: true },
  { id: "area", label: "面积（平方米）", type: "text", required: true },
  { id: "use", label: "用途", type: "text", required: false },
  {
    id: "ownership",
    label: "共有情况",
    type: "text",
    required: true,
    help: "单独所有，或写明共有人及份额",
  },
  {
    id: "mortgages",
    label: "抵押",
    type: "longtext",
    required: false,
    help: "权利人、顺位、担保额",
  },
  {
    id: "seals",
    label: "已有查封",
    type: "longtext",
    required: false,
    help: "机关、文号、类型、起止日期、位次，一行一项",
  },
  { id: "objections", label: "异议登记、预告登记", type: "longtext", required: false },
  { id: "pending", label: "在办业务", type: "longtext", required: false },
] as const satisfies readonly FindingField[];

/** What an inquiry brings to light (查得财产), and what is to be said about each thing. */
export const FINDING_KINDS = {
  deposit: {
    name: "银行账户",
    asset: "deposit",
    identifier: "account_number",
    title: ["bank_branch", "account_number"],
    value: "available",
    fields: [
      { id: "account_name", label: "户名", type: "text", required: true },
      { id: "account_number", label: "账号", type: "identifier", required: true },
      { id: "bank_branch", label: "开户行", type: "text", required: true },
      {
        id: "currency",
        label: "币种",
        type: "choice",
        required: true,
        choices: [
          { id: "cny", label: "人民币" },
          { id: "usd", label: "美元" },
          { id: "eur", label: "欧元" },
          { id: "hkd", label: "港元" },
          { id: "other", label: "其他币种" },
        ],
      },
      { id: "balance", label: "余额（元）", type: "money", required: true },
      { id: "available", label: "可用余额（元）", type: "money", required: true },
      {
        id: "account_nature",
        label: "账户性质",
        type: "choice",
        required: true,
        choices: [
          { id: "ordinary", label: "普通账户" },
          { id: "migrant_wage_account", label: "农民工工资专用账户", flag: "migrant_wage_account" },
          { id: "wage_guarantee", label: "农民工工资保证金", flag: "wage_guarantee" },
          {
            id: "presale_supervision",
            label: "商品房预售资金监管账户",
            flag: "presale_supervision",
          },
          { id: "social_insurance_fund", label: "社会保险基金账户", flag: "social_insurance_fund" },
          {
            id: "letter_of_credit_margin",
            label: "信用证开证保证金",
            flag: "letter_of_credit_margin",
          },
          { id: "acceptance_margin", label: "银行承兑汇票保证金", flag: "acceptance_margin" },
          { id: "pension_account", label: "养老金账户", flag: "pension_account" },
          {
            id: "subsistence_allowance",
            label: "低保金、救助金、惠农补贴",
            flag: "subsistence_allowance",
          },
          { id: "government_account", label: "财政或政府账户", flag: "government_account" },
          { id: "designated_fund", label: "其他专户专款", flag: "designated_fund" },
        ],
      },
      {
        id: "account_status",
        label: "账户状态",
        type: "choice",
        required: true,
        choices: [
          { id: "normal", label: "正常" },
          { id: "frozen", label: "已冻结" },
          { id: "dormant", label: "不动户" },
          { id: "closed", label: "已销户" },
        ],
      },
      {
        id: "earlier_freezes",
        label: "已有冻结",
        type: "longtext",
        required: false,
        help: "机关、文号、额度、起止日期、位次，一行一项",
      },
      { id: "reserved_phone", label: "预留手机号", type: "text", required: false },
    ],
  },
  real_estate: {
    name: "房屋",
    asset: "real_estate",
    identifier: "unit_number",
    title: ["location", "certificate_number"],
    value: null,
    fields: [
      ...REAL_ESTATE_FIELDS,
      {
        id: "house_state",
        label: "登记状态",
        type: "choice",
        required: true,
        choices: [
          { id: "registered", label: "已登记" },
          { id: "advance_notice", label: "预告登记" },
          { id: "contract_filed", label: "合同备案，未登记" },
          { id: "presale_unsold", label: "已取得预售许可未售" },
        ],
      },
    ],
  },
  land: {
    name: "土地使用权",
    asset: "land",
    identifier: "unit_number",
    title: ["location", "certificate_number"],
    value: null,
    fields: [
      ...REAL_ESTATE_FIELDS,
      {
        id: "land_right",
        label: "权利类型",
        type: "choice",
        required: true,
        choices: [
          { id: "granted", label: "出让" },
          { id: "allocated", label: "划拨" },
          { id: "collective", label: "集体建设用地" },
          { id: "homestead", label: "宅基地" },
          { id: "contracted", label: "土地承包经营" },
        ],
      },
      {
        id: "premium_paid",
        label: "出让金缴纳",
        type: "choice",
        required: false,
        choices: [
          { id: "full", label: "已缴清" },
          { id: "part", label: "部分缴纳" },
          { id: "none", label: "未缴纳" },
        ],
      },
    ],
  },
  vehicle: {
    name: "机动车",
    asset: "vehicle",
    identifier: "plate_number",
    title: ["plate_number", "brand"],
    value: null,
    fields: [
      { id: "plate_number", label: "号牌号码", type: "identifier", required: true },
      { id: "brand", label: "品牌型号", type: "text", required: true },
      { id: "vehicle_type", label: "车辆类型", type: "text", required: true },
      { id: "vin", label: "车辆识别代号", type: "identifier", required: true },
      { id: "registered_on", label: "登记日期", type: "date", required: true },
      { id: "registry", label: "登记机关", type: "text", required: false },
      {
        id: "vehicle_status",
        label: "状态",
        type: "choice",
        required: true,
        choices: [
          { id: "normal", label: "正常" },
          { id: "mortgaged", label: "已抵押" },
          { id: "sealed", label: "已查封" },
          { id: "overdue_inspection", label: "逾期未检验" },
          { id: "scrapped", label: "报废、注销" },
        ],
      },
      { id: "seals", label: "已有查封", type: "longtext", required: false },
    ],
  },
  equity: {
    name: "股权及企业登记",
    asset: "equity",
    identifier: "company_code",
    title: ["company_name", "share"],
    value: null,
    fields: [
      {
        id: "record_kind",
        label: "信息类型",
        type: "choice",
        required: true,
        choices: [
          { id: "shareholding", label: "持有股权" },
          { id: "own_registration", label: "本企业登记" },
          { id: "position", label: "任职" },
        ],
      },
      { id: "company_name", label: "企业名称", type: "text", required: true },
      { id: "company_code", label: "统一社会信用代码", type: "identifier", required: true },
      { id: "established_on", label: "成立日期", type: "date", required: false },
      {
        id: "company_status",
        label: "登记状态",
        type: "choice",
        required: true,
        choices: [
          { id: "existing", label: "存续" },
          { id: "revoked", label: "吊销未注销" },
          { id: "in_liquidation", label: "清算中" },
          { id: "deregistering", label: "正在申请注销" },
          { id: "deregistered", label: "已注销" },
        ],
      },
      { id: "legal_representative", label: "法定代表人", type: "text", required: false },
      { id: "share", label: "出资比例", type: "text", required: false },
      { id: "capital", label: "认缴出资额（元）", type: "money", required: false },
      { id: "paid_capital", label: "实缴出资额（元）", type: "money", required: false },
      { id: "pledges", label: "出质情况", type: "longtext", required: false },
      { id: "freezes", label: "已有冻结", type: "longtext", required: false },
      { id: "changes", label: "近期变更", type: "longtext", required: false },
    ],
  },
  tax: {
    name: "纳税、退税信息",
    asset: "tax_refund",
    identifier: "refund_account",
    title: ["record_kind", "period"],
    value: "amount",
    fields: [
      {
        id: "record_kind",
        label: "信息类型",
        type: "choice",
        required: true,
        choices: [
          { id: "refund", label: "应退税款" },
          { id: "arrears", label: "欠税" },
          { id: "declared_income", label: "申报收入" },
          { id: "invoices", label: "开票下游" },
          { id: "registration", label: "税务登记" },
        ],
      },
      { id: "period", label: "所属期", type: "text", required: false },
      { id: "amount", label: "金额（元）", type: "money", required: false },
      { id: "refund_account", label: "退税账户", type: "identifier", required: false },
      { id: "refund_on", label: "预计退税日期", type: "date", required: false },
      {
        id: "budget_level",
        label: "预算级次",
        type: "choice",
        required: false,
        choices: [
          { id: "central", label: "中央" },
          { id: "province", label: "省级" },
          { id: "city", label: "市级" },
          { id: "county", label: "县级" },
        ],
      },
      { id: "detail", label: "说明", type: "longtext", required: false },
    ],
  },
  project: {
    name: "工程项目",
    asset: "project",
    identifier: "project_code",
    title: ["project_name", "project_code"],
    value: "investment",
    fields: [
      { id: "project_code", label: "项目代码", type: "identifier", required: true },
      { id: "project_name", label: "项目名称", type: "text", required: true },
      {
        id: "procedure",
        label: "手续类型",
        type: "choice",
        required: true,
        choices: [
          { id: "approval", label: "审批" },
          { id: "verification", label: "核准" },
          { id: "filing", label: "备案" },
        ],
      },
      {
        id: "stage",
        label: "办理状态",
        type: "choice",
        required: true,
        choices: [
          { id: "pending", label: "正在办理" },
          { id: "approved", label: "已办结" },
          { id: "stopped", label: "已停止办理" },
        ],
      },
      { id: "approved_on", label: "办结日期", type: "date", required: false },
      { id: "investment", label: "总投资（元）", type: "money", required: false },
      { id: "place", label: "建设地点", type: "text", required: false },
    ],
  },
  person: {
    name: "人员信息",
    asset: null,
    identifier: null,
    title: ["record_kind", "content"],
    value: null,
    fields: [
      {
        id: "record_kind",
        label: "信息类型",
        type: "choice",
        required: true,
        choices: [
          { id: "household", label: "户籍" },
          { id: "residence", label: "居住登记" },
          { id: "exit_entry", label: "出入境" },
          { id: "lodging", label: "旅店住宿" },
          { id: "certificate", label: "出入境证件" },
        ],
      },
      { id: "happened_at", label: "时间", type: "datetime", required: false },
      { id: "place", label: "地点", type: "text", required: false },
      { id: "content", label: "内容", type: "longtext", required: true },
    ],
  },
  inmate: {
    name: "服刑人员财产",
    asset: "income",
    identifier: null,
    title: ["prison", "inmate_number"],
    value: "balance",
    fields: [
      { id: "prison", label: "服刑场所", type: "text", required: true },
      { id: "inmate_number", label: "罪犯编号", type: "text", required: true },
      { id: "term_ends_on", label: "刑期届满日", type: "date", required: false },
      { id: "balance", label: "账户余额（元）", type: "money", required: false },
      { id: "labour_pay", label: "劳动报酬（元/月）", type: "money", required: false },
      { id: "kept_for_living", label: "保留的生活必需费用（元）", type: "money", required: false },
      { id: "detail", label: "说明", type: "longtext", required: false },
    ],
  },
} as const satisfies Record<string, FindingKindRule>;

export type FindingKindId = keyof typeof FINDING_KINDS;
