import type { Output } from "#contract/index.ts";

/** What became of one file. */
export type ImportReport = {
  readonly file: string;
  readonly view: Output<"getImport">;
  readonly isDone: boolean;
  readonly badRowsPath: string | null;
};

const SHOWN_MAX = 50;

/** The same for a person at the console. */
export function describeImport(report: ImportReport): string[] {
  const { file, view, badRowsPath } = report;
  const { rowCount, newCount, changedCount, sameCount, badCount } = view;
  return [
    `${file}:${view.stateName}`,
    `  共 ${rowCount} 件:新增 ${newCount},更正 ${changedCount},相同 ${sameCount},错误 ${badCount}`,
    ...problemLines(view),
    ...noticeLines(view),
    ...(view.state === "done" || view.changedCount === 0 ? [] : changeLines(view)),
    ...(view.message === null ? [] : [`  ${view.message}`]),
    ...(badRowsPath === null ? [] : [`  错误的行和原因:${badRowsPath}`]),
    ...(view.state === "done" && view.doneCount > 0 ? [`  已导入 ${view.doneCount} 件`] : []),
  ];
}

function problemLines({ problems }: ImportReport["view"]): string[] {
  const lines = problems.slice(0, SHOWN_MAX).map(({ row, column, value, problem, mend }) => {
    const place = `第 ${row} 行${column === "" ? "" : ` ${column}`}`;
    return `  ✗ ${place}${value === "" ? "" : ` “${value}”`}:${problem} → ${mend}`;
  });
  const rest = problems.length - lines.length;
  return rest > 0 ? [...lines, "  ……其余见错误行文件"] : lines;
}

function noticeLines({ notices }: ImportReport["view"]): string[] {
  return notices.slice(0, SHOWN_MAX).map(({ row, count, column, problem, mend }) => {
    const many = count > 1 ? ` 等 ${count} 行` : "";
    return `  ! 第 ${row} 行${many}${column === "" ? "" : ` ${column}`}:${problem}(${mend})`;
  });
}

function changeLines({ changes, changedCount }: ImportReport["view"]): string[] {
  const lines = changes
    .slice(0, SHOWN_MAX)
    .flatMap(({ caseNumber, fields }) => [
      `  ~ ${caseNumber}`,
      ...fields.map(
        ({ name, before, after }) => `      ${name}:${before || "(空)"} → ${after || "(空)"}`,
      ),
    ]);
  const rest = changedCount - Math.min(changes.length, SHOWN_MAX);
  return [
    "  与系统不同的案件(尚未更正):",
    ...lines,
    ...(rest > 0 ? [`  ……另有 ${rest} 件`] : []),
    "  核对差异后,加 --accept-changes 重新运行",
  ];
}
