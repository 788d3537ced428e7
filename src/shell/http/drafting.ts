import { Refused } from "./call.ts";
import type { App } from "./call.ts";
import type { AssetRow } from "../db/assets.ts";
import { contentRef } from "../db/contents.ts";
import type { Content } from "../db/contents.ts";
import type { CaseFacts, DebtorFacts, DraftFacts, UnitFacts } from "../db/draft-facts.ts";
import { derivedId } from "../derived-id.ts";
import type { Request } from "../execute.ts";
import type { Identity } from "../identity.ts";
import type { DraftItem } from "#contract/measure-commands.ts";
import type { Order } from "#core/measures/index.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import { isMeasureId, measureOf } from "#law/index.ts";
import type { MeasureId } from "#law/measures.ts";

export type Drafted = {
  readonly order: Order;
  readonly content: Content;
  readonly assets: readonly AssetRow[];
};

/** An officer's pick, completed with what the case knows, as an order with its content. */
export function draftOrder(
  app: App,
  identity: Identity,
  facts: DraftFacts,
  item: DraftItem,
): Drafted {
  const picked = pick(facts, item);
  const asset = item.asset && assetRow(identity.areaId, picked.unit.id, item.asset);
  const content: Content = {
    id: app.newId(),
    kind: "order",
    salt: app.newSalt(),
    subject: item.measureId,
    caseId: picked.found.id,
    teamId: picked.found.team_id,
    unitId: picked.unit.id,
    fields: {
      ...partyWords(picked),
      ...assetWords(item),
      ...officerWords(facts),
      unitName: picked.unit.name,
      wording: item.wording,
      item,
    },
  };
  const order: Order = {
    caseId: picked.found.id,
    teamId: picked.found.team_id,
    measureKind: picked.kind,
    unitId: picked.unit.id,
    debtorId: picked.debtor.id,
    assetId: asset?.id ?? null,
    amountYuan: item.amountYuan,
    term: item.term,
    officerCredentialKnown: Boolean(facts.officer?.credential),
    assetFlags: item.asset?.flags ?? [],
    overrideReason: item.overrideReason,
    content: contentRef(content),
  };
  return { order, content, assets: asset ? [asset] : [] };
}

type Picked = {
  readonly found: CaseFacts;
  readonly unit: UnitFacts;
  readonly debtor: DebtorFacts;
  readonly kind: MeasureId;
};

/** What the item names must be there: the case, its party, the unit, and a measure that it does. */
function pick(facts: DraftFacts, item: DraftItem): Picked {
  const { case: found } = facts;
  const unit = facts.units.get(item.unitId);
  const debtor = facts.debtors.get(item.debtorId);
  if (!found) throw new Refused({ type: "case_not_found" });
  if (!unit) throw new Refused({ type: "unit_unknown", unitId: item.unitId });
  if (!debtor) throw new Refused({ type: "debtor_not_party" });
  const { kind } = item;
  if (!isMeasureId(kind)) throw new Refused({ type: "measure_kind_unknown", kind });
  const rule = measureOf(kind);
  if (!rule.unitKinds.some((one) => one === unit.kind || one === unit.id)) {
    throw new Refused({ type: "unit_does_not_do_this", unit: unit.name, measure: rule.name });
  }
  return { found, unit, debtor, kind };
}

function partyWords({ found, debtor }: Picked): Content["fields"] {
  return {
    debtorName: debtor.name,
    debtorIdentityKind: debtor.identity_kind,
    debtorIdentity: debtor.identity_number,
    debtorAddress: debtor.details["address"] ?? "",
    caseNumber: found.number,
    cause: found.cause,
    applicants: found.applicants,
    debtors: found.debtors,
    titleNumber: found.title_number,
    titleCourt: found.title_court,
  };
}

function assetWords({ asset }: DraftItem): Content["fields"] {
  if (asset === null) return { assetLabel: "" };
  const { kind, identifier, description } = asset;
  return {
    assetLabel: description || identifier,
    assetKind: kind,
    assetIdentifier: identifier,
    assetDescription: description,
  };
}

function officerWords({ courtName, officer }: DraftFacts): Content["fields"] {
  return {
    courtName,
    officerName: officer?.name ?? "",
    officerPhone: officer?.phone ?? "",
    officerCredential: officer?.credential ?? "",
  };
}

/** The asset that a unit's register knows by this identifier: named twice, it is one thing. */
export function assetRow(
  areaId: string,
  keeper: string,
  asset: NonNullable<DraftItem["asset"]>,
): AssetRow {
  const { kind, identifier, description, flags } = asset;
  const id = derivedId(`${areaId} ${kind} ${keeper} ${identifier}`);
  return { id, kind, identifier, keeper, description, flags };
}

export function draftRequest(item: DraftItem, drafted: Drafted): Request {
  return {
    requestId: derivedId(`draft ${item.measureId}`),
    stream: { kind: "measure", id: item.measureId },
    command: {
      type: "draft",
      measureId: item.measureId,
      order: drafted.order,
    } as Request["command"],
    contents: [drafted.content],
    assets: drafted.assets,
    print: canonicalJson({ draft: item }),
  };
}
