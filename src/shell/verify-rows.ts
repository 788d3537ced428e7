import { columnsOf as caseColumns } from "./db/cases.ts";
import { columnsOf as claimColumns } from "./db/claims.ts";
import { rowsOf as findingRows } from "./db/findings.ts";
import type { Finding } from "./db/findings.ts";
import { columnsOf as measureColumns } from "./db/measures.ts";
import type { ContentCheckRow } from "./db/verify-reads.ts";
import { tableOf } from "./db/verify-rows.ts";
import type { FindingCheckRow, PartyRow, TableRow } from "./db/verify-rows.ts";
import type { Fault, Replayed } from "./verify-stream.ts";
import type { EnforcementCase } from "#core/cases/index.ts";
import type { Measure } from "#core/measures/index.ts";
import type { ThirdPartyClaim } from "#core/objections/index.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import { toInstant, millisecondsOf } from "#kit/calendar.ts";
import type { CountyRules } from "#law/county-rules.ts";

type Contents = ReadonlyMap<string, ContentCheckRow>;
type Columns = { readonly [column: string]: unknown };

/** What stands in the tables that lists and pages read. */
export type Shown = {
  readonly rows: ReadonlyMap<string, TableRow>;
  readonly parties: readonly PartyRow[];
  readonly findings: readonly FindingCheckRow[];
};

/** Compares what the tables show of a stream with what its entries say. */
export function compareRows(
  replayed: Replayed,
  shown: Shown,
  contents: Contents,
  rules: CountyRules,
): readonly Fault[] {
  const { head, kind, rows, state } = replayed;
  if (state === undefined) return [];
  const table = tableOf(kind);
  const row = shown.rows.get(head.id);
  const fault = (name: Fault["fault"], detail: string): Fault => ({
    stream: head.id,
    position: rows.length,
    fault: name,
    detail,
  });
  if (!row) return [fault("row_missing", table)];
  const expected = expectedColumns(replayed, contents, rules);
  const differing = Object.keys(expected).filter(
    (column) => plainText(expected[column]) !== plainText(row[column]),
  );
  return [
    ...differing.map((column) => fault("row_differs", `${table}.${column}`)),
    ...beside(replayed, shown, contents).map((name) => fault("row_differs", name)),
  ];
}

function expectedColumns(replayed: Replayed, contents: Contents, rules: CountyRules): Columns {
  const { kind, rows, state } = replayed;
  const begunAt = rows[0]?.happened_at;
  switch (kind) {
    case "measure": {
      const measure = state as Measure;
      return {
        case_id: measure.order.caseId,
        drafted_by: measure.draftedBy,
        drafted_at: begunAt,
        ...measureColumns(measure, rules),
        ...measureWords(measure, contents),
      };
    }
    case "case": {
      const found = state as EnforcementCase;
      const times = { registered_at: begunAt, updated_at: rows.at(-1)?.happened_at };
      return { ...times, ...caseColumns(found), ...caseWords(found, contents) };
    }
    case "claim": {
      const claim = state as ThirdPartyClaim;
      const claimant = contents.get(claim.content.id)?.fields?.["claimant"];
      const words = typeof claimant === "string" ? { claimant } : {};
      return { ...claimColumns(claim, rules), ...words };
    }
  }
}

/** The names that only the order's content knows; erased content leaves nothing to compare. */
function measureWords(measure: Measure, contents: Contents): Columns {
  const fields = contents.get(measure.order.content.id)?.fields;
  const { debtorName, caseNumber, assetLabel } = fields ?? {};
  if (typeof debtorName !== "string" || typeof caseNumber !== "string") return {};
  const number = measure.papers.findLast((paper) => paper.kind === "notice")?.number;
  const words = [caseNumber, debtorName, number, assetLabel];
  return {
    debtor_name: debtorName,
    case_number: caseNumber,
    asset_label: assetLabel ?? null,
    search: words.filter((word) => typeof word === "string").join(" "),
  };
}

function caseWords(found: EnforcementCase, contents: Contents): Columns {
  const parties = found.parties.map((party) => ({
    role: party.role,
    name: contents.get(party.content.id)?.fields?.["name"],
  }));
  if (parties.some(({ name }) => typeof name !== "string")) return {};
  const names = (role: string): string =>
    parties.flatMap((party) => (party.role === role ? String(party.name) : [])).join("、");
  const [applicants, debtors] = [names("applicant"), names("debtor")];
  const search = [found.number, applicants, debtors, found.cause].join(" ");
  return { applicants, debtors, search };
}

/** The rows that hang beside the one row of a stream: parties of a case, findings of a measure. */
function beside({ head, kind, state }: Replayed, shown: Shown, contents: Contents): string[] {
  if (kind === "case") {
    const told = (state as EnforcementCase).parties.map(
      ({ partyId, role }) => `${partyId} ${role}`,
    );
    const stored = shown.parties
      .filter((party) => party.case_id === head.id)
      .map(({ person_id, role }) => `${person_id} ${role}`);
    return sameTexts([...new Set(told)], stored) ? [] : ["case_parties"];
  }
  if (kind !== "measure") return [];
  const told = findingsTold(state as Measure, contents);
  const stored = shown.findings.filter((finding) => finding.measure_id === head.id);
  return told === undefined || sameTexts(told.map(rowText), stored.map(rowText))
    ? []
    : ["findings"];
}

/** The findings of the last answer that listed any; undefined where its content was erased. */
function findingsTold(measure: Measure, contents: Contents): readonly Columns[] | undefined {
  for (const answer of measure.answers.toReversed()) {
    const fields = contents.get(answer.content.id)?.fields;
    if (!fields) return undefined;
    const listed = fields["findings"];
    if (Array.isArray(listed)) return findingRows(measure, answer.version, listed as Finding[]);
  }
  return [];
}

function sameTexts(told: readonly string[], stored: readonly string[]): boolean {
  return told.toSorted().join("\n") === stored.toSorted().join("\n");
}

function rowText(row: Columns): string {
  const columns = Object.entries(row).map(([name, value]) => [name, plainText(value)] as const);
  return canonicalJson(Object.fromEntries(columns));
}

const INSTANT = /^\d{4}-\d\d-\d\dT.*Z$/u;

/** One text for a value however it is held: an amount as bigint or text, an instant in any precision. */
function plainText(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "string") {
    return INSTANT.test(value) ? toInstant(millisecondsOf(value)) : value;
  }
  return canonicalJson(value ?? null);
}
