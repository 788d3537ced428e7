import type { Due } from "../decider.ts";
import type { Measure, Paper, UrgeAbout, UrgeLevel } from "./measure.ts";
import type { CountyRules } from "#law/county-rules.ts";
import { addDays, addWorkdays, dueInstant, legalDay, startOfDay } from "#kit/calendar.ts";
import { addMinutes, endOfDay } from "#kit/calendar.ts";
import { measureOf } from "#law/index.ts";
import { TIME_LIMITS } from "#law/time-limits.ts";
import type { TimeLimitId } from "#law/time-limits.ts";
import { EXPIRY_WARNING_DAYS } from "#law/time-limits.ts";

const URGE_LEVELS = ["upcoming", "reminder", "supervision", "escalation"] as const;

/** When the unit's legal clock starts: with service, which the county says what it is (PK-G2). */
function serviceInstant(paper: Paper, rules: CountyRules): string | null {
  const arrivalServes = rules.settings.platformArrivalIsService || paper.arrivedBy === "counter";
  return arrivalServes ? paper.arrivedAt : paper.receivedAt;
}

/** The end of the time to answer the notice, or null while the clock has not started. */
export function answerDueAt(measure: Measure, rules: CountyRules): string | null {
  const from = answerStart(measure, rules);
  if (from === null) return null;
  return limitEnd(measureOf(measure.order.measureKind).replyLimit, from, measure, rules);
}

/** Insisting gives the unit the full time again: the question was with the court in between. */
function answerStart(measure: Measure, rules: CountyRules): string | null {
  const paper = paperOf(measure, "notice");
  const served = paper ? serviceInstant(paper, rules) : null;
  return served === null ? null : (measure.insistedAt ?? served);
}

/** The end of the time to confirm a release or a renewal that the court has ordered. */
export function paperDueAt(
  measure: Measure,
  kind: "renewal" | "release",
  rules: CountyRules,
): string | null {
  const paper = paperOf(measure, kind);
  const startedAt = paper && (serviceInstant(paper, rules) ?? paper.arrivedAt);
  // Pauses belong to the notice: what stopped its clock does not stop that of a later paper.
  return startedAt ? limitEnd(`unit_${kind}`, startedAt, { pauses: [] }, rules) : null;
}

function limitEnd(
  id: TimeLimitId,
  startedAt: string,
  { pauses }: Pick<Measure, "pauses">,
  rules: CountyRules,
): string {
  const { n, unit, rollover } = TIME_LIMITS[id];
  return dueInstant({
    startedAt,
    limit: { n, unit, rollover },
    pauses,
    holidays: rules.holidays,
  });
}

export function paperOf(measure: Measure, kind: Paper["kind"]): Paper | undefined {
  return measure.papers.findLast((paper) => paper.kind === kind);
}

/**
 * Everything that will fall due by itself on this measure, as things stand: alarms for unopened
 * papers, the urging ladder (催办 → 督办 → 上报), expiry warnings, the lapse. What was acted on is gone.
 */
export function dues(measure: Measure, rules: CountyRules): readonly Due[] {
  const all = [
    ...unopenedDues(measure, rules),
    ...answerDues(measure, rules),
    ...paperDues(measure, "renewal", rules),
    ...paperDues(measure, "release", rules),
    ...reviewDues(measure, rules),
    ...expiryDues(measure),
  ];
  return all.filter((due) => !measure.urged.includes(due.key));
}

function unopenedDues(measure: Measure, rules: CountyRules): Due[] {
  if (measure.endedAt !== null) return [];
  return measure.papers
    .filter((paper) => paper.arrivedAt !== null && paper.receivedAt === null)
    .map((paper) => ({
      key: `unopened:${paper.number}`,
      dueAt: addMinutes(paper.arrivedAt ?? "", rules.settings.unopenedAlarmMinutes),
    }));
}

const AWAITING_ANSWER = ["arrived", "received"] as const;

function answerDues(measure: Measure, rules: CountyRules): Due[] {
  if (measure.status === "impossible_reported" && measure.impossible) {
    const end = limitEnd("impossible_decision", measure.impossible.at, { pauses: [] }, rules);
    return [{ key: urgeKey("impossible", "reminder", end), dueAt: end }];
  }
  const dueAt = answerDueAt(measure, rules);
  if (dueAt === null || isPaused(measure)) return [];
  if (!AWAITING_ANSWER.some((status) => status === measure.status)) return [];
  return ladder("answer", { dueAt, startedAt: answerStart(measure, rules) ?? dueAt }, rules);
}

function isPaused(measure: Measure): boolean {
  return measure.pauses.some((pause) => pause.to === null);
}

function paperDues(measure: Measure, kind: "renewal" | "release", rules: CountyRules): Due[] {
  const isOpen =
    kind === "release"
      ? measure.status === "release_ordered"
      : measure.renewal?.status === "issued" && measure.endedAt === null;
  const dueAt = isOpen ? paperDueAt(measure, kind, rules) : null;
  const startedAt = paperOf(measure, kind)?.arrivedAt;
  return dueAt === null || !startedAt ? [] : ladder(kind, { dueAt, startedAt }, rules);
}

function reviewDues(measure: Measure, rules: CountyRules): Due[] {
  return measure.reviewProposals
    .filter((proposal) => proposal.answer === null)
    .map((proposal) => {
      const end = limitEnd("review_answer", proposal.proposedAt, { pauses: [] }, rules);
      return { key: urgeKey("review", "reminder", end), dueAt: end };
    });
}

/** The ladder of one time limit: each rung once, in order, also after a standstill of the server. */
function ladder(
  about: UrgeAbout,
  { dueAt, startedAt }: { readonly dueAt: string; readonly startedAt: string },
  rules: CountyRules,
): Due[] {
  const dueDay = legalDay(dueAt === startOfDay(legalDay(dueAt)) ? addMinutes(dueAt, -1) : dueAt);
  return URGE_LEVELS.map((level) => {
    const day = addWorkdays(dueDay, rules.settings.urging[level], rules.holidays);
    const at = level === "upcoming" ? startOfDay(day) : later(endOfDay(day), dueAt);
    return { key: urgeKey(about, level, dueAt), dueAt: at };
    // A limit of one day leaves no day before it on which to remind.
  }).filter((due) => due.dueAt > startedAt);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function urgeKey(about: UrgeAbout, level: UrgeLevel, dueAt: string): string {
  return `urge:${about}:${level}:${dueAt}`;
}

const HOLDING = ["in_force", "waiting", "release_ordered"] as const;

function expiryDues(measure: Measure): Due[] {
  const to = measure.effectiveTo;
  if (to === null || !HOLDING.some((status) => status === measure.status)) return [];
  const warnings = EXPIRY_WARNING_DAYS.map((days) => ({
    key: `expiry:${to}:${days}`,
    dueAt: startOfDay(addDays(to, -days)),
  }));
  const lapse = { key: `lapse:${to}`, dueAt: startOfDay(addDays(to, 1)) };
  return mayLapse(measure, lapse.dueAt) ? [...warnings, lapse] : warnings;
}

/**
 * A waiting seizure's term starts when it takes effect, so nothing lapses while it waits (QR10). And a
 * renewal that reached the unit in time is the court's act done: a slow unit does not end the seizure.
 */
function mayLapse(measure: Measure, end: string): boolean {
  if (measure.status === "waiting") return false;
  const renewal = measure.renewal?.status === "issued" ? paperOf(measure, "renewal") : undefined;
  return !renewal?.arrivedAt || renewal.arrivedAt >= end;
}
