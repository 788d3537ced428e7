import type { CaseStatus } from "./case-statuses.ts";
import { article, citing, cpl, spc } from "./citation.ts";
import type { Citation } from "./citation.ts";
import type { PermissionId } from "./roles.ts";

type Action = {
  readonly name: string;
  readonly from: readonly CaseStatus[];
  readonly permission: PermissionId;
  readonly cites: Citation;
};

const RUNNING = ["filed", "in_progress", "suspended"] as const;
const NOT_ENDED = [...RUNNING, "closed_without_completion"] as const;
const ALL = [...NOT_ENDED, "closed_performed", "closed_terminated"] as const;

export const CASE_ACTIONS = {
  register: { name: "录入案件", from: [], permission: "import_cases", cites: article(16) },
  amend: { name: "更正案件信息", from: ALL, permission: "import_cases", cites: article(16) },
  begin: { name: "启动执行", from: ["filed"], permission: "begin_case", cites: cpl(251) },
  suspend: {
    name: "中止执行",
    from: ["filed", "in_progress"],
    permission: "suspend_case",
    cites: cpl(267),
  },
  resume_case: {
    name: "恢复中止的执行",
    from: ["suspended"],
    permission: "suspend_case",
    cites: cpl(267),
  },
  add_clue: {
    name: "登记财产线索",
    from: NOT_ENDED,
    permission: "add_clue",
    cites: citing("property_inquiry", 2),
  },
  record_payment: {
    name: "登记履行",
    from: NOT_ENDED,
    permission: "record_payment",
    cites: article(19),
  },
  draft_release: {
    name: "草拟解除",
    from: NOT_ENDED,
    permission: "draft_release",
    cites: article(19),
  },
  decide_release: {
    name: "决定解除",
    from: NOT_ENDED,
    permission: "decide_release",
    cites: article(19),
  },
  // After 终本 the debtor may still pay, and the case then ends as performed.
  close: {
    name: "结案",
    from: NOT_ENDED,
    permission: "close_case",
    cites: citing("filing_opinion", 14),
  },
  restore: {
    name: "恢复执行",
    from: ["closed_without_completion", "closed_terminated"],
    permission: "restore_case",
    cites: spc(517),
  },
  note_claim: { name: "记录案外人异议", from: ALL, permission: "note_claim", cites: cpl(238) },
  fall_due: { name: "到期办理", from: ALL, permission: "act_on_due", cites: article(22) },
} as const satisfies Record<string, Action>;
