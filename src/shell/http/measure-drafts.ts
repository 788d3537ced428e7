import type { App, Call } from "./call.ts";
import { Refused } from "./call.ts";
import { draftOrder, draftRequest } from "./drafting.ts";
import { rowOutcome, checkItemView } from "./measure-wording.ts";
import { loadDraftFacts } from "../db/draft-facts.ts";
import type { DraftFacts, UnitFacts } from "../db/draft-facts.ts";
import { findStreams } from "../db/streams.ts";
import { derivedId } from "../derived-id.ts";
import { executeBatch } from "../execute.ts";
import type { Outcome, Request } from "../execute.ts";
import type { Identity } from "../identity.ts";
import type { DraftItem } from "#contract/measure-commands.ts";
import type { Output } from "#contract/index.ts";
import { mayApprove } from "#core/access/index.ts";
import type { EnforcementCase } from "#core/cases/index.ts";
import { checkOrder } from "#core/measures/index.ts";
import { legalDay } from "#kit/calendar.ts";
import { measureOf } from "#law/index.ts";
import { MEASURES } from "#law/measures.ts";
import type { MeasureId } from "#law/measures.ts";

/** Packages of papers that travel over the network (网络查控); what the prison wants does not. */
const NETWORK_PACKAGES: readonly string[] = ["network", "query_deposit", "query_real_estate"];

/**
 * What one click asks: every inquiry over the network that an officer may send alone. The sensitive
 * ones he picks himself, and the prison only where the debtor serves a sentence.
 */
const INQUIRY_MEASURES = (Object.keys(MEASURES) as MeasureId[]).filter((kind) => {
  const rule = measureOf(kind);
  return (
    rule.kind === "inquiry" &&
    NETWORK_PACKAGES.includes(rule.package) &&
    rule.approver === "officer" &&
    !rule.sensitive
  );
});

type Facts = DraftFacts & { readonly state: EnforcementCase | undefined };

async function loadFacts(
  app: App,
  identity: Identity,
  caseId: string,
  officerId = identity.userId,
): Promise<Facts> {
  return app.engine.database.transact(identity, async (tx) => {
    const [facts, streams] = await Promise.all([
      loadDraftFacts(tx, caseId, officerId),
      findStreams(tx, [caseId]),
    ]);
    return { ...facts, state: streams[0]?.state as EnforcementCase | undefined };
  });
}

/** The check before sending (发文前自检), before anything is written. */
export async function checkDrafts(call: Call<"checkDrafts">): Promise<Output<"checkDrafts">> {
  const { app, identity, input } = call;
  const facts = await loadFacts(app, identity, input.params.caseId);
  const today = legalDay(app.engine.now());
  return {
    items: input.body.items.map((item) => {
      const { order } = draftOrder(app, identity, facts, item);
      const checks = checkOrder(order, facts.state, today);
      return {
        measureId: item.measureId,
        checks: checks.map((check) => checkItemView(check, today)),
      };
    }),
  };
}

export async function draftMeasures(call: Call<"draftMeasures">): Promise<Output<"draftMeasures">> {
  const { app, identity, input } = call;
  const facts = await loadFacts(app, identity, input.params.caseId);
  const outcomes = await sendDrafts({ app, identity, facts }, input.body.items, input.body.then);
  const today = legalDay(app.engine.now());
  return {
    outcomes: input.body.items.map((item, index) =>
      rowOutcome(item.measureId, outcomes[index] ?? missing(), today),
    ),
  };
}

type Desk = { readonly app: App; readonly identity: Identity; readonly facts: Facts };
export type Then = "keep" | "submit" | "send";

/** Drafts, and as far as the drafter may, approves and serves, all in one transaction. */
async function sendDrafts(
  { app, identity, facts }: Desk,
  items: readonly DraftItem[],
  then: Then,
): Promise<readonly Outcome[]> {
  const chains = items.map((item) => [
    draftRequest(item, draftOrder(app, identity, facts, item)),
    ...following(identity, item, then).map((type) => stepRequest(item.measureId, type)),
  ]);
  const outcomes = await executeBatch(app.engine, identity, chains.flat());
  let at = 0;
  return chains.map((chain) => {
    const own = outcomes.slice(at, at + chain.length);
    at += chain.length;
    // The first refusal is the reason why the notice stopped where it stopped.
    return own.find((outcome) => !outcome.ok) ?? own.at(-1) ?? missing();
  });
}

