import type { Output } from "../../api.ts";
import type { Step } from "../../parts/steps.tsx";
import type { TagProps } from "../../parts/tag.tsx";

export type ImportView = Output<"getImport">;
export type ImportItem = Output<"listImports">["items"][number];
type State = ImportView["state"];

const TONES: Readonly<Record<State, NonNullable<TagProps["tone"]>>> = {
  checking: "info",
  ready: "warn",
  refused: "bad",
  running: "info",
  done: "good",
  failed: "bad",
  cancelled: "plain",
};

export function importTone(state: State): NonNullable<TagProps["tone"]> {
  return TONES[state];
}

/** Something moves by itself, so the page looks again. */
export function isMoving({ state }: Pick<ImportItem, "state">): boolean {
  return state === "checking" || state === "running";
}

const STAGES = [
  { id: "upload", name: "上传文件" },
  { id: "check", name: "逐行核对" },
  { id: "confirm", name: "确认" },
  { id: "import", name: "导入" },
] as const;

/** Which stage an import stands in; before it all is done. */
const STAGE_AT: Readonly<Record<State, number>> = {
  checking: 1,
  ready: 2,
  refused: 2,
  running: 3,
  done: 4,
  failed: 3,
  cancelled: 2,
};

export function stepsOf(view: Pick<ImportView, "state">): readonly Step[] {
  const at = STAGE_AT[view.state];
  const isStopped = view.state === "cancelled" || view.state === "failed";
  return STAGES.map(({ id, name }, index) => {
    if (index < at) return { id, name, state: "done" };
    if (index > at) return { id, name, state: "todo" };
    return { id, name, state: isStopped ? "blocked" : "current" };
  });
}

/** What will happen on confirming, with its numbers. */
export function confirmSentence(view: ImportView): string {
  const { newCount, changedCount, sameCount, badCount } = view;
  const parts = [
    newCount > 0 ? `新增 ${newCount} 件` : "",
    changedCount > 0 ? `更正 ${changedCount} 件` : "",
  ].filter((part) => part !== "");
  const rest = sameCount > 0 ? `与系统相同的 ${sameCount} 件不动。` : "";
  const bad = badCount > 0 ? `有错误的 ${badCount} 件不导入，可下载改正后再传。` : "";
  return `将${parts.join("，")}。${rest}${bad}`;
}

type Done = { readonly value: number | undefined; readonly note: string };

/** How far the work is: while a file is being checked its end is not known. */
export function progressOf(view: ImportView): Done {
  const { state, rowCount, doneCount, newCount, changedCount } = view;
  if (state === "checking") return { value: undefined, note: `已核对 ${rowCount} 行` };
  const total = newCount + changedCount;
  const value = total === 0 ? 100 : (doneCount / total) * 100;
  return { value, note: `${doneCount} / ${total} 件` };
}

export type ProblemRow = ImportView["problems"][number];

/** One cell may have several flaws, so the place of a row is not enough to tell them apart. */
export function problemKey({ row, column, problem }: ProblemRow): string {
  return `${row} ${column} ${problem}`;
}

type ChangeRow = {
  readonly id: string;
  readonly caseNumber: string;
  readonly row: number;
  readonly name: string;
  readonly before: string;
  readonly after: string;
};

/** The differences one a line, so that before and after stand side by side. */
export function changeRows(changes: ImportView["changes"]): readonly ChangeRow[] {
  return changes.flatMap(({ caseNumber, row, fields }) =>
    fields.map(({ name, before, after }, at) => ({
      id: `${row} ${at}`,
      caseNumber,
      row,
      name,
      before,
      after,
    })),
  );
}
