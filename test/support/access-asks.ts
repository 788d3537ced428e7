import {
  CASE_COMMAND_ROLES,
  FILE_ROLES,
  MEASURE_COMMAND_ROLES,
  OPERATION_ROLES,
  seesCase,
  seesMeasure,
} from "./access-policy.ts";
import type { KnownCase, KnownMeasure, World } from "./access-world.ts";
import { derivedId } from "#shell/derived-id.ts";
import type { Identity } from "#shell/identity.ts";
import type { CaseCommandBody } from "#contract/cases.ts";
import type { MeasureCommandBody } from "#contract/measure-commands.ts";
import type { RoleId } from "#law/roles.ts";

/** One request that is tried by everyone, with who may make it and who sees what it is about. */
export type Ask = {
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: string;
  readonly body?: object;
  readonly roles: readonly RoleId[];
  readonly isSeenBy: (who: Identity) => boolean;
  /** Where carrying it out would move the world on, only those are let try it who must fail. */
  readonly isOnlyRefused?: boolean;
};

const UNKNOWN = "00000000-0000-7000-8000-00000000beef";
const nobody = (): boolean => false;
const anybody = (): boolean => true;

type Target = { readonly id: string; readonly label: string; readonly isSeenBy: Ask["isSeenBy"] };

const caseTarget = (found: KnownCase): Target => ({
  id: found.caseId,
  label: `case of ${found.names[0] ?? ""}`,
  isSeenBy: (who) => seesCase(who, found),
});
/** What nobody sees: an id of nothing, and the id of a thing of another kind. */
const missing = (other: string): Target[] => [
  { id: UNKNOWN, label: "nothing", isSeenBy: nobody },
  { id: other, label: "a thing of another kind", isSeenBy: nobody },
];

const operation = (
  id: keyof typeof OPERATION_ROLES,
  rest: Pick<Ask, "method" | "url"> & Partial<Ask>,
): Ask => ({ name: id, roles: OPERATION_ROLES[id], isSeenBy: anybody, ...rest });

/** Everything that is about no single thing. */
export function plainAsks(): readonly Ask[] {
  const view = { name: "我的视图", settings: {} };
  return [
    operation("me", { method: "GET", url: "/api/me" }),
    operation("getDesk", { method: "GET", url: "/api/desk" }),
    operation("listUnits", { method: "GET", url: "/api/units" }),
    operation("listHolidays", { method: "GET", url: "/api/holidays?year=2026" }),
    operation("saveView", { method: "PUT", url: "/api/views/cases", body: view }),
    operation("listViews", { method: "GET", url: "/api/views/cases" }),
    operation("deleteView", {
      method: "DELETE",
      url: `/api/views/cases/${encodeURIComponent(view.name)}`,
    }),
    operation("listCases", { method: "GET", url: "/api/cases" }),
    operation("listJudges", { method: "GET", url: "/api/judges" }),
    operation("listMeasures", { method: "GET", url: "/api/measures?pageSize=200" }),
    operation("listClaims", { method: "GET", url: "/api/claims" }),
    operation("listImports", { method: "GET", url: "/api/imports" }),
    operation("getOverview", { method: "GET", url: "/api/overview" }),
    operation("getQuality", { method: "GET", url: "/api/quality" }),
    operation("listJournal", { method: "GET", url: "/api/journal" }),
    operation("listJournal", { method: "GET", url: "/api/journal?kind=reads" }),
    operation("correctHoliday", {
      method: "PUT",
      url: "/api/holidays/2026-12-31",
      body: { kind: "rest", reason: "县里停工" },
    }),
    {
      name: "import template",
      method: "GET",
      url: "/api/imports/template.csv",
      roles: FILE_ROLES.imports,
      isSeenBy: anybody,
    },
  ];
}

/** What is asked about a case: its pages, its commands, what is drafted in it. */
export function caseAsks({ cases }: World): readonly Ask[] {
  const [own] = cases;
  const targets = [...cases.map(caseTarget), ...missing(own?.measures[0]?.id ?? "")];
  return targets.flatMap((target) => {
    const found = cases.find((one) => one.caseId === target.id) ?? own;
    return [...readingAsks(target), ...caseCommandAsks(target, found), ...draftAsks(target, found)];
  });
}

