import { z } from "zod";
import { operation } from "./operation.ts";
import { CitationText, Code, Day, Done, Id, InstantText, LongText, PageQuery, RowOutcome, ShortText, Term, Total, Yuan } from "./shapes.ts";

/** The thing a measure is about, as the officer names it or as an inquiry found it. */
export const AssetInput = z.object({
  kind: Code,
  identifier: ShortText,
  description: z.string().trim().max(500).default(""),
  flags: z.array(Code).max(10).default([]),
});

export const DraftItem = z.object({
  /** Made by the client before the first send; the draft's id from then on. */
  measureId: Id,
  kind: Code,
  unitId: Code,
  debtorId: Id,
  asset: AssetInput.nullable().default(null),
  amountYuan: Yuan.nullable().default(null),
  term: Term.nullable().default(null),
  wording: z.string().trim().max(2000).default(""),
  overrideReason: z.string().trim().max(500).nullable().default(null),
});
export type DraftItem = z.infer<typeof DraftItem>;

export const CheckItemView = z.object({
  type: z.string(),
  severity: z.enum(["blocks", "warns"]),
  text: z.string(),
  cites: z.string(),
});

export const AnswerFields = z.record(z.string().max(60), z.union([z.string().max(4000), z.null()]));
const Attachments = z.array(Id).max(20).default([]);

export const FindingInput = z.object({
  kind: Code,
  identifier: ShortText,
  label: ShortText,
  valueYuan: Yuan.nullable().default(null),
  flags: z.array(Code).max(10).default([]),
  fields: AnswerFields,
});

export const AnswerBody = z.object({
  outcome: z.enum(["done", "in_force", "waiting", "partial", "nothing_found"]),
  fields: AnswerFields,
  findings: z.array(FindingInput).max(200).default([]),
  securedYuan: Yuan.nullable().default(null),
  term: Term.nullable().default(null),
  asset: AssetInput.nullable().default(null),
  attachments: Attachments,
});
export type AnswerBody = z.infer<typeof AnswerBody>;

const PaperKind = z.enum(["notice", "renewal", "release"]);

export const MeasureCommandBody = z.discriminatedUnion("type", [
  z.object({ type: z.literal("redraft"), item: DraftItem }),
  z.object({ type: z.literal("submit") }),
  z.object({ type: z.literal("send_back"), reason: LongText }),
  z.object({ type: z.literal("approve") }),
  z.object({ type: z.literal("serve") }),
  z.object({ type: z.literal("withdraw"), reason: LongText }),
  z.object({ type: z.literal("pause"), reason: LongText }),
  z.object({ type: z.literal("resume"), reason: LongText }),
  z.object({ type: z.literal("receive"), paper: PaperKind }),
  z.object({
    type: z.literal("record_paper_arrival"),
    paper: PaperKind,
    arrivedAt: InstantText,
    proof: LongText,
    attachments: Attachments,
  }),
  z.object({
    type: z.literal("return_for_form"),
    reasons: z.array(Code).min(1, "请选择退回的形式缺陷").max(20),
    note: LongText,
  }),
  z.object({ type: z.literal("mend"), item: DraftItem, note: LongText }),
  z.object({ type: z.literal("answer"), answer: AnswerBody }),
  z.object({ type: z.literal("correct_answer"), answer: AnswerBody, reason: LongText }),
  z.object({
    type: z.literal("report_impossible"),
    reason: Code,
    note: LongText,
    attachments: Attachments,
  }),
  z.object({ type: z.literal("confirm_impossible") }),
  z.object({ type: z.literal("insist"), reason: LongText }),
  z.object({ type: z.literal("propose_review"), text: LongText, attachments: Attachments }),
  z.object({ type: z.literal("answer_review"), text: LongText, upheld: z.boolean() }),
  z.object({ type: z.literal("request_renewal"), term: Term }),
  z.object({ type: z.literal("approve_renewal") }),
  z.object({ type: z.literal("confirm_renewal"), fields: AnswerFields, attachments: Attachments }),
  z.object({ type: z.literal("confirm_release"), fields: AnswerFields, attachments: Attachments }),
]);
export type MeasureCommandBody = z.infer<typeof MeasureCommandBody>;

export const DESKS = ["draft", "approval", "to_serve", "in_transit", "to_receive", "to_do", "to_mend", "to_decide", "holding", "done"] as const;

export const MeasureRow = z.object({
  id: Id,
  caseId: Id,
  caseNumber: z.string(),
  kind: z.string(),
  kindName: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  debtorName: z.string(),
  assetLabel: z.string().nullable(),
  number: z.string().nullable(),
  status: z.string(),
  statusName: z.string(),
  desk: z.enum(DESKS),
  /** What is on the desk: the notice, a renewal, or a release to be done. */
  task: z.enum(["notice", "renewal", "release"]),
  amountYuan: Yuan.nullable(),
  securedYuan: Yuan.nullable(),
  draftedByName: z.string(),
  draftedAt: z.string(),
  arrivedAt: z.string().nullable(),
  receivedAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  /** Time left in the user's words, counted in working days: 剩 3 个工作日, 超期 2 天. */
  dueText: z.string().nullable(),
  dueTone: z.enum(["good", "warn", "bad", "none"]),
  isOverdue: z.boolean(),
  isPaused: z.boolean(),
  urgeLevel: z.int(),
  effectiveTo: Day.nullable(),
  daysToExpiry: z.int().nullable(),
  approverName: z.string(),
});

