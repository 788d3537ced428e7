import type { CaseStatus } from "#law/case-statuses.ts";
import type { MeasureStatus } from "#law/measure-statuses.ts";

import type { TagProps } from "./tag.tsx";

type TagTone = NonNullable<TagProps["tone"]>;

const CASE_TONES: Readonly<Record<CaseStatus, TagTone>> = {
  filed: "info",
  in_progress: "info",
  restored: "info",
  suspended: "warn",
  closed_without_completion: "violet",
  closed_performed: "good",
  closed_terminated: "plain",
};

const MEASURE_TONES: Readonly<Record<MeasureStatus, TagTone>> = {
  drafted: "plain",
  submitted: "warn",
  approved: "info",
  served: "info",
  arrived: "info",
  received: "info",
  returned_for_form: "warn",
  impossible_reported: "warn",
  done: "good",
  in_force: "good",
  waiting: "violet",
  release_ordered: "warn",
  released: "plain",
  lapsed: "bad",
  ended: "plain",
  void: "plain",
  withdrawn: "plain",
};

/** The colour that repeats a state; a state that this window does not know yet stays grey. */
export function caseTone(status: string): TagTone {
  return (CASE_TONES as Readonly<Record<string, TagTone | undefined>>)[status] ?? "plain";
}

export function measureTone(status: string): TagTone {
  return (MEASURE_TONES as Readonly<Record<string, TagTone | undefined>>)[status] ?? "plain";
}
