import { citeShort } from "#law/citation.ts";
import { RELEASE_GROUNDS, type ReleaseGroundId } from "#law/release-grounds.ts";

import type { Output } from "../../api.ts";
import type { Choice } from "../../parts/select.tsx";

export type CaseView = Output<"getCase">;
export type Release = CaseView["releases"][number];
export type OutstandingItem = Output<"listOutstanding">["items"][number];

/** The grounds of a release with the proof each asks for; one that needs full payment says when it is lacking. */
export function groundChoices(today: string, isPaidInFull: boolean): readonly Choice[] {
  return Object.entries(RELEASE_GROUNDS).map(([value, rule]) => ({
    value,
    name: rule.name,
    help: `${rule.wording}；凭${rule.proof}（${citeShort(rule.cites, today)}）`,
    ...(rule.needsFullPayment && !isPaidInFull && { disabledReason: "标的尚未全部到位" }),
  }));
}

/** The ground as the ruling writes it: where the officer's reason begins. */
export function wordingOf(ground: string): string {
  const rule = (
    RELEASE_GROUNDS as Readonly<Record<string, { readonly wording: string } | undefined>>
  )[ground];
  return rule?.wording ?? "";
}

export function needsSecondPerson(ground: string): boolean {
  return ground in RELEASE_GROUNDS && RELEASE_GROUNDS[ground as ReleaseGroundId].fourEyes;
}

/** Statuses of a measure that a release can still be ordered for. */
export function releasable(items: readonly OutstandingItem[]): readonly OutstandingItem[] {
  return items.filter(({ releaseOrderedAt }) => releaseOrderedAt === null);
}

export function ordered(items: readonly OutstandingItem[]): readonly OutstandingItem[] {
  return items.filter(({ releaseOrderedAt }) => releaseOrderedAt !== null);
}

/** What a drafted release would set free, as far as it is still held. */
export function ofRelease(
  { measureIds }: Pick<Release, "measureIds">,
  items: readonly OutstandingItem[],
): readonly OutstandingItem[] {
  return items.filter(({ measureId }) => measureIds.includes(measureId));
}

/** Everything that can be released is chosen: the whole case is set free. */
export function scopeOf(
  chosen: ReadonlySet<string>,
  items: readonly OutstandingItem[],
): "full" | "part" {
  return items.every(({ measureId }) => chosen.has(measureId)) ? "full" : "part";
}

export function whyNotDraft(values: {
  readonly chosen: number;
  readonly ground: string;
  readonly reason: string;
  readonly disabledReason: string | null | undefined;
}): string | undefined {
  if (values.disabledReason !== null && values.disabledReason !== undefined)
    return values.disabledReason;
  if (values.chosen === 0) return "请选择要解除的措施";
  if (values.ground === "") return "请选择解除事由";
  return values.reason.trim() === "" ? "请写明解除理由" : undefined;
}

export type Progress = {
  readonly total: number;
  readonly confirmed: number;
  readonly outstanding: number;
  readonly overdue: number;
};

/** How far the decided releases of a case have come: what the units confirmed, what is still held. */
export function progressOf(
  releases: readonly Release[],
  items: readonly OutstandingItem[],
): Progress {
  const decided = releases.filter(({ status }) => status === "decided");
  const total = decided.reduce((sum, { measureCount }) => sum + measureCount, 0);
  const open = decided.reduce((sum, { outstandingCount }) => sum + outstandingCount, 0);
  return {
    total,
    confirmed: total - open,
    outstanding: items.length,
    overdue: items.filter(({ isOverdue }) => isOverdue).length,
  };
}
