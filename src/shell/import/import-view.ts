import type { ImportRow, StoredNote } from "../db/imports.ts";
import type { Output } from "#contract/index.ts";
import { maskIdentity } from "#kit/identifiers.ts";

type View = Output<"getImport">;
type Item = Output<"listImports">["items"][number];

const STATE_NAMES = {
  checking: "正在核对",
  ready: "核对无误，待确认",
  refused: "有错误，未导入",
  running: "正在导入",
  done: "已完成",
  failed: "中断",
  cancelled: "已放弃",
} as const satisfies Record<ImportRow["state"], string>;

export function importItem(row: ImportRow, startedByName: string): Item {
  const { summary } = row;
  return {
    id: row.id,
    fileName: row.file_name,
    format: row.format,
    state: row.state,
    stateName: STATE_NAMES[row.state],
    goodRowsOnly: row.mode === "good_rows",
    rowCount: row.row_count,
    doneCount: row.done_count,
    badCount: row.bad_count,
    newCount: summary.newCount,
    changedCount: summary.changedCount,
    sameCount: summary.sameCount,
    startedByName,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

export type Notes = {
  readonly bad: readonly StoredNote[];
  readonly changed: readonly StoredNote[];
};

/** An import as a page shows it; who did not bring the file sees identity numbers masked. */
export function importView(
  row: ImportRow,
  notes: Notes,
  { startedByName, isStarter }: { readonly startedByName: string; readonly isStarter: boolean },
): View {
  const { state, summary } = row;
  const shown = isStarter ? (text: string): string => text : masked;
  const isIncomplete = state === "refused" || state === "failed";
  return {
    ...importItem(row, startedByName),
    message: summary.message,
    canRun: state === "ready" || (state === "failed" && !summary.isUnusable),
    canRunGoodRows: state === "refused" && !summary.isUnusable && summary.spoolRows > 0,
    canCancel: state === "ready" || isIncomplete,
    hasBadRowsFile: row.bad_count > 0 && state !== "cancelled" && state !== "checking",
    problems: notes.bad.flatMap((note) =>
      note.problems.map(({ column, value, problem, mend }) => ({
        row: note.row_number,
        column,
        value: shown(value),
        problem,
        mend,
      })),
    ),
    notices: summary.notices.map(({ row: first, count, column, value, problem, mend }) => ({
      row: first,
      count,
      column,
      value: shown(value),
      problem,
      mend,
    })),
    changes: notes.changed.flatMap((note) =>
      note.changes
        ? [
            {
              row: note.row_number,
              caseNumber: note.changes.caseNumber,
              fields: note.changes.fields.map(({ name, before, after }) => ({
                name,
                before: shown(before),
                after: shown(after),
              })),
            },
          ]
        : [],
    ),
  };
}

function masked(text: string): string {
  return text.replaceAll(/[0-9A-Z]{15,18}/gu, maskIdentity);
}
