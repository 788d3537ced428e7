import type { CaseEvent } from "./case.ts";
import { article, cpl, spc } from "#law/citation.ts";
import type { Citation } from "#law/citation.ts";

const CITATIONS = {
  case_registered: article(16),
  case_amended: article(16),
  case_begun: cpl(251),
  case_suspended: cpl(267),
  case_resumed: cpl(267),
  clue_added: article(16),
  payment_recorded: article(19),
  release_drafted: article(19),
  release_decided: article(19),
  case_closed: article(19),
  case_restored: spc(517),
  claim_noted: cpl(238),
  lookup_begun: spc(517),
  release_overdue: article(19),
} as const satisfies Record<CaseEvent["type"], Citation>;

export function citationOfEvent(event: CaseEvent): Citation {
  return event.type === "case_closed" && event.closure.way === "without_completion"
    ? spc(517)
    : CITATIONS[event.type];
}
