import type { Content } from "./contents.ts";
import type { Transaction } from "./database.ts";
import { replaceFindings } from "./findings.ts";
import type { Change, Store } from "../store.ts";
import { answerDueAt, deskOf, paperDueAt, paperOf, urgeLevelOf } from "#core/measures/index.ts";
import type { AnswerVersion, Measure, Order, Paper } from "#core/measures/index.ts";
import type { CountyRules } from "#law/county-rules.ts";
import { measureOf } from "#law/index.ts";
import { yuanToFenText } from "#kit/money.ts";

/** The measures table: one row per measure, the shadow of its state with the words lists need. */
export const measureStore: Store = { project };

async function project(
  tx: Transaction,
  changes: readonly Change[],
  now: string,
  rules: CountyRules,
): Promise<void> {
  const created = changes.filter((change) => change.isNew);
  const changed = changes.filter((change) => !change.isNew);
  await Promise.all([
    write(
      tx,
      "insert",
      created.map((change) => rowOf(change, now, rules)),
    ),
    write(
      tx,
      "update",
      changed.map((change) => rowOf(change, now, rules)),
    ),
    replaceFindings(tx, changes, now),
  ]);
}

const STATE_COLUMNS = `status text, is_sent boolean, is_outstanding boolean, number text,
  asset_id uuid, receipt_number bigint, amount_fen bigint, secured_fen bigint,
  served_at timestamptz, arrived_at timestamptz, received_at timestamptz, answered_at timestamptz,
  due_at timestamptz, answer_due_at timestamptz, first_answered_at timestamptz, is_paused boolean,
  effective_from timestamptz, effective_to date,
  release_ordered_at timestamptz, release_due_at timestamptz, released_at timestamptz,
  urge_level int, needs_receipt boolean, has_open_review boolean, desk text, kind text, unit_id text, team_id uuid,
  debtor_id uuid, debtor_name text, case_number text, asset_label text`;

const INSERT = `insert into measures (area, id, case_id, drafted_by, drafted_at, status, is_sent,
    is_outstanding, number, asset_id, receipt_number, amount_fen, secured_fen, served_at,
    arrived_at, received_at, answered_at, due_at, answer_due_at, first_answered_at, is_paused,
    effective_from, effective_to, release_ordered_at, release_due_at, released_at, urge_level,
    needs_receipt, has_open_review,
    desk, kind, unit_id, team_id, debtor_id, debtor_name, case_number, asset_label, search)
  select $1, id, case_id, drafted_by, drafted_at, status, is_sent, is_outstanding, number, asset_id,
    receipt_number, amount_fen, secured_fen, served_at, arrived_at, received_at, answered_at, due_at,
    answer_due_at, first_answered_at, is_paused, effective_from, effective_to, release_ordered_at,
    release_due_at, released_at,
    urge_level, needs_receipt, has_open_review, desk, kind, unit_id, team_id, debtor_id, debtor_name, case_number,
    asset_label, concat_ws(' ', case_number, debtor_name, number, asset_label)
  from jsonb_to_recordset($2::jsonb) as row(id uuid, case_id uuid, drafted_by uuid,
    drafted_at timestamptz, ${STATE_COLUMNS})`;

const UPDATE = `update measures m set status = row.status, is_sent = row.is_sent,
    is_outstanding = row.is_outstanding, number = row.number, asset_id = row.asset_id,
    receipt_number = row.receipt_number, amount_fen = row.amount_fen,
    secured_fen = row.secured_fen, served_at = row.served_at, arrived_at = row.arrived_at,
    received_at = row.received_at, answered_at = row.answered_at, due_at = row.due_at,
    answer_due_at = row.answer_due_at, first_answered_at = row.first_answered_at,
    is_paused = row.is_paused, effective_from = row.effective_from,
    effective_to = row.effective_to, release_ordered_at = row.release_ordered_at,
    release_due_at = row.release_due_at, released_at = row.released_at,
    urge_level = row.urge_level, needs_receipt = row.needs_receipt,
    has_open_review = row.has_open_review, desk = row.desk,
    team_id = row.team_id, kind = row.kind, unit_id = row.unit_id, debtor_id = row.debtor_id,
    debtor_name = coalesce(row.debtor_name, m.debtor_name),
    case_number = coalesce(row.case_number, m.case_number),
    asset_label = coalesce(row.asset_label, m.asset_label),
    search = concat_ws(' ', coalesce(row.case_number, m.case_number),
      coalesce(row.debtor_name, m.debtor_name), row.number, coalesce(row.asset_label, m.asset_label))
  from jsonb_to_recordset($2::jsonb) as row(id uuid, ${STATE_COLUMNS})
  where m.area = $1 and m.id = row.id`;

