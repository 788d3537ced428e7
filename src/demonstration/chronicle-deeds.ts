import { DeedRefused, carryOut, commandOn } from "./carry-out.ts";
import type { Claim, Desk, Release, Wanted } from "./chronicle.ts";
import { personIdOf } from "./debtors.ts";
import { assetKindOf } from "./holdings.ts";
import type { Holding } from "./holdings.ts";
import { replyTo } from "./replies.ts";
import { identityOf } from "./staff.ts";
import { taskOf } from "./unit-desk.ts";
import type { Manner } from "./unit-life.ts";
import type { CaseCommandBody } from "#contract/cases.ts";
import type { DraftItem, MeasureCommandBody } from "#contract/measure-commands.ts";
import { listOutstandingRows } from "#shell/db/case-views.ts";
import { derivedId } from "#shell/derived-id.ts";
import type { App } from "#shell/http/call.ts";
import { commandCase } from "#shell/http/case-commands.ts";
import { decideClaim, openClaim } from "#shell/http/claims.ts";
import { draftMeasures, inquireAll } from "#shell/http/measure-drafts.ts";
import { getMeasure } from "#shell/http/measure-view.ts";
import { addDays } from "#kit/calendar.ts";
import { latestEnd, measureOf, termCapOn } from "#law/index.ts";
import type { TermCapId } from "#law/term-caps.ts";

export function planInquiry(
  desk: Desk,
  day: string,
  manners: { readonly [kindAndUnit: string]: Manner },
): void {
  const { caseId, sheet, county } = desk;
  const requestId = derivedId(`inquiry ${caseId} ${day}`);
  for (const [kindAndUnit, manner] of Object.entries(manners)) {
    for (const debtor of sheet.debtors) {
      // The id that the product derives for what one such request inquires.
      const id = `inquiry ${requestId} ${kindAndUnit} ${personIdOf(county.areaId, debtor)}`;
      county.units.treat(derivedId(id), manner);
    }
  }
  desk.plan(day, "inquire", async (app) => {
    const input = { params: { caseId }, body: { debtorIds: [] } };
    const { outcomes } = await inquireAll({ app, identity: desk.as("officer"), input, requestId });
    const refused = outcomes.find((outcome) => !outcome.ok)?.refusal;
    if (refused) throw new DeedRefused(`inquiry of ${sheet.key}: ${refused.type} ${refused.text}`);
  });
}

export function planOrder(
  desk: Desk,
  { day, label }: { readonly day: string; readonly label: string },
  wanted: Wanted,
  how: Manner & { readonly until?: "draft" | "submitted" },
): void {
  const measureId = desk.measureId(label);
  const { until, ...manner } = how;
  desk.county.units.treat(measureId, manner);
  const item = draftItem(desk.county.areaId, { measureId, day }, wanted);
  desk.plan(day, "draft", async (app) => {
    const input = {
      params: { caseId: desk.caseId },
      body: { items: [item], then: until === "draft" ? ("keep" as const) : ("submit" as const) },
    };
    const call = { app, identity: desk.as("officer"), input, requestId: app.newId() };
    const [outcome] = (await draftMeasures(call)).outcomes;
    if (!outcome?.ok) throw new DeedRefused(`draft ${label}: ${JSON.stringify(outcome?.refusal)}`);
  });
  if (until !== undefined) return;
  const { approver } = measureOf(wanted.kind);
  const isHead = approver === "bureau_chief" || approver === "president";
  const steps = (["approve", "serve"] as const).map((type) => ({ measureId, body: { type } }));
  desk.plan(day, "approve", (app) => carryOut(app, desk.as(isHead ? approver : "judge"), steps));
}

/** The unit takes the notice up again and answers it from its register. */
export function planAnswer(desk: Desk, day: string, label: string, unitId: string): void {
  const { staff } = desk.county;
  const official = staff.ofUnit(unitId);
  const identity = identityOf(staff, official);
  const measureId = desk.measureId(label);
  desk.plan(day, "unit", (app) => {
    const body = async (): Promise<MeasureCommandBody> => {
      const call = { app, identity, requestId: app.newId() };
      const view = await getMeasure({ ...call, input: { params: { measureId } } });
      return replyTo(taskOf(view, { handler: official, now: app.engine.now() }));
    };
    return carryOut(app, identity, [{ measureId, body }]);
  });
}

