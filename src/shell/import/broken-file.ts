import type { ProblemId, RowProblem } from "#core/cases/index.ts";
import { problemOf } from "#core/cases/index.ts";

type Details = { readonly [name: string]: string | number };

/** The file cannot be read any further; what was read before it stands. */
export class BrokenFile extends Error {
  override readonly name = "BrokenFile";
  readonly row: number;
  readonly problems: readonly RowProblem[];
  constructor(row: number, what: ProblemId | readonly RowProblem[], details: Details = {}) {
    super(typeof what === "string" ? what : "headings");
    this.row = row;
    this.problems =
      typeof what === "string" ? [problemOf(what, { column: "", value: "" }, details)] : what;
  }
}