async function write(
  tx: Transaction,
  how: "insert" | "update",
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(`measures.${how}`, how === "insert" ? INSERT : UPDATE, [
    tx.areaId,
    JSON.stringify(rows),
  ]);
}

/** The words that only the order's content knows; absent when this change brought no new order. */
type Labels = {
  readonly debtor_name: string | null;
  readonly case_number: string | null;
  readonly asset_label: string | null;
};

function labelsOf(contents: readonly Content[]): Labels {
  const fields = contents.findLast((content) => content.kind === "order")?.fields;
  const text = (name: string): string | null =>
    typeof fields?.[name] === "string" ? fields[name] : null;
  return {
    debtor_name: text("debtorName"),
    case_number: text("caseNumber"),
    asset_label: text("assetLabel"),
  };
}

function rowOf(change: Change, now: string, rules: CountyRules): object {
  const measure = change.state as Measure;
  return {
    id: measure.id,
    case_id: measure.order.caseId,
    drafted_by: measure.draftedBy,
    drafted_at: now,
    ...labelsOf(change.contents),
    ...columnsOf(measure, rules),
  };
}

/** The columns that follow from the state alone; `verify` compares them with the stored row. */
export function columnsOf(
  measure: Measure,
  rules: CountyRules,
): { readonly [name: string]: unknown } {
  const answerDue = answerDueAt(measure, rules);
  return {
    status: measure.status,
    is_outstanding: isOutstanding(measure),
    ...orderColumns(measure.order),
    receipt_number: measure.receiptNumber,
    ...noticeColumns(paperOf(measure, "notice")),
    ...answerColumns(measure.answers.at(-1)),
    due_at: currentDue(measure, answerDue, rules),
    answer_due_at: answerDue,
    first_answered_at: firstAnsweredAt(measure),
    is_paused: measure.pauses.some((pause) => pause.to === null),
    effective_from: measure.effectiveFrom,
    effective_to: measure.effectiveTo,
    ...releaseColumns(measure, rules),
    urge_level: urgeLevelOf(measure),
    needs_receipt: measure.papers.some((paper) => paper.arrivedAt && !paper.receivedAt),
    has_open_review: measure.reviewProposals.some((proposal) => proposal.answer === null),
    desk: deskOf(measure),
  };
}

function orderColumns(order: Order): { readonly [name: string]: unknown } {
  return {
    kind: order.measureKind,
    unit_id: order.unitId,
    team_id: order.teamId,
    debtor_id: order.debtorId,
    asset_id: order.assetId,
    amount_fen: order.amountYuan && yuanToFenText(order.amountYuan),
  };
}

function noticeColumns(notice: Paper | undefined): { readonly [name: string]: unknown } {
  if (!notice) {
    return { is_sent: false, number: null, served_at: null, arrived_at: null, received_at: null };
  }
  return {
    is_sent: notice.servedAt !== null,
    number: notice.number,
    served_at: notice.servedAt,
    arrived_at: notice.arrivedAt,
    received_at: notice.receivedAt,
  };
}

function answerColumns(answer: AnswerVersion | undefined): { readonly [name: string]: unknown } {
  return {
    secured_fen: answer?.securedYuan ? yuanToFenText(answer.securedYuan) : null,
    answered_at: answer?.answeredAt ?? null,
  };
}

function releaseColumns(
  measure: Measure,
  rules: CountyRules,
): { readonly [name: string]: unknown } {
  return {
    release_ordered_at: measure.release?.orderedAt ?? null,
    release_due_at: measure.release ? paperDueAt(measure, "release", rules) : null,
    released_at: measure.release?.confirmedAt ?? null,
  };
}

const HOLDING = [
  "served",
  "arrived",
  "received",
  "returned_for_form",
  "impossible_reported",
  "in_force",
  "waiting",
  "release_ordered",
] as const;

/** A measure holds something from its service until its end: only then may its case be closed. */
function isOutstanding(measure: Measure): boolean {
  return (
    measureOf(measure.order.measureKind).outstanding &&
    HOLDING.some((status) => status === measure.status)
  );
}

/** The unit's first word on the notice: an answer, or that it cannot be done, until the court insists. */
function firstAnsweredAt(measure: Measure): string | null {
  const { answers, impossible, insistedAt } = measure;
  const standing = impossible && impossible.at > (insistedAt ?? "") ? impossible.at : null;
  return answers[0]?.answeredAt ?? standing;
}

function currentDue(measure: Measure, answerDue: string | null, rules: CountyRules): string | null {
  if (measure.endedAt !== null) return null;
  if (measure.status === "release_ordered") return paperDueAt(measure, "release", rules);
  if (measure.renewal?.status === "issued") return paperDueAt(measure, "renewal", rules);
  return measure.answers.length > 0 ? null : answerDue;
}
