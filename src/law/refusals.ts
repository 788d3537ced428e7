/** How a detail of a refusal is written: as it stands, as money, as a moment, or by a table's name. */
export type DetailForm =
  | "money"
  | "moment"
  | "term_unit"
  | "measure"
  | "status"
  | "action"
  | "permission"
  | "role"
  | "paper"
  | "outcome"
  | "form_return_reason"
  | "closure_condition";

type RefusalRule = {
  /** The sentence, with `{detail}` where a number or name stands. */
  readonly text: string;
  /** What to do about it, where there is something to do. */
  readonly mend?: string;
  readonly forms?: { readonly [detail: string]: DetailForm };
};

/** The three papers that travel between court and unit. */
export const PAPER_KINDS = {
  notice: { name: "协助执行通知书" },
  renewal: { name: "续行文书" },
  release: { name: "解除文书" },
} as const satisfies Record<string, { readonly name: string }>;

/** Every refusal in the user's words: why not, with its numbers, and how to mend it. */
export const REFUSALS = {
  // Who may, and whether the thing is there.
  not_found: { text: "没有这条记录，或者您无权查看" },
  not_signed_in: { text: "您还没有登录，或者登录已经过期", mend: "请重新登录" },
  sign_in_failed: { text: "账号或密码不正确" },
  password_wrong: { text: "原密码不正确" },
  answer_names_other_asset: {
    text: "反馈所写的财产与通知书所列的不是同一项",
    mend: "请按通知书所列的财产反馈；找不到该财产的，反馈不能办理",
  },
  must_change_password: { text: "首次登录请先修改密码", mend: "请在“账号与密码”中设置自己的密码" },
  too_many_attempts: {
    text: "登录失败次数过多，请在{until}以后再试",
    forms: { until: "moment" },
  },
  csrf_missing: { text: "页面已经失效", mend: "请刷新页面后重试" },
  role_not_allowed: {
    text: "您的身份（{role}）不能办理“{permission}”",
    forms: { role: "role", permission: "permission" },
  },
  request_id_reused: { text: "同一个请求编号已用于另一项操作", mend: "请刷新页面后重新提交" },
  approver_too_low: {
    text: "该事项须由{approver}审批",
    mend: "请提交有权审批的人员",
    forms: { approver: "role" },
  },
  four_eyes: { text: "该事项须由草拟人以外的人员审批", mend: "请交由其他有权人员审批" },
  wrong_status: {
    text: "当前状态为“{status}”，不能“{action}”",
    forms: { status: "status", action: "action" },
  },
  // Cases.
  case_not_found: { text: "没有这个案件" },
  case_exists: { text: "该案件已经录入" },
  case_number_fixed: { text: "案号{number}已经录入，不能更改", mend: "案号有误的，请另行录入" },
  case_not_open: { text: "案件已经结案，不能采取新的措施" },
  amount_not_positive: { text: "金额应当大于零" },
  payment_in_future: { text: "履行日期{paidOn}晚于今天" },
  not_paid_in_full: {
    text: "尚未全部履行：已履行{receivedYuan}，执行标的{claimYuan}",
    forms: { receivedYuan: "money", claimYuan: "money" },
  },
  measures_outstanding: {
    text: "还有{outstanding}项措施没有解除，不能结案",
    mend: "请先解除全部措施并等待单位确认",
  },
  closure_too_early: {
    text: "立案日期为{filedOn}，{earliest}以后才可以终结本次执行程序",
  },
  closure_conditions_missing: {
    text: "终结本次执行程序还缺少条件：{missing}",
    forms: { missing: "closure_condition" },
  },
  nothing_to_release: { text: "没有选择要解除的措施" },
  release_not_found: { text: "没有这份解除草稿" },
  release_already_drafted: { text: "已有一份解除草稿等待决定", mend: "请先处理该草稿" },
  release_already_decided: { text: "该解除已经作出决定" },
  // Notices.
  measure_not_found: { text: "没有这项措施" },
  measure_exists: { text: "该措施已经存在" },
  measure_kind_unknown: { text: "措施目录中没有“{kind}”" },
  unit_unknown: { text: "没有这个协助单位" },
  unit_does_not_do_this: { text: "{unit}不承担“{measure}”", mend: "请选择有职权的单位" },
  debtor_not_party: { text: "所选的人不是本案被执行人" },
  identity_unknown: {
    text: "被执行人没有证件号码，不能仅凭姓名采取措施",
    mend: "请先补录证件号码",
  },
  subject_does_not_fit: { text: "该措施不适用于这类被执行人" },
  credential_missing: { text: "经办人没有登记执行公务证编号", mend: "请先登记证件编号" },
  asset_missing: { text: "没有写明具体财产", mend: "请填写账号、坐落、单元号或号牌" },
  amount_missing: { text: "没有写明金额" },
  amount_above_claim: {
    text: "金额{amountYuan}超过执行标的{claimYuan}，请核对是否超标的",
    forms: { amountYuan: "money", claimYuan: "money" },
  },
  term_missing: { text: "没有写明起止日期" },
  term_over: { text: "截止日期{to}已经过去" },
  term_too_long: {
    text: "期限{from}至{to}超过上限{capYears}{capUnit}",
    mend: "请缩短期限",
    forms: { capUnit: "term_unit" },
  },
  disposal_stopped: { text: "案外人异议审查期间不得处分财产" },
  exempt_by_statute: {
    text: "{exemption}：法律、行政法规禁止查封、冻结、扣划",
    mend: "确有法定例外的，请写明理由",
  },
  exempt_conditional: { text: "{exemption}：有限制条件，请核对" },
  others_ahead_in_line: { text: "前面还有{ahead}个在先的查封、冻结，只能轮候" },
  no_term_to_renew: { text: "该措施没有期限，不需要续行" },
  renewal_already_open: { text: "已有一次续行正在办理" },
  renewal_not_longer: { text: "续行截止日期{to}不晚于原截止日期{effectiveTo}" },
  no_renewal_open: { text: "没有正在办理的续行" },
  // Service and answers.
  paper_not_served: { text: "{paper}尚未送达", forms: { paper: "paper" } },
  paper_not_arrived: { text: "{paper}尚未到达", forms: { paper: "paper" } },
  paper_not_received: {
    text: "{paper}尚未签收",
    mend: "请先签收",
    forms: { paper: "paper" },
  },
  paper_already_arrived: { text: "{paper}已经登记到达", forms: { paper: "paper" } },
  paper_already_received: { text: "{paper}已经签收", forms: { paper: "paper" } },
  arrival_out_of_range: {
    text: "到达时间应当在文书发出（{issuedAt}）之后、现在（{now}）之前",
    forms: { issuedAt: "moment", now: "moment" },
  },
  mend_changes_notice: {
    text: "补正只能补足形式，不能更换案件、单位、被执行人、事项和已排定位次的财产",
    mend: "确需更换的，请撤回后另行发文",
  },
  reason_missing: { text: "没有选择退回理由" },
  defect_not_named_before: {
    text: "第一次退回时没有提出：{reasons}。形式问题应当一次性列明",
    forms: { reasons: "form_return_reason" },
  },
  outcome_does_not_fit: {
    text: "该措施不能反馈“{outcome}”",
    forms: { outcome: "outcome" },
  },
  secured_above_order: {
    text: "实际控制金额{securedYuan}超过通知金额{amountYuan}",
    forms: { securedYuan: "money", amountYuan: "money" },
  },
  field_missing: { text: "没有填写“{label}”" },
  field_wrong: { text: "“{label}”填写有误" },
  findings_missing: {
    text: "没有填写查得的财产",
    mend: "查无结果的，请选择“查无结果”并注明检索条件",
  },
  finding_kind_unknown: { text: "没有“{kind}”这类查询结果" },
  review_already_open: { text: "已有一份审查建议等待答复" },
  no_review_open: { text: "没有等待答复的审查建议" },
  already_paused: { text: "时限已经暂停" },
  not_paused: { text: "时限没有暂停" },
  due_is_gone: { text: "该到期事项已经办理" },
  due_not_yet: { text: "还没有到期：{dueAt}", forms: { dueAt: "moment" } },
  // Third parties.
  claim_not_found: { text: "没有这件案外人异议" },
  claim_exists: { text: "该案外人异议已经登记" },
  claim_names_nothing: { text: "没有选择异议所指的措施" },
  claim_already_decided: { text: "该案外人异议已经作出决定" },
  // Lists.
  too_many_views: { text: "每个页面最多保存{most}个视图", mend: "请先删除不用的视图" },
  // Files.
  file_missing: { text: "没有选择文件" },
  file_too_large: { text: "文件超过{megabytesMax} MB" },
  file_type_not_allowed: { text: "“{name}”不是 PDF 或图片", mend: "请上传 PDF、JPG 或 PNG" },
  import_wrong_state: {
    text: "导入“{name}”现在是“{state}”，不能这样办理",
    mend: "请刷新页面查看它的情况",
  },
  file_is_active: { text: "“{name}”含有可以自动运行的内容，不能上传" },
} as const satisfies Record<string, RefusalRule>;
