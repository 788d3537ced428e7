import type { Decider, FactWanted, Letter, Placement } from "../decider.ts";
import { decide } from "./decide.ts";
import { dues } from "./dues.ts";
import { evolve } from "./evolve.ts";
import type { MeasureEvent } from "./events.ts";
import type { Measure, MeasureCommand } from "./measure.ts";
import { MEASURE_ACTIONS } from "#law/measure-actions.ts";
import { citationOfEvent } from "./citations.ts";

export { checkOrder } from "./check.ts";
export type { CheckItem } from "./check.ts";
export { deskOf, urgeLevelOf } from "./desk.ts";
export { answerDueAt, paperDueAt, paperOf } from "./dues.ts";
export type * from "./events.ts";
export type * from "./measure.ts";

/** The life of one measure (措施) asked of one unit: notice, answer, renewal, release. */
export const measures: Decider<Measure, MeasureCommand, MeasureEvent> = {
  kind: "measure",
  permission: (command) => MEASURE_ACTIONS[command.type].permission,
  decide,
  evolve,
  place,
  reads,
  facts,
  dues,
  letters,
  cites: (event) => citationOfEvent(event),
};

const UNSENT = ["drafted", "submitted", "approved", "withdrawn"] as const;

function place(measure: Measure): Placement {
  return {
    caseId: measure.order.caseId,
    teamId: measure.order.teamId,
    unitId: measure.order.unitId,
    sent:
      !UNSENT.some((status) => status === measure.status) ||
      measure.papers.some((paper) => paper.servedAt !== null),
    status: measure.status,
  };
}

/** A command that opens a control locks its case, so that none opens while the case closes. */
function reads(
  command: MeasureCommand,
  measure: Measure | undefined,
): readonly { readonly kind: "case"; readonly id: string }[] {
  switch (command.type) {
    case "draft":
    case "redraft":
    case "mend":
      return [{ kind: "case", id: command.order.caseId }];
    case "submit":
    case "approve":
    case "serve":
    case "approve_renewal":
    case "order_release":
      return measure ? [{ kind: "case", id: measure.order.caseId }] : [];
    default:
      return [];
  }
}

/** What must follow elsewhere: arrival at the unit's desk, and the next in line when one ends. */
function letters(event: MeasureEvent, measure: Measure): readonly Letter[] {
  const self = { kind: "measure", id: measure.id } as const;
  switch (event.type) {
    case "notice_served":
      return [{ type: "command", stream: self, command: { type: "arrive", paper: "notice" } }];
    case "renewal_issued":
      return [{ type: "command", stream: self, command: { type: "arrive", paper: "renewal" } }];
    case "release_ordered":
      return [{ type: "command", stream: self, command: { type: "arrive", paper: "release" } }];
    case "measure_released":
    case "measure_lapsed":
    case "impossible_confirmed":
    case "notice_withdrawn":
      return measure.order.assetId === null
        ? []
        : [{ type: "promote", assetId: measure.order.assetId }];
    default:
      return [];
  }
}

function facts(command: MeasureCommand, measure: Measure | undefined): readonly FactWanted[] {
  switch (command.type) {
    case "answer":
    case "correct_answer":
      return [
        {
          name: "ahead_in_line",
          subject: command.answer.assetId ?? measure?.order.assetId ?? null,
        },
      ];
    case "take_effect":
      return [{ name: "ahead_in_line", subject: measure?.order.assetId ?? null }];
    default:
      return [];
  }
}
