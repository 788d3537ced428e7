import type { CheckedRow } from "./check-row.ts";
import { problemOf } from "./problems.ts";
import type { RowProblem } from "./problems.ts";
import { usualLabel } from "./headings.ts";
import type { DraftParty } from "./draft.ts";

type Seen = { readonly row: number; readonly name: string };

/** Remembers a file while it is read: each case number once, each identity number one name. */
export type Ledger = (checked: CheckedRow) => CheckedRow;

export function openLedger(): Ledger {
  const rowOf = new Map<string, number>();
  const nameOf = new Map<string, Seen>();
  return (checked) => {
    const { draft } = checked;
    if (!draft) return checked;
    const problems: RowProblem[] = [];
    const other = rowOf.get(draft.number);
    if (other !== undefined) {
      const at = { column: usualLabel("number"), value: draft.number };
      problems.push(problemOf("case_number_twice", at, { other }));
    } else rowOf.set(draft.number, draft.row);
    for (const party of draft.parties) {
      const problem = anotherName(party, nameOf, draft.row);
      if (problem) problems.push(problem);
    }
    return problems.length === 0 ? checked : { ...checked, draft: undefined, problems };
  };
}

/** A company may write its name in ways; a person with two names is a wrong number. */
function anotherName(
  party: DraftParty,
  nameOf: Map<string, Seen>,
  row: number,
): RowProblem | undefined {
  if (party.identityNumber === null) return undefined;
  const key = `${party.identityKind ?? ""} ${party.identityNumber}`;
  const seen = nameOf.get(key);
  if (seen === undefined) {
    nameOf.set(key, { row, name: party.name });
    return undefined;
  }
  if (seen.name === party.name || party.formerName === seen.name) return undefined;
  const group = party.role === "applicant" ? "applicants" : "debtors";
  const column = usualLabel(`${group}.${party.position}.identityNumber`);
  const at = { column, value: party.identityNumber };
  return problemOf("identity_other_name", at, { other: seen.row, name: seen.name });
}
