import type { MeasureEvent } from "./events.ts";
import { article, cpl, seizureRule, spc } from "#law/citation.ts";
import type { Citation } from "#law/citation.ts";

/** The legal basis written into the journal beside each event. */
const CITATIONS = {
  notice_drafted: article(17),
  notice_redrafted: article(17),
  notice_submitted: article(17),
  notice_sent_back: article(17),
  notice_approved: article(17),
  notice_served: article(17),
  paper_arrived: article(17),
  paper_received: article(18),
  notice_returned_for_form: article(18),
  notice_mended: article(17),
  measure_answered: article(18),
  answer_corrected: article(18),
  impossible_reported: article(18),
  impossible_confirmed: article(18),
  measure_insisted: article(18),
  notice_withdrawn: article(17),
  deadline_paused: article(18),
  deadline_resumed: article(18),
  renewal_requested: spc(485),
  renewal_issued: spc(485),
  renewal_confirmed: spc(485),
  release_ordered: article(19),
  measure_released: article(19),
  review_proposed: article(18),
  review_answered: article(18),
  measure_took_effect: seizureRule(26),
  unit_informed: cpl(238),
  unopened_alarmed: article(22),
  unit_urged: article(22),
  expiry_warned: spc(485),
  measure_lapsed: seizureRule(27),
} as const satisfies Record<MeasureEvent["type"], Citation>;

export function citationOfEvent(event: MeasureEvent): Citation {
  return event.type === "unit_urged" && event.level === "escalation"
    ? cpl(117)
    : CITATIONS[event.type];
}
