import { z } from "zod";
import { AnswerBody, DraftItem, PaperKind } from "./measure-commands.ts";
import { CitationText, Day, Id, Term, Yuan } from "./shapes.ts";

export const DESKS = [
  "draft",
  "approval",
  "to_serve",
  "in_transit",
  "to_receive",
  "to_do",
  "to_mend",
  "to_decide",
  "holding",
  "done",
] as const;

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

export const CheckItemView = z.object({
  type: z.string(),
  severity: z.enum(["blocks", "warns"]),
  text: z.string(),
  cites: z.string(),
});

export const FieldView = z.object({ label: z.string(), value: z.string() });
const AttachmentView = z.object({
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
      .object({
        kind: z.string(),
        kindName: z.string(),
        identifier: z.string(),
        description: z.string(),
        flags: z.array(z.string()),
      })
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
  packageItems: z.array(
    z.object({ name: z.string(), isReady: z.boolean(), number: z.string().nullable() }),
  ),
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
    .object({
      reasonName: z.string(),
      note: z.string(),
      at: z.string(),
      attachments: z.array(AttachmentView),
    })
    .nullable(),
  reviews: z.array(ReviewView),
  renewal: z.object({ term: Term, status: z.string(), statusName: z.string() }).nullable(),
  release: z
    .object({ groundName: z.string(), orderedAt: z.string(), confirmedAt: z.string().nullable() })
    .nullable(),
  informed: z.array(z.object({ text: z.string(), at: z.string() })),
  urged: z.array(z.object({ text: z.string(), at: z.string().nullable() })),
  serviceRule: z.string(),
  actions: z.array(
    z.object({
      action: z.string(),
      name: z.string(),
      disabledReason: z.string().nullable(),
      cites: CitationText,
    }),
  ),
});

export const PaperDocument = z.object({
  title: z.string(),
  issuer: z.string(),
  number: z.string(),
  addressee: z.string().nullable(),
  /** Lines with their role in the layout: see the print page. */
  blocks: z.array(
    z.object({
      role: z.enum(["paragraph", "list", "signature", "date", "note", "heading"]),
      text: z.string(),
    }),
  ),
  slip: z
    .object({
      title: z.string(),
      blocks: z.array(z.object({ role: z.string(), text: z.string() })),
    })
    .nullable(),
  digest: z.string(),
});