/**
 * What the court sends back mended: the same order with what was lacking. Its term begins anew that day, so
 * it is for the judge.
 */
export function planMending(desk: Desk, day: string, label: string, wanted: Wanted): void {
  const measureId = desk.measureId(label);
  const item = draftItem(desk.county.areaId, { measureId, day }, wanted);
  const note = "已补盖院印并写明冻结期限,请继续办理。";
  desk.plan(day, "court", (app) =>
    carryOut(app, desk.as("judge"), [{ measureId, body: { type: "mend", item, note } }]),
  );
}

function draftItem(
  areaId: string,
  { measureId, day }: { readonly measureId: string; readonly day: string },
  wanted: Wanted,
): DraftItem {
  const { kind, unitId, debtor, holding } = wanted;
  const rule = measureOf(kind);
  return {
    measureId,
    kind,
    unitId,
    debtorId: personIdOf(areaId, debtor),
    asset: holding ? assetOf(holding) : (wanted.asset ?? null),
    amountYuan: wanted.amountYuan ?? null,
    term: rule.term === null ? null : longestTerm(rule.term, day),
    wording: wanted.wording ?? "",
    overrideReason: wanted.overrideReason ?? null,
  };
}

/** As the court writes it: the whole of what the law allows, up to the day before. */
function longestTerm(cap: TermCapId, from: string): NonNullable<DraftItem["term"]> {
  return { from, to: addDays(latestEnd(from, termCapOn(cap, from)), -1) };
}

function assetOf(holding: Holding): NonNullable<DraftItem["asset"]> {
  const kind = assetKindOf(holding);
  if (kind === null) throw new DeedRefused(`${holding.label} is no asset`);
  return {
    kind,
    identifier: holding.identifier,
    description: holding.label,
    flags: [...holding.flags],
  };
}

export function planRelease(desk: Desk, day: string, release: Release): void {
  const { caseId } = desk;
  const requestId = derivedId(`draft release ${caseId} ${day}`);
  desk.plan(day, "draftRelease", async (app) => {
    const body = await releaseBody(app, desk, release);
    const input = { params: { caseId }, body };
    await commandCase({ app, identity: desk.as("officer"), input, requestId });
  });
  if (release.decidedOn === undefined) return;
  // The id that the product derives for the release that this request drafts.
  const releaseId = derivedId(`release ${caseId} ${requestId}`);
  const { reason } = release;
  desk.plan(release.decidedOn, "decideRelease", (app) =>
    commandOn(app, desk.as("judge"), caseId, {
      type: "decide_release",
      releaseId,
      granted: true,
      reason,
    }),
  );
}

async function releaseBody(app: App, desk: Desk, release: Release): Promise<CaseCommandBody> {
  const { ground, scope = "full", labels, reason } = release;
  const measureIds = labels?.map(desk.measureId) ?? (await outstanding(app, desk));
  return { type: "draft_release", ground, scope, measureIds: [...measureIds], reason };
}

async function outstanding(app: App, desk: Desk): Promise<readonly string[]> {
  const identity = desk.as("judge");
  const rows = await app.engine.database.transact(identity, (tx) =>
    listOutstandingRows(tx, identity, desk.caseId),
  );
  return rows.map((row) => row.id);
}

export function planClaim(desk: Desk, day: string, claim: Claim): void {
  const { caseId } = desk;
  const claimId = derivedId(`claim ${caseId} ${claim.claimant}`);
  const { claimant, statement, labels, decision } = claim;
  desk.plan(day, "court", async (app) => {
    const measureIds = labels.map(desk.measureId);
    const input = { body: { claimId, caseId, claimant, statement, measureIds } };
    const requestId = derivedId(`open ${claimId}`);
    await openClaim({ app, identity: desk.as("officer"), input, requestId });
  });
  if (!decision) return;
  desk.plan(decision.day, "court", async (app) => {
    const body = { upheld: decision.upheld, decision: decision.text };
    const requestId = derivedId(`decide ${claimId}`);
    const input = { params: { claimId }, body };
    await decideClaim({ app, identity: desk.as("judge"), input, requestId });
  });
}
