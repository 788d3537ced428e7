import type { App, Call } from "./call.ts";
import { caseStatusName } from "./case-wording.ts";
import type { CaseFilter, CaseListRow, StatusCount } from "../db/case-lists.ts";
import { countCaseStatuses, countCases, listCaseRows, listJudgeRows } from "../db/case-lists.ts";
import type { Transaction } from "../db/database.ts";
import { recordRead } from "../db/reads.ts";
import type { Identity } from "../identity.ts";
import type { Output } from "#contract/index.ts";
import { millisecondsOf } from "#kit/calendar.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import { formatYuan } from "#kit/money.ts";
import { CASE_KINDS } from "#law/case-kinds.ts";
import type { CaseKindId } from "#law/case-kinds.ts";

type List = Output<"listCases">;

export async function listCases(call: Call<"listCases">): Promise<List> {
  const { app, identity } = call;
  const { query } = call.input;
  const now = app.engine.now();
  const filter = filterOf(query, now);
  const page = {
    now,
    sort: query.sort,
    order: query.order,
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  };
  return app.engine.database.transact(identity, async (tx) => {
    const [rows, total, statuses] = await Promise.all([
      listCaseRows(tx, identity, filter, page),
      countCases(tx, identity, filter),
      statusCountsOf(app, tx, identity, now),
    ]);
    await recordRead(tx, identity, {
      id: app.newId(),
      kind: "list",
      subject: null,
      caseId: null,
      purpose: "案件列表",
      query: canonicalJson(query),
      page: query.page,
      shown: rows.map((row) => row.id),
      at: now,
    });
    return { total, items: rows.map(rowView), statusCounts: statuses.map(statusView) };
  });
}

function filterOf(query: Call<"listCases">["input"]["query"], now: string): CaseFilter {
  return {
    ...workOf(query.work, now),
    text: query.text === "" ? undefined : query.text,
    status: query.status,
    kind: query.kind,
    judgeId: query.judgeId,
    isMissing: query.missing === undefined ? undefined : query.missing === "yes",
    isPaidAndHeld: query.outstandingAfterPayment === "yes" ? true : undefined,
    filedFrom: query.filedFrom,
    filedTo: query.filedTo,
  };
}

function workOf(work: Call<"listCases">["input"]["query"]["work"], now: string): CaseFilter {
  if (work === undefined) return {};
  if (work === "overdue") return { isOverdueAt: now };
  return work === "to_release" ? { hasReleaseDrafted: true } : { desk: work };
}

const COUNTS_MS = 1000;
type Counted = { readonly at: number; readonly counts: readonly StatusCount[] };
const counted = new WeakMap<App, Map<string, Counted>>();

/** The figures on the tabs count every case, so they are counted at most once a second per view. */
async function statusCountsOf(
  app: App,
  tx: Transaction,
  identity: Identity,
  now: string,
): Promise<readonly StatusCount[]> {
  const known = counted.get(app) ?? new Map<string, Counted>();
  counted.set(app, known);
  const key = `${identity.areaId} ${tx.role} ${identity.teamId ?? ""}`;
  const at = millisecondsOf(now);
  const found = known.get(key);
  if (found && Math.abs(at - found.at) < COUNTS_MS) return found.counts;
  const counts = await countCaseStatuses(tx, identity);
  known.set(key, { at, counts });
  return counts;
}

/** After this process changed a case the next list counts anew. */
export function forgetStatusCounts(app: App): void {
  counted.delete(app);
}

function statusView(row: StatusCount): List["statusCounts"][number] {
  return { status: row.status, name: caseStatusName(row.status), count: row.count };
}

function rowView(row: CaseListRow): List["items"][number] {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    kindName: CASE_KINDS[row.kind as CaseKindId].name,
    status: row.status,
    statusName: caseStatusName(row.status),
    filedOn: row.filed_on,
    cause: row.cause,
    judgeName: row.judge_name,
    applicants: row.applicants,
    debtors: row.debtors,
    claimYuan: formatYuan(row.claim_fen),
    receivedYuan: formatYuan(row.received_fen),
    outstandingCount: row.outstanding_count,
    overdueCount: row.overdue_count,
    missingCount: row.missing_count,
    performedAt: row.performed_at,
    updatedAt: row.updated_at,
  };
}

export async function listJudges(call: Call<"listJudges">): Promise<Output<"listJudges">> {
  const { app, identity } = call;
  const rows = await app.engine.database.transact(identity, (tx) => listJudgeRows(tx, identity));
  return { items: rows.map(({ id, name }) => ({ id, name })) };
}
