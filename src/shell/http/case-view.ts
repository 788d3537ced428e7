import type { Call } from "./call.ts";
import { Refused } from "./call.ts";
import { caseActionsOf } from "./case-actions.ts";
import { stagesOf } from "./case-stages.ts";
import {
  CLAIM_ITEM_NAMES,
  CLOSURE_NAMES,
  MISSING_NAMES,
  caseStatusName,
  interestText,
  measureKindName,
  measureStatusName,
  partyView,
} from "./case-wording.ts";
import { dueWords } from "./wording.ts";
import {
  findCaseHead,
  findServiceFacts,
  listOutstandingRows,
  listPartyRows,
} from "../db/case-views.ts";
import type { CaseHead, CaseMeasureRow, PartyRow, ServiceFacts } from "../db/case-views.ts";
import { findContents } from "../db/contents.ts";
import type { ContentRow } from "../db/contents.ts";
import type { Transaction } from "../db/database.ts";
import { namesOfUsers } from "../db/measure-views.ts";
import { recordRead } from "../db/reads.ts";
import { findStreams } from "../db/streams.ts";
import type { Identity } from "../identity.ts";
import type { Output } from "#contract/index.ts";
import { missingOf } from "#core/cases/index.ts";
import type { EnforcementCase } from "#core/cases/index.ts";
import { addMonths, dueInstant, legalDay, workdaysBetween } from "#kit/calendar.ts";
import { formatYuan } from "#kit/money.ts";
import { CASE_KINDS } from "#law/case-kinds.ts";
import { CLOSURE_LOOKUPS } from "#law/closure-conditions.ts";
import type { CountyRules } from "#law/county-rules.ts";
import { RELEASE_GROUNDS } from "#law/release-grounds.ts";
import { TIME_LIMITS } from "#law/time-limits.ts";

type View = Output<"getCase">;

/** Everything a page needs of one case, loaded in two looks. */
export type LoadedCase = {
  readonly head: CaseHead;
  readonly found: EnforcementCase;
  readonly parties: readonly PartyRow[];
  readonly outstanding: readonly CaseMeasureRow[];
  readonly service: ServiceFacts;
  readonly clues: readonly ContentRow[];
  readonly names: ReadonlyMap<string, string>;
  readonly identity: Identity;
  readonly rules: CountyRules;
  readonly now: string;
};

export async function getCase(call: Call<"getCase">): Promise<View> {
  const { app, identity } = call;
  const { caseId } = call.input.params;
  const now = app.engine.now();
  const rules = app.engine.rules(identity.areaId);
  return app.engine.database.transact(identity, async (tx) => {
    const loaded = await loadCase(tx, { caseId, identity, rules, now });
    await recordRead(tx, identity, {
      id: app.newId(),
      kind: "case",
      subject: caseId,
      caseId,
      purpose: "案件详情",
      query: "",
      page: 1,
      shown: [caseId, ...loaded.parties.map((party) => party.id)],
      at: now,
    });
    return viewOf(loaded);
  });
}

async function loadCase(
  tx: Transaction,
  ask: Pick<LoadedCase, "identity" | "rules" | "now"> & { readonly caseId: string },
): Promise<LoadedCase> {
  const { caseId, ...rest } = ask;
  const [head, streams, parties, outstanding, service] = await Promise.all([
    findCaseHead(tx, ask.identity, caseId),
    findStreams(tx, [caseId]),
    listPartyRows(tx, caseId),
    listOutstandingRows(tx, ask.identity, caseId),
    findServiceFacts(tx, caseId),
  ]);
  const found = streams[0]?.state as EnforcementCase | undefined;
  if (!head || !found) throw new Refused({ type: "case_not_found" });
  const [clues, names] = await Promise.all([
    findContents(
      tx,
      found.clues.map((clue) => clue.id),
    ),
    namesOfUsers(
      tx,
      found.releases.flatMap(({ draftedBy, decidedBy }) => [draftedBy, decidedBy ?? []].flat()),
    ),
  ]);
  return { head, found, parties, outstanding, service, clues, names, ...rest };
}

function viewOf(loaded: LoadedCase): View {
  const { head, found } = loaded;
  return {
    id: found.id,
    number: found.number,
    kindName: CASE_KINDS[found.kind].name,
    status: found.status,
    statusName: caseStatusName(found.status),
    filedOn: found.filedOn,
    cause: found.cause,
    judgeName: head.judge_name,
    teamName: head.team_name,
    title: found.title,
    performBy: found.performBy,
    claimYuan: found.claimYuan,
    receivedYuan: found.receivedYuan,
    claimItems: found.claimItems.map((item) => ({
      kind: item.kind,
      kindName: CLAIM_ITEM_NAMES[item.kind],
      amountYuan: item.amountYuan,
      interestText: interestText(item),
    })),
    parties: loaded.parties.map((row) => partyView(row, row.role)),
    clues: cluesOf(loaded),
    payments: found.payments.map(({ amountYuan, paidOn, recordedAt }) => ({
      amountYuan,
      paidOn,
      recordedAt,
    })),
    missing: missingOf(found).map((field) => ({ field, name: MISSING_NAMES[field] })),
    performedAt: found.performedAt,
    releaseClock: releaseClockOf(loaded),
    releases: releasesOf(loaded),
    closures: found.closures.map((closure) => ({
      way: closure.way,
      wayName: CLOSURE_NAMES[closure.way],
      closedAt: closure.closedAt,
      reason: closure.reason,
    })),
    lookups: lookupsOf(found),
    openClaimCount: found.openClaims.length,
    stages: stagesOf(loaded),
    actions: caseActionsOf(loaded),
  };
}

