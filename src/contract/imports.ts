import { z } from "zod";
import { operation } from "./operation.ts";
import { Id, PageQuery, Total } from "./shapes.ts";

const RowProblem = z.object({
  row: z.int(),
  column: z.string(),
  value: z.string(),
  problem: z.string(),
  mend: z.string(),
});

const IMPORT_STATES = [
  "checking",
  "ready",
  "refused",
  "running",
  "done",
  "failed",
  "cancelled",
] as const;

const ImportItem = z.object({
  id: Id,
  fileName: z.string(),
  format: z.enum(["csv", "xlsx", "json"]),
  state: z.enum(IMPORT_STATES),
  stateName: z.string(),
  goodRowsOnly: z.boolean(),
  rowCount: z.int(),
  doneCount: z.int(),
  badCount: z.int(),
  newCount: z.int(),
  changedCount: z.int(),
  sameCount: z.int(),
  startedByName: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
});

const ImportView = ImportItem.extend({
  /** Why it stopped, or that there was nothing to do. */
  message: z.string().nullable(),
  /** What may be chosen now. */
  canRun: z.boolean(),
  canRunGoodRows: z.boolean(),
  canCancel: z.boolean(),
  hasBadRowsFile: z.boolean(),
  /** The first of them; all are in the file of bad rows. */
  problems: z.array(RowProblem),
  /** Imported all the same; `count` rows say so, `row` is the first. */
  notices: z.array(RowProblem.extend({ count: z.int() })),
  changes: z.array(
    z.object({
      row: z.int(),
      caseNumber: z.string(),
      fields: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
});

const importId = z.object({ importId: Id });

/** The file itself is uploaded as multipart to `/api/imports/file`; what follows is JSON. */
export const importOperations = {
  listImports: operation({
    method: "GET",
    path: "/api/imports",
    tags: ["导入"],
    summary: "导入记录",
    permission: "import_cases",
    query: PageQuery,
    ok: z.object({ total: Total, items: z.array(ImportItem) }),
  }),
  getImport: operation({
    method: "GET",
    path: "/api/imports/:importId",
    tags: ["导入"],
    summary: "导入详情与进度",
    permission: "import_cases",
    params: importId,
    ok: ImportView,
  }),
  runImport: operation({
    method: "POST",
    path: "/api/imports/:importId/run",
    tags: ["导入"],
    summary: "确认导入",
    permission: "import_cases",
    params: importId,
    body: z.object({ goodRowsOnly: z.boolean().default(false) }),
    ok: ImportView,
  }),
  cancelImport: operation({
    method: "POST",
    path: "/api/imports/:importId/cancel",
    tags: ["导入"],
    summary: "放弃导入",
    permission: "import_cases",
    params: importId,
    ok: ImportView,
  }),
};
