import type { Loaded } from "./measure-view.ts";
import { citationText, refusalText } from "./wording.ts";
import type { Output } from "#contract/index.ts";
import { mayApprove, mayUse } from "#core/access/index.ts";
import { paperOf } from "#core/measures/index.ts";
import type { Measure } from "#core/measures/index.ts";
import { legalDay } from "#kit/calendar.ts";
import { measureOf } from "#law/index.ts";
import { MEASURE_ACTIONS } from "#law/measure-actions.ts";
import type { MeasureStatus } from "#law/measure-statuses.ts";
import { ROLES } from "#law/roles.ts";

type Action = Output<"getMeasure">["actions"][number];

/** The steps a person takes; what only the system does is not offered. */
const OFFERED = [
  "submit",
  "send_back",
  "approve",
  "serve",
  "withdraw",
  "mend",
  "pause",
  "resume",
  "receive",
  "record_paper_arrival",
  "return_for_form",
  "answer",
  "correct_answer",
  "report_impossible",
  "confirm_impossible",
  "insist",
  "propose_review",
  "answer_review",
  "request_renewal",
  "approve_renewal",
  "confirm_renewal",
  "confirm_release",
] as const;
type Offered = (typeof OFFERED)[number];

/** What this person may do with the measure, and for what he may not do now, why. */
export function actionsOf(loaded: Loaded): Action[] {
  const today = legalDay(loaded.now);
  return OFFERED.filter((action) => isForRole(loaded, action)).map((action) => ({
    action,
    name: MEASURE_ACTIONS[action].name,
    disabledReason: whyNot(loaded, action),
    cites: citationText(MEASURE_ACTIONS[action].cites, today),
  }));
}

function isForRole({ identity }: Loaded, action: Offered): boolean {
  return mayUse(identity.role, MEASURE_ACTIONS[action].permission);
}

function whyNot(loaded: Loaded, action: Offered): string | null {
  const { measure } = loaded;
  const rule = MEASURE_ACTIONS[action];
  const from: readonly MeasureStatus[] = rule.from;
  if (!from.includes(measure.status)) {
    return refusalText({ type: "wrong_status", action, status: measure.status, cites: rule.cites });
  }
  const special = SPECIAL[action];
  return special ? special(loaded) : null;
}

const SPECIAL: { readonly [Action in Offered]?: (loaded: Loaded) => string | null } = {
  approve: whyNotApprove,
  receive: ({ measure }) => (hasUnreceived(measure) ? null : "没有待签收的文书"),
  record_paper_arrival: ({ measure }) =>
    measure.papers.some((paper) => paper.servedAt && !paper.arrivedAt)
      ? null
      : "没有在途的纸质文书",
  confirm_release: ({ measure }) =>
    paperOf(measure, "release")?.receivedAt ? null : "请先签收解除文书",
  confirm_renewal: ({ measure }) => {
    if (measure.renewal?.status !== "issued") return "没有待办理的续行";
    return paperOf(measure, "renewal")?.receivedAt ? null : "请先签收续行文书";
  },
  approve_renewal: ({ measure }) =>
    measure.renewal?.status === "requested" ? null : "没有待批准的续行",
  request_renewal: ({ measure }) =>
    measureOf(measure.order.measureKind).term === null ? "该措施没有期限, 无须续行" : null,
  answer_review: ({ measure }) =>
    measure.reviewProposals.some((one) => one.answer === null) ? null : "没有待答复的审查建议",
  propose_review: ({ measure }) =>
    measure.reviewProposals.some((one) => one.answer === null) ? "已有一件审查建议待答复" : null,
  pause: ({ measure }) => (isPaused(measure) ? "计时已经暂停" : null),
  resume: ({ measure }) => (isPaused(measure) ? null : "计时没有暂停"),
};

function isPaused(measure: Measure): boolean {
  return measure.pauses.some((pause) => pause.to === null);
}

function hasUnreceived(measure: Measure): boolean {
  return measure.papers.some((paper) => paper.arrivedAt !== null && paper.receivedAt === null);
}

function whyNotApprove({ measure, identity }: Loaded): string | null {
  const rule = measureOf(measure.order.measureKind);
  if (!mayApprove(identity.role, rule.approver)) return `应由${ROLES[rule.approver].name}批准`;
  if (rule.fourEyes && measure.draftedBy === identity.userId) return "起草人不能批准自己起草的文书";
  return null;
}
