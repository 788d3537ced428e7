import { readCell, readMarks, readProse } from "./cell-text.ts";
import { readDate } from "./cell-date.ts";
import { checkClaim, checkTitle } from "./check-claim.ts";
import { checkParties } from "./check-parties.ts";
import type { CaseDraft } from "./draft.ts";
import type { JudgeBook } from "./judges.ts";
import type { ProblemId, RowProblem } from "./problems.ts";
import { newFindings, placesOf } from "./source-row.ts";
import type { Field, Filled, Findings, SourceRow } from "./source-row.ts";
import { formatCaseNumber, parseCaseNumber } from "#kit/case-number.ts";
import type { CaseNumberParts } from "#kit/case-number.ts";
import { CASE_KINDS } from "#law/case-kinds.ts";
import type { CaseKindId } from "#law/case-kinds.ts";

const CAUSE_MAX = 100;
const CLUE_MAX = 1000;

/** What a row is judged by. */
export type World = {
  readonly today: string;
  readonly courtCode: string;
  readonly judges: JudgeBook;
};

export type CheckedRow = {
  readonly row: number;
  /** Undefined when the row is bad. */
  readonly draft: CaseDraft | undefined;
  readonly problems: readonly RowProblem[];
  readonly notices: readonly RowProblem[];
  readonly source: unknown;
};

/** Checks every cell of one row. All flaws at once, so that one correction is enough. */
export function checkRow(row: SourceRow, world: World): CheckedRow {
  const findings = newFindings();
  findings.problems.push(...row.flaws);
  const draft = read(row, world, findings);
  const { problems, notices } = findings;
  const good = problems.length === 0 ? draft : undefined;
  return { row: row.row, draft: good, problems, notices, source: row.source };
}

function read(row: SourceRow, world: World, findings: Findings): CaseDraft | undefined {
  const filled = { row, places: placesOf(row) };
  const parts = readNumber(required(row, "number", findings), world, findings);
  const kind = readKind(row.fields.get("kind"), parts, findings);
  const filedOn = readFiledOn(row, world.today, findings);
  const cause = readProse(required(row, "cause", findings), findings, CAUSE_MAX);
  const title = checkTitle(row, findings, filedOn);
  const performBy = readDate(row.fields.get("performBy"), findings) ?? null;
  const claimItems = checkClaim(filled, findings, world.today);
  const parties = checkParties(filled, findings, world.today);
  const judge = readJudge(required(row, "judge", findings), world.judges, findings);
  const clues = readClues(filled, findings);
  if (!parts || !kind || filedOn === undefined || cause === undefined || !judge) return undefined;
  const number = formatCaseNumber(parts);
  const draft = { row: row.row, number, kind, filedOn, cause, title, performBy, ...judge };
  const checked = { ...draft, claimItems, parties, clues, provided: row.provided };
  addNotices(row, checked, parts, findings);
  return checked;
}

function required(row: SourceRow, key: string, findings: Findings): Field | undefined {
  const field = row.fields.get(key);
  if (field === undefined) findings.add("blank", { label: row.labelOf(key), text: "" });
  return field;
}

const NUMBER_FLAWS = {
  form: "case_number_form",
  year: "case_number_year",
  court: "case_number_court",
  kind: "case_number_kind",
  serial: "case_number_serial",
} as const satisfies Record<string, ProblemId>;

function readNumber(
  field: Field | undefined,
  { today, courtCode }: World,
  findings: Findings,
): CaseNumberParts | undefined {
  const text = readCell(field, findings);
  if (text === undefined || field === undefined) return undefined;
  if (/[\uFF10-\uFF19]/u.test(text)) findings.add("notice_half_width", field);
  const parsed = parseCaseNumber(text);
  if (!parsed.ok) {
    findings.add(NUMBER_FLAWS[parsed.reason.where], field, { expected: courtCode });
    return undefined;
  }
  const flaw = flawOfNumber(parsed.value, today, courtCode);
  if (flaw === undefined) return parsed.value;
  findings.add(flaw, field, { found: parsed.value.court, expected: courtCode });
  return undefined;
}

function flawOfNumber(
  { year, court, kind }: CaseNumberParts,
  today: string,
  courtCode: string,
): ProblemId | undefined {
  if (!kind.startsWith("执")) return "case_number_not_enforcement";
  if (year > Number(today.slice(0, 4))) return "case_number_year_future";
  return court === courtCode ? undefined : "case_number_other_court";
}

const KIND_IDS = Object.keys(CASE_KINDS) as CaseKindId[];
const KINDS_SAID = KIND_IDS.map((id) => CASE_KINDS[id].name).join("、");

function readKind(
  field: Field | undefined,
  parts: CaseNumberParts | undefined,
  findings: Findings,
): CaseKindId | undefined {
  const byNumber = parts && KIND_IDS.find((id) => CASE_KINDS[id].code === parts.kind);
  const text = readMarks(field, findings);
  if (text === undefined || field === undefined) return byNumber;
  const said = KIND_IDS.find((id) => {
    const { name, code } = CASE_KINDS[id];
    return [id, name, code, `${name}案件`, `${code}字`].includes(text);
  });
  if (said === undefined) {
    findings.add("case_kind_unknown", field, { choices: KINDS_SAID });
    return undefined;
  }
  if (byNumber === undefined || said === byNumber) return said;
  const details = { code: CASE_KINDS[byNumber].code, expected: CASE_KINDS[byNumber].name };
  findings.add("case_kind_mismatch", field, details);
  return undefined;
}

function readFiledOn(row: SourceRow, today: string, findings: Findings): string | undefined {
  const field = required(row, "filedOn", findings);
  const filedOn = readDate(field, findings);
  if (filedOn === undefined || field === undefined || filedOn <= today) return filedOn;
  findings.add("filed_in_future", field, { today });
  return undefined;
}

function readJudge(
  field: Field | undefined,
  judges: JudgeBook,
  findings: Findings,
): { readonly judgeId: string; readonly teamId: string } | undefined {
  const text = readCell(field, findings);
  if (text === undefined || field === undefined) return undefined;
  const found = judges(text);
  if (found.ok) return { judgeId: found.judgeId, teamId: found.teamId };
  findings.add(found.id, field, found.details);
  return undefined;
}

function readClues({ row, places }: Filled, findings: Findings): readonly string[] {
  const clues = places("clues").map((nth) =>
    readProse(row.fields.get(`clues.${nth}.text`), findings, CLUE_MAX),
  );
  return [...new Set(clues.filter((clue) => clue !== undefined))];
}

function addNotices(
  row: SourceRow,
  draft: CaseDraft,
  parts: CaseNumberParts,
  findings: Findings,
): void {
  const at = (key: string, text: string) => ({ label: row.labelOf(key), text });
  if (String(parts.year) !== draft.filedOn.slice(0, 4)) {
    findings.add("notice_year_differs", at("filedOn", draft.filedOn));
  }
  if (draft.title && draft.performBy && draft.performBy < draft.title.effectiveOn) {
    findings.add("notice_perform_early", at("performBy", draft.performBy));
  }
  if (draft.claimItems.length === 0) findings.add("notice_no_claim", at("principal.1.amount", ""));
}
