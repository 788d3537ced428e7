import { z } from "zod";
import { operation } from "./operation.ts";
import { ShortText } from "./shapes.ts";

/** The views of a list that a person has kept for himself. */
export const viewOperations = {
  listViews: operation({
    method: "GET",
    path: "/api/views/:page",
    tags: ["视图"],
    summary: "已存视图",
    permission: "signed_in",
    params: z.object({ page: z.string().regex(/^[a-z_]{1,40}$/u) }),
    ok: z.object({
      items: z.array(z.object({ name: z.string(), settings: z.record(z.string(), z.unknown()) })),
    }),
  }),
  saveView: operation({
    method: "PUT",
    path: "/api/views/:page",
    tags: ["视图"],
    summary: "存为视图",
    permission: "signed_in",
    params: z.object({ page: z.string().regex(/^[a-z_]{1,40}$/u) }),
    body: z.object({ name: ShortText, settings: z.record(z.string(), z.unknown()) }),
    ok: z.object({ ok: z.literal(true) }),
  }),
  deleteView: operation({
    method: "DELETE",
    path: "/api/views/:page/:name",
    tags: ["视图"],
    summary: "删除视图",
    permission: "signed_in",
    params: z.object({ page: z.string().regex(/^[a-z_]{1,40}$/u), name: ShortText }),
    ok: z.object({ ok: z.literal(true) }),
  }),
};
