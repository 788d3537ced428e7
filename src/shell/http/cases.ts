import type { Handlers } from "./call.ts";
import { commandCase } from "./case-commands.ts";
import { listCases, listJudges } from "./case-lists.ts";
import { getCase, listOutstanding } from "./case-view.ts";
import { getTimeline } from "./timeline.ts";
import type { caseOperations } from "#contract/cases.ts";

export const caseHandlers: Handlers<keyof typeof caseOperations> = {
  listCases,
  getCase,
  getTimeline,
  listOutstanding,
  commandCase,
  listJudges,
};
