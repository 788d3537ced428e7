/** What a unit fills in when it answers. A form is made from it, and the answer is checked by it. */
export type ReplyFieldType =
  | "text"
  | "longtext"
  | "money"
  | "integer"
  | "date"
  | "datetime"
  | "choice"
  | "identifier";

/** What the answer is, over and above its fields. */
export const ANSWER_OUTCOMES = {
  done: { name: "已办结" },
  in_force: { name: "已办理，生效" },
  waiting: { name: "已登记轮候" },
  partial: { name: "部分办理" },
  nothing_found: { name: "查无结果" },
} as const satisfies Record<string, { readonly name: string }>;

export type AnswerOutcomeId = keyof typeof ANSWER_OUTCOMES;

export type ReplyField = {
  readonly id: string;
  readonly label: string;
  readonly type: ReplyFieldType;
  readonly required: boolean;
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
  readonly help?: string;
  /** Asked only for these outcomes; absent: for all. */
  readonly when?: readonly AnswerOutcomeId[];
  /** What the product itself reads from it, beside keeping it. */
  readonly means?: "secured_amount" | "term_from" | "term_to" | "search_conditions";
};

/** In every answer (回执通用栏). */
export const COMMON_REPLY_FIELDS = [
  { id: "handler", label: "经办人", type: "text", required: true },
  { id: "handler_phone", label: "联系电话", type: "text", required: true },
  { id: "done_at", label: "办结时间", type: "datetime", required: true },
  { id: "remark", label: "备注", type: "longtext", required: false },
] as const satisfies readonly ReplyField[];

/** An empty result is an answer too, and says what was looked for. */
export const SEARCH_FIELD = {
  id: "search_conditions",
  label: "检索条件",
  type: "longtext",
  required: true,
  help: "写明按什么名称、证件号码、时间范围检索",
  when: ["nothing_found"],
  means: "search_conditions",
} as const satisfies ReplyField;

const STANDS = ["in_force", "partial"] as const;

const TERM_FROM = {
  id: "term_from",
  label: "生效日期",
  type: "date",
  required: true,
  when: STANDS,
  means: "term_from",
} as const satisfies ReplyField;

const TERM_TO = {
  id: "term_to",
  label: "届满日期",
  type: "date",
  required: true,
  when: STANDS,
  means: "term_to",
} as const satisfies ReplyField;

/** Whoever waits is told who stands in front of him, in which case and until when. */
const AHEAD = [
  {
    id: "ahead_court",
    label: "首封机关",
    type: "text",
    required: true,
    when: ["waiting"],
  },
  {
    id: "ahead_document",
    label: "首封案号、文号",
    type: "text",
    required: true,
    when: ["waiting"],
  },
  {
    id: "ahead_term",
    label: "首封起止日期",
    type: "text",
    required: true,
    when: ["waiting"],
  },
  {
    id: "rank",
    label: "轮候位次",
    type: "integer",
    required: true,
    when: ["waiting"],
  },
] as const satisfies readonly ReplyField[];

const REGISTERED_AT = {
  id: "registered_at",
  label: "登记（登簿）时间",
  type: "datetime",
  required: true,
} as const satisfies ReplyField;

export const SEAL_REPLY_FIELDS = [
  { id: "unit_number", label: "不动产单元号", type: "identifier", required: true },
  { id: "scope", label: "办理范围", type: "text", required: true, help: "整套、部分或份额" },
  REGISTERED_AT,
  TERM_FROM,
  TERM_TO,
  { id: "mortgages", label: "抵押情况", type: "longtext", required: false },
  { id: "pending", label: "在办业务", type: "longtext", required: false },
  ...AHEAD,
] as const satisfies readonly ReplyField[];

export const VEHICLE_SEAL_REPLY_FIELDS = [
  { id: "plate_number", label: "号牌号码", type: "identifier", required: true },
  { id: "vin", label: "车辆识别代号", type: "identifier", required: false },
  REGISTERED_AT,
  TERM_FROM,
  TERM_TO,
  ...AHEAD,
] as const satisfies readonly ReplyField[];

export const FREEZE_REPLY_FIELDS = [
  { id: "account_number", label: "账号", type: "identifier", required: true },
  {
    id: "frozen_amount",
    label: "实际冻结金额（元）",
    type: "money",
    required: true,
    when: STANDS,
    means: "secured_amount",
  },
  {
    id: "balance",
    label: "账户余额（元）",
    type: "money",
    required: false,
  },
  { ...REGISTERED_AT, label: "冻结时间" },
  TERM_FROM,
  TERM_TO,
  {
    id: "account_nature",
    label: "账户性质",
    type: "choice",
    required: true,
    choices: [
      { id: "ordinary", label: "普通账户" },
      { id: "migrant_wage_account", label: "农民工工资专用账户" },
      { id: "wage_guarantee", label: "农民工工资保证金" },
      { id: "presale_supervision", label: "商品房预售资金监管账户" },
      { id: "social_insurance_fund", label: "社会保险基金账户" },
      { id: "letter_of_credit_margin", label: "信用证开证保证金" },
      { id: "acceptance_margin", label: "银行承兑汇票保证金" },
      { id: "pension_account", label: "养老金账户" },
      { id: "subsistence_allowance", label: "低保金、救助金、惠农补贴" },
      { id: "government_account", label: "财政或政府账户" },
      { id: "designated_fund", label: "其他专户专款" },
    ],
  },
  {
    id: "shortfall_reason",
    label: "未足额冻结的原因",
    type: "longtext",
    required: true,
    when: ["partial"],
  },
  ...AHEAD,
] as const satisfies readonly ReplyField[];

