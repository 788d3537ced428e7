import { isNotice, problemOf } from "./problems.ts";
import type { Details, ProblemId, RowProblem } from "./problems.ts";

/** One filled cell of a row, whatever kind of file it came from. */
export type Field = {
  /** Where it belongs: `number`, `debtors.1.name`. */
  readonly key: string;
  /** How the clerk finds it: the heading, or the path in a JSON file. */
  readonly label: string;
  readonly text: string;
  /** A number in Excel or JSON may have lost digits; `error` is a value like #N/A. */
  readonly from?: "number" | "error" | "formula";
};

/** One case as the file has it. Blank cells have no field. */
export type SourceRow = {
  readonly row: number;
  readonly fields: ReadonlyMap<string, Field>;
  /** Optional parts that the file speaks of at all: what it is silent about stays as it is. */
  readonly provided: Provided;
  readonly labelOf: (key: string) => string;
  /** What the reader itself found wrong. */
  readonly flaws: readonly RowProblem[];
  /** As it stood in the file, to be given back when it is bad. */
  readonly source: unknown;
};

export const OPTIONAL_PARTS = ["title", "performBy", "claimItems", "phone", "address"] as const;
export type OptionalPart = (typeof OPTIONAL_PARTS)[number];
export type Provided = { readonly [Part in OptionalPart]: boolean };

/** Collects what is found on one row. */
export type Findings = {
  readonly problems: RowProblem[];
  readonly notices: RowProblem[];
  readonly add: (
    id: ProblemId,
    at: { readonly label: string; readonly text: string },
    details?: Details,
  ) => void;
};

export function newFindings(): Findings {
  const problems: RowProblem[] = [];
  const notices: RowProblem[] = [];
  return {
    problems,
    notices,
    add: (id, at, details) => {
      const found = problemOf(id, { column: at.label, value: at.text }, details);
      (isNotice(id) ? notices : problems).push(found);
    },
  };
}

/** Which optional parts a set of keys speaks of. */
export function providedBy(keys: Iterable<string>): Provided {
  const found = { title: false, performBy: false, claimItems: false, phone: false, address: false };
  for (const key of keys) {
    const part = partOf(key);
    if (part) found[part] = true;
  }
  return found;
}

const CLAIM_GROUPS = /^(principal|interest|costs|other)\./;

function partOf(key: string): OptionalPart | undefined {
  if (key === "performBy") return "performBy";
  if (key.startsWith("title.")) return "title";
  if (CLAIM_GROUPS.test(key)) return "claimItems";
  if (key.endsWith(".phone")) return "phone";
  return key.endsWith(".address") ? "address" : undefined;
}

/** Which numbers of a group a row fills, in order: 被执行人1 and 被执行人7 are 1 and 7. */
export type Places = (group: string) => readonly number[];

/** A row with its places, worked out once. */
export type Filled = { readonly row: SourceRow; readonly places: Places };

const NONE: readonly number[] = [];

export function placesOf(row: SourceRow): Places {
  const found = new Map<string, number[]>();
  for (const key of row.fields.keys()) {
    const dot = key.indexOf(".");
    const nth = Number.parseInt(key.slice(dot + 1), 10);
    // 执行依据 has parts but no numbers.
    if (dot === -1 || Number.isNaN(nth)) continue;
    const group = key.slice(0, dot);
    const known = found.get(group);
    if (known === undefined) found.set(group, [nth]);
    else if (!known.includes(nth)) known.push(nth);
  }
  return (group) => found.get(group)?.toSorted((first, second) => first - second) ?? NONE;
}
