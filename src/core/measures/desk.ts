import { paperOf } from "./dues.ts";
import type { Measure, UrgeLevel } from "./measure.ts";

/** Where the work on a measure lies just now: whose desk, and what is to be done there. */
export type Desk =
  | "draft"
  | "approval"
  | "to_serve"
  | "in_transit"
  | "to_receive"
  | "to_do"
  | "to_mend"
  | "to_decide"
  | "holding"
  | "done";

const DESK_BY_STATUS = {
  drafted: "draft",
  submitted: "approval",
  approved: "to_serve",
  served: "in_transit",
  arrived: "to_receive",
  received: "to_do",
  returned_for_form: "to_mend",
  impossible_reported: "to_decide",
  in_force: "holding",
  waiting: "holding",
  release_ordered: "to_do",
} as const satisfies { readonly [status: string]: Desk };

export function deskOf(measure: Measure): Desk {
  const statuses: { readonly [status: string]: Desk } = DESK_BY_STATUS;
  const byStatus = statuses[measure.status];
  if (byStatus === undefined) return "done";
  if (asksForRenewal(measure)) return "approval";
  return paperDesk(measure) ?? byStatus;
}

/** A renewal that was asked for waits for its approver, as the notice did before it. */
function asksForRenewal({ status, renewal }: Measure): boolean {
  return (status === "in_force" || status === "waiting") && renewal?.status === "requested";
}

/** A renewal or release under way moves the measure back to the unit's desk. */
function paperDesk(measure: Measure): Desk | undefined {
  const kind = measure.status === "release_ordered" ? "release" : "renewal";
  const paper = paperOf(measure, kind);
  const isOpen = kind === "release" ? paper : paper && measure.renewal?.status === "issued";
  if (!paper || !isOpen) return undefined;
  if (paper.arrivedAt === null) return "in_transit";
  return paper.receivedAt === null ? "to_receive" : "to_do";
}

const LEVELS: readonly UrgeLevel[] = ["upcoming", "reminder", "supervision", "escalation"];

/** How far the urging has gone, 0 (not at all) to 4 (reported to the leading group), over its life. */
export function urgeLevelOf(measure: Measure): number {
  const levels = measure.urged
    .filter((key) => key.startsWith("urge:"))
    .map((key) => LEVELS.findIndex((level) => level === key.split(":")[2]) + 1);
  return Math.max(0, ...levels);
}