function readingAsks({ id, isSeenBy }: Target): readonly Ask[] {
  const at = `/api/cases/${id}`;
  return [
    operation("getCase", { method: "GET", url: at, isSeenBy }),
    operation("getTimeline", { method: "GET", url: `${at}/timeline`, isSeenBy }),
    operation("listOutstanding", { method: "GET", url: `${at}/outstanding`, isSeenBy }),
    operation("listFindings", { method: "GET", url: `${at}/findings`, isSeenBy }),
  ];
}

function caseCommandAsks({ id, isSeenBy }: Target, found: KnownCase | undefined): readonly Ask[] {
  return Object.entries(caseCommands(found)).map(([type, body]) => ({
    name: `commandCase ${type}`,
    method: "POST",
    url: `/api/cases/${id}/commands`,
    body,
    roles: CASE_COMMAND_ROLES[type as CaseCommandBody["type"]],
    isSeenBy,
  }));
}

function draftAsks({ id, label, isSeenBy }: Target, found: KnownCase | undefined): readonly Ask[] {
  const at = `/api/cases/${id}`;
  const measureId = derivedId(`access draft ${label}`);
  const debtorId = found?.debtorId ?? UNKNOWN;
  const body = { items: [{ measureId, kind: "query_deposit", unitId: "bank_one", debtorId }] };
  const claim = {
    claimId: derivedId(`access claim ${label}`),
    caseId: id,
    claimant: "某人",
    statement: "是我的",
    measureIds: [found?.measures[0]?.id ?? UNKNOWN],
  };
  const rest = { method: "POST", isSeenBy } as const;
  const moving = { ...rest, isOnlyRefused: true };
  return [
    operation("checkDrafts", { url: `${at}/measures/check`, body, ...rest }),
    operation("draftMeasures", { url: `${at}/measures`, body, ...moving }),
    operation("inquireAll", { url: `${at}/inquiries`, body: {}, ...moving }),
    operation("openClaim", { url: "/api/claims", body: claim, ...moving }),
  ];
}

function caseCommands(
  found: KnownCase | undefined,
): Readonly<Record<CaseCommandBody["type"], object>> {
  const reason = "理由";
  const measureIds = [found?.measures[0]?.id ?? UNKNOWN];
  const draft = { ground: "performed_full", scope: "full", measureIds, reason };
  return {
    begin: { type: "begin" },
    suspend: { type: "suspend", reason },
    resume_case: { type: "resume_case", reason },
    add_clue: { type: "add_clue", text: "线索" },
    record_payment: {
      type: "record_payment",
      amountYuan: "1.00",
      paidOn: "2026-03-01",
      note: "转账",
    },
    draft_release: { type: "draft_release", ...draft },
    decide_release: { type: "decide_release", releaseId: UNKNOWN, granted: true, reason },
    close: { type: "close", way: "terminated", conditions: [], reason },
    restore: { type: "restore", reason },
  };
}

/** Steps that would send a draft out, and so change who sees it. */
const SENDING = ["redraft", "submit", "approve", "serve", "send_back", "withdraw", "mend"];

export function measureAsks({ cases }: World): readonly Ask[] {
  const [own] = cases;
  const known = cases.flatMap((found) => found.measures.map((measure) => ({ found, measure })));
  const targets: (Target & { readonly measure?: KnownMeasure })[] = [
    ...known.map(({ found, measure }) => ({
      id: measure.id,
      label: measure.marks[0] ?? "",
      isSeenBy: (who: Identity) => seesMeasure(who, found, measure),
      measure,
    })),
    ...missing(own?.caseId ?? ""),
  ];
  return targets.flatMap(({ id, isSeenBy, measure }) => {
    const at = `/api/measures/${id}`;
    const about = { isSeenBy };
    const bodies = measureCommands(id, own);
    return [
      operation("getMeasure", { method: "GET", url: at, ...about }),
      operation("getPaper", { method: "GET", url: `${at}/papers/notice`, ...about }),
      ...Object.entries(bodies).map(([type, body]) => ({
        ...operation("commandMeasure", { method: "POST", url: `${at}/commands`, body, ...about }),
        name: `commandMeasure ${type}`,
        roles: MEASURE_COMMAND_ROLES[type as MeasureCommandBody["type"]],
        isOnlyRefused: measure?.isSent !== true && SENDING.includes(type),
      })),
      {
        name: "attachment",
        method: "GET" as const,
        url: `/api/attachments/${measure?.attachment ?? id}`,
        roles: FILE_ROLES.attachments,
        isSeenBy,
      },
    ];
  });
}

