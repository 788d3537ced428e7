import type { Handlers } from "./call.ts";
import { commandMeasure, commandMeasures } from "./measure-commands.ts";
import { checkDrafts, draftMeasures, inquireAll } from "./measure-drafts.ts";
import { listMeasures } from "./measure-lists.ts";
import { getPaper } from "./measure-paper.ts";
import { getMeasure } from "./measure-view.ts";
import type { measureOperations } from "#contract/measures.ts";

export const measureHandlers: Handlers<
  Exclude<keyof typeof measureOperations, "listFindings" | "listUnits">
> = {
  listMeasures,
  getMeasure,
  getPaper,
  commandMeasure,
  commandMeasures,
  checkDrafts,
  draftMeasures,
  inquireAll,
};