function cluesOf({ found, clues }: LoadedCase): View["clues"] {
  const byId = new Map(clues.map((row) => [row.id, row.fields]));
  return found.clues.map(({ id }) => {
    const text = byId.get(id)?.["text"];
    return { id, text: typeof text === "string" ? text : "（内容已按规定删除）" };
  });
}

/** From full payment to the last confirmed release the clock runs, in red until zero (art. 19). */
function releaseClockOf({
  found,
  outstanding,
  now,
  rules,
}: Pick<LoadedCase, "found" | "outstanding" | "now" | "rules">): View["releaseClock"] {
  const since = found.performedAt;
  if (since === null || outstanding.length === 0) return null;
  return { since, outstandingCount: outstanding.length, ...releaseClockWords(since, now, rules) };
}

export function releaseClockWords(
  since: string,
  now: string,
  rules: CountyRules,
): { readonly text: string; readonly isOverdue: boolean } {
  const { n, unit, rollover } = TIME_LIMITS.release_paper;
  const limit = { n, unit, rollover };
  const dueAt = dueInstant({ startedAt: since, limit, pauses: [], holidays: rules.holidays });
  const days = workdaysBetween(legalDay(since), legalDay(now), rules.holidays);
  const passed = days === 0 ? "今日已付清" : `付清已 ${days} 个工作日`;
  const due = dueWords(dueAt, now, rules.holidays);
  return { text: `${passed}，解除文书${due.text ?? ""}`, isOverdue: due.isOverdue };
}

function releasesOf({ found, outstanding, names }: LoadedCase): View["releases"] {
  const held = new Set(outstanding.map((row) => row.id));
  return found.releases.map((release) => ({
    releaseId: release.releaseId,
    ground: release.ground,
    groundName: RELEASE_GROUNDS[release.ground].name,
    scope: release.scope,
    status: release.status,
    reason: release.reason,
    draftedByName: names.get(release.draftedBy) ?? "",
    draftedAt: release.draftedAt,
    decidedByName: release.decidedBy && (names.get(release.decidedBy) ?? ""),
    decidedAt: release.decidedAt,
    measureIds: [...release.measureIds],
    measureCount: release.measureIds.length,
    outstandingCount: release.measureIds.filter((id) => held.has(id)).length,
  }));
}

/** After 终本 every six months for five years; what is next follows from what was done. */
function lookupsOf(found: EnforcementCase): View["lookups"] {
  const closure = found.closures.at(-1);
  if (found.status !== "closed_without_completion" || !closure) return null;
  const { everyMonths, times } = CLOSURE_LOOKUPS;
  const done = found.lookupsDone;
  const next = addMonths(legalDay(closure.closedAt), everyMonths * (done + 1));
  return { done, times, nextOn: done >= times ? null : next };
}

export async function listOutstanding(
  call: Call<"listOutstanding">,
): Promise<Output<"listOutstanding">> {
  const { app, identity } = call;
  const { caseId } = call.input.params;
  const now = app.engine.now();
  const { holidays } = app.engine.rules(identity.areaId);
  return app.engine.database.transact(identity, async (tx) => {
    const [head, rows] = await Promise.all([
      findCaseHead(tx, identity, caseId),
      listOutstandingRows(tx, identity, caseId),
    ]);
    if (!head) throw new Refused({ type: "case_not_found" });
    await recordRead(tx, identity, {
      id: app.newId(),
      kind: "list",
      subject: null,
      caseId,
      purpose: "一案全部未解除措施",
      query: "",
      page: 1,
      shown: rows.map((row) => row.id),
      at: now,
    });
    return { items: rows.map((row) => outstandingView(row, now, holidays)) };
  });
}

function outstandingView(
  row: CaseMeasureRow,
  now: string,
  holidays: CountyRules["holidays"],
): Output<"listOutstanding">["items"][number] {
  const due = dueWords(row.release_due_at, now, holidays);
  return {
    measureId: row.id,
    kindName: measureKindName(row.kind),
    unitName: row.unit_name,
    debtorName: row.debtor_name,
    assetLabel: row.asset_label === "" ? null : row.asset_label,
    number: row.number,
    status: row.status,
    statusName: measureStatusName(row.status),
    securedYuan: row.secured_fen === null ? null : formatYuan(row.secured_fen),
    effectiveTo: row.effective_to,
    releaseOrderedAt: row.release_ordered_at,
    releaseDueAt: row.release_due_at,
    dueText: due.text,
    isOverdue: due.isOverdue,
  };
}
