import { z } from "zod";
import { Code, Id, InstantText, LongText, ShortText, Term, Yuan } from "./shapes.ts";

/** The thing a measure is about, as the officer names it or as an inquiry found it. */
const AssetInput = z.object({
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

const AnswerFields = z.record(z.string().max(60), z.union([z.string().max(4000), z.null()]));
const Attachments = z.array(Id).max(20).default([]);

const FindingInput = z.object({
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

export const PaperKind = z.enum(["notice", "renewal", "release"]);

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
