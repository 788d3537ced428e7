import type { Context } from "../decider.ts";
import type { Decision } from "./decide.ts";
import { refuseClosedCase } from "./decide-drafting.ts";
import { decideMending } from "./decide-mending.ts";
import { dues, paperOf } from "./dues.ts";
import type { MeasureEvent } from "./events.ts";
import type { Measure, MeasureCommand, PaperKind, UrgeAbout, UrgeLevel } from "./measure.ts";
import { assetRegister } from "./numbers.ts";
import { assert, unreachable } from "#kit/assert.ts";
import { ok, refuse } from "#kit/result.ts";
import { article } from "#law/citation.ts";
import { measureOf } from "#law/index.ts";

type Service = Extract<
  MeasureCommand,
  {
    readonly type:
      | "serve"
      | "arrive"
      | "record_paper_arrival"
      | "receive"
      | "return_for_form"
      | "mend"
      | "pause"
      | "resume"
      | "fall_due";
  }
>;

/** Service (送达), arrival, receipt (签收), return for form, and what the clock does by itself. */
// oxlint-disable-next-line complexity -- a routing table in the form of a switch
export function decideService(measure: Measure, command: Service, context: Context): Decision {
  switch (command.type) {
    case "serve":
      return (
        refuseClosedCase(measure.order, context) ?? ok([{ type: "notice_served", at: context.now }])
      );
    case "arrive":
      return arrive(measure, command.paper, context.now, context);
    case "record_paper_arrival":
      return recordPaperArrival(measure, command, context);
    case "receive":
      return receive(measure, command.paper, context);
    case "return_for_form":
      return returnForForm(measure, command, context);
    case "mend":
      return decideMending(measure, command, context);
    case "pause":
      return isPaused(measure)
        ? refuse({ type: "already_paused" })
        : ok([{ type: "deadline_paused", reason: command.reason, at: context.now }]);
    case "resume":
      return isPaused(measure)
        ? ok([{ type: "deadline_resumed", reason: command.reason, at: context.now }])
        : refuse({ type: "not_paused" });
    case "fall_due":
      return fallDue(measure, command.key, context);
    default:
      return unreachable(command);
  }
}

function isPaused(measure: Measure): boolean {
  return measure.pauses.some((pause) => pause.to === null);
}

/** Set by the receiving side alone; on an asset with a line it takes the asset's next place. */
function arrive(measure: Measure, kind: PaperKind, at: string, context: Context): Decision {
  const paper = paperOf(measure, kind);
  if (!paper || paper.servedAt === null) return refuse({ type: "paper_not_served", paper: kind });
  if (paper.arrivedAt !== null) return refuse({ type: "paper_already_arrived", paper: kind });
  return ok([arrival(measure, kind, { at, by: "platform", proof: null }, context)]);
}

function arrival(
  measure: Measure,
  kind: PaperKind,
  how: Pick<MeasureEvent & { readonly type: "paper_arrived" }, "at" | "by" | "proof">,
  context: Context,
): MeasureEvent {
  const takesPlace = kind === "notice" && takesPlaceInLine(measure);
  return {
    type: "paper_arrived",
    paper: kind,
    ...how,
    receiptNumber: takesPlace ? context.draw(assetRegister(measure.order.assetId ?? "")) : null,
  };
}

/** Whether the notice stands in the line of an asset (轮候): it names one, and the measure can wait. */
function takesPlaceInLine(measure: Measure): boolean {
  return measure.order.assetId !== null && measureOf(measure.order.measureKind).waits;
}

function recordPaperArrival(
  measure: Measure,
  command: Extract<Service, { readonly type: "record_paper_arrival" }>,
  context: Context,
): Decision {
  const paper = paperOf(measure, command.paper);
  if (!paper || paper.servedAt === null) {
    return refuse({ type: "paper_not_served", paper: command.paper });
  }
  if (paper.arrivedAt !== null)
    return refuse({ type: "paper_already_arrived", paper: command.paper });
  if (command.arrivedAt > context.now || command.arrivedAt < paper.issuedAt) {
    return refuse({ type: "arrival_out_of_range", issuedAt: paper.issuedAt, now: context.now });
  }
  const how = { at: command.arrivedAt, by: "counter" as const, proof: command.proof };
  return ok([arrival(measure, command.paper, how, context)]);
}

function receive(measure: Measure, kind: PaperKind, context: Context): Decision {
  const paper = paperOf(measure, kind);
  if (!paper || paper.arrivedAt === null) return refuse({ type: "paper_not_arrived", paper: kind });
  if (paper.receivedAt !== null) return refuse({ type: "paper_already_received", paper: kind });
  return ok([{ type: "paper_received", paper: kind, at: context.now, by: context.actor.userId }]);
}

/** A closed list of defects of form, all at once; nothing else sends a notice back (art. 18). */
function returnForForm(
  measure: Measure,
  command: Extract<Service, { readonly type: "return_for_form" }>,
  context: Context,
): Decision {
  if (command.reasons.length === 0) return refuse({ type: "reason_missing", cites: article(18) });
  const again = command.reasons.filter((reason) =>
    measure.formReturns.some((earlier) => !earlier.reasons.includes(reason)),
  );
  // All defects are named at once: a second return may not bring up what the first left unsaid.
  if (again.length > 0) {
    return refuse({ type: "defect_not_named_before", reasons: again, cites: article(18) });
  }
  const { reasons, note } = command;
  return ok([{ type: "notice_returned_for_form", reasons, note, at: context.now }]);
}

/** A due that has come: the system records the alarm, the urging, the warning or the lapse. */
function fallDue(measure: Measure, key: string, context: Context): Decision {
  const due = dues(measure, context.rules).find((candidate) => candidate.key === key);
  if (!due) return refuse({ type: "due_is_gone", key });
  if (due.dueAt > context.now) return refuse({ type: "due_not_yet", dueAt: due.dueAt });
  const event = eventOfDue(key, due.dueAt, context.now);
  return ok([event]);
}

function eventOfDue(key: string, dueAt: string, now: string): MeasureEvent {
  const [family, second, third] = key.split(":");
  switch (family) {
    case "unopened":
      return { type: "unopened_alarmed", key, at: now };
    case "urge":
      return {
        type: "unit_urged",
        key,
        about: second as UrgeAbout,
        level: third as UrgeLevel,
        at: now,
      };
    case "expiry":
      return { type: "expiry_warned", key, daysLeft: Number(third), at: now };
    default:
      assert(family === "lapse", `unknown due ${key}`);
      // The measure ended with its last day, whenever the clock came to write it down.
      return { type: "measure_lapsed", key, at: dueAt };
  }
}