const MeasureQuery = PageQuery.extend({
  text: z.string().trim().max(100).optional(),
  caseId: Id.optional(),
  debtorId: Id.optional(),
  /** Several desks, joined by commas: `to_receive,to_do`. */
  desks: z.string().regex(/^[a-z_,]{1,120}$/u).optional(),
  unitId: Code.optional(),
  kind: Code.optional(),
  overdue: z.enum(["yes"]).optional(),
  /** Only what I may approve by my role. */
  mine: z.enum(["approve", "drafted"]).optional(),
  expiringWithinDays: z.coerce.number().int().min(1).max(400).optional(),
  openReviews: z.enum(["yes"]).optional(),
  sort: z.enum(["dueAt", "arrivedAt", "draftedAt", "effectiveTo"]).default("dueAt"),
  order: z.enum(["asc", "desc"]).default("asc"),
});

export const FieldView = z.object({ label: z.string(), value: z.string() });
export const AttachmentView = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  byteCount: z.int(),
});

const PaperView = z.object({
  kind: PaperKind,
  name: z.string(),
  number: z.string(),
  issuedAt: z.string(),
  servedAt: z.string().nullable(),
  arrivedAt: z.string().nullable(),
  arrivedBy: z.string().nullable(),
  receivedAt: z.string().nullable(),
  receivedByName: z.string().nullable(),
});

const AnswerView = z.object({
  version: z.int(),
  outcomeName: z.string(),
  answeredAt: z.string(),
  answeredByName: z.string(),
  reason: z.string().nullable(),
  fields: z.array(FieldView),
  findings: z.array(
    z.object({ label: z.string(), valueYuan: Yuan.nullable(), fields: z.array(FieldView) }),
  ),
  securedYuan: Yuan.nullable(),
  term: Term.nullable(),
  attachments: z.array(AttachmentView),
  /** The answer as it was sent, to begin a correction from. */
  body: AnswerBody,
});

const ReviewView = z.object({
  proposedAt: z.string(),
  proposedByName: z.string(),
  text: z.string(),
  attachments: z.array(AttachmentView),
  dueText: z.string().nullable(),
  answer: z.object({ text: z.string(), upheld: z.boolean(), at: z.string() }).nullable(),
});

export const MeasureView = z.object({
  row: MeasureRow,
  order: z.object({
    wording: z.string(),
    debtorId: Id,
    debtorName: z.string(),
    debtorIdentityMasked: z.string().nullable(),
    asset: z
      .object({ kind: z.string(), kindName: z.string(), identifier: z.string(), description: z.string(), flags: z.array(z.string()) })
      .nullable(),
    amountYuan: Yuan.nullable(),
    term: Term.nullable(),
    officerName: z.string(),
    officerPhone: z.string().nullable(),
    item: DraftItem,
  }),
  /** What the law asks of the unit here, in a sentence, with its articles. */
  duty: z.object({ text: z.string(), cites: z.array(CitationText) }),
  papers: z.array(PaperView),
  packageItems: z.array(z.object({ name: z.string(), isReady: z.boolean(), number: z.string().nullable() })),
  check: z.array(CheckItemView),
  receiptNumber: z.int().nullable(),
  line: z
    .array(
      z.object({
        measureId: Id.nullable(),
        rank: z.int(),
        label: z.string(),
        statusName: z.string(),
        arrivedAt: z.string(),
        effectiveTo: Day.nullable(),
        isThis: z.boolean(),
      }),
    )
    .nullable(),
  answers: z.array(AnswerView),
  formReturns: z.array(z.object({ at: z.string(), reasons: z.array(z.string()) })),
  pauses: z.array(z.object({ from: z.string(), to: z.string().nullable(), reason: z.string() })),
  impossible: z
    .object({ reasonName: z.string(), note: z.string(), at: z.string(), attachments: z.array(AttachmentView) })
    .nullable(),
  reviews: z.array(ReviewView),
  renewal: z.object({ term: Term, status: z.string(), statusName: z.string() }).nullable(),
  release: z.object({ groundName: z.string(), orderedAt: z.string(), confirmedAt: z.string().nullable() }).nullable(),
  informed: z.array(z.object({ text: z.string(), at: z.string() })),
  urged: z.array(z.object({ text: z.string(), at: z.string().nullable() })),
  serviceRule: z.string(),
  actions: z.array(
    z.object({ action: z.string(), name: z.string(), disabledReason: z.string().nullable(), cites: CitationText }),
  ),
});

