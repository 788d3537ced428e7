import type { Call, Handlers } from "./call.ts";
import { Refused } from "./call.ts";
import { assetRow } from "./drafting.ts";
import { fieldsOf } from "./measure-answers.ts";
import { measureStatusName } from "./case-wording.ts";
import { findCaseHead } from "../db/case-views.ts";
import { listControls, listFindingRows } from "../db/person-views.ts";
import type { ControlRow, FindingRow } from "../db/person-views.ts";
import { recordRead } from "../db/reads.ts";
import { listUnitRows } from "../db/unit-lists.ts";
import type { Output } from "#contract/index.ts";
import { formatYuan } from "#kit/money.ts";
import { ASSET_FLAGS } from "#law/exemptions.ts";
import type { AssetFlagId } from "#law/exemptions.ts";
import { findingRuleOf, measureOf } from "#law/index.ts";
import { MEASURES } from "#law/measures.ts";
import type { MeasureId } from "#law/measures.ts";
import { MEASURE_STATUSES } from "#law/measure-statuses.ts";
import type { MeasureStatus } from "#law/measure-statuses.ts";

type Finding = Output<"listFindings">["items"][number];

/** What inquiries found in a case, with what may be done about each thing and what already was. */
async function listFindings(call: Call<"listFindings">): Promise<Output<"listFindings">> {
  const { app, identity, input } = call;
  const { caseId } = input.params;
  const now = app.engine.now();
  return app.engine.database.transact(identity, async (tx) => {
    const [head, rows] = await Promise.all([
      findCaseHead(tx, identity, caseId),
      listFindingRows(tx, identity, { caseId }),
    ]);
    if (!head) throw new Refused({ type: "case_not_found" });
    const assets = new Map(rows.map((row) => [row.id, assetIdOf(identity.areaId, row)]));
    const wanted = [...new Set([...assets.values()].filter((id) => id !== null))];
    const [controls] = await Promise.all([
      listControls(tx, identity, wanted),
      recordRead(tx, identity, {
        id: app.newId(),
        kind: "list",
        subject: null,
        caseId,
        purpose: "查得财产",
        query: "",
        page: 1,
        shown: rows.map((row) => row.id),
        at: now,
      }),
    ]);
    const byAsset = Map.groupBy(controls.filter(isStanding), (control) => control.asset_id);
    return {
      items: rows.map((row) => findingView(row, byAsset.get(assets.get(row.id) ?? "") ?? [])),
    };
  });
}

/** The thing as the unit's register knows it, or null where the finding is information only. */
function assetIdOf(areaId: string, row: FindingRow): string | null {
  const kind = findingRuleOf(row.kind)?.asset ?? null;
  if (kind === null) return null;
  const { identifier, label: description } = row;
  return assetRow(areaId, row.unit_id, { kind, identifier, description, flags: [] }).id;
}

function isStanding(control: ControlRow): boolean {
  const { isOpen, holds } = MEASURE_STATUSES[control.status as MeasureStatus];
  return isOpen || holds;
}

function findingView(row: FindingRow, controls: readonly ControlRow[]): Finding {
  const rule = findingRuleOf(row.kind);
  return {
    id: row.id,
    measureId: row.measure_id,
    debtorId: row.debtor_id,
    debtorName: row.debtor_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    kind: row.kind,
    kindName: rule?.name ?? row.kind,
    identifier: row.identifier,
    label: row.label,
    valueYuan: row.value_fen === null ? null : formatYuan(row.value_fen),
    flags: row.flags.map((flag) => ({ flag, name: flagName(flag) })),
    fields: fieldsOf(rule?.fields ?? [], row.fields),
    foundAt: row.found_at,
    controls: controlsAt(row),
    controlledBy: controls.map(({ id, status }) => ({
      measureId: id,
      statusName: measureStatusName(status),
    })),
  };
}

function flagName(flag: string): string {
  return Object.hasOwn(ASSET_FLAGS, flag) ? ASSET_FLAGS[flag as AssetFlagId].name : flag;
}

const CONTROL_KINDS = (Object.keys(MEASURES) as MeasureId[]).filter(
  (kind) => MEASURES[kind].kind === "control",
);

/** The controls of the catalogue that this very unit carries out on such a thing. */
function controlsAt(row: FindingRow): Finding["controls"] {
  const asset = findingRuleOf(row.kind)?.asset ?? null;
  if (asset === null) return [];
  return CONTROL_KINDS.map((kind) => ({ kind, rule: measureOf(kind) }))
    .filter(({ rule }) => rule.asset === asset)
    .filter(({ rule }) =>
      rule.unitKinds.some((one) => one === row.unit_kind || one === row.unit_id),
    )
    .map(({ kind, rule }) => ({ kind, name: rule.name }));
}

async function listUnits(call: Call<"listUnits">): Promise<Output<"listUnits">> {
  const { app, identity } = call;
  const rows = await app.engine.database.transact(identity, (tx) => listUnitRows(tx));
  return { items: rows.map(({ id, kind, name, liaison }) => ({ id, kind, name, liaison })) };
}

export const findingHandlers: Handlers<"listFindings" | "listUnits"> = { listFindings, listUnits };
