import { article, citing, cpl, enforcementRule, spc } from "./citation.ts";
import type { Citation } from "./citation.ts";

/** What a role sees: the county, its own team's cases, what was sent to its unit, or less. */
export type Scope =
  | "county"
  | "own_team"
  | "own_unit"
  | "overview"
  | "accounts"
  | "record"
  | "area_system";

type Role = {
  readonly name: string;
  readonly scope: Scope;
  readonly side: "court" | "unit" | "group" | "platform";
  readonly duty: string;
  readonly cites: Citation;
};

export const ROLES = {
  officer: {
    name: "执行员",
    scope: "own_team",
    side: "court",
    duty: "办理执行案件，草拟、送达文书",
    cites: cpl(239),
  },
  judge: {
    name: "执行法官",
    scope: "own_team",
    side: "court",
    duty: "作出裁定，审批查封、冻结、解除",
    cites: enforcementRule(5),
  },
  bureau_chief: {
    name: "执行局长",
    scope: "county",
    side: "court",
    duty: "审批敏感查询和重大事项，监督执行",
    cites: enforcementRule(5),
  },
  president: {
    name: "院长",
    scope: "county",
    side: "court",
    duty: "批准拘留、罚款、限制出境等事项",
    cites: cpl(119),
  },
  linkage_office: {
    name: "联动办",
    scope: "county",
    side: "court",
    duty: "组织、协调、督促、指导执行联动机制的运行",
    cites: article(20),
  },
  case_filing: {
    name: "信息录入员",
    scope: "county",
    side: "court",
    duty: "导入、更正执行案件信息",
    cites: article(16),
  },
  leading_group: {
    name: "领导小组",
    scope: "overview",
    side: "group",
    duty: "听取通报，研究解决运行中的问题",
    cites: article(21),
  },
  liaison: {
    name: "联络员",
    scope: "own_unit",
    side: "unit",
    duty: "签收、办理、反馈本单位的协助事项",
    cites: article(20),
  },
  deputy_liaison: {
    name: "副联络员",
    scope: "own_unit",
    side: "unit",
    duty: "联络员不在时签收、办理、反馈",
    cites: article(20),
  },
  grid_worker: {
    name: "网格员",
    scope: "own_unit",
    side: "unit",
    duty: "办理基层协助执行任务",
    cites: article(4),
  },
  system_admin: {
    name: "系统管理员",
    scope: "accounts",
    side: "platform",
    duty: "管理账号、单位和本县设置",
    cites: article(23),
  },
  security_admin: {
    name: "安全管理员",
    scope: "accounts",
    side: "platform",
    duty: "管理授权和登录安全",
    cites: citing("network_inquiry", 1),
  },
  auditor: {
    name: "审计员",
    scope: "record",
    side: "platform",
    duty: "查看操作记录和查阅记录，核验记录链",
    cites: citing("network_inquiry", 7),
  },
  system: {
    name: "系统",
    scope: "area_system",
    side: "platform",
    duty: "按规则和已作出的决定自动办理",
    cites: article(23),
  },
} as const satisfies Record<string, Role>;

export type RoleId = keyof typeof ROLES;

/**
 * Who may approve what the law gives to another: a higher one may, a lower one may not. The system
 * stands with the officer: after a closure without completion it inquires again by itself (终本规定 9).
 */
export const APPROVAL_RANK = {
  system: 1,
  officer: 1,
  judge: 2,
  bureau_chief: 3,
  president: 4,
} as const satisfies Partial<Record<RoleId, number>>;

type Permission = {
  readonly name: string;
  readonly roles: readonly RoleId[];
  readonly cites: Citation;
};

const DRAFTERS = ["officer", "judge"] as const;
const APPROVERS = ["officer", "judge", "bureau_chief", "president"] as const;
const DECIDERS = ["judge", "bureau_chief", "president"] as const;
const LIAISONS = ["liaison", "deputy_liaison"] as const;
const UNIT = ["liaison", "deputy_liaison", "grid_worker"] as const;
const COURT = [
  "officer",
  "judge",
  "bureau_chief",
  "president",
  "linkage_office",
  "case_filing",
] as const;

