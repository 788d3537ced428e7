import type { Handlers } from "./call.ts";
import { caseHandlers } from "./cases.ts";
import { demonstrationHandlers } from "./demonstration.ts";
import { findingHandlers } from "./findings.ts";
import { importHandlers } from "./imports.ts";
import { meOf } from "./me.ts";
import { measureHandlers } from "./measures.ts";
import { oversightHandlers } from "./oversight.ts";
import type { sessionRoutes } from "./session-routes.ts";
import type { OperationId } from "#contract/index.ts";

/** One handler for every operation that needs no cookie. A forgotten one does not compile. */
export const handlers: Handlers<Exclude<OperationId, keyof typeof sessionRoutes>> = {
  ...caseHandlers,
  ...measureHandlers,
  ...findingHandlers,
  ...importHandlers,
  ...oversightHandlers,
  ...demonstrationHandlers,
  me: ({ app, identity }) => meOf(app, identity),
};
