import { citing, cpl, seizureRule, spc } from "./citation.ts";
import type { Citation, SourceStatus } from "./citation.ts";

/** The papers that may have to come with a notice. */
export const PAPERS = {
  ruling: { name: "执行裁定书" },
  decision: { name: "决定书" },
  assistance_notice: { name: "协助执行通知书" },
  inquiry_notice: { name: "协助查询通知书" },
  freeze_notice: { name: "协助冻结存款通知书" },
  deduction_notice: { name: "协助扣划存款通知书" },
  publication_notice: { name: "协助公示通知书" },
  publication_letter: { name: "公布委托函" },
  search_letter: { name: "协助查找函" },
  detention_notice: { name: "执行拘留通知书" },
  remote_detention_note: { name: "异地收拘说明" },
  effective_title: { name: "生效法律文书副本" },
  disposal_ruling: { name: "成交或抵债裁定书" },
  disposal_handover_letter: { name: "移送处置执行函" },
  entrustment_letter: { name: "委托执行函和立案通知书" },
  release_ruling: { name: "解除裁定书" },
  officer_identity: { name: "工作证和执行公务证" },
  applicant_request: { name: "申请执行人书面申请" },
  judicial_suggestion: { name: "司法建议书" },
  referral_letter: { name: "移送函" },
  case_statement: { name: "执行情况说明" },
  evidence_list: { name: "证据清单" },
  relief_form: { name: "救助转介单" },
  task_sheet: { name: "任务单" },
  debtor_list: { name: "被执行人名单" },
} as const satisfies Record<string, { readonly name: string }>;

export type PaperId = keyof typeof PAPERS;

type DocumentPackage = {
  readonly code: string;
  readonly name: string;
  readonly papers: readonly PaperId[];
  readonly cites: Citation;
  readonly status: SourceStatus;
};

/** What a unit may examine, and all it may examine: whether these papers are there (形式审查). */
export const DOCUMENT_PACKAGES = {
  query_deposit: {
    code: "PK1",
    name: "查询存款",
    papers: ["inquiry_notice", "officer_identity"],
    cites: citing("finance_notice", 1),
    status: "seen",
  },
  freeze_deposit: {
    code: "PK2",
    name: "冻结存款",
    papers: ["ruling", "freeze_notice", "officer_identity"],
    cites: citing("finance_notice", 2),
    status: "seen",
  },
  deduct_deposit: {
    code: "PK3",
    name: "扣划存款",
    papers: ["ruling", "deduction_notice", "effective_title", "officer_identity"],
    cites: citing("finance_notice", 3),
    status: "remembered",
  },
  query_real_estate: {
    code: "PK4",
    name: "不动产查询",
    papers: ["inquiry_notice", "officer_identity"],
    cites: citing("land_house_notice", 2),
    status: "remembered",
  },
  seal: {
    code: "PK5",
    name: "查封、预查封、轮候、续封",
    papers: ["ruling", "assistance_notice", "officer_identity"],
    cites: seizureRule(1),
    status: "read",
  },
  transfer: {
    code: "PK6",
    name: "过户、证照转移",
    papers: ["disposal_ruling", "assistance_notice", "officer_identity"],
    cites: cpl(262),
    status: "read",
  },
  freeze_equity_before_2022: {
    code: "PK7",
    name: "股权冻结（2014至2021年）",
    papers: ["ruling", "publication_notice", "officer_identity"],
    cites: citing("equity_notice", 11),
    status: "seen",
  },
  freeze_equity: {
    code: "PK8",
    name: "股权冻结（2022年起）",
    papers: ["ruling", "assistance_notice", "officer_identity"],
    cites: citing("equity_rules", 6),
    status: "read",
  },
  withhold_income: {
    code: "PK9",
    name: "收入扣留提取",
    papers: ["ruling", "assistance_notice", "officer_identity"],
    cites: cpl(254),
    status: "read",
  },
  network: {
    code: "PK10",
    name: "网络查询",
    papers: ["inquiry_notice"],
    cites: citing("network_inquiry", 3),
    status: "read",
  },
  detention: {
    code: "PK11",
    name: "司法拘留",
    papers: ["decision", "detention_notice"],
    cites: spc(178),
    status: "read",
  },
  remote_detention: {
    code: "PK12",
    name: "异地收拘",
    papers: ["decision", "detention_notice", "remote_detention_note"],
    cites: citing("detention_regulation", 9),
    status: "read",
  },
  exit_ban: {
    code: "PK13",
    name: "限制出境",
    papers: ["decision", "assistance_notice", "applicant_request"],
    cites: citing("enforcement_procedure", 23),
    status: "read",
  },
  release: {
    code: "PK14",
    name: "解除",
    papers: ["release_ruling", "assistance_notice"],
    cites: seizureRule(28),
    status: "read",
  },
  handed_over_disposal: {
    code: "PK15",
    name: "移送处置后的优先债权法院",
    papers: ["disposal_handover_letter", "ruling", "assistance_notice", "officer_identity"],
    cites: citing("priority_reply", 3),
    status: "seen",
  },
  entrusted_renewal: {
    code: "PK16",
    name: "受托法院续封",
    papers: ["entrustment_letter", "ruling", "assistance_notice", "officer_identity"],
    cites: citing("delegation", 6),
    status: "read",
  },
  judicial_suggestion: {
    code: "PK17",
    name: "司法建议",
    papers: ["judicial_suggestion"],
    cites: citing("judicial_suggestion", 4),
    status: "read",
  },
  assistance: {
    code: "PK0",
    name: "一般协助事项",
    papers: ["assistance_notice", "officer_identity"],
    cites: cpl(117),
    status: "default",
  },
  search: {
    code: "PK0",
    name: "查找人员、车辆",
    papers: ["search_letter", "officer_identity"],
    cites: citing("property_inquiry", 15),
    status: "default",
  },
  listing: {
    code: "PK0",
    name: "名单推送",
    papers: ["debtor_list", "assistance_notice"],
    cites: cpl(266),
    status: "default",
  },
  publication: {
    code: "PK0",
    name: "媒体公布",
    papers: ["publication_letter", "debtor_list"],
    cites: citing("enforcement_procedure", 26),
    status: "default",
  },
  referral: {
    code: "PK0",
    name: "线索移送",
    papers: ["referral_letter", "case_statement", "effective_title", "evidence_list"],
    cites: citing("refusal_opinion", 1),
    status: "seen",
  },
  relief: {
    code: "PK0",
    name: "救助转介",
    papers: ["relief_form", "case_statement"],
    cites: citing("relief_opinion", 3),
    status: "default",
  },
  task: {
    code: "PK0",
    name: "任务派发",
    papers: ["task_sheet"],
    cites: { source: "founding", article: "4" },
    status: "default",
  },
} as const satisfies Record<string, DocumentPackage>;

export type DocumentPackageId = keyof typeof DOCUMENT_PACKAGES;
