import { claimText, partyText, titleText } from "./difference-text.ts";
import type { CaseDraft, DraftParty } from "./draft.ts";
import { usualLabel } from "./headings.ts";
import { planParties } from "./plan-parties.ts";
import type { PartyFields, PersonIds } from "./plan-parties.ts";
import { problemOf } from "./problems.ts";
import type { RowProblem } from "./problems.ts";
import type { CaseRecord, EnforcementCase } from "../case.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import { CASE_KINDS } from "#law/case-kinds.ts";

export type FieldChange = {
  readonly name: string;
  readonly before: string;
  readonly after: string;
};

/** A case that the system knows already, with the content its journal only points to. */
export type KnownCase = {
  /** How many events it has had: whether it changed since it was read. */
  readonly position: number;
  readonly state: EnforcementCase;
  readonly parties: readonly PartyFields[];
  readonly clues: readonly string[];
  /** Whether any notice was ever drafted in this case. */
  readonly hasMeasures: boolean;
  /** Debtors whom a measure holds, or will once it is sent. */
  readonly boundDebtors: ReadonlySet<string>;
};

/** Someone registered under an identity number, and the cases he is a party of. */
export type KnownPerson = { readonly name: string; readonly caseIds: readonly string[] };

export type Surroundings = {
  readonly known: KnownCase | undefined;
  readonly persons: ReadonlyMap<string, KnownPerson>;
  readonly ids: PersonIds;
  readonly judgeName: (judgeId: string) => string;
};

/** The record without the references to personal content, which the shell makes. */
export type PlannedRecord = Omit<CaseRecord, "parties" | "clues">;

export type Plan = {
  readonly what: "new" | "changed" | "same";
  readonly record: PlannedRecord;
  readonly parties: readonly PartyFields[];
  /** Whether what is kept of the parties, or of the clues, must be written anew. */
  readonly partiesChanged: boolean;
  readonly newClues: readonly string[];
  readonly teamChanged: boolean;
  readonly changes: readonly FieldChange[];
  readonly problems: readonly RowProblem[];
  readonly notices: readonly RowProblem[];
};

/** What a checked row means for what the system holds: a new case, a corrected one, or nothing. */
export function planCase(draft: CaseDraft, around: Surroundings): Plan {
  const { known } = around;
  const record = recordOf(draft, known?.state);
  const parties = planParties(draft, known?.parties ?? [], around.ids);
  const found = checkNames(draft, parties, around);
  const newClues = draft.clues.filter((clue) => !known?.clues.includes(clue));
  const base = { record, parties, newClues, ...found };
  if (!known) {
    return { ...base, what: "new", partiesChanged: true, teamChanged: false, changes: [] };
  }
  const partyChanges = changesOfParties(known.parties, parties);
  const changes = [
    ...changesOfRecord(known.state, record, around.judgeName),
    ...partyChanges,
    ...newClues.map((clue) => ({ name: "财产线索", before: "", after: clue })),
  ];
  const teamChanged = record.teamId !== known.state.teamId;
  return {
    ...base,
    what: changes.length === 0 ? "same" : "changed",
    partiesChanged: partyChanges.length > 0 || teamChanged,
    teamChanged,
    changes,
    problems: [
      ...found.problems,
      ...checkKnown(known, parties, { draft, teamChanged, judgeName: around.judgeName }),
    ],
  };
}

function recordOf(draft: CaseDraft, before: EnforcementCase | undefined): PlannedRecord {
  const { provided } = draft;
  return {
    number: draft.number,
    kind: draft.kind,
    filedOn: draft.filedOn,
    cause: draft.cause,
    title: before && !provided.title ? before.title : draft.title,
    performBy: before && !provided.performBy ? before.performBy : draft.performBy,
    claimItems: before && !provided.claimItems ? before.claimItems : draft.claimItems,
    teamId: draft.teamId,
    judgeId: draft.judgeId,
  };
}

