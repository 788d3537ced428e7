import { article, citing, cpl, seizureRule } from "./citation.ts";
import type { Citation, SourceStatus } from "./citation.ts";

type FormReturnReason = {
  readonly name: string;
  readonly mend: string;
  readonly cites: Citation;
  readonly status: SourceStatus;
};

/**
 * The only reasons to return a notice: defects of form, all named at once, the clock paused. Internal
 * approval, internal rules or doubts about the case are none (民诉法解释 192).
 */
export const FORM_RETURN_REASONS = {
  ruling_missing: {
    name: "缺少裁定书",
    mend: "补充裁定书",
    cites: seizureRule(1),
    status: "derived",
  },
  notice_missing: {
    name: "缺少协助执行通知书",
    mend: "补充协助执行通知书",
    cites: article(17),
    status: "derived",
  },
  seal_missing: {
    name: "文书未加盖印章",
    mend: "重新加盖院印或电子印章",
    cites: citing("network_inquiry", 4),
    status: "derived",
  },
  credential_unverified: {
    name: "执行人员证件未核验",
    mend: "补充工作证、执行公务证或完成报备",
    cites: cpl(239),
    status: "derived",
  },
  debtor_unidentified: {
    name: "被执行人无法识别",
    mend: "补充证件号码、名称等识别信息",
    cites: cpl(253),
    status: "derived",
  },
  asset_unidentified: {
    name: "协助标的无法识别",
    mend: "补充账号、坐落、单元号、号牌等标的信息",
    cites: cpl(253),
    status: "derived",
  },
  term_or_amount_unclear: {
    name: "期限或金额不明、超出上限",
    mend: "写明起止日期、金额，不超出法定上限",
    cites: { source: "civil_procedure_interpretation", article: "485" },
    status: "default",
  },
  order_unclear: {
    name: "多份文书对同一标的未写明顺序",
    mend: "写明各份文书的先后顺序",
    cites: citing("preservation_rules", 16),
    status: "derived",
  },
  not_our_duty: {
    name: "事项不属本单位职权",
    mend: "改送有职权的单位",
    cites: article(18),
    status: "derived",
  },
  not_served_by_officer: {
    name: "纸质文书非执行人员送达",
    mend: "由执行人员送达或通过平台送达",
    cites: cpl(239),
    status: "derived",
  },
} as const satisfies Record<string, FormReturnReason>;

export type FormReturnReasonId = keyof typeof FORM_RETURN_REASONS;
