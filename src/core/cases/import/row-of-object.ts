import { CASE_COLUMNS, GROUPS } from "./columns.ts";
import type { GroupRule } from "./columns.ts";
import { readHeading } from "./headings.ts";
import { problemOf } from "./problems.ts";
import type { RowProblem } from "./problems.ts";
import { providedBy } from "./source-row.ts";
import type { Field, SourceRow } from "./source-row.ts";

/** A number of a JSON file by its digits, because a number type would lose some. */
export class JsonDigits {
  readonly digits: string;
  constructor(digits: string) {
    this.digits = digits;
  }
}

/** Keys that our own bad-rows file adds. */
const RETURNED_KEYS = ["problems", "row"];
export const EXAMPLE_KEY = "示例";

type Reading = {
  readonly fields: Map<string, Field>;
  readonly labels: Map<string, string>;
  readonly seen: Set<string>;
  readonly flaws: RowProblem[];
};

/** Reads one case of a JSON file; its columns are the paths of its members. */
export function rowOfObject(value: unknown, row: number): SourceRow {
  const reading: Reading = { fields: new Map(), labels: new Map(), seen: new Set(), flaws: [] };
  if (isObject(value)) readMembers(value, reading);
  else reading.flaws.push(problemOf("json_not_object", { column: "", value: shown(value) }));
  const { fields, labels, seen, flaws } = reading;
  return {
    row,
    fields,
    provided: providedBy(seen),
    labelOf: (key) => labels.get(key) ?? pathOf(key),
    flaws,
    source: value,
  };
}

type Members = { readonly [name: string]: unknown };

function isObject(value: unknown): value is Members {
  const isPlain = typeof value === "object" && value !== null && !Array.isArray(value);
  return isPlain && !(value instanceof JsonDigits);
}

function readMembers(members: Members, reading: Reading): void {
  for (const [name, value] of Object.entries(members)) {
    if (RETURNED_KEYS.includes(name)) continue;
    if (name === EXAMPLE_KEY) {
      reading.flaws.push(problemOf("example_row", { column: name, value: shown(value) }));
    } else if (name === "title") readTitle(value, reading);
    else if (name === "claimItems") readClaimItems(value, reading);
    else if (name === "clues") readClues(value, reading);
    else if (name === "applicants" || name === "debtors") readParties(name, value, reading);
    else readFlat(name, value, reading);
  }
}

/** A member of its own, by our name or by a heading of the sheet: { "案号": … }. */
function readFlat(name: string, value: unknown, reading: Reading): void {
  const heading = readHeading(name);
  if (heading.is === "key") putField(reading, { key: heading.key, label: name }, value);
  else if (heading.is !== "returned") unknownKey(name, value, reading);
}

function unknownKey(label: string, value: unknown, { flaws }: Reading): void {
  flaws.push(problemOf("json_key_unknown", { column: label, value: label || shown(value) }));
}

function putField(
  reading: Reading,
  at: { readonly key: string; readonly label: string },
  value: unknown,
): void {
  reading.labels.set(at.key, at.label);
  reading.seen.add(at.key);
  if (value === null || value === undefined || value === "") return;
  if (value instanceof JsonDigits) {
    reading.fields.set(at.key, { ...at, text: value.digits, from: "number" });
  } else if (typeof value === "string") {
    if (value.trim() !== "") reading.fields.set(at.key, { ...at, text: value });
  } else wrongType(reading, at.label, value, "文字");
}

function wrongType(reading: Reading, label: string, value: unknown, expected: string): void {
  reading.flaws.push(
    problemOf("json_value_type", { column: label, value: shown(value) }, { expected }),
  );
}

const TITLE_PARTS = CASE_COLUMNS.flatMap((rule) =>
  rule.key.startsWith("title.") ? [rule.key.slice("title.".length)] : [],
);

function readTitle(value: unknown, reading: Reading): void {
  reading.seen.add("title.documentNumber");
  if (value === null) return;
  if (!isObject(value)) return wrongType(reading, "title", value, "对象 { }");
  for (const [name, part] of Object.entries(value)) {
    const label = `title.${name}`;
    if (TITLE_PARTS.includes(name)) putField(reading, { key: label, label }, part);
    else unknownKey(label, part, reading);
  }
}

