import type { Measure, Paper, PaperKind } from "./measure.ts";

/** Puts a new paper on its way. A renewal or release leaves with its approval; a notice is served. */
export function issue(measure: Measure, kind: PaperKind, number: string, at: string): Measure {
  const paper: Paper = {
    kind,
    number,
    issuedAt: at,
    servedAt: kind === "notice" ? null : at,
    arrivedAt: null,
    arrivedBy: null,
    receivedAt: null,
    receivedBy: null,
  };
  return { ...measure, papers: [...measure.papers, paper] };
}
