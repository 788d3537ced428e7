import { CASE_COLUMNS, GROUPS, RETURNED_COLUMNS, headingOf } from "./columns.ts";
import type { GroupRule } from "./columns.ts";
import { problemOf } from "./problems.ts";
import type { RowProblem } from "./problems.ts";
import { toHalfWidth, withoutInvisible } from "#kit/text.ts";

/** What a heading stands for: a key, one of ours to pass over, too high a number, or nothing known. */
export type Heading =
  | { readonly is: "key"; readonly key: string }
  | { readonly is: "returned" | "beyond" | "unlike" | "foreign" };

type Target = { readonly group: string; readonly part: string; readonly timesMax: number };

const OWN: ReadonlyMap<string, string> = new Map(
  CASE_COLUMNS.flatMap((rule) =>
    [rule.name, rule.key, ...rule.aliases].map((name) => [plain(name), rule.key] as const),
  ),
);

const GROUPED: ReadonlyMap<string, Target> = new Map(GROUPS.flatMap(targetsOf));

function targetsOf(group: GroupRule): readonly (readonly [string, Target])[] {
  return group.columns.flatMap((rule) => {
    const target = { group: group.key, part: rule.key, timesMax: group.timesMax };
    const names = group.prefixes.flatMap((prefix) =>
      [rule.name, ...rule.aliases].map((name) => `${prefix}${name}`),
    );
    return names.map((name) => [plain(name), target] as const);
  });
}

/** A heading as its letters alone: stars, units in brackets and spaces do not count. */
function plain(text: string): string {
  return toHalfWidth(withoutInvisible(text).normalize("NFC"))
    .replaceAll(/\((必填|选填|元|%|年-月-日|yyyy-mm-dd)\)/giu, "")
    .replaceAll(/[\s*:_-]/gu, "")
    .replaceAll("或者", "或");
}

const KNOWN_MAX = 5000;
const known = new Map<string, Heading>();

/** Reads one heading: 被执行人2证件号码, 被执行人证件号码2 and 被执行人证件号码 (the first) alike. */
export function readHeading(text: string): Heading {
  // Every case of a JSON file says the same headings again.
  const before = known.get(text);
  if (before !== undefined) return before;
  const heading = lookUp(text);
  if (known.size < KNOWN_MAX) known.set(text, heading);
  return heading;
}

function lookUp(text: string): Heading {
  const own = OWN.get(plain(text)) ?? OWN.get(text.trim());
  if (own !== undefined) return { is: "key", key: own };
  if (RETURNED_COLUMNS.some((name) => name === text.trim())) return { is: "returned" };
  return readGroupHeading(plain(text));
}

function readGroupHeading(words: string): Heading {
  const [digits = "1", another] = words.match(/\d+/gu) ?? [];
  const target = another === undefined ? GROUPED.get(words.replace(/\d+/u, "")) : undefined;
  if (!target) return { is: looksLikeOurs(words) ? "unlike" : "foreign" };
  const nth = Number(digits);
  if (nth < 1 || nth > target.timesMax) return { is: "beyond" };
  return { is: "key", key: `${target.group}.${nth}.${target.part}` };
}

const OUR_BEGINNINGS = [...GROUPS.flatMap((group) => group.prefixes), "执行依据", "案号", "立案日"];

/** A heading that begins as ours do is a slip of the pen, and passing over it would lose facts. */
function looksLikeOurs(words: string): boolean {
  return OUR_BEGINNINGS.some((beginning) => words.startsWith(plain(beginning)));
}

export type HeadingRow = {
  /** Per column of the file its key, or undefined where nothing is read from it. */
  readonly keys: readonly (string | undefined)[];
  readonly labels: readonly string[];
  readonly problems: readonly RowProblem[];
  readonly notices: readonly RowProblem[];
};

const NUMBER_MAX = Math.max(...GROUPS.map((group) => group.timesMax));

/** Reads the first row of a sheet. */
export function readHeadingRow(cells: readonly string[]): HeadingRow {
  const problems: RowProblem[] = [];
  const notices: RowProblem[] = [];
  const columnOf = new Map<string, string>();
  const keys = cells.map((cell) => {
    const label = cell.trim();
    if (label === "") return undefined;
    const at = { column: label, value: label };
    const heading = readHeading(cell);
    if (heading.is === "returned") return undefined;
    if (heading.is === "foreign") {
      notices.push(problemOf("heading_ignored", at));
      return undefined;
    }
    if (heading.is !== "key") {
      problems.push(problemOf("heading_unknown", at, { max: NUMBER_MAX }));
      return undefined;
    }
    const other = columnOf.get(heading.key);
    if (other !== undefined) problems.push(problemOf("heading_twice", at, { other }));
    columnOf.set(heading.key, label);
    return heading.key;
  });
  problems.push(...missingHeadings(columnOf));
  return { keys, labels: cells.map((cell) => cell.trim()), problems, notices };
}

function missingHeadings(found: ReadonlyMap<string, string>): readonly RowProblem[] {
  const needed = [
    ...CASE_COLUMNS.filter((rule) => rule.isRequired).map((rule) => rule.key),
    "applicants.1.name",
    "debtors.1.name",
  ];
  return needed
    .filter((key) => !found.has(key))
    .map((key) => {
      const column = usualLabel(key);
      return problemOf("heading_missing", { column, value: "" });
    });
}

/** How the template heads a column, for a cell that the file has no column for. */
export function usualLabel(key: string): string {
  const [head = "", nth = "", part = ""] = key.split(".");
  const group = GROUPS.find((one) => one.key === head);
  const rule = group?.columns.find((one) => one.key === part);
  if (group && rule) return headingOf(group, Number(nth), rule);
  return CASE_COLUMNS.find((one) => one.key === key)?.name ?? key;
}
