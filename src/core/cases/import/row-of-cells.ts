import { usualLabel } from "./headings.ts";
import type { HeadingRow } from "./headings.ts";
import { problemOf } from "./problems.ts";
import type { RowProblem } from "./problems.ts";
import { providedBy } from "./source-row.ts";
import type { Field, Provided, SourceRow } from "./source-row.ts";

/** A cell as a reader gives it: text, or something that Excel made of it. */
export type Cell =
  | string
  | { readonly text: string; readonly from: "number" | "error" | "formula" };

/** A row of a sheet before anybody knows what its cells mean. */
export type CellRow = {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly flaws: readonly RowProblem[];
};

/** Reads rows of a sheet under its headings; what all rows share is worked out once. */
export function openSheet(headings: HeadingRow): (row: CellRow) => SourceRow {
  const { keys, labels } = headings;
  const labelByKey = new Map(keys.flatMap((key, at) => (key ? [[key, labels[at] ?? key]] : [])));
  const provided: Provided = providedBy(labelByKey.keys());
  const labelOf = (key: string): string => labelByKey.get(key) ?? usualLabel(key);
  return ({ row, cells, flaws }) => {
    const fields = new Map<string, Field>();
    for (const [at, cell] of cells.entries()) {
      const key = keys[at];
      if (key === undefined || cell === "") continue;
      const label = labels[at] ?? key;
      const field = typeof cell === "string" ? { key, label, text: cell } : { key, label, ...cell };
      if (field.text.trim() !== "" || typeof cell !== "string") fields.set(key, field);
    }
    const beyond = beyondHeadings(cells, labels);
    return {
      row,
      fields,
      provided,
      labelOf,
      flaws: beyond ? [...flaws, beyond] : flaws,
      source: cells.map(cellText),
    };
  };
}

function cellText(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}

/** A filled cell that no heading stands over: a comma that was not put in quotes. */
function beyondHeadings(cells: readonly Cell[], labels: readonly string[]): RowProblem | undefined {
  if (cells.length <= labels.length) return undefined;
  const extra = cells
    .slice(labels.length)
    .map(cellText)
    .find((text) => text.trim() !== "");
  if (extra === undefined) return undefined;
  const details = { found: cells.length, expected: labels.length };
  return problemOf("cells_too_many", { column: "", value: extra }, details);
}

export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cellText(cell).trim() === "");
}