export function measureCommands(
  measureId: string,
  found: KnownCase | undefined,
): Readonly<Record<MeasureCommandBody["type"], object>> {
  const reason = "理由";
  const item = {
    measureId,
    kind: "query_deposit",
    unitId: "bank_one",
    debtorId: found?.debtorId ?? UNKNOWN,
  };
  const answer = { outcome: "done", fields: {} };
  const term = { from: "2026-03-02", to: "2027-03-05" };
  const arrival = { paper: "notice", arrivedAt: "2026-03-02T01:00:00.000Z", proof: "回执" };
  const steps = ["submit", "approve", "serve", "confirm_impossible", "approve_renewal"] as const;
  const reasoned = ["send_back", "withdraw", "pause", "resume", "insist"] as const;
  const simple = (types: readonly string[], more: object): object =>
    Object.fromEntries(types.map((type) => [type, { type, ...more }]));
  return {
    ...simple(steps, {}),
    ...simple(reasoned, { reason }),
    ...simple(["confirm_renewal", "confirm_release"], { fields: {} }),
    redraft: { type: "redraft", item },
    mend: { type: "mend", item, note: "已补" },
    receive: { type: "receive", paper: "notice" },
    record_paper_arrival: { type: "record_paper_arrival", ...arrival },
    return_for_form: { type: "return_for_form", reasons: ["seal_missing"], note: "缺印章" },
    answer: { type: "answer", answer },
    correct_answer: { type: "correct_answer", answer, reason },
    report_impossible: { type: "report_impossible", reason: "asset_not_found", note: "查无" },
    propose_review: { type: "propose_review", text: "建议" },
    answer_review: { type: "answer_review", text: "答复", upheld: false },
    request_renewal: { type: "request_renewal", term },
  } as Readonly<Record<MeasureCommandBody["type"], object>>;
}

/** Persons, claims and imports. */
export function otherAsks({ cases, importId }: World): readonly Ask[] {
  const persons = cases.map((found) => ({
    ...caseTarget(found),
    id: found.debtorId,
    caseId: found.caseId,
  }));
  const claims = cases.map((found) => ({ ...caseTarget(found), id: found.claimId }));
  const none = missing(cases[0]?.caseId ?? "");
  const nonePersons = none.map((one) => ({ ...one, caseId: cases[0]?.caseId ?? "" }));
  const decision = { upheld: false, decision: "不成立" };
  return [
    ...[...persons, ...nonePersons].flatMap(({ id, caseId, isSeenBy }) => [
      operation("getPerson", { method: "GET", url: `/api/persons/${id}`, isSeenBy }),
      operation("unmaskPerson", {
        method: "POST",
        url: `/api/persons/${id}/unmask`,
        body: { caseId, purpose: "核对身份" },
        isSeenBy,
      }),
    ]),
    ...[...claims, ...none].flatMap(({ id, isSeenBy }) => [
      operation("getClaim", { method: "GET", url: `/api/claims/${id}`, isSeenBy }),
      operation("decideClaim", {
        method: "POST",
        url: `/api/claims/${id}/decision`,
        body: decision,
        isSeenBy,
      }),
    ]),
    ...[{ id: importId, isSeenBy: anybody }, ...none].flatMap(({ id, isSeenBy }) => [
      operation("getImport", { method: "GET", url: `/api/imports/${id}`, isSeenBy }),
      operation("runImport", { method: "POST", url: `/api/imports/${id}/run`, body: {}, isSeenBy }),
      operation("cancelImport", {
        method: "POST",
        url: `/api/imports/${id}/cancel`,
        isSeenBy,
        isOnlyRefused: true,
      }),
    ]),
  ];
}
