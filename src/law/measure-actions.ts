import { article, cpl, seizureRule, spc } from "./citation.ts";
import type { Citation } from "./citation.ts";
import type { MeasureStatus } from "./measure-statuses.ts";
import type { PermissionId } from "./roles.ts";

type Action = {
  readonly name: string;
  /** Empty where the step makes the measure and so has nothing to start from. */
  readonly from: readonly MeasureStatus[];
  readonly permission: PermissionId;
  readonly cites: Citation;
};

const HOLDING = ["in_force", "waiting"] as const;
const WITH_THE_UNIT = [
  "served",
  "arrived",
  "received",
  "returned_for_form",
  "impossible_reported",
  "done",
  "in_force",
  "waiting",
  "release_ordered",
] as const;
const ENDED = ["released", "lapsed", "ended", "void"] as const;

/** Which step may follow which, who may take it, and by which article. */
export const MEASURE_ACTIONS = {
  draft: { name: "草拟", from: [], permission: "draft_notice", cites: article(17) },
  redraft: { name: "修改草稿", from: ["drafted"], permission: "draft_notice", cites: article(17) },
  submit: { name: "提交审批", from: ["drafted"], permission: "submit_notice", cites: article(17) },
  send_back: {
    name: "退回修改",
    from: ["submitted"],
    permission: "approve_notice",
    cites: article(17),
  },
  approve: {
    name: "审批通过",
    from: ["drafted", "submitted"],
    permission: "approve_notice",
    cites: article(17),
  },
  serve: { name: "送达", from: ["approved"], permission: "serve_notice", cites: article(17) },
  arrive: {
    name: "平台到达",
    from: ["served", "in_force", "waiting", "release_ordered"],
    permission: "arrive_paper",
    cites: article(17),
  },
  record_paper_arrival: {
    name: "登记纸质到达",
    from: ["served", "in_force", "waiting", "release_ordered"],
    permission: "record_paper_arrival",
    cites: cpl(87),
  },
  // A renewal or a release is signed for while the measure holds.
  receive: {
    name: "签收",
    from: ["arrived", "in_force", "waiting", "release_ordered"],
    permission: "sign_receipt",
    cites: article(18),
  },
  return_for_form: {
    name: "形式退回",
    from: ["received"],
    permission: "return_for_form",
    cites: article(18),
  },
  mend: {
    name: "补正重发",
    from: ["returned_for_form"],
    permission: "mend_notice",
    cites: article(17),
  },
  answer: { name: "反馈结果", from: ["received"], permission: "answer_notice", cites: article(18) },
  correct_answer: {
    name: "更正反馈",
    from: ["done", "in_force", "waiting"],
    permission: "correct_answer",
    cites: article(18),
  },
  report_impossible: {
    name: "反馈不能办理",
    from: ["received"],
    permission: "report_impossible",
    cites: article(18),
  },
  confirm_impossible: {
    name: "确认不能办理",
    from: ["impossible_reported"],
    permission: "decide_impossible",
    cites: article(18),
  },
  insist: {
    name: "坚持要求办理",
    from: ["impossible_reported"],
    permission: "decide_impossible",
    cites: article(18),
  },
  withdraw: {
    name: "撤回",
    from: [
      "drafted",
      "submitted",
      "approved",
      "served",
      "arrived",
      "received",
      "returned_for_form",
      "impossible_reported",
    ],
    permission: "withdraw_notice",
    cites: article(17),
  },
  pause: { name: "暂停时限", from: ["received"], permission: "pause_deadline", cites: article(18) },
  // An answer given while the clock stood still leaves the pause to be closed.
  resume: {
    name: "恢复时限",
    from: ["received", "done", "in_force", "waiting", "release_ordered"],
    permission: "pause_deadline",
    cites: article(18),
  },
  request_renewal: {
    name: "提出续行",
    from: HOLDING,
    permission: "request_renewal",
    cites: spc(485),
  },
  approve_renewal: {
    name: "审批续行",
    from: HOLDING,
    permission: "approve_renewal",
    cites: spc(485),
  },
  confirm_renewal: {
    name: "确认续行",
    from: HOLDING,
    permission: "confirm_renewal",
    cites: spc(485),
  },
  order_release: {
    name: "发出解除",
    from: [
      "served",
      "arrived",
      "received",
      "returned_for_form",
      "impossible_reported",
      "in_force",
      "waiting",
    ],
    permission: "order_release",
    cites: article(19),
  },
  confirm_release: {
    name: "确认解除",
    from: ["release_ordered"],
    permission: "confirm_release",
    cites: article(19),
  },
  take_effect: {
    name: "轮候生效",
    from: ["waiting"],
    permission: "take_effect",
    cites: seizureRule(26),
  },
  propose_review: {
    name: "提出审查建议",
    from: [
      "received",
      "returned_for_form",
      "impossible_reported",
      "done",
      "in_force",
      "waiting",
      "release_ordered",
    ],
    permission: "propose_review",
    cites: article(18),
  },
  // What was proposed is answered, even when the measure has ended meanwhile.
  answer_review: {
    name: "答复审查建议",
    from: [...WITH_THE_UNIT, ...ENDED],
    permission: "answer_review",
    cites: article(18),
  },
  inform: {
    name: "告知案外人异议",
    from: [...WITH_THE_UNIT, ...ENDED],
    permission: "inform_unit",
    cites: cpl(238),
  },
  fall_due: {
    name: "到期办理",
    from: [...WITH_THE_UNIT, ...ENDED],
    permission: "act_on_due",
    cites: article(22),
  },
} as const satisfies Record<string, Action>;
