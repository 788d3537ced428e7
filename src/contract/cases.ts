import { z } from "zod";
import { operation } from "./operation.ts";
import {
  CitationText,
  Code,
  Day,
  Done,
  Id,
  LongText,
  PageQuery,
  ShortText,
  Total,
  Yuan,
} from "./shapes.ts";

const CaseRow = z.object({
  id: Id,
  number: z.string(),
  kind: z.string(),
  kindName: z.string(),
  status: z.string(),
  statusName: z.string(),
  filedOn: Day,
  cause: z.string(),
  judgeName: z.string(),
  applicants: z.string(),
  debtors: z.string(),
  claimYuan: Yuan,
  receivedYuan: Yuan,
  outstandingCount: z.int(),
  overdueCount: z.int(),
  missingCount: z.int(),
  performedAt: z.string().nullable(),
  updatedAt: z.string(),
});

const CASE_SORTS = ["number", "filedOn", "claimYuan", "updatedAt"] as const;

/** What somebody still has to do in a case: on a notice, on a release, or because a unit is late. */
const CASE_WORK = ["draft", "to_mend", "to_decide", "to_release", "overdue"] as const;

const CaseQuery = PageQuery.extend({
  text: z.string().trim().max(100).optional(),
  status: Code.optional(),
  kind: Code.optional(),
  judgeId: Id.optional(),
  missing: z.enum(["yes", "no"]).optional(),
  outstandingAfterPayment: z.enum(["yes"]).optional(),
  work: z.enum(CASE_WORK).optional(),
  filedFrom: Day.optional(),
  filedTo: Day.optional(),
  sort: z.enum(CASE_SORTS).default("filedOn"),
  order: z.enum(["asc", "desc"]).default("desc"),
});

export const PartyView = z.object({
  partyId: Id,
  role: z.enum(["applicant", "debtor"]),
  personKind: z.enum(["natural", "company"]),
  name: z.string(),
  identityKindName: z.string().nullable(),
  identityMasked: z.string().nullable(),
  identityKnown: z.boolean(),
  details: z.array(z.object({ label: z.string(), value: z.string() })),
});

const ClaimItemView = z.object({
  kind: z.string(),
  kindName: z.string(),
  amountYuan: Yuan,
  interestText: z.string().nullable(),
});

