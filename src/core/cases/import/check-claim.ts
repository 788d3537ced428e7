import { readAmount, readRate } from "./cell-money.ts";
import { readDate } from "./cell-date.ts";
import { readMarks, readProse } from "./cell-text.ts";
import type { Field, Filled, Findings, SourceRow } from "./source-row.ts";
import type { ClaimItem, ClaimItemKind, EnforcementTitle } from "../case.ts";

const KINDS = [
  "principal",
  "interest",
  "costs",
  "other",
] as const satisfies readonly ClaimItemKind[];
const DOCUMENT_NUMBER_MAX = 100;
const COURT_MAX = 100;

/** What is claimed: fixed amounts, and interest that goes on running. */
export function checkClaim(
  { row, places }: Filled,
  findings: Findings,
  today: string,
): ClaimItem[] {
  return KINDS.flatMap((kind) =>
    places(kind).flatMap((nth) =>
      kind === "interest"
        ? interestItem(row, nth, findings, today)
        : fixedItem(row, kind, nth, findings),
    ),
  );
}

function fixedItem(
  row: SourceRow,
  kind: ClaimItemKind,
  nth: number,
  findings: Findings,
): readonly ClaimItem[] {
  const field = row.fields.get(`${kind}.${nth}.amount`);
  const amountYuan = readAmount(field, findings);
  if (amountYuan === undefined || field === undefined) return [];
  if (amountYuan !== "0.00") return [{ kind, amountYuan, interest: null }];
  findings.add("amount_zero", field);
  return [];
}

function interestItem(
  row: SourceRow,
  nth: number,
  findings: Findings,
  today: string,
): readonly ClaimItem[] {
  const field = (part: string): Field | undefined => row.fields.get(`interest.${nth}.${part}`);
  const amountYuan = readAmount(field("amount"), findings);
  const before = findings.problems.length;
  const interest = readTerms(row, nth, findings);
  if (findings.problems.length > before) return [];
  if (interest && interest.from > today) {
    findings.add("notice_interest_future", field("from") ?? { label: "", text: "" });
  }
  if (amountYuan === undefined)
    return interest ? [{ kind: "interest", amountYuan: "0.00", interest }] : [];
  if (amountYuan === "0.00" && interest === null) return [];
  return [{ kind: "interest", amountYuan, interest }];
}

function readTerms(row: SourceRow, nth: number, findings: Findings): ClaimItem["interest"] {
  const field = (part: string): Field | undefined => row.fields.get(`interest.${nth}.${part}`);
  const [rateField, fromField, baseField] = [field("annualRate"), field("from"), field("base")];
  const annualRate = readRate(rateField, findings);
  const from = readDate(fromField, findings);
  const base = readBase(baseField, findings);
  const isAsked = rateField ?? fromField ?? baseField;
  if (isAsked === undefined) return null;
  for (const [part, value] of [
    ["annualRate", rateField],
    ["from", fromField],
  ] as const) {
    const column = row.labelOf(`interest.${nth}.${part}`);
    if (value === undefined) findings.add("interest_incomplete", isAsked, { column });
  }
  return annualRate === undefined || from === undefined ? null : { annualRate, from, base };
}

function readBase(field: Field | undefined, findings: Findings): "360" | "365" {
  const text = readMarks(field, findings)?.replace(/天$/u, "");
  if (text === "360") return "360";
  if (text !== undefined && text !== "365" && field) findings.add("base_unknown", field);
  return "365";
}

/** The enforcement title: all three facts or none. */
export function checkTitle(
  row: SourceRow,
  findings: Findings,
  filedOn: string | undefined,
): EnforcementTitle | null {
  const at = (part: TitlePart): Field | undefined => row.fields.get(`title.${part}`);
  const empty = TITLE_PARTS.filter((part) => at(part) === undefined);
  if (empty.length === TITLE_PARTS.length) {
    findings.add("notice_title_missing", { label: row.labelOf("title.documentNumber"), text: "" });
    return null;
  }
  for (const part of empty) {
    const column = row.labelOf(`title.${part}`);
    findings.add("title_incomplete", { label: column, text: "" }, { column });
  }
  const documentNumber = readProse(at("documentNumber"), findings, DOCUMENT_NUMBER_MAX);
  const court = readProse(at("court"), findings, COURT_MAX);
  const effectiveOn = readEffectiveOn(at("effectiveOn"), findings, filedOn);
  if (documentNumber === undefined || court === undefined || effectiveOn === undefined) return null;
  return { documentNumber, court, effectiveOn };
}

const TITLE_PARTS = ["documentNumber", "court", "effectiveOn"] as const;
type TitlePart = (typeof TITLE_PARTS)[number];

function readEffectiveOn(
  field: Field | undefined,
  findings: Findings,
  filedOn: string | undefined,
): string | undefined {
  const effectiveOn = readDate(field, findings);
  if (field && effectiveOn !== undefined && filedOn !== undefined && effectiveOn > filedOn) {
    findings.add("effective_after_filed", field, { filedOn });
  }
  return effectiveOn;
}