function following(identity: Identity, item: DraftItem, then: Then): readonly string[] {
  if (then === "keep") return [];
  const rule = measureOf(item.kind as MeasureId);
  const sendsAlone = !rule.fourEyes && mayApprove(identity.role, rule.approver);
  if (then === "send" && sendsAlone) return ["approve", "serve"];
  return ["submit"];
}

function stepRequest(measureId: string, type: string): Request {
  return {
    requestId: derivedId(`${type} with draft ${measureId}`),
    stream: { kind: "measure", id: measureId },
    command: { type },
  };
}

function missing(): Outcome {
  throw new Error("every item has an outcome");
}

/** One click inquires at every unit that holds something about such a debtor (一键查询). */
export async function inquireAll(call: Call<"inquireAll">): Promise<Output<"inquireAll">> {
  const { app, identity, input, requestId } = call;
  const { caseId } = input.params;
  const facts = await loadFacts(app, identity, caseId);
  if (!facts.case) throw new Refused({ type: "case_not_found" });
  const wanted = input.body.debtorIds;
  const items = inquiryItems(facts, requestId).filter(
    (item) => wanted.length === 0 || wanted.includes(item.debtorId),
  );
  const outcomes = await sendDrafts({ app, identity, facts }, items, "send");
  const today = legalDay(app.engine.now());
  const sent = outcomes.filter((outcome) => outcome.ok).length;
  return {
    sent,
    refused: outcomes.length - sent,
    outcomes: items.map((item, index) => ({
      ...rowOutcome(item.measureId, outcomes[index] ?? missing(), today),
      subject: subjectOf(facts, item),
    })),
  };
}

/** What the row was about: the caller named only the debtors, so the answer names the rest. */
function subjectOf(facts: Facts, { kind, debtorId, unitId }: DraftItem): string {
  const debtor = facts.debtors.get(debtorId)?.name ?? "";
  const unit = facts.units.get(unitId)?.name ?? "";
  return `${measureOf(kind as MeasureId).name}（${debtor}，${unit}）`;
}

/** Every inquiry of the catalogue, at every unit that answers it, on every debtor it fits. */
function inquiryItems(facts: Facts, cause: string): readonly DraftItem[] {
  return [...facts.debtors.values()].flatMap((debtor) => {
    const party = facts.state?.parties.find((one) => one.partyId === debtor.id);
    return INQUIRY_MEASURES.filter((kind) => isAbout(kind, party)).flatMap((kind) =>
      unitsFor(kind, facts).map((unit) =>
        inquiryItem({ kind, unitId: unit.id, debtorId: debtor.id }, cause),
      ),
    );
  });
}

function isAbout(kind: MeasureId, party: EnforcementCase["parties"][number] | undefined): boolean {
  const { subject } = measureOf(kind);
  return subject === "any" || party === undefined || subject === party.personKind;
}

function unitsFor(kind: MeasureId, facts: Facts): readonly UnitFacts[] {
  const { unitKinds } = measureOf(kind);
  return [...facts.units.values()].filter((unit) =>
    unitKinds.some((one) => one === unit.kind || one === unit.id),
  );
}

function inquiryItem(
  pick: { readonly kind: string; readonly unitId: string; readonly debtorId: string },
  cause: string,
): DraftItem {
  return {
    ...pick,
    measureId: derivedId(`inquiry ${cause} ${pick.kind} ${pick.unitId} ${pick.debtorId}`),
    asset: null,
    amountYuan: null,
    term: null,
    wording: "",
    overrideReason: null,
  };
}

/** The same by the system's own hand, for the look-ups after a closure without completion (终本). */
export async function inquireAsSystem(
  app: App,
  identity: Identity,
  {
    caseId,
    judgeId,
    cause,
  }: { readonly caseId: string; readonly judgeId: string; readonly cause: string },
): Promise<number> {
  const facts = await loadFacts(app, identity, caseId, judgeId);
  const items = inquiryItems(facts, cause);
  const outcomes = await sendDrafts({ app, identity, facts }, items, "send");
  return outcomes.filter((outcome) => outcome.ok).length;
}
