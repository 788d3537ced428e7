import type { Input } from "../../api.ts";
import type { ReasonAsked } from "../../parts/reason-fields.tsx";

export type Command = Input<"commandMeasure">["body"];

/** A step that is confirmed in one window, with a reason where one is due. */
export type Decision = {
  readonly text: string;
  readonly confirmName: string;
  readonly doneText: string;
  readonly tone?: "danger";
  readonly reason?: ReasonAsked;
  readonly command: (reason: string) => Command;
};

/** What follows from each step, in law and in fact. */
export const DECISIONS = {
  submit: {
    text: "提交后由有审批权限的人审查，审批前不能修改。",
    confirmName: "提交审批",
    doneText: "已提交审批",
    command: () => ({ type: "submit" }),
  },
  send_back: {
    text: "退回起草人修改，修改后可以再次提交。",
    confirmName: "退回修改",
    doneText: "已退回修改",
    reason: { label: "退回修改的原因" },
    command: (reason) => ({ type: "send_back", reason }),
  },
  approve: {
    text: "审批后编定文号，文书内容不能再改。",
    confirmName: "审批通过",
    doneText: "已审批并编号",
    command: () => ({ type: "approve" }),
  },
  serve: {
    text: "发出后文书到达协助单位，单位签收前可以撤回。",
    confirmName: "发出",
    doneText: "已发出",
    command: () => ({ type: "serve" }),
  },
  withdraw: {
    text: "撤回后协助单位不再办理。已经采取的措施不能撤回，应当依法解除。",
    confirmName: "撤回",
    doneText: "已撤回",
    tone: "danger",
    reason: { label: "撤回的原因" },
    command: (reason) => ({ type: "withdraw", reason }),
  },
  pause: {
    text: "暂停期间不计入办理时限，也不催办。",
    confirmName: "暂停计时",
    doneText: "已暂停计时",
    reason: { label: "暂停的原因" },
    command: (reason) => ({ type: "pause", reason }),
  },
  resume: {
    text: "自恢复时起继续计算剩余的办理时限。",
    confirmName: "恢复计时",
    doneText: "已恢复计时",
    reason: { label: "恢复的原因" },
    command: (reason) => ({ type: "resume", reason }),
  },
  confirm_impossible: {
    text: "确认后本事项终结，不计入协助单位拒不协助。",
    confirmName: "确认无法办理",
    doneText: "已确认无法办理",
    command: () => ({ type: "confirm_impossible" }),
  },
  insist: {
    text: "协助单位收到后应当继续办理，办理时限恢复计算。",
    confirmName: "坚持要求办理",
    doneText: "已要求继续办理",
    reason: { label: "坚持要求办理的理由", help: "针对单位提出的情形和证明写明" },
    command: (reason) => ({ type: "insist", reason }),
  },
  approve_renewal: {
    text: "批准后续行文书编号发出，由协助单位办理并确认。",
    confirmName: "批准续行",
    doneText: "续行文书已发出",
    command: () => ({ type: "approve_renewal" }),
  },
} as const satisfies Readonly<Record<string, Decision>>;

const BY_ACTION: Readonly<Record<string, Decision | undefined>> = DECISIONS;

export function decisionOf(action: string): Decision | undefined {
  return Object.hasOwn(DECISIONS, action) ? BY_ACTION[action] : undefined;
}

/** Steps that ask for more than a reason, each with a window of its own. */
export const FORMS = ["mend", "request_renewal", "answer_review"] as const;
export type FormAction = (typeof FORMS)[number];

export function formOf(action: string): FormAction | undefined {
  return FORMS.find((form) => form === action);
}
