import { MEASURES, type MeasureId, type MeasureRule } from "#law/measures.ts";

import { parseDateText } from "../../text/dates.ts";
import { capOn, capText, lastDayOf } from "../../text/terms.ts";

/** The ladder of the warnings before a term ends. */
export const WITHIN = [7, 15, 30, 60, 90, 180].map((days) => ({
  id: String(days),
  name: `${days} 天内`,
}));

export function withinOf(text: string): number {
  return WITHIN.some(({ id }) => id === text) ? Number(text) : 90;
}

export type RenewalTerm = { readonly from: string; readonly to: string };

/** A renewal follows on the day after the term that it continues, for as long as the law allows. */
export function proposedTerm(kind: string, effectiveTo: string, today: string): RenewalTerm {
  const from = nextDay(effectiveTo);
  const term = termRuleOf(kind);
  return { from, to: term === null ? "" : lastDayOf(from, capOn(term, today)) };
}

export function capTextOf(kind: string, today: string): string | undefined {
  const term = termRuleOf(kind);
  return term === null ? undefined : capText(term, today);
}

function termRuleOf(kind: string): MeasureRule["term"] {
  return Object.hasOwn(MEASURES, kind) ? MEASURES[kind as MeasureId].term : null;
}

function nextDay(day: string): string {
  return lastDayOf(day, { n: 2, unit: "day" });
}

export type TermFaults = Partial<Readonly<Record<keyof RenewalTerm, string>>>;

export function termFaults(term: RenewalTerm): TermFaults {
  const from = parseDateText(term.from);
  const to = parseDateText(term.to);
  return {
    ...(from === undefined && { from: "请填写起始日，如 2026-03-01" }),
    ...(to === undefined && { to: "请填写届满日，如 2027-02-28" }),
    ...(from !== undefined && to !== undefined && to < from && { to: "届满日早于起始日" }),
  };
}
