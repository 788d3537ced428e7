import { ASSET_KINDS, type AssetKind } from "#law/asset-kinds.ts";
import type { MeasureRule } from "#law/measures.ts";
import { TERM_CAPS } from "#law/term-caps.ts";

import type { Input } from "../../api.ts";
import type { FieldValues, TableField } from "../../parts/field-table.ts";

type Command = Input<"commandMeasure">["body"];
export type DraftItem = Extract<Command, { type: "mend" }>["item"];

/** What the court can mend in a notice that came back for its form. */
export function mendFields(rule: MeasureRule): readonly TableField[] {
  return [
    ...assetFields(rule),
    ...(rule.amount
      ? [{ id: "amount", label: "限额", type: "money", required: true } as const]
      : []),
    ...(rule.term === null ? [] : TERM_FIELDS),
    { id: "wording", label: "协助事项", type: "longtext", required: false },
    {
      id: "note",
      label: "补正说明",
      type: "longtext",
      required: true,
      help: "针对退回的每一项缺陷写明怎样补正",
    },
  ];
}

export const TERM_FIELDS: readonly TableField[] = [
  { id: "from", label: "期限自", type: "date", required: true },
  { id: "to", label: "期限至", type: "date", required: true },
];

function assetFields({ asset, assetRequired }: MeasureRule): readonly TableField[] {
  if (asset === null) return [];
  const { identifier } = ASSET_KINDS[asset];
  return [
    { id: "identifier", label: identifier, type: "identifier", required: assetRequired },
    { id: "description", label: "标的说明", type: "text", required: false },
  ];
}

export function valuesOfItem({ asset, amountYuan, term, wording }: DraftItem): FieldValues {
  const known: readonly (readonly [string, string | null | undefined])[] = [
    ["identifier", asset?.identifier],
    ["description", asset?.description],
    ["amount", amountYuan],
    ["from", term?.from],
    ["to", term?.to],
    ["wording", wording],
  ];
  return Object.fromEntries(known.map(([name, value]) => [name, value ?? ""]));
}

type Wire = Readonly<Record<string, string | null>>;

/** The draft with what was mended; what the form does not ask stays as it was. */
export function mendedItem(item: DraftItem, rule: MeasureRule, values: Wire): DraftItem {
  return {
    ...item,
    wording: values["wording"] ?? "",
    ...(rule.asset !== null && { asset: assetOf(item, rule.asset, values) }),
    ...(rule.amount && { amountYuan: values["amount"] ?? null }),
    ...(rule.term !== null && { term: termOf(values) }),
  };
}

function assetOf(item: DraftItem, kind: AssetKind, values: Wire): DraftItem["asset"] {
  const identifier = values["identifier"] ?? null;
  if (identifier === null) return null;
  return { kind, flags: [], ...item.asset, identifier, description: values["description"] ?? "" };
}

export function termOf(values: Wire): { readonly from: string; readonly to: string } | null {
  const [from, to] = [values["from"] ?? null, values["to"] ?? null];
  return from === null || to === null ? null : { from, to };
}

/** A renewal begins where the term ends and lasts, by years, as long as the law allows. */
export function suggestedRenewal(rule: MeasureRule, effectiveTo: string | null): FieldValues {
  if (effectiveTo === null || rule.term === null) return {};
  const cap = TERM_CAPS[rule.term].caps.at(-1);
  if (cap?.unit !== "year") return { from: effectiveTo };
  return { from: effectiveTo, to: yearsLater(effectiveTo, cap.n) };
}

function yearsLater(day: string, years: number): string {
  const [year = "", month, date] = day.split("-");
  const later = `${Number(year) + years}-${month}-${date}`;
  return month === "02" && date === "29" ? later.replace(/29$/, "28") : later;
}
