import { Refused } from "./call.ts";
import type { App } from "./call.ts";
import type { AssetRow } from "../db/assets.ts";
import { contentRef } from "../db/contents.ts";
import type { Content } from "../db/contents.ts";
import type { DraftFacts } from "../db/draft-facts.ts";
import { derivedId } from "../derived-id.ts";
import type { Request } from "../execute.ts";
import type { Identity } from "../identity.ts";
import type { DraftItem } from "#contract/measure-commands.ts";
import type { Order } from "#core/measures/index.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import { isMeasureId, measureOf } from "#law/index.ts";

export type Drafted = { readonly order: Order; readonly content: Content; readonly assets: readonly AssetRow[] };

/** An officer's pick, completed with what the case knows, as an order with its content. */
export function draftOrder(
  app: App,
  identity: Identity,
  facts: DraftFacts,
  item: DraftItem,
): Drafted {
  const found = facts.case;
  const unit = facts.units.get(item.unitId);
  const debtor = facts.debtors.get(item.debtorId);
  if (!found) throw new Refused({ type: "case_not_found" });
  if (!unit) throw new Refused({ type: "unit_unknown", unitId: item.unitId });
  if (!debtor) throw new Refused({ type: "debtor_not_party" });
  if (!isMeasureId(item.kind)) throw new Refused({ type: "measure_kind_unknown", kind: item.kind });
  const rule = measureOf(item.kind);
  if (!rule.unitKinds.some((kind) => kind === unit.kind || kind === unit.id)) {
    throw new Refused({ type: "unit_does_not_do_this", unit: unit.name, measure: rule.name });
  }
  const asset = item.asset && assetRow(identity.areaId, unit.id, item.asset);
  const content: Content = {
    id: app.newId(),
    kind: "order",
    salt: app.newSalt(),
    subject: item.measureId,
    caseId: found.id,
    teamId: found.team_id,
    unitId: unit.id,
    fields: {
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
      unitName: unit.name,
      assetLabel: item.asset ? item.asset.description || item.asset.identifier : "",
      assetKind: item.asset?.kind ?? null,
      assetIdentifier: item.asset?.identifier ?? null,
      assetDescription: item.asset?.description ?? null,
      wording: item.wording,
      courtName: facts.courtName,
      officerName: facts.officer?.name ?? "",
      officerPhone: facts.officer?.phone ?? "",
      officerCredential: facts.officer?.credential ?? "",
      item,
    },
  };
  const order: Order = {
    caseId: found.id,
    teamId: found.team_id,
    measureKind: item.kind,
    unitId: unit.id,
    debtorId: debtor.id,
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
    command: { type: "draft", measureId: item.measureId, order: drafted.order } as Request["command"],
    contents: [drafted.content],
    assets: drafted.assets,
    print: canonicalJson({ draft: item }),
  };
}