export const PaperDocument = z.object({
  title: z.string(),
  issuer: z.string(),
  number: z.string(),
  addressee: z.string().nullable(),
  /** Lines with their role in the layout: see the print page. */
  blocks: z.array(z.object({ role: z.enum(["paragraph", "list", "signature", "date", "note", "heading"]), text: z.string() })),
  slip: z.object({ title: z.string(), blocks: z.array(z.object({ role: z.string(), text: z.string() })) }).nullable(),
  digest: z.string(),
});

export const measureOperations = {
  listMeasures: operation({
    method: "GET",
    path: "/api/measures",
    tags: ["协助事项"],
    summary: "协助事项列表(法院待办、单位收件箱)",
    permission: "view_measures",
    query: MeasureQuery,
    ok: z.object({
      total: Total,
      items: z.array(MeasureRow),
      deskCounts: z.array(z.object({ desk: z.string(), count: z.int(), overdue: z.int() })),
    }),
  }),
  getMeasure: operation({
    method: "GET",
    path: "/api/measures/:measureId",
    tags: ["协助事项"],
    summary: "协助事项详情",
    permission: "view_measures",
    params: z.object({ measureId: Id }),
    ok: MeasureView,
  }),
  getPaper: operation({
    method: "GET",
    path: "/api/measures/:measureId/papers/:paper",
    tags: ["协助事项"],
    summary: "文书(打印)",
    permission: "view_measures",
    params: z.object({
      measureId: Id,
      paper: z.enum(["ruling", "notice", "receipt_slip", "renewal", "release"]),
    }),
    ok: PaperDocument,
  }),
  commandMeasure: operation({
    method: "POST",
    path: "/api/measures/:measureId/commands",
    tags: ["协助事项"],
    summary: "办理协助事项",
    permission: "by_command",
    params: z.object({ measureId: Id }),
    body: MeasureCommandBody,
    ok: Done,
  }),
  commandMeasures: operation({
    method: "POST",
    path: "/api/measures/commands",
    tags: ["协助事项"],
    summary: "批量办理协助事项",
    permission: "by_command",
    body: z.object({
      items: z
        .array(z.object({ measureId: Id, requestId: Id, command: MeasureCommandBody }))
        .min(1)
        .max(200),
    }),
    ok: z.object({ outcomes: z.array(RowOutcome) }),
  }),
  checkDrafts: operation({
    method: "POST",
    path: "/api/cases/:caseId/measures/check",
    tags: ["协助事项"],
    summary: "发文前自检",
    permission: "draft_notice",
    params: z.object({ caseId: Id }),
    body: z.object({ items: z.array(DraftItem).min(1).max(200) }),
    ok: z.object({ items: z.array(z.object({ measureId: Id, checks: z.array(CheckItemView) })) }),
  }),
  draftMeasures: operation({
    method: "POST",
    path: "/api/cases/:caseId/measures",
    tags: ["协助事项"],
    summary: "起草协助执行通知",
    permission: "draft_notice",
    params: z.object({ caseId: Id }),
    body: z.object({
      items: z.array(DraftItem).min(1).max(200),
      /** Go on to approve and serve where the drafter may (inquiries), else submit for approval. */
      then: z.enum(["keep", "submit", "send"]).default("keep"),
    }),
    ok: z.object({ outcomes: z.array(RowOutcome) }),
  }),
  inquireAll: operation({
    method: "POST",
    path: "/api/cases/:caseId/inquiries",
    tags: ["协助事项"],
    summary: "一键查询: 向全部单位发出查询",
    permission: "draft_notice",
    params: z.object({ caseId: Id }),
    body: z.object({ debtorIds: z.array(Id).max(200).default([]) }),
    ok: z.object({ outcomes: z.array(RowOutcome), sent: z.int(), refused: z.int() }),
  }),
  listFindings: operation({
    method: "GET",
    path: "/api/cases/:caseId/findings",
    tags: ["协助事项"],
    summary: "查得财产",
    permission: "view_cases",
    params: z.object({ caseId: Id }),
    ok: z.object({
      items: z.array(
        z.object({
          id: Id,
          measureId: Id,
          debtorId: Id,
          debtorName: z.string(),
          unitId: z.string(),
          unitName: z.string(),
          kind: z.string(),
          kindName: z.string(),
          identifier: z.string(),
          label: z.string(),
          valueYuan: Yuan.nullable(),
          flags: z.array(z.object({ flag: z.string(), name: z.string() })),
          fields: z.array(FieldView),
          foundAt: z.string(),
          /** Controls the catalogue offers on such a thing at this unit. */
          controls: z.array(z.object({ kind: z.string(), name: z.string() })),
          controlledBy: z.array(z.object({ measureId: Id, statusName: z.string() })),
        }),
      ),
    }),
  }),
  listUnits: operation({
    method: "GET",
    path: "/api/units",
    tags: ["协助事项"],
    summary: "协助单位",
    permission: "signed_in",
    ok: z.object({
      items: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string(), liaison: z.string().nullable() })),
    }),
  }),
};