function changesOfRecord(
  before: EnforcementCase,
  after: PlannedRecord,
  judgeName: (id: string) => string,
): readonly FieldChange[] {
  const pairs: readonly (readonly [string, string, string])[] = [
    ["案件类型", CASE_KINDS[before.kind].name, CASE_KINDS[after.kind].name],
    ["立案日期", before.filedOn, after.filedOn],
    ["案由", before.cause, after.cause],
    ["执行依据", titleText(before.title), titleText(after.title)],
    ["履行期限届满日", before.performBy ?? "", after.performBy ?? ""],
    ["请求执行的款项", claimText(before.claimItems), claimText(after.claimItems)],
    ["承办法官", judgeName(before.judgeId), judgeName(after.judgeId)],
  ];
  const seen = pairs
    .filter(([, from, to]) => from !== to)
    .map(([name, from, to]) => ({ name, before: from, after: to }));
  const isMoved = before.judgeId !== after.judgeId || before.teamId !== after.teamId;
  const saysJudge = seen.some((change) => change.name === "承办法官");
  // Two judges of one name, or a team that changed under the same judge, is a change all the same.
  return isMoved && !saysJudge
    ? [
        ...seen,
        { name: "承办团队", before: judgeName(before.judgeId), after: judgeName(after.judgeId) },
      ]
    : seen;
}

function changesOfParties(
  before: readonly PartyFields[],
  after: readonly PartyFields[],
): readonly FieldChange[] {
  const keyOf = (party: PartyFields): string => `${party.role} ${party.personId}`;
  const old = new Map(before.map((party) => [keyOf(party), party]));
  const kept = new Set(after.map(keyOf));
  const added = after.flatMap((party) => {
    const was = old.get(keyOf(party));
    if (was && canonicalJson(was) === canonicalJson(party)) return [];
    return [{ name: roleName(party), before: was ? partyText(was) : "", after: partyText(party) }];
  });
  const removed = before
    .filter((party) => !kept.has(keyOf(party)))
    .map((party) => ({ name: roleName(party), before: partyText(party), after: "" }));
  return [...removed, ...added];
}

function roleName(party: PartyFields): string {
  return party.role === "applicant" ? "申请执行人" : "被执行人";
}

/** A number registered under another name is the gravest slip: the wrong person would be seized. */
function checkNames(
  draft: CaseDraft,
  parties: readonly PartyFields[],
  { persons, known }: Surroundings,
): { readonly problems: readonly RowProblem[]; readonly notices: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const notices: RowProblem[] = [];
  for (const [at, party] of parties.entries()) {
    const registered = persons.get(party.personId);
    const source = draft.parties[at];
    if (!registered || !source || registered.name === party.name) continue;
    const isElsewhere = registered.caseIds.some((id) => id !== known?.state.id);
    if (!isElsewhere || source.formerName === registered.name) continue;
    const place = { column: labelOf(source), value: party.identityNumber ?? party.name };
    const isCompany = party.personKind === "company";
    const id = isCompany ? "notice_renamed" : "identity_registered_name";
    (isCompany ? notices : problems).push(problemOf(id, place, { name: registered.name }));
  }
  return { problems, notices };
}

function labelOf(party: DraftParty): string {
  const group = party.role === "applicant" ? "applicants" : "debtors";
  return usualLabel(`${group}.${party.position}.identityNumber`);
}

type Against = {
  readonly draft: CaseDraft;
  readonly teamChanged: boolean;
  readonly judgeName: Surroundings["judgeName"];
};

function checkKnown(
  known: KnownCase,
  parties: readonly PartyFields[],
  { draft, teamChanged, judgeName }: Against,
): readonly RowProblem[] {
  const kept = new Set(
    parties.filter((party) => party.role === "debtor").map((party) => party.personId),
  );
  const lost = known.parties.filter(
    (party) =>
      party.role === "debtor" &&
      known.boundDebtors.has(party.personId) &&
      !kept.has(party.personId),
  );
  const column = usualLabel("debtors.1.name");
  const now = draft.parties.filter((party) => party.role === "debtor").map((party) => party.name);
  const value = now.join("、");
  const problems = lost.map(({ name }) =>
    problemOf("debtor_has_measures", { column, value }, { name }),
  );
  if (!teamChanged || !known.hasMeasures) return problems;
  const judge = { column: usualLabel("judge"), value: judgeName(draft.judgeId) };
  return [...problems, problemOf("team_has_measures", judge)];
}