const ReleaseView = z.object({
  releaseId: Id,
  ground: z.string(),
  groundName: z.string(),
  scope: z.enum(["full", "part"]),
  status: z.string(),
  reason: z.string(),
  draftedByName: z.string(),
  draftedAt: z.string(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** What it would set free, so that who decides sees it. */
  measureIds: z.array(Id),
  measureCount: z.int(),
  outstandingCount: z.int(),
});

const CaseView = z.object({
  id: Id,
  number: z.string(),
  kindName: z.string(),
  status: z.string(),
  statusName: z.string(),
  filedOn: Day,
  cause: z.string(),
  judgeName: z.string(),
  teamName: z.string(),
  title: z.object({ documentNumber: z.string(), court: z.string(), effectiveOn: Day }).nullable(),
  performBy: Day.nullable(),
  claimYuan: Yuan,
  receivedYuan: Yuan,
  claimItems: z.array(ClaimItemView),
  parties: z.array(PartyView),
  clues: z.array(z.object({ id: Id, text: z.string() })),
  payments: z.array(z.object({ amountYuan: Yuan, paidOn: Day, recordedAt: z.string() })),
  missing: z.array(z.object({ field: z.string(), name: z.string() })),
  performedAt: z.string().nullable(),
  /** Working time since full payment, in the user's words; null while unpaid or all released. */
  releaseClock: z
    .object({
      since: z.string(),
      text: z.string(),
      isOverdue: z.boolean(),
      outstandingCount: z.int(),
    })
    .nullable(),
  releases: z.array(ReleaseView),
  closures: z.array(
    z.object({ way: z.string(), wayName: z.string(), closedAt: z.string(), reason: z.string() }),
  ),
  lookups: z.object({ done: z.int(), times: z.int(), nextOn: Day.nullable() }).nullable(),
  openClaimCount: z.int(),
  stages: z.array(
    z.object({
      name: z.string(),
      state: z.enum(["done", "current", "todo"]),
      on: z.string().nullable(),
    }),
  ),
  /** What may be done now by this user; where not, why (按钮为何不可用). */
  actions: z.array(
    z.object({
      action: z.string(),
      name: z.string(),
      disabledReason: z.string().nullable(),
      cites: CitationText,
    }),
  ),
});

const TimelineItem = z.object({
  id: z.string(),
  at: z.string(),
  title: z.string(),
  text: z.string(),
  tone: z.enum(["info", "good", "warn", "bad"]),
  actorName: z.string(),
  cites: CitationText,
  measureId: Id.nullable(),
  hash: z.string(),
});

const CaseCommandBody = z.discriminatedUnion("type", [
  z.object({ type: z.literal("begin") }),
  z.object({ type: z.literal("suspend"), reason: LongText }),
  z.object({ type: z.literal("resume_case"), reason: LongText }),
  z.object({ type: z.literal("add_clue"), text: LongText }),
  z.object({
    type: z.literal("record_payment"),
    amountYuan: Yuan,
    paidOn: Day,
    note: ShortText,
  }),
  z.object({
    type: z.literal("draft_release"),
    ground: Code,
    scope: z.enum(["full", "part"]),
    measureIds: z.array(Id).min(1, "请选择要解除的措施").max(2000),
    reason: LongText,
  }),
  z.object({
    type: z.literal("decide_release"),
    releaseId: Id,
    granted: z.boolean(),
    reason: LongText,
  }),
  z.object({
    type: z.literal("close"),
    way: z.enum(["performed", "terminated", "without_completion"]),
    conditions: z.array(Code).max(40),
    reason: LongText,
  }),
  z.object({ type: z.literal("restore"), reason: LongText }),
]);
export type CaseCommandBody = z.infer<typeof CaseCommandBody>;

export const caseOperations = {
  listCases: operation({
    method: "GET",
    path: "/api/cases",
    tags: ["案件"],
    summary: "案件列表",
    permission: "view_cases",
    query: CaseQuery,
    ok: z.object({
      total: Total,
      items: z.array(CaseRow),
      statusCounts: z.array(z.object({ status: z.string(), name: z.string(), count: z.int() })),
    }),
  }),
  getCase: operation({
    method: "GET",
    path: "/api/cases/:caseId",
    tags: ["案件"],
    summary: "案件详情",
    permission: "view_cases",
    params: z.object({ caseId: Id }),
    ok: CaseView,
  }),
  getTimeline: operation({
    method: "GET",
    path: "/api/cases/:caseId/timeline",
    tags: ["案件"],
    summary: "案件日志",
    permission: "view_cases",
    params: z.object({ caseId: Id }),
    query: PageQuery,
    ok: z.object({ total: Total, items: z.array(TimelineItem) }),
  }),
  listOutstanding: operation({
    method: "GET",
    path: "/api/cases/:caseId/outstanding",
    tags: ["案件"],
    summary: "一案全部未解除措施",
    permission: "view_cases",
    params: z.object({ caseId: Id }),
    ok: z.object({
      items: z.array(
        z.object({
          measureId: Id,
          kindName: z.string(),
          unitName: z.string(),
          debtorName: z.string(),
          assetLabel: z.string().nullable(),
          number: z.string().nullable(),
          status: z.string(),
          statusName: z.string(),
          securedYuan: Yuan.nullable(),
          effectiveTo: Day.nullable(),
          releaseOrderedAt: z.string().nullable(),
          releaseDueAt: z.string().nullable(),
          dueText: z.string().nullable(),
          isOverdue: z.boolean(),
        }),
      ),
    }),
  }),
  commandCase: operation({
    method: "POST",
    path: "/api/cases/:caseId/commands",
    tags: ["案件"],
    summary: "办理案件",
    permission: "by_command",
    params: z.object({ caseId: Id }),
    body: CaseCommandBody,
    ok: Done,
  }),
  listJudges: operation({
    method: "GET",
    path: "/api/judges",
    tags: ["案件"],
    summary: "承办法官",
    permission: "view_cases",
    ok: z.object({ items: z.array(z.object({ id: Id, name: z.string() })) }),
  }),
};
