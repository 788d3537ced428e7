import { CLOSURE_NAMES } from "./case-wording.ts";
import type { CaseEvent } from "#core/cases/index.ts";
import type { MeasureEvent } from "#core/measures/index.ts";
import type { ClaimEvent } from "#core/objections/index.ts";
import { readFen, formatYuanGrouped } from "#kit/money.ts";
import { FORM_RETURN_REASONS } from "#law/form-return-reasons.ts";
import { IMPOSSIBLE_REASONS } from "#law/impossible-reasons.ts";
import { RELEASE_GROUNDS } from "#law/release-grounds.ts";
import { ANSWER_OUTCOMES } from "#law/reply-fields.ts";
import { URGE_LEVELS } from "#law/time-limits.ts";

export type Told = {
  readonly title: string;
  readonly text: string;
  readonly tone: "info" | "good" | "warn" | "bad";
};

export type AnyEvent = CaseEvent | MeasureEvent | ClaimEvent;
type EventOf<Type extends AnyEvent["type"]> = Extract<AnyEvent, { readonly type: Type }>;
/** Every event has its words here: one forgotten does not compile. */
type Words = { readonly [Type in AnyEvent["type"]]: (event: EventOf<Type>) => Told };

function info(title: string, text = ""): Told {
  return { title, text, tone: "info" };
}
function good(title: string, text = ""): Told {
  return { title, text, tone: "good" };
}
function warn(title: string, text = ""): Told {
  return { title, text, tone: "warn" };
}
function bad(title: string, text = ""): Told {
  return { title, text, tone: "bad" };
}

function yuan(amount: string): string {
  return `${formatYuanGrouped(readFen(amount))} 元`;
}

const RECORD_FIELDS: { readonly [field: string]: string } = {
  number: "案号",
  kind: "案件类型",
  filedOn: "立案日期",
  cause: "案由",
  title: "执行依据",
  performBy: "履行期限",
  claimItems: "执行标的",
  parties: "当事人",
  teamId: "审判团队",
  judgeId: "承办法官",
  clues: "财产线索",
};

const PAPER_NAMES = { notice: "协助执行通知书", renewal: "续行文书", release: "解除文书" } as const;

const ABOUT_NAMES = {
  answer: "反馈",
  renewal: "续行",
  release: "解除",
  review: "答复审查建议",
  impossible: "答复不能办理",
} as const;

const CASE_WORDS = {
  case_registered: () => info("录入案件"),
  case_amended: (event) =>
    warn("更正案件信息", event.changed.map((field) => RECORD_FIELDS[field] ?? field).join("、")),
  case_begun: () => info("启动执行"),
  case_suspended: (event) => warn("中止执行", event.reason),
  case_resumed: (event) => info("恢复中止的执行", event.reason),
  clue_added: () => info("登记财产线索"),
  payment_recorded: ({ payment, note }) =>
    good("登记履行", `${payment.paidOn} 履行 ${yuan(payment.amountYuan)}；${note}`),
  release_drafted: ({ release }) =>
    info(
      "草拟解除",
      `${RELEASE_GROUNDS[release.ground].name}，${release.measureIds.length} 项措施；${release.reason}`,
    ),
  release_decided: (event) =>
    event.granted ? good("决定解除", event.reason) : warn("不予解除", event.reason),
  case_closed: ({ closure }) => good(`结案：${CLOSURE_NAMES[closure.way]}`, closure.reason),
  case_restored: (event) => warn("恢复执行", event.reason),
  claim_noted: (event) =>
    event.open ? warn("案外人异议审查开始", "查控维持，停止处分") : info("案外人异议审查结束"),
  lookup_begun: (event) => info("终本后定期查询", `第 ${event.ordinal} 次`),
  release_overdue: () => bad("付清后未在期限内作出解除文书"),
} satisfies Partial<Words>;