function readParties(group: "applicants" | "debtors", value: unknown, reading: Reading): void {
  const rule = GROUPS.find((one) => one.key === group);
  const parts = rule?.columns.map((column) => column.key) ?? [];
  for (const [at, item] of listOf(group, value, reading, rule?.timesMax ?? 0).entries()) {
    readItem({ place: `${group}.${at + 1}`, label: `${group}[${at}]`, parts }, item, reading);
  }
}

type Item = { readonly place: string; readonly label: string; readonly parts: readonly string[] };

function readItem({ place, label, parts }: Item, item: unknown, reading: Reading): void {
  if (!isObject(item)) return wrongType(reading, label, item, "对象 { }");
  for (const [name, value] of Object.entries(item)) {
    const at = { key: `${place}.${name}`, label: `${label}.${name}` };
    if (parts.includes(name)) putField(reading, at, value);
    else unknownKey(at.label, value, reading);
  }
}

const CLAIM_ITEMS_MAX = 40;
const ITEM_KINDS: Readonly<Record<string, string>> = {
  principal: "principal",
  interest: "interest",
  costs: "costs",
  other: "other",
  本金: "principal",
  利息: "interest",
  费用: "costs",
  其他: "other",
  其他款项: "other",
};

/** Items of one list become the columns of their kind, counted as they come. */
function readClaimItems(value: unknown, reading: Reading): void {
  reading.seen.add("principal.1.amount");
  const counts = new Map<string, number>();
  for (const [at, item] of listOf("claimItems", value, reading, CLAIM_ITEMS_MAX).entries()) {
    const label = `claimItems[${at}]`;
    const group = kindOfItem(item);
    if (!isObject(item) || group === undefined) {
      wrongType(reading, `${label}.kind`, item, "principal、interest、costs、other 之一");
    } else {
      const nth = (counts.get(group.key) ?? 0) + 1;
      counts.set(group.key, nth);
      readClaimItem({ group, nth, label }, item, reading);
    }
  }
}

function kindOfItem(item: unknown): GroupRule | undefined {
  const kind = isObject(item) ? item["kind"] : undefined;
  if (typeof kind !== "string" || !Object.hasOwn(ITEM_KINDS, kind)) return undefined;
  return GROUPS.find((group) => group.key === ITEM_KINDS[kind]);
}

type ItemPlace = { readonly group: GroupRule; readonly nth: number; readonly label: string };

function readClaimItem({ group, nth, label }: ItemPlace, item: Members, reading: Reading): void {
  const { kind, ...rest } = item;
  const parts = group.columns.map((column) => column.key);
  if (nth > group.timesMax) wrongType(reading, label, kind, `最多 ${group.timesMax} 项`);
  else readItem({ place: `${group.key}.${nth}`, label, parts }, rest, reading);
}

function readClues(value: unknown, reading: Reading): void {
  const max = GROUPS.find((one) => one.key === "clues")?.timesMax ?? 0;
  for (const [at, clue] of listOf("clues", value, reading, max).entries()) {
    putField(reading, { key: `clues.${at + 1}.text`, label: `clues[${at}]` }, clue);
  }
}

function listOf(label: string, value: unknown, reading: Reading, max: number): readonly unknown[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) {
    wrongType(reading, label, value, "数组 [ ]");
    return [];
  }
  if (value.length > max) wrongType(reading, label, `${value.length} 项`, `最多 ${max} 项`);
  return value.slice(0, max) as readonly unknown[];
}

/** How a JSON file names a part that it does not have. */
function pathOf(key: string): string {
  const [head = "", nth, part = ""] = key.split(".");
  if (nth === undefined || !/^\d+$/u.test(nth)) return key;
  if (head === "clues") return `clues[${Number(nth) - 1}]`;
  const isParty = head === "applicants" || head === "debtors";
  return isParty ? `${head}[${Number(nth) - 1}].${part}` : `claimItems(${head}).${part}`;
}

function shown(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof JsonDigits) return value.digits;
  return Array.isArray(value) ? "[…]" : JSON.stringify(value ?? null).slice(0, 60);
}