export const DEDUCTION_REPLY_FIELDS = [
  { id: "account_number", label: "账号", type: "identifier", required: true },
  {
    id: "deducted_amount",
    label: "扣划金额（元）",
    type: "money",
    required: true,
    means: "secured_amount",
  },
  { id: "transaction_number", label: "交易流水号", type: "text", required: true },
  { id: "court_account", label: "入账专户", type: "text", required: true },
  { id: "deducted_at", label: "扣划时间", type: "datetime", required: true },
  { id: "still_frozen", label: "剩余冻结金额（元）", type: "money", required: true },
] as const satisfies readonly ReplyField[];

export const EQUITY_FREEZE_REPLY_FIELDS = [
  { id: "company_code", label: "公司统一社会信用代码", type: "identifier", required: true },
  { id: "ruling_received", label: "收到的裁定书文号", type: "text", required: true },
  { id: "notice_received", label: "收到的通知书文号", type: "text", required: true },
  { id: "published_at", label: "公示时间", type: "datetime", required: true },
  { id: "published_number", label: "公示编号", type: "text", required: false },
  { id: "frozen_share", label: "冻结的出资额或比例", type: "text", required: true },
  TERM_FROM,
  TERM_TO,
  ...AHEAD,
] as const satisfies readonly ReplyField[];

export const STOP_REPLY_FIELDS = [
  { id: "stopped_items", label: "停止办理的事项", type: "longtext", required: true },
  { id: "acceptance_number", label: "受理编号", type: "text", required: false },
  { id: "stopped_at", label: "停止办理时间", type: "datetime", required: true },
] as const satisfies readonly ReplyField[];

export const TRANSFER_REPLY_FIELDS = [
  { id: "certificate_number", label: "新权证号或登记编号", type: "text", required: true },
  { ...REGISTERED_AT, label: "登记时间" },
  { id: "new_holder", label: "登记权利人", type: "text", required: true },
  { id: "earlier_seals", label: "原查封的处理", type: "longtext", required: false },
] as const satisfies readonly ReplyField[];

export const LISTING_REPLY_FIELDS = [
  { id: "listed_at", label: "录入或公布时间", type: "datetime", required: true },
  { id: "listing_place", label: "公布的系统、媒体或档案", type: "text", required: true },
  { id: "listing_link", label: "链接或编号", type: "text", required: false },
  { id: "listed_until", label: "公布截止日期", type: "date", required: false },
] as const satisfies readonly ReplyField[];

export const RESTRICTION_REPLY_FIELDS = [
  { id: "restriction", label: "采取的限制", type: "longtext", required: true },
  { id: "restricted_at", label: "采取时间", type: "datetime", required: true },
] as const satisfies readonly ReplyField[];

export const WATCH_REPLY_FIELDS = [
  { id: "watched_from", label: "布控开始时间", type: "datetime", required: true },
  { id: "police_unit", label: "承办部门", type: "text", required: true },
  {
    id: "hit",
    label: "查找结果",
    type: "choice",
    required: true,
    choices: [
      { id: "watching", label: "布控中" },
      { id: "found", label: "已发现" },
      { id: "not_found", label: "未发现" },
    ],
  },
  { id: "hit_at", label: "发现时间", type: "datetime", required: false },
  { id: "hit_place", label: "发现地点", type: "text", required: false },
] as const satisfies readonly ReplyField[];

export const VEHICLE_HANDOVER_REPLY_FIELDS = [
  { id: "plate_number", label: "号牌号码", type: "identifier", required: true },
  TERM_FROM,
  TERM_TO,
  { id: "found_at", label: "发现时间", type: "datetime", required: false },
  { id: "handover_place", label: "交接地点", type: "text", required: false },
  { id: "handed_over_at", label: "交接时间", type: "datetime", required: false },
  { id: "documents_and_keys", label: "行驶证、钥匙", type: "text", required: false },
  { id: "mileage", label: "里程（公里）", type: "integer", required: false },
  { id: "receiver", label: "法院接收人", type: "text", required: false },
] as const satisfies readonly ReplyField[];

export const EXIT_BAN_REPLY_FIELDS = [
  { id: "approval_number", label: "布控批准文号", type: "text", required: true },
  TERM_FROM,
  TERM_TO,
  { id: "documents_held", label: "扣押、宣布作废的证件", type: "text", required: false },
] as const satisfies readonly ReplyField[];

