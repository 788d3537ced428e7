import { z } from "zod";
import { DraftItem, MeasureCommandBody } from "./measure-commands.ts";
import {
  CheckItemView,
  FieldView,
  MeasureRow,
  MeasureView,
  PaperDocument,
} from "./measure-views.ts";
import { operation } from "./operation.ts";
import { Code, Done, Id, PageQuery, RowOutcome, Total, Yuan } from "./shapes.ts";

const MeasureQuery = PageQuery.extend({
  text: z.string().trim().max(100).optional(),
  caseId: Id.optional(),
  debtorId: Id.optional(),
  /** Several desks, joined by commas: `to_receive,to_do`. */
  desks: z
    .string()
    .regex(/^[a-z_,]{1,120}$/u)
    .optional(),
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
      items: z.array(
        z.object({
          id: z.string(),
          kind: z.string(),
          name: z.string(),
          liaison: z.string().nullable(),
        }),
      ),
    }),
  }),
};
