import { citationText, refusalText } from "./wording.ts";
import type { Outcome } from "../execute.ts";
import type { Output } from "#contract/index.ts";
import type { CheckItem } from "#core/measures/index.ts";

type RowOutcome = Output<"draftMeasures">["outcomes"][number];

/** One row's outcome in a batch, with the reason in words where it was refused. */
export function rowOutcome(id: string, outcome: Outcome, today: string): RowOutcome {
  if (outcome.ok) {
    return {
      id,
      ok: true,
      done: { ...outcome.value, events: [...outcome.value.events] },
      refusal: null,
    };
  }
  const { reason } = outcome;
  return {
    id,
    ok: false,
    done: null,
    refusal: {
      type: reason.type,
      text: refusalText(reason),
      cites: reason.cites ? citationText(reason.cites, today).text : null,
    },
  };
}

export function checkItemView(
  item: CheckItem,
  today: string,
): Output<"checkDrafts">["items"][number]["checks"][number] {
  return {
    type: item.type,
    severity: item.severity,
    text: refusalText(item),
    cites: citationText(item.cites, today).text,
  };
}
