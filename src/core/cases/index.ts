import type { Decider, Letter, Placement } from "../decider.ts";
import type { CaseCommand, CaseEvent, EnforcementCase } from "./case.ts";
import { citationOfEvent } from "./citations.ts";
import { decide } from "./decide.ts";
import { dues } from "./dues.ts";
import { evolve } from "./evolve.ts";
import { CASE_ACTIONS } from "#law/case-actions.ts";

export type * from "./case.ts";
export * from "./import/index.ts";
export { missingOf } from "./missing.ts";
export { rulingNumber, rulingRegister } from "./ruling-number.ts";
export type { Missing } from "./missing.ts";

/** The enforcement case (执行案件). */
export const cases: Decider<EnforcementCase, CaseCommand, CaseEvent> = {
  kind: "case",
  permission: (command) => CASE_ACTIONS[command.type].permission,
  decide,
  evolve,
  place,
  reads: () => [],
  facts: (command, found) =>
    command.type === "close" ? [{ name: "outstanding_measures", subject: found?.id ?? null }] : [],
  dues,
  letters,
  cites: citationOfEvent,
};

function place(found: EnforcementCase): Placement {
  return {
    caseId: found.id,
    teamId: found.teamId,
    unitId: null,
    sent: false,
    status: found.status,
  };
}

/** One decision of the court releases everything it names, each at its own unit. */
function letters(event: CaseEvent, found: EnforcementCase): readonly Letter[] {
  if (event.type === "lookup_begun") {
    return [{ type: "inquire", caseId: found.id, ordinal: event.ordinal }];
  }
  if (event.type !== "release_decided" || !event.granted) return [];
  const release = found.releases.find((one) => one.releaseId === event.releaseId);
  if (!release) return [];
  return release.measureIds.map((id) => ({
    type: "command",
    stream: { kind: "measure", id },
    command: {
      type: "order_release",
      caseId: found.id,
      ground: release.ground,
      rulingNumber: release.rulingNumber,
    },
  }));
}
