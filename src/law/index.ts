import { addDays, addMonths, addYears } from "#kit/calendar.ts";
import { CASE_ACTIONS } from "./case-actions.ts";
import { ASSET_KINDS } from "./asset-kinds.ts";
import { CASE_KINDS } from "./case-kinds.ts";
import { CASE_STATUSES } from "./case-statuses.ts";
import { isInForce } from "./citation.ts";
import type { Basis } from "./citation.ts";
import { CLOSURE_CONDITIONS } from "./closure-conditions.ts";
import { DOCUMENT_PACKAGES, PAPERS } from "./document-packages.ts";
import { DOCUMENTS } from "./documents/index.ts";
import type { DocumentId, DocumentRule } from "./documents/index.ts";
import { DUTIES } from "./duties.ts";
import { ENFORCEMENT_TITLES } from "./enforcement-titles.ts";
import { SHANGCAI } from "./counties/shangcai.ts";
import { REFUSALS } from "./refusals.ts";
import { SANCTION_CAPS, SANCTION_ONCE } from "./sanctions.ts";
import { EXEMPTIONS, EXEMPTION_CONFLICT } from "./exemptions.ts";
import type { ExemptionId } from "./exemptions.ts";
import { FINDING_KINDS } from "./finding-kinds.ts";
import type { FindingKindId, FindingKindRule } from "./finding-kinds.ts";
import { FORM_RETURN_REASONS } from "./form-return-reasons.ts";
import { IMPOSSIBLE_REASONS } from "./impossible-reasons.ts";
import { MEASURE_ACTIONS } from "./measure-actions.ts";
import { MEASURE_STATUSES } from "./measure-statuses.ts";
import { MEASURES } from "./measures.ts";
import type { MeasureId, MeasureRule } from "./measures.ts";
import { RELEASE_GROUNDS } from "./release-grounds.ts";
import { COMMON_REPLY_FIELDS } from "./reply-fields.ts";
import type { ReplyField } from "./reply-fields.ts";
import { PERMISSIONS, ROLES } from "./roles.ts";
import { SOURCES } from "./sources/index.ts";
import { TERM_CAPS } from "./term-caps.ts";
import type { TermCap, TermCapId } from "./term-caps.ts";
import { TIME_LIMITS } from "./time-limits.ts";
import { UNITS } from "./units.ts";
import type { UnitId } from "./units.ts";

/** Every table of the rulebook, so that checks and printers can walk it. */
export const RULEBOOK = {
  sources: SOURCES,
  duties: DUTIES,
  counties: { shangcai: SHANGCAI },
  units: UNITS,
  roles: ROLES,
  permissions: PERMISSIONS,
  measures: MEASURES,
  measureStatuses: MEASURE_STATUSES,
  measureActions: MEASURE_ACTIONS,
  caseKinds: CASE_KINDS,
  caseStatuses: CASE_STATUSES,
  caseActions: CASE_ACTIONS,
  assetKinds: ASSET_KINDS,
  findingKinds: FINDING_KINDS,
  papers: PAPERS,
  documentPackages: DOCUMENT_PACKAGES,
  documents: DOCUMENTS,
  termCaps: TERM_CAPS,
  timeLimits: TIME_LIMITS,
  exemptions: EXEMPTIONS,
  exemptionConflict: EXEMPTION_CONFLICT,
  releaseGrounds: RELEASE_GROUNDS,
  closureConditions: CLOSURE_CONDITIONS,
  formReturnReasons: FORM_RETURN_REASONS,
  impossibleReasons: IMPOSSIBLE_REASONS,
  sanctionCaps: SANCTION_CAPS,
  sanctionOnce: SANCTION_ONCE,
  enforcementTitles: ENFORCEMENT_TITLES,
  refusals: REFUSALS,
} as const;

export function measureOf(id: MeasureId): MeasureRule {
  return MEASURES[id];
}

export function isMeasureId(text: string): text is MeasureId {
  return Object.hasOwn(MEASURES, text);
}

/** The measure of an id that came from outside, where there is one. */
export function findMeasureRule(id: string): MeasureRule | undefined {
  return isMeasureId(id) ? measureOf(id) : undefined;
}

/** What is to be said about a thing found, where the catalogue knows its kind. */
export function findingRuleOf(kind: string): FindingKindRule | undefined {
  return Object.hasOwn(FINDING_KINDS, kind) ? FINDING_KINDS[kind as FindingKindId] : undefined;
}

/** The legal basis of a measure on the day of its document: what was in force then, nothing else. */
export function basisOn(id: MeasureId, on: string): readonly Basis[] {
  return measureOf(id).basis.filter(
    ({ validFrom, validTo, ...citation }) =>
      (validFrom === undefined || validFrom <= on) &&
      (validTo === undefined || on <= validTo) &&
      isInForce(citation, on),
  );
}

/** Everything a unit fills in for a measure: its own fields first, then those of every answer. */
export function replyFieldsOf(id: MeasureId): readonly ReplyField[] {
  return [...measureOf(id).replyFields, ...COMMON_REPLY_FIELDS];
}

export function documentOf(id: DocumentId): DocumentRule {
  return DOCUMENTS[id];
}

/** The cap for a ruling of that day; rulings older than the first known cap are judged by it. */
export function termCapOn(id: TermCapId, on: string): TermCap {
  const { caps }: { readonly caps: readonly [TermCap, ...TermCap[]] } = TERM_CAPS[id];
  return caps.findLast(({ validFrom }) => validFrom <= on) ?? caps[0];
}

/** The last day that a term from that day may have; courts write it or the day before (TM-1). */
export function latestEnd(from: string, cap: Pick<TermCap, "n" | "unit">): string {
  if (cap.unit === "day") return addDays(from, cap.n);
  return cap.unit === "month" ? addMonths(from, cap.n) : addYears(from, cap.n);
}

export function termExceeds(
  term: { readonly from: string; readonly to: string },
  cap: Pick<TermCap, "n" | "unit">,
): boolean {
  return term.to > latestEnd(term.from, cap);
}

const EXEMPTION_BY_FLAG = new Map<string, ExemptionId>(
  (Object.keys(EXEMPTIONS) as ExemptionId[]).flatMap((id) =>
    EXEMPTIONS[id].flags.map((flag) => [flag, id] as const),
  ),
);

/** The rule that a mark of an asset calls for, such as 农民工工资专户. */
export function exemptionOfFlag(flag: string): ExemptionId | undefined {
  return EXEMPTION_BY_FLAG.get(flag);
}

type UnitNames = readonly [
  { readonly name: string; readonly short: string; readonly from: string; readonly to?: string },
  ...{
    readonly name: string;
    readonly short: string;
    readonly from: string;
    readonly to?: string;
  }[],
];

function unitNames(id: UnitId): UnitNames {
  return UNITS[id].names;
}

/** The name of a unit on a day, with the county's name in its place. */
export function unitNameOn(id: UnitId, on: string, county: string): string {
  return nameOn(id, on).name.replaceAll("{county}", county);
}

function nameOn(id: UnitId, on: string): UnitNames[number] {
  const names = unitNames(id);
  return names.findLast(({ from }) => from <= on) ?? names[0];
}
