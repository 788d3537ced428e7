import type { Context, Refusal } from "../decider.ts";
import type { MeasureEvent } from "./events.ts";
import type { Measure, MeasureCommand } from "./measure.ts";
import { decideAnswering } from "./decide-answering.ts";
import { decideDrafting } from "./decide-drafting.ts";
import { decideEnding } from "./decide-ending.ts";
import { decideService } from "./decide-service.ts";
import { unreachable } from "#kit/assert.ts";
import { refuse } from "#kit/result.ts";
import type { Result } from "#kit/result.ts";
import { MEASURE_ACTIONS } from "#law/measure-actions.ts";
import type { MeasureStatus } from "#law/measure-statuses.ts";

export type Decision = Result<readonly MeasureEvent[], Refusal>;

/** May we, and what happened? One door for every command on a measure. */
export function decide(
  measure: Measure | undefined,
  command: MeasureCommand,
  context: Context,
): Decision {
  if (command.type === "draft") return decideDrafting(measure, command, context);
  if (measure === undefined) return refuse({ type: "measure_not_found" });
  const blocked = refuseByStatus(measure, command);
  return blocked ?? route(measure, command, context);
}

/** The table says which step may follow which; this only reads it. */
function refuseByStatus(measure: Measure, command: MeasureCommand): Decision | undefined {
  const action = MEASURE_ACTIONS[command.type];
  const from: readonly MeasureStatus[] = action.from;
  if (from.includes(measure.status)) return undefined;
  return refuse({
    type: "wrong_status",
    action: command.type,
    status: measure.status,
    cites: action.cites,
  });
}

// oxlint-disable-next-line complexity -- a routing table in the form of a switch
function route(measure: Measure, command: MeasureCommand, context: Context): Decision {
  switch (command.type) {
    case "draft":
    case "redraft":
    case "submit":
    case "send_back":
    case "approve":
    case "withdraw":
      return decideDrafting(measure, command, context);
    case "serve":
    case "arrive":
    case "record_paper_arrival":
    case "receive":
    case "return_for_form":
    case "mend":
    case "pause":
    case "resume":
    case "fall_due":
      return decideService(measure, command, context);
    case "answer":
    case "correct_answer":
    case "report_impossible":
    case "confirm_impossible":
    case "insist":
    case "propose_review":
    case "answer_review":
      return decideAnswering(measure, command, context);
    case "request_renewal":
    case "approve_renewal":
    case "confirm_renewal":
    case "order_release":
    case "confirm_release":
    case "take_effect":
    case "inform":
      return decideEnding(measure, command, context);
    default:
      return unreachable(command);
  }
}