export const DETENTION_REPLY_FIELDS = [
  {
    id: "admission",
    label: "收拘结果",
    type: "choice",
    required: true,
    choices: [
      { id: "admitted", label: "已收拘" },
      { id: "not_admitted_by_law", label: "未收拘（法定情形）" },
    ],
  },
  {
    id: "not_admitted_ground",
    label: "不予收拘的法定情形",
    type: "choice",
    required: false,
    choices: [
      { id: "pregnant", label: "怀孕或者哺乳未满一周岁婴儿" },
      { id: "aged", label: "七十周岁以上" },
      { id: "mental_illness", label: "精神病" },
      { id: "infectious", label: "传染病需要隔离" },
      { id: "critical_illness", label: "病情严重可能危及生命" },
    ],
  },
  { id: "detention_house", label: "拘留所", type: "text", required: true },
  { id: "admitted_at", label: "收拘时间", type: "datetime", required: false },
  TERM_FROM,
  TERM_TO,
] as const satisfies readonly ReplyField[];

export const INCIDENT_REPLY_FIELDS = [
  { id: "dispatched_at", label: "出警时间", type: "datetime", required: true },
  { id: "handled", label: "处置情况", type: "longtext", required: true },
  { id: "recorder_index", label: "执法记录仪索引", type: "text", required: false },
] as const satisfies readonly ReplyField[];

export const REFERRAL_REPLY_FIELDS = [
  { id: "accepted_on", label: "受理日期", type: "date", required: true },
  { id: "acceptance_number", label: "受理编号", type: "text", required: false },
  {
    id: "result",
    label: "结果类别",
    type: "choice",
    required: true,
    choices: [
      { id: "accepted", label: "已受理，办理中" },
      { id: "filed", label: "已立案" },
      { id: "not_filed", label: "不予立案" },
      { id: "handled", label: "已办结" },
      { id: "transferred", label: "已转有管辖权的机关" },
    ],
  },
  { id: "result_note", label: "结果说明", type: "longtext", required: false },
] as const satisfies readonly ReplyField[];

export const TALK_REPLY_FIELDS = [
  {
    id: "form",
    label: "督促方式",
    type: "choice",
    required: true,
    choices: [
      { id: "reminder", label: "提醒" },
      { id: "inquiry_letter", label: "函询" },
      { id: "admonition", label: "诫勉谈话" },
      { id: "handling", label: "按有关规定处理" },
      { id: "not_ours", label: "不属管理对象" },
    ],
  },
  { id: "talked_on", label: "日期", type: "date", required: true },
  {
    id: "conclusion",
    label: "结论",
    type: "longtext",
    required: true,
    help: "只写结论，不写谈话内容",
  },
] as const satisfies readonly ReplyField[];

export const RELIEF_REPLY_FIELDS = [
  { id: "accepted_on", label: "受理日期", type: "date", required: true },
  {
    id: "result",
    label: "救助结果",
    type: "choice",
    required: true,
    choices: [
      { id: "under_review", label: "审核中" },
      { id: "granted", label: "已救助" },
      { id: "not_eligible", label: "不符合条件" },
      { id: "already_covered", label: "已在救助范围" },
    ],
  },
  { id: "relief_amount", label: "救助金额（元）", type: "money", required: false },
  { id: "decision_number", label: "决定书编号", type: "text", required: false },
] as const satisfies readonly ReplyField[];

export const NORM_REVIEW_REPLY_FIELDS = [
  { id: "norm_document", label: "规范性文件名称、文号", type: "text", required: true },
  {
    id: "result",
    label: "处理结果",
    type: "choice",
    required: true,
    choices: [
      { id: "self_corrected", label: "制定机关自行纠正" },
      { id: "revoked", label: "撤销" },
      { id: "changed", label: "改变" },
      { id: "kept", label: "审查后维持" },
      { id: "not_a_norm", label: "不属于规范性文件" },
    ],
  },
  { id: "opinion", label: "审查意见", type: "longtext", required: true },
] as const satisfies readonly ReplyField[];

export const WORK_REPLY_FIELDS = [
  { id: "work_done", label: "开展的工作", type: "longtext", required: true },
  { id: "done_on", label: "日期", type: "date", required: true },
  { id: "persons_reached", label: "覆盖人数", type: "integer", required: false },
] as const satisfies readonly ReplyField[];

export const TASK_REPLY_FIELDS = [
  { id: "visited_at", label: "走访时间", type: "datetime", required: true },
  { id: "visited_place", label: "走访地点", type: "text", required: true },
  {
    id: "result",
    label: "结果",
    type: "choice",
    required: true,
    choices: [
      { id: "met_person", label: "见到本人" },
      { id: "met_family", label: "见到家属" },
      { id: "left_home", label: "外出未归" },
      { id: "no_such_person", label: "查无此人" },
      { id: "found_property", label: "发现财产线索" },
      { id: "served", label: "已代为送达" },
    ],
  },
  { id: "found", label: "情况说明", type: "longtext", required: true },
] as const satisfies readonly ReplyField[];
