import type { Due } from "../decider.ts";
import type { EnforcementCase } from "./case.ts";
import { addMinutes, addMonths, dueInstant, legalDay, startOfDay } from "#kit/calendar.ts";
import { CLOSURE_LOOKUPS } from "#law/closure-conditions.ts";
import type { CountyRules } from "#law/county-rules.ts";
import { TIME_LIMITS } from "#law/time-limits.ts";

const MORNING_MINUTES = 9 * 60;

/** Looked up again every six months for five years after 终本, and the release that must follow payment. */
export function dues(found: EnforcementCase, rules: CountyRules): readonly Due[] {
  return [...lookupDues(found), ...releaseDues(found, rules)].filter(
    (due) => !found.fallen.includes(due.key),
  );
}

function lookupDues(found: EnforcementCase): Due[] {
  const closure = found.closures.at(-1);
  if (found.status !== "closed_without_completion" || !closure) return [];
  const closedOn = legalDay(closure.closedAt);
  const { everyMonths, times } = CLOSURE_LOOKUPS;
  return Array.from({ length: times }, (_, index) => ({
    key: `lookup:${closedOn}:${index + 1}`,
    // In the morning, when the units can sign for what arrives.
    dueAt: addMinutes(startOfDay(addMonths(closedOn, everyMonths * (index + 1))), MORNING_MINUTES),
  }));
}

function releaseDues(found: EnforcementCase, rules: CountyRules): Due[] {
  const { performedAt } = found;
  // A release decided before the debt was paid lifted a part; it does not answer the payment.
  const isAnswered = found.releases.some(
    (release) => release.status === "decided" && release.draftedAt >= (performedAt ?? ""),
  );
  if (performedAt === null || isAnswered) return [];
  const { n, unit, rollover } = TIME_LIMITS.release_paper;
  const dueAt = dueInstant({
    startedAt: performedAt,
    limit: { n, unit, rollover },
    pauses: [],
    holidays: rules.holidays,
  });
  return [{ key: `release:${found.performedAt}`, dueAt }];
}
