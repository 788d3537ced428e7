import { z } from "zod";
import { operation } from "./operation.ts";
import { Id, PageQuery, Total } from "./shapes.ts";

export const RowProblem = z.object({
  row: z.int(),
  column: z.string(),
  value: z.string(),
  problem: z.string(),
  mend: z.string(),
});

export const ImportView = z.object({
  id: Id,
  fileName: z.string(),
  format: z.enum(["csv", "xlsx", "json"]),
  state: z.enum(["checking", "ready", "refused", "running", "paused", "done", "failed"]),
  stateName: z.string(),
  rowCount: z.int(),
  doneCount: z.int(),
  badCount: z.int(),
  newCount: z.int(),
  changedCount: z.int(),
  sameCount: z.int(),
  startedByName: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  problems: z.array(RowProblem),
  changes: z.array(
    z.object({
      caseNumber: z.string(),
      fields: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
});

/** The file itself is uploaded as multipart to `/api/imports/file`; what follows is JSON. */
export const importOperations = {
  listImports: operation({
    method: "GET",
    path: "/api/imports",
    tags: ["导入"],
    summary: "导入记录",
    permission: "import_cases",
    query: PageQuery,
    ok: z.object({ total: Total, items: z.array(ImportView.omit({ problems: true, changes: true })) }),
  }),
  getImport: operation({
    method: "GET",
    path: "/api/imports/:importId",
    tags: ["导入"],
    summary: "导入详情与进度",
    permission: "import_cases",
    params: z.object({ importId: Id }),
    ok: ImportView,
  }),
  runImport: operation({
    method: "POST",
    path: "/api/imports/:importId/run",
    tags: ["导入"],
    summary: "确认导入",
    permission: "import_cases",
    params: z.object({ importId: Id }),
    body: z.object({ goodRowsOnly: z.boolean().default(false) }),
    ok: ImportView,
  }),
};
