import type { Call } from "./call.ts";
import { dueWords } from "./wording.ts";
import type { MeasureFilter, MeasureListRow } from "../db/measure-lists.ts";
import { countDesks, countMeasures, listMeasureRows } from "../db/measure-lists.ts";
import { recordRead } from "../db/reads.ts";
import type { Identity } from "../identity.ts";
import type { Output } from "#contract/index.ts";
import { DESKS } from "#contract/measure-views.ts";
import { mayApprove } from "#core/access/index.ts";
import { addDays, daysBetween, legalDay } from "#kit/calendar.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import { formatYuan } from "#kit/money.ts";
import type { CountyRules } from "#law/county-rules.ts";
import { MEASURES } from "#law/measures.ts";
import type { MeasureId } from "#law/measures.ts";
import { MEASURE_STATUSES } from "#law/measure-statuses.ts";
import type { MeasureStatus } from "#law/measure-statuses.ts";
import { ROLES } from "#law/roles.ts";

type Row = Output<"listMeasures">["items"][number];

/** The court's worklists and the unit's inbox: one list, each seeing what is his. */
export async function listMeasures(call: Call<"listMeasures">): Promise<Output<"listMeasures">> {
  const { app, identity } = call;
  const { query } = call.input;
  const now = app.engine.now();
  const filter = filterOf(identity, query, now);
  const page = {
    sort: query.sort,
    order: query.order,
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  };
  return app.engine.database.transact(identity, async (tx) => {
    const [rows, total, desks] = await Promise.all([
      listMeasureRows(tx, identity, filter, page),
      countMeasures(tx, identity, filter),
      countDesks(tx, identity, now),
    ]);
    await recordRead(tx, identity, {
      id: app.newId(),
      kind: "list",
      subject: null,
      caseId: query.caseId ?? null,
      purpose: "协助事项列表",
      query: canonicalJson(query),
      page: query.page,
      shown: rows.map((row) => row.id),
      at: now,
    });
    return {
      total,
      items: rows.map((row) => rowView(row, now, app.engine.rules(identity.areaId))),
      deskCounts: desks.map((desk) => ({
        desk: desk.desk,
        count: Number(desk.count),
        overdue: Number(desk.overdue),
      })),
    };
  });
}

function filterOf(
  identity: Identity,
  query: Call<"listMeasures">["input"]["query"],
  now: string,
): MeasureFilter {
  const approvable = query.mine === "approve" ? approvableBy(identity) : undefined;
  return {
    text: query.text === "" ? undefined : query.text,
    caseId: query.caseId,
    debtorId: query.debtorId,
    desks: query.desks === undefined ? undefined : query.desks.split(","),
    unitId: query.unitId,
    kinds: query.kind === undefined ? approvable : [query.kind],
    draftedBy: query.mine === "drafted" ? identity.userId : undefined,
    isOverdueAt: query.overdue === "yes" ? now : undefined,
    expiringUntil:
      query.expiringWithinDays === undefined
        ? undefined
        : addDays(legalDay(now), query.expiringWithinDays),
    hasOpenReview: query.openReviews === "yes" ? true : undefined,
  };
}

export function approvableBy(identity: Identity): readonly string[] {
  const kinds = Object.keys(MEASURES) as MeasureId[];
  return kinds.filter((kind) => mayApprove(identity.role, MEASURES[kind].approver));
}

/** A row as the wire shows it, with the time left in words. */
export function rowView(row: MeasureListRow, now: string, rules: CountyRules): Row {
  const rule = MEASURES[row.kind as MeasureId];
  return {
    id: row.id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    kind: row.kind,
    kindName: rule.name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    debtorName: row.debtor_name,
    assetLabel: row.asset_label === "" ? null : row.asset_label,
    number: row.number,
    status: row.status,
    statusName: MEASURE_STATUSES[row.status as MeasureStatus].name,
    desk: DESKS.find((desk) => desk === row.desk) ?? "done",
    task: taskOf(row),
    amountYuan: row.amount_fen === null ? null : formatYuan(row.amount_fen),
    securedYuan: row.secured_fen === null ? null : formatYuan(row.secured_fen),
    draftedByName: row.drafted_by_name,
    draftedAt: row.drafted_at,
    arrivedAt: row.arrived_at,
    receivedAt: row.received_at,
    answeredAt: row.answered_at,
    dueAt: row.due_at,
    ...dueView(row, now, rules),
    isPaused: row.is_paused,
    urgeLevel: row.urge_level,
    effectiveTo: row.effective_to,
    daysToExpiry: daysToExpiry(row, now),
    approverName: ROLES[rule.approver].name,
  };
}

function dueView(
  row: MeasureListRow,
  now: string,
  rules: CountyRules,
): Pick<Row, "dueText" | "dueTone" | "isOverdue"> {
  if (row.is_paused) return { dueText: "计时暂停", dueTone: "none", isOverdue: false };
  const { text, tone, isOverdue } = dueWords(row.due_at, now, rules.holidays);
  return { dueText: text, dueTone: tone, isOverdue };
}

function daysToExpiry(row: MeasureListRow, now: string): number | null {
  if (row.effective_to === null || row.released_at !== null) return null;
  return daysBetween(legalDay(now), row.effective_to);
}

function taskOf(row: MeasureListRow): Row["task"] {
  if (row.release_ordered_at !== null) return "release";
  const isRenewing = row.answered_at !== null && row.desk !== "holding" && row.desk !== "done";
  return isRenewing ? "renewal" : "notice";
}
