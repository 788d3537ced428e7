import { article, citing, seizureRule, spc } from "./citation.ts";
import type { Citation, SourceStatus } from "./citation.ts";

type ImpossibleReason = {
  readonly name: string;
  /** What the unit must show; without it the answer is not accepted. */
  readonly proof: string;
  readonly cites: Citation;
  readonly status: SourceStatus;
};

/** The closed list of 'cannot be done', each with proof. It is never counted as refusal. */
export const IMPOSSIBLE_REASONS = {
  asset_not_found: {
    name: "查无此财产或账户",
    proof: "检索条件和查询结果截图",
    cites: article(18),
    status: "default",
  },
  person_not_found: {
    name: "查无此人",
    proof: "检索条件和查询结果截图",
    cites: article(18),
    status: "default",
  },
  already_transferred: {
    name: "送达前已经转移登记或支付",
    proof: "登簿时间或支付流水",
    cites: seizureRule(23),
    status: "read",
  },
  earlier_transfer_order: {
    name: "他院过户通知先到",
    proof: "在先协助执行通知书及收件时间",
    cites: seizureRule(23),
    status: "read",
  },
  not_deciding_court: {
    name: "来文法院不是作出裁定的法院或其上级",
    proof: "原裁定书及来文",
    cites: spc(165),
    status: "read",
  },
  exempt_by_statute: {
    name: "法律、行政法规禁止查封、冻结、扣划",
    proof: "账户性质证明和依据",
    cites: citing("wage_regulation", 33),
    status: "read",
  },
  waiting_court_transfer: {
    name: "轮候法院未取得移送函要求过户",
    proof: "首封法院、案号和起止日期",
    cites: article(12),
    status: "seen",
  },
} as const satisfies Record<string, ImpossibleReason>;

export type ImpossibleReasonId = keyof typeof IMPOSSIBLE_REASONS;
