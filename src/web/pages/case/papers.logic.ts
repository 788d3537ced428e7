import { MEASURES, type MeasureId, type MeasureRule } from "#law/measures.ts";

export type PaperId = "ruling" | "notice" | "receipt_slip" | "renewal" | "release";

export type PaperRow = {
  readonly kind: string;
  readonly status: string;
  readonly task: "notice" | "renewal" | "release";
  readonly number: string | null;
};

const NAMES = {
  ruling: "执行裁定书",
  notice: "协助执行通知书",
  receipt_slip: "送达回证",
  renewal: "续行文书",
  release: "解除文书",
} as const satisfies Record<PaperId, string>;

/** The papers of one measure that can be opened: a draft has none, a release only when it was ordered. */
export function papersOf(
  row: PaperRow,
): readonly { readonly id: PaperId; readonly name: string }[] {
  if (row.number === null) return [];
  const rule: MeasureRule | undefined = Object.hasOwn(MEASURES, row.kind)
    ? MEASURES[row.kind as MeasureId]
    : undefined;
  const ids: PaperId[] = [];
  if (rule?.papersNeeded.includes("ruling") === true) ids.push("ruling");
  ids.push("notice", "receipt_slip");
  if (row.task === "renewal") ids.push("renewal");
  if (row.task === "release" || row.status === "released") ids.push("release");
  return ids.map((id) => ({ id, name: NAMES[id] }));
}
