import type { View } from "./answer.logic.ts";
import type { Step } from "../../parts/steps.tsx";
import { dayAndTimeOf } from "../../text/dates.ts";

export type PaperOnDesk = View["papers"][number];

/** What the unit has to do with the measure just now. */
export type Stage =
  | { readonly type: "in_transit"; readonly paper: PaperOnDesk }
  | { readonly type: "receive"; readonly paper: PaperOnDesk }
  | { readonly type: "answer" }
  | { readonly type: "confirm"; readonly task: "renewal" | "release" }
  | { readonly type: "with_court" }
  | { readonly type: "over" };

type Seen = Pick<View, "papers"> & { readonly row: Pick<View["row"], "desk" | "task"> };

/** A paper that lies unsigned comes before all else; the newest first. */
export function stageOf({ papers, row }: Seen): Stage {
  const unsigned = papers.findLast(
    (paper) => paper.arrivedAt !== null && paper.receivedAt === null,
  );
  if (unsigned !== undefined && row.desk === "to_receive")
    return { type: "receive", paper: unsigned };
  switch (row.desk) {
    case "to_do":
      return row.task === "notice" ? { type: "answer" } : { type: "confirm", task: row.task };
    case "in_transit": {
      const paper = papers.findLast(
        ({ servedAt, arrivedAt }) => servedAt !== null && arrivedAt === null,
      );
      return paper === undefined ? { type: "over" } : { type: "in_transit", paper };
    }
    case "to_mend":
    case "to_decide":
      return { type: "with_court" };
    default:
      return { type: "over" };
  }
}

export type ActionView = View["actions"][number];

export function actionOf(view: Pick<View, "actions">, id: string): ActionView | undefined {
  return view.actions.find(({ action }) => action === id);
}

/** Whether this person may take the step, and it is possible now. */
export function canDo(view: Pick<View, "actions">, id: string): boolean {
  return actionOf(view, id)?.disabledReason === null;
}

const LAST_STEPS = { notice: "办理并反馈", renewal: "确认续行", release: "确认解除" } as const;

/** Where the paper on the desk stands: arrived, signed for, done. */
export function stepsOf(
  view: Pick<View, "papers" | "answers" | "release"> & Seen,
): readonly Step[] {
  const { task } = view.row;
  const paper = view.papers.findLast(({ kind }) => kind === task);
  const doneAt = doneTime(view);
  const marks = [
    { id: "arrived", name: "到达", at: paper?.arrivedAt ?? null },
    { id: "received", name: "签收", at: paper?.receivedAt ?? null },
    { id: "done", name: LAST_STEPS[task], at: doneAt },
  ];
  const current = marks.findIndex(({ at }) => at === null);
  return marks.map(({ id, name, at }, index) => ({
    id,
    name,
    state: at !== null ? "done" : index === current ? "current" : "todo",
    ...(at !== null && { note: dayAndTimeOf(at) }),
  }));
}

function doneTime({
  row,
  answers,
  release,
}: Pick<View, "answers" | "release"> & Seen): string | null {
  if (row.task === "release") return release?.confirmedAt ?? null;
  // An open renewal has no time of its own yet; once confirmed the row stands for the notice again.
  return row.task === "renewal" ? null : (answers.at(-1)?.answeredAt ?? null);
}

/** Reasons that a second return may still name: only those of the first (all at once, art. 18). */
export function nameableReasons(
  reasons: readonly { readonly id: string; readonly name: string }[],
  formReturns: View["formReturns"],
): readonly string[] {
  return reasons
    .filter(({ name }) => formReturns.every((earlier) => earlier.reasons.includes(name)))
    .map(({ id }) => id);
}
