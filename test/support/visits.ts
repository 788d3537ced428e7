import assert from "node:assert/strict";

import type { Output } from "#contract/index.ts";

import { PATHS, pathTo, type PathId } from "../../src/web/paths.ts";
import type { CourtWindows } from "./court-windows.ts";

/** One page as one person opens it, and the title that its window then has. */
export type Visit = {
  /** Nobody is signed in. */
  readonly login: string | null;
  readonly path: string;
  readonly title: string | RegExp;
};

export type Visits = { readonly [Id in PathId]: readonly Visit[] };

const OFFICER = "zhixing1";
const JUDGE = "faguan1";
const OFFICE = "liandong";
const AUDITOR = "shenji";
const CLERK = "luru";
const BANK = "bank_icbc_shangcai";
const NUMBER = /^\(\d{4}\)豫1722执\S+号$/u;

const visit = (login: string | null, path: string, title: Visit["title"]): Visit => ({
  login,
  path,
  title,
});

type Cases = Output<"listCases">["items"];
type Measures = Output<"listMeasures">["items"];

/** What of the invented county each page is opened on. */
export type Subjects = {
  readonly busy: Cases[number];
  readonly paid: Cases[number];
  readonly ended: Cases[number];
  readonly debtorId: string;
  readonly claimId: string;
  readonly importIds: readonly string[];
  readonly inForce: Measures[number];
  /** One of each stage in which a task meets its unit. */
  readonly tasks: readonly (Measures[number] & { readonly login: string })[];
};

export async function findSubjects(
  windows: Pick<CourtWindows, "enter" | "read" | "oneCase">,
  importIds: readonly string[],
): Promise<Subjects> {
  const { enter, read, oneCase } = windows;
  const judge = await enter(JUDGE);
  const find = async (query: string) => (await oneCase(judge, query)) as Cases[number];
  const paid = await find("outstandingAfterPayment=yes");
  const { parties } = await read<Output<"getCase">>(judge, `/api/cases/${paid.id}`);
  const claims = await read<Output<"listClaims">>(judge, "/api/claims");
  const held = await read<Output<"listMeasures">>(judge, "/api/measures?desks=standing");
  const debtor = parties.find(({ role }) => role === "debtor");
  assert.ok(debtor && claims.items[0] && held.items[0]);
  const subjects = {
    paid,
    importIds,
    busy: await find("status=in_progress&sort=updatedAt"),
    ended: await find("status=closed_without_completion"),
    debtorId: debtor.partyId,
    claimId: claims.items[0].id,
    inForce: held.items[0],
    tasks: await findTasks(windows),
  };
  await judge.context().close();
  return subjects;
}

const UNITS = [BANK, "real_estate_registry", "public_security", "tax", "market_supervision"];
const DESKS = ["to_receive", "to_do", "overdue", "with_court", "done"];

/** The first task of each desk that any of these units has. */
async function findTasks({
  enter,
  read,
}: Pick<CourtWindows, "enter" | "read">): Promise<Subjects["tasks"]> {
  const found = new Map<string, Subjects["tasks"][number]>();
  for (const login of UNITS) {
    const page = await enter(login);
    for (const desk of DESKS) {
      const path = `/api/measures?desks=${desk}&pageSize=100`;
      const { items } = await read<Output<"listMeasures">>(page, path);
      for (const item of items) {
        const key = `${desk} ${item.task}`;
        if (!found.has(key)) found.set(key, { ...item, login });
      }
    }
    await page.context().close();
  }
  return [...found.values()];
}

const CASE_TABS = ["log", "parties", "findings", "measures", "papers", "release"] as const;
const INBOX_TABS = ["to_receive", "to_do", "overdue", "in_transit", "with_court", "done"] as const;

/** Every page of the product, by who would open it. A page that is not here is not tested. */
export function visitsOf(subjects: Subjects): Visits {
  const { busy, paid, inForce, tasks } = subjects;
  const ofCase = (id: string, search = {}) => pathTo(PATHS.case, { caseId: id }, search);
  const measureId = inForce.id;
  return {
    home: [visit(OFFICER, "/", "我的工作台"), visit(BANK, "/", "收件箱")],
    signIn: [visit(null, PATHS.signIn, "登录")],
    desk: [JUDGE, "juzhang"].map((login) => visit(login, PATHS.desk, "我的工作台")),
    cases: [JUDGE, OFFICE].map((login) => visit(login, PATHS.cases, "案件列表")),
    case: [
      ...CASE_TABS.map((tab) => visit(JUDGE, ofCase(busy.id, { tab }), busy.number)),
      visit(OFFICER, ofCase(paid.id), paid.number),
      visit(JUDGE, ofCase(subjects.ended.id), NUMBER),
    ],
    draft: [
      visit(OFFICER, pathTo(PATHS.draft, { caseId: busy.id }), `起草协助通知：${busy.number}`),
    ],
    release: [visit(JUDGE, pathTo(PATHS.release, { caseId: paid.id }), `解除：${paid.number}`)],
    approvals: ["approval", "to_serve", "release"].map((tab) =>
      visit(JUDGE, pathTo(PATHS.approvals, undefined, { tab }), "审批"),
    ),
    measure: [JUDGE, inForce.unitId].map((login) =>
      visit(login, pathTo(PATHS.measure, { measureId }), new RegExp(inForce.kindName, "u")),
    ),
    paper: ["ruling", "notice"].map((paper) =>
      visit(JUDGE, pathTo(PATHS.paper, { measureId, paper }), /书$/u),
    ),
    inbox: INBOX_TABS.map((tab) => visit(BANK, pathTo(PATHS.inbox, undefined, { tab }), "收件箱")),
    inboxItem: tasks.map(({ login, id, kindName }) =>
      visit(login, pathTo(PATHS.inboxItem, { measureId: id }), kindName),
    ),
    person: [
      visit(
        JUDGE,
        pathTo(PATHS.person, { personId: subjects.debtorId }, { caseId: paid.id }),
        /被执行人全貌$/u,
      ),
    ],
    claims: [visit(JUDGE, PATHS.claims, "案外人异议")],
    claim: [visit(JUDGE, pathTo(PATHS.claim, { claimId: subjects.claimId }), /的异议$/u)],
    imports: [visit(CLERK, PATHS.imports, "案件导入")],
    import: subjects.importIds.map((importId) =>
      visit(CLERK, pathTo(PATHS.import, { importId }), /\.csv$/u),
    ),
    quality: [visit(OFFICE, PATHS.quality, "录入质量")],
    overview: [OFFICE, "lingdao"].map((login) => visit(login, PATHS.overview, "联动概览")),
    expiring: [visit(JUDGE, PATHS.expiring, "到期与续行")],
    reviewProposals: [JUDGE, BANK].map((login) => visit(login, PATHS.reviewProposals, "审查建议")),
    journal: [
      visit(AUDITOR, PATHS.journal, "操作日志"),
      visit(AUDITOR, pathTo(PATHS.journal, undefined, { kind: "reads" }), "操作日志"),
    ],
    holidays: [visit(OFFICE, PATHS.holidays, "节假日")],
    account: [visit(BANK, PATHS.account, "账号与密码")],
    parts: [visit(null, PATHS.parts, /.+/u)],
  };
}
