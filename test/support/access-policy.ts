import type { KnownCase, KnownMeasure } from "./access-world.ts";
import type { CaseCommandBody } from "#contract/cases.ts";
import type { OperationId } from "#contract/index.ts";
import type { MeasureCommandBody } from "#contract/measure-commands.ts";
import type { Identity } from "#shell/identity.ts";
import type { RoleId } from "#law/roles.ts";

/**
 * Who may do what, and who may see what, on one page. Written down by hand and apart from the tables of
 * the law, so that a slip there does not pass unseen.
 */
const TEAM = ["officer", "judge"] as const;
const HEADS = ["bureau_chief", "president"] as const;
const COUNTY = [...HEADS, "linkage_office", "case_filing"] as const;
const COURT = [...TEAM, ...COUNTY] as const;
const DECIDERS = ["judge", ...HEADS] as const;
const LIAISONS = ["liaison", "deputy_liaison"] as const;
const UNIT = [...LIAISONS, "grid_worker"] as const;
const PLATFORM = ["system_admin", "security_admin", "auditor", "leading_group"] as const;
const EVERYONE = [...COURT, ...UNIT, ...PLATFORM] as const;
const IMPORTERS = ["case_filing", "linkage_office"] as const;

type Roles = readonly RoleId[];
/** Operations of a demonstration, which a production server does not have, are not here. */
type Tried = Exclude<
  OperationId,
  "listDemonstrationPersons" | "becomePerson" | "setAutomaticUnits" | "getTour"
>;

/** `signIn` is open to all; the two kinds of commands go by the command. */
export const OPERATION_ROLES = {
  signIn: EVERYONE,
  signOut: EVERYONE,
  me: EVERYONE,
  changePassword: EVERYONE,
  getDesk: EVERYONE,
  listUnits: EVERYONE,
  listHolidays: EVERYONE,
  listViews: EVERYONE,
  saveView: EVERYONE,
  deleteView: EVERYONE,
  listCases: COURT,
  getCase: COURT,
  getTimeline: COURT,
  listOutstanding: COURT,
  listJudges: COURT,
  listFindings: COURT,
  listClaims: COURT,
  getClaim: COURT,
  commandCase: COURT,
  listMeasures: [...COURT, ...UNIT],
  getMeasure: [...COURT, ...UNIT],
  getPaper: [...COURT, ...UNIT],
  commandMeasure: [...COURT, ...UNIT],
  commandMeasures: EVERYONE,
  checkDrafts: TEAM,
  draftMeasures: TEAM,
  inquireAll: TEAM,
  openClaim: [...TEAM, "case_filing"],
  decideClaim: DECIDERS,
  getPerson: [...TEAM, ...HEADS, "linkage_office"],
  unmaskPerson: [...TEAM, ...HEADS],
  listImports: IMPORTERS,
  getImport: IMPORTERS,
  runImport: IMPORTERS,
  cancelImport: IMPORTERS,
  getOverview: [...HEADS, "linkage_office", "leading_group"],
  getQuality: [...COUNTY],
  listJournal: ["auditor"],
  correctHoliday: ["linkage_office", "system_admin"],
} as const satisfies Record<Tried, Roles>;

export const FILE_ROLES = { attachments: [...COURT, ...UNIT], imports: IMPORTERS } as const;

export const MEASURE_COMMAND_ROLES = {
  redraft: TEAM,
  submit: TEAM,
  mend: TEAM,
  request_renewal: TEAM,
  send_back: [...TEAM, ...HEADS],
  approve: [...TEAM, ...HEADS],
  serve: [...TEAM, ...HEADS],
  withdraw: [...TEAM, ...HEADS],
  pause: ["judge", "bureau_chief", "linkage_office"],
  resume: ["judge", "bureau_chief", "linkage_office"],
  confirm_impossible: DECIDERS,
  insist: DECIDERS,
  answer_review: DECIDERS,
  approve_renewal: DECIDERS,
  receive: UNIT,
  answer: UNIT,
  correct_answer: UNIT,
  report_impossible: UNIT,
  confirm_release: UNIT,
  record_paper_arrival: LIAISONS,
  return_for_form: LIAISONS,
  propose_review: LIAISONS,
  confirm_renewal: LIAISONS,
} as const satisfies Record<MeasureCommandBody["type"], Roles>;

export const CASE_COMMAND_ROLES = {
  begin: TEAM,
  draft_release: TEAM,
  add_clue: [...TEAM, "case_filing"],
  record_payment: [...TEAM, "case_filing"],
  suspend: DECIDERS,
  resume_case: DECIDERS,
  decide_release: DECIDERS,
  close: DECIDERS,
  restore: DECIDERS,
} as const satisfies Record<CaseCommandBody["type"], Roles>;

export const isOneOf = (roles: Roles, { role }: Identity): boolean => roles.includes(role);

/** A team sees its own cases, the county's court all of them, units none. */
export function seesCase(who: Identity, found: KnownCase): boolean {
  if (isOneOf(COUNTY, who)) return true;
  return isOneOf(TEAM, who) && who.teamId === found.teamId;
}

/** A unit sees what was sent to it, and nothing else of the case. */
export function seesMeasure(who: Identity, found: KnownCase, measure: KnownMeasure): boolean {
  if (isOneOf(UNIT, who)) return measure.isSent && measure.unitId === who.unitId;
  return seesCase(who, found);
}

/** Words that this person must never read, whatever he asks. */
export function forbiddenMarks(who: Identity, cases: readonly KnownCase[]): readonly string[] {
  return cases.flatMap((found) => {
    const seen = found.measures.filter((measure) => seesMeasure(who, found, measure));
    const hidden = found.measures.filter((measure) => !seen.includes(measure));
    return [
      ...hidden.flatMap((measure) => measure.marks),
      ...(seesCase(who, found) ? [] : found.marks),
      ...(seesCase(who, found) || seen.length > 0 ? [] : found.names),
    ];
  });
}
