import { article, citing, cpl, spc } from "./citation.ts";
import type { Citation, SourceStatus } from "./citation.ts";

type TimeLimit = {
  readonly name: string;
  readonly n: number;
  readonly unit: "hour" | "day" | "workday" | "month";
  /** Whether a last day that is a rest day moves to the next working day. */
  readonly rollover: boolean;
  /** What starts the clock, in words. */
  readonly starts: string;
  readonly cites: Citation;
  readonly status: SourceStatus;
  /** Facts before this day have no such limit. */
  readonly validFrom?: string;
};

/**
 * Every time limit, by the county's default where the law says only 及时 or 立即. `n: 0` in days means
 * by the end of the day itself.
 */
export const TIME_LIMITS = {
  reply_immediate: { name: "立即办理（当日）", n: 0, unit: "day", rollover: true, starts: "送达", cites: citing("preservation_rules", 16), status: "default" },
  reply_online: { name: "线上二十四小时", n: 24, unit: "hour", rollover: false, starts: "送达", cites: citing("finance_notice", 1), status: "default" },
  reply_same_day: { name: "当日反馈", n: 0, unit: "day", rollover: true, starts: "送达", cites: article(18), status: "default" },
  reply_3_workdays: { name: "三个工作日", n: 3, unit: "workday", rollover: false, starts: "送达", cites: article(18), status: "default" },
  reply_3_days: { name: "三日", n: 3, unit: "day", rollover: true, starts: "送达", cites: article(4), status: "default" },
  reply_5_workdays: { name: "五个工作日", n: 5, unit: "workday", rollover: false, starts: "送达", cites: article(18), status: "default" },
  reply_7_workdays: { name: "七个工作日", n: 7, unit: "workday", rollover: false, starts: "送达", cites: article(10), status: "default" },
  reply_10_workdays: { name: "十个工作日", n: 10, unit: "workday", rollover: false, starts: "送达", cites: article(8), status: "default" },
  reply_15_workdays: { name: "十五个工作日", n: 15, unit: "workday", rollover: false, starts: "送达", cites: article(2), status: "default" },
  reply_60_workdays: { name: "六十个工作日", n: 60, unit: "workday", rollover: false, starts: "送达", cites: article(1), status: "default" },
  reply_crime_filing: { name: "七日决定是否立案", n: 7, unit: "day", rollover: true, starts: "公安机关接受移送", cites: citing("refusal_opinion", 2), status: "seen", validFrom: "2025-07-01" },
  reply_suggestion: { name: "二个月书面答复", n: 2, unit: "month", rollover: true, starts: "收到司法建议", cites: citing("judicial_suggestion", 8), status: "read", validFrom: "2023-11-16" },
  reply_quarter: { name: "一个季度", n: 3, unit: "month", rollover: true, starts: "送达", cites: article(10), status: "default" },
  detention_admission: { name: "二十四小时内收拘", n: 24, unit: "hour", rollover: false, starts: "送交拘留所", cites: citing("detention_regulation", 9), status: "default" },
  unopened_alarm: { name: "到达一小时未签收预警", n: 1, unit: "hour", rollover: false, starts: "到达", cites: article(18), status: "default" },
  form_mending: { name: "补正形式退回", n: 3, unit: "workday", rollover: false, starts: "形式退回", cites: article(17), status: "default" },
  impossible_decision: { name: "法院答复不能办理", n: 1, unit: "day", rollover: true, starts: "反馈不能办理", cites: article(18), status: "default" },
  review_answer: { name: "答复审查建议", n: 15, unit: "day", rollover: true, starts: "提出审查建议", cites: citing("network_inquiry", 6), status: "read" },
  third_party_claim: { name: "审查案外人异议", n: 15, unit: "day", rollover: true, starts: "收到书面异议", cites: cpl(238), status: "read" },
  act_objection: { name: "审查执行行为异议", n: 15, unit: "day", rollover: true, starts: "收到书面异议", cites: cpl(236), status: "read" },
  release_paper: { name: "作出解除文书", n: 3, unit: "workday", rollover: false, starts: "履行完毕", cites: article(19), status: "default" },
  unit_release: { name: "单位办理解除（当日）", n: 0, unit: "day", rollover: true, starts: "解除文书送达", cites: article(19), status: "default" },
  unit_renewal: { name: "单位办理续行（当日）", n: 0, unit: "day", rollover: true, starts: "续行文书送达", cites: spc(485), status: "default" },
  wrong_person_release: { name: "错误控制当日解除", n: 0, unit: "day", rollover: false, starts: "发现控制对象有误", cites: article(19), status: "default" },
  preservation_renewal: { name: "届满七日前申请续行保全", n: 7, unit: "day", rollover: false, starts: "届满日（倒计）", cites: citing("preservation_rules", 18), status: "read" },
  execution_notice: { name: "发出执行通知", n: 10, unit: "day", rollover: true, starts: "收到申请执行书", cites: spc(480), status: "read" },
  clue_check: { name: "核实财产线索", n: 7, unit: "day", rollover: true, starts: "收到明确线索", cites: citing("property_inquiry", 2), status: "read" },
  case_term: { name: "执行期限", n: 6, unit: "month", rollover: true, starts: "立案", cites: cpl(237), status: "read" },
  closure_record: { name: "录入终本案件库", n: 7, unit: "day", rollover: true, starts: "终本裁定送达", cites: citing("closure_rules", 7), status: "remembered" },
  vehicle_handover: { name: "法院到场接车", n: 4, unit: "hour", rollover: false, starts: "发现车辆", cites: citing("property_inquiry", 16), status: "default" },
  detention_family_notice: { name: "通知被拘留人家属", n: 24, unit: "hour", rollover: false, starts: "拘留", cites: spc(180), status: "read" },
  sanction_review: { name: "罚款、拘留申请复议", n: 3, unit: "day", rollover: true, starts: "收到决定书", cites: spc(185), status: "read" },
  exit_ban_review: { name: "限制出境申请复议", n: 10, unit: "day", rollover: true, starts: "收到决定书", cites: citing("objection_rules", 9), status: "read" },
  funds_payout: { name: "发放案款", n: 30, unit: "day", rollover: true, starts: "收到到账通知", cites: citing("funds_rules", 10), status: "remembered" },
} as const satisfies Record<string, TimeLimit>;

export type TimeLimitId = keyof typeof TIME_LIMITS;

/** Days before a term ends at which somebody is warned, the first to the last. */
export const EXPIRY_WARNING_DAYS = [90, 60, 30, 15, 7, 3, 1] as const;

/** The rungs of urging a unit, in order; how far apart they stand is the county's setting. */
export const URGE_LEVELS = {
  upcoming: { name: "到期提醒", to: "联络员", cites: article(18) },
  reminder: { name: "催办", to: "联络员", cites: article(20) },
  supervision: { name: "督办", to: "单位负责人", cites: article(20) },
  escalation: { name: "提请领导小组协调", to: "领导小组", cites: article(22) },
} as const satisfies Record<
  string,
  { readonly name: string; readonly to: string; readonly cites: Citation }
>;