const NOTICE_WORDS = {
  notice_drafted: () => info("草拟协助执行通知"),
  notice_redrafted: () => info("修改协助执行通知草稿"),
  notice_submitted: () => info("提交审批"),
  notice_sent_back: (event) => warn("审批退回修改", event.reason),
  notice_approved: (event) =>
    good("审批通过", [event.number, event.rulingNumber ?? ""].filter(Boolean).join(" ")),
  notice_served: () => info("发出协助执行通知"),
  paper_arrived: (event) =>
    info(
      `${PAPER_NAMES[event.paper]}到达`,
      [
        event.by === "platform" ? "经平台" : "经窗口，附送达回证",
        event.receiptNumber === null ? "" : `顺位 ${event.receiptNumber}`,
      ]
        .filter(Boolean)
        .join("，"),
    ),
  paper_received: (event) => good(`${PAPER_NAMES[event.paper]}已签收`),
  notice_returned_for_form: (event) =>
    warn(
      "形式退回",
      [...event.reasons.map((reason) => FORM_RETURN_REASONS[reason].name), event.note].join("；"),
    ),
  notice_mended: (event) => info("补正后重新送达", event.note),
  measure_answered: ({ answer }) =>
    good(
      `单位反馈：${ANSWER_OUTCOMES[answer.outcome].name}`,
      answer.securedYuan === null ? "" : `实际控制 ${yuan(answer.securedYuan)}`,
    ),
  answer_corrected: ({ answer }) =>
    warn(`单位更正反馈：${ANSWER_OUTCOMES[answer.outcome].name}`, answer.reason ?? ""),
  impossible_reported: (event) => warn("单位反馈不能办理", IMPOSSIBLE_REASONS[event.reason].name),
  impossible_confirmed: () => info("法院确认不能办理"),
  measure_insisted: (event) => warn("法院坚持要求办理", event.reason),
  notice_withdrawn: (event) => warn("撤回协助执行通知", event.reason),
  deadline_paused: (event) => warn("办理时限暂停", event.reason),
  deadline_resumed: (event) => info("办理时限恢复", event.reason),
} satisfies Partial<Words>;

const HOLDING_WORDS = {
  renewal_requested: ({ term }) => info("提出续行", `${term.from} 至 ${term.to}`),
  renewal_issued: (event) => info("发出续行文书", event.number),
  renewal_confirmed: () => good("单位确认续行"),
  release_ordered: (event) =>
    info("发出解除文书", `${event.number}；${RELEASE_GROUNDS[event.ground].name}`),
  measure_released: () => good("单位确认解除"),
  review_proposed: () => warn("单位提出审查建议", "不停止办理"),
  review_answered: (event) => info("答复审查建议", event.upheld ? "采纳" : "不予采纳"),
  measure_took_effect: ({ term }) =>
    good("轮候转为生效", term === null ? "" : `${term.from} 至 ${term.to}`),
  unit_informed: (event) => info("告知协助单位", INFORMED_TEXTS[event.about]),
  unopened_alarmed: () => bad("到达后未及时签收，已预警"),
  unit_urged: (event) => bad(`${URGE_LEVELS[event.level].name}：${ABOUT_NAMES[event.about]}`),
  expiry_warned: (event) => warn("期限届满预警", `距届满 ${event.daysLeft} 天`),
  measure_lapsed: () => bad("期限届满，效力消灭"),
} satisfies Partial<Words>;

const INFORMED_TEXTS = {
  claim_opened: "案外人提出异议，查控维持，停止处分",
  claim_upheld: "案外人异议成立，将解除查控",
  claim_rejected: "案外人异议被驳回，查控维持",
} as const;

const CLAIM_WORDS = {
  claim_opened: (event) => warn("案外人提出异议", `涉及 ${event.measureIds.length} 项措施`),
  claim_decided: (event) =>
    event.upheld ? good("案外人异议成立，中止对标的物的执行") : info("驳回案外人异议"),
  claim_overdue: () => bad("案外人异议超过审查期限"),
} satisfies Partial<Words>;

const WORDS: Words = { ...CASE_WORDS, ...NOTICE_WORDS, ...HOLDING_WORDS, ...CLAIM_WORDS };

/** What happened, in the user's words. */
export function tellEvent(event: AnyEvent): Told {
  // The table pairs each type with its own event; the compiler cannot see that through the index.
  const words = WORDS[event.type] as (event: AnyEvent) => Told;
  return words(event);
}
