import { ASSET_KINDS, type AssetKind } from "#law/asset-kinds.ts";
import type { MeasureRule } from "#law/measures.ts";

import type { Input, Output } from "../../api.ts";
import { parseDateText } from "../../text/dates.ts";
import { capOn, lastDayOf } from "../../text/terms.ts";
import { wireYuan } from "../../text/yuan.ts";
import { fits, ruleOf, type Debtor, type Offer, type Unit } from "./catalogue.logic.ts";

export type DraftItem = Input<"draftMeasures">["body"]["items"][number];
type Finding = Output<"listFindings">["items"][number];

/** One notice as it is being filled in: everything is text until it is right. */
export type Line = {
  readonly measureId: string;
  readonly kind: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly identifier: string;
  readonly description: string;
  readonly flags: readonly string[];
  readonly amountYuan: string;
  readonly from: string;
  readonly to: string;
  readonly wording: string;
  readonly overrideReason: string;
};

type Defaults = { readonly today: string; readonly amountYuan: string };
type Maker = Defaults & { readonly newId: () => string };

/** What was ticked for whom, as lines; what does not fit a debtor is left out. */
export function linesOf(
  offers: readonly Offer[],
  debtors: readonly Debtor[],
  units: readonly Unit[],
  { newId, ...defaults }: Maker,
): readonly Line[] {
  return offers.flatMap(({ kind, unitId, rule }) =>
    debtors
      .filter((debtor) => fits(rule, debtor))
      .map((debtor) => ({
        ...blank(rule, defaults),
        measureId: newId(),
        kind,
        unitId,
        unitName: units.find(({ id }) => id === unitId)?.name ?? unitId,
        debtorId: debtor.partyId,
        debtorName: debtor.name,
      })),
  );
}

type Blank = Omit<Line, "measureId" | "kind" | "unitId" | "unitName" | "debtorId" | "debtorName">;

function blank(rule: MeasureRule, { today, amountYuan }: Defaults): Blank {
  const cap = rule.term === null ? undefined : capOn(rule.term, today);
  return {
    identifier: "",
    description: "",
    flags: [],
    amountYuan: rule.amount ? amountYuan : "",
    from: cap === undefined ? "" : today,
    to: cap === undefined ? "" : lastDayOf(today, cap),
    wording: "",
    overrideReason: "",
  };
}

/** A control of a thing that an inquiry found: the thing is known already. */
export function lineOfFinding(
  finding: Finding,
  kind: string,
  { newId, ...defaults }: Maker,
): Line | undefined {
  const rule = ruleOf(kind);
  if (rule === undefined) return undefined;
  return {
    ...blank(rule, defaults),
    measureId: newId(),
    kind,
    unitId: finding.unitId,
    unitName: finding.unitName,
    debtorId: finding.debtorId,
    debtorName: finding.debtorName,
    identifier: finding.identifier,
    description: finding.label,
    flags: finding.flags.map(({ flag }) => flag),
  };
}

/** Whether a line has anything to fill in; an inquiry needs one glance only. */
export function hasFields(rule: MeasureRule): boolean {
  return assetOf(rule) !== undefined || rule.amount || rule.term !== null;
}

/** An inquiry names no thing: it is to find it. */
export function assetOf(rule: MeasureRule): (typeof ASSET_KINDS)[AssetKind] | undefined {
  return rule.asset === null || rule.kind === "inquiry" ? undefined : ASSET_KINDS[rule.asset];
}

export type LineFaults = Partial<
  Readonly<Record<"identifier" | "amountYuan" | "from" | "to", string>>
>;

/** What cannot even be sent; all else the court's own check tells. */
export function faultsOf(line: Line): LineFaults {
  const from = dayFault(line.from);
  const to =
    dayFault(line.to) ?? (line.to !== "" && line.to < line.from ? "届满日早于起始日" : undefined);
  return {
    ...(line.amountYuan !== "" &&
      wireYuan(line.amountYuan) === undefined && { amountYuan: "金额应写作 1234.50 的形式" }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(line.identifier.trim() === "" &&
      line.description.trim() !== "" && { identifier: "写了说明的，应当先写明标识" }),
  };
}

function dayFault(text: string): string | undefined {
  return text === "" || parseDateText(text) !== undefined
    ? undefined
    : "日期应写作 2026-03-01 的形式";
}

/** A line as the wire has it; what is not yet right is not sent, so that the check can say it is missing. */
export function itemOf(line: Line): DraftItem {
  const rule = ruleOf(line.kind);
  const from = parseDateText(line.from);
  const to = parseDateText(line.to);
  const identifier = line.identifier.trim();
  const hasAsset = rule !== undefined && rule.asset !== null && identifier !== "";
  return {
    measureId: line.measureId,
    kind: line.kind,
    unitId: line.unitId,
    debtorId: line.debtorId,
    asset: hasAsset
      ? {
          kind: rule.asset,
          identifier,
          description: line.description.trim(),
          flags: [...line.flags],
        }
      : null,
    amountYuan: line.amountYuan === "" ? null : (wireYuan(line.amountYuan) ?? null),
    term: from !== undefined && to !== undefined ? { from, to } : null,
    wording: line.wording.trim(),
    overrideReason: line.overrideReason.trim() === "" ? null : line.overrideReason.trim(),
  };
}

type Check = Output<"checkDrafts">["items"][number]["checks"][number];
export type Checks = ReadonlyMap<string, readonly Check[]>;

export function checksById(answer: Output<"checkDrafts"> | undefined): Checks {
  return new Map((answer?.items ?? []).map(({ measureId, checks }) => [measureId, checks]));
}

export type Readiness = {
  readonly blocked: number;
  readonly warned: number;
  readonly faulty: number;
};

export function readinessOf(lines: readonly Line[], checks: Checks): Readiness {
  const has = (line: Line, severity: Check["severity"]) =>
    (checks.get(line.measureId) ?? []).some((check) => check.severity === severity);
  return {
    blocked: lines.filter((line) => has(line, "blocks")).length,
    warned: lines.filter((line) => has(line, "warns") && !has(line, "blocks")).length,
    faulty: lines.filter((line) => Object.keys(faultsOf(line)).length > 0).length,
  };
}

export type Then = "keep" | "submit" | "send";

/** Why the lines cannot go on; a draft may be kept with what it lacks. */
export function whyNotGo(
  then: Then,
  count: number,
  { blocked, faulty }: Readiness,
): string | undefined {
  if (count === 0) return "请先选择被执行人和措施";
  if (count > 200) return "一次最多 200 件，请分批起草";
  if (faulty > 0) return `有 ${faulty} 件填写有误`;
  return then !== "keep" && blocked > 0 ? `有 ${blocked} 件自检未通过` : undefined;
}

export function lineName(line: Line): string {
  const name = ruleOf(line.kind)?.name ?? line.kind;
  return `${name}（${line.debtorName}，${line.unitName}）`;
}