export const PERMISSIONS = {
  // Notices, from draft to answer.
  draft_notice: { name: "草拟协助执行文书", roles: [...DRAFTERS, "system"], cites: article(17) },
  submit_notice: { name: "提交审批", roles: [...DRAFTERS, "system"], cites: article(17) },
  approve_notice: { name: "审批协助执行文书", roles: [...APPROVERS, "system"], cites: article(17) },
  serve_notice: { name: "送达协助执行文书", roles: [...APPROVERS, "system"], cites: article(17) },
  withdraw_notice: { name: "撤回协助执行文书", roles: APPROVERS, cites: article(17) },
  mend_notice: { name: "补正退回的文书", roles: DRAFTERS, cites: article(17) },
  arrive_paper: { name: "登记平台到达", roles: ["system"], cites: article(17) },
  record_paper_arrival: { name: "登记纸质文书到达", roles: LIAISONS, cites: cpl(87) },
  sign_receipt: { name: "签收文书", roles: UNIT, cites: article(18) },
  return_for_form: { name: "形式退回", roles: LIAISONS, cites: article(18) },
  answer_notice: { name: "反馈办理结果", roles: UNIT, cites: article(18) },
  correct_answer: { name: "更正反馈", roles: UNIT, cites: article(18) },
  report_impossible: { name: "反馈不能办理", roles: UNIT, cites: article(18) },
  decide_impossible: { name: "审查不能办理", roles: DECIDERS, cites: article(18) },
  propose_review: { name: "提出审查建议", roles: LIAISONS, cites: article(18) },
  answer_review: { name: "答复审查建议", roles: DECIDERS, cites: article(18) },
  pause_deadline: {
    name: "暂停或恢复办理时限",
    roles: ["judge", "bureau_chief", "linkage_office"],
    cites: article(18),
  },
  // Measures in force, renewal and release.
  request_renewal: { name: "提出续行", roles: DRAFTERS, cites: spc(485) },
  approve_renewal: { name: "审批续行", roles: DECIDERS, cites: spc(485) },
  confirm_renewal: { name: "确认续行", roles: LIAISONS, cites: spc(485) },
  draft_release: { name: "草拟解除", roles: DRAFTERS, cites: article(19) },
  decide_release: { name: "决定解除", roles: DECIDERS, cites: article(19) },
  order_release: { name: "发出解除文书", roles: ["system"], cites: article(19) },
  confirm_release: { name: "确认解除", roles: UNIT, cites: article(19) },
  take_effect: { name: "轮候生效", roles: ["system"], cites: article(11) },
  inform_unit: { name: "告知协助单位", roles: ["system"], cites: cpl(238) },
  act_on_due: { name: "到期自动办理", roles: ["system"], cites: article(22) },
  // Cases.
  import_cases: {
    name: "导入案件",
    roles: ["case_filing", "linkage_office", "system"],
    cites: article(16),
  },
  begin_case: { name: "启动执行", roles: DRAFTERS, cites: cpl(251) },
  suspend_case: { name: "中止或恢复执行", roles: DECIDERS, cites: cpl(267) },
  add_clue: {
    name: "登记财产线索",
    roles: ["officer", "judge", "case_filing"],
    cites: citing("property_inquiry", 2),
  },
  record_payment: {
    name: "登记履行",
    roles: ["officer", "judge", "case_filing"],
    cites: article(19),
  },
  close_case: { name: "结案", roles: DECIDERS, cites: citing("filing_opinion", 14) },
  restore_case: { name: "恢复执行", roles: DECIDERS, cites: cpl(265) },
  note_claim: { name: "记录案外人异议", roles: ["system"], cites: cpl(238) },
  open_third_party_claim: {
    name: "登记案外人异议",
    roles: ["officer", "judge", "case_filing"],
    cites: cpl(238),
  },
  decide_third_party_claim: { name: "审查案外人异议", roles: DECIDERS, cites: cpl(238) },
  // Reading.
  view_cases: { name: "查看案件", roles: COURT, cites: article(16) },
  view_measures: { name: "查看措施", roles: [...COURT, ...UNIT], cites: article(17) },
  view_inbox: { name: "查看收件箱", roles: UNIT, cites: article(18) },
  view_person: {
    name: "查看当事人",
    roles: ["officer", "judge", "bureau_chief", "president", "linkage_office"],
    cites: citing("network_inquiry", 7),
  },
  unmask_identity: {
    name: "查看完整证件号码",
    roles: ["officer", "judge", "bureau_chief", "president", ...LIAISONS],
    cites: citing("personal_information", 34),
  },
  view_overview: {
    name: "查看全县概览",
    roles: ["bureau_chief", "president", "linkage_office", "leading_group"],
    cites: article(20),
  },
  view_quality: {
    name: "查看录入质量",
    roles: ["bureau_chief", "president", "linkage_office", "case_filing"],
    cites: article(16),
  },
  view_journal: {
    name: "查看操作记录",
    roles: ["auditor"],
    cites: citing("network_inquiry", 7),
  },
  // The county's own rules, people and units.
  correct_holidays: {
    name: "更正节假日",
    roles: ["linkage_office", "system_admin"],
    cites: article(23),
  },
} as const satisfies Record<string, Permission>;

export type PermissionId = keyof typeof PERMISSIONS;
