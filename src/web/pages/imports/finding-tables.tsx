import { changeRows, problemKey, type ImportView, type ProblemRow } from "./import.logic.ts";
import { TableCard } from "../../parts/table-card.tsx";
import type { Column } from "../../parts/table-types.ts";

type Shown = { readonly view: ImportView };

/** What is wrong, where, and how to mend it. */
export function ProblemsTable({ view }: Shown) {
  const isCut = view.badCount > view.problems.length;
  return (
    <TableCard
      name="import-problems"
      title="错误"
      note={isCut ? "只列出前面的，全部在“下载错误行”里" : undefined}
      columns={PROBLEM_COLUMNS}
      rows={view.problems}
      rowId={problemKey}
      rowName={({ row, column }) => `第 ${row} 行${column}`}
    />
  );
}

const PROBLEM_COLUMNS: readonly Column<ProblemRow>[] = [
  { id: "row", name: "行", align: "end", isFixed: true, cell: ({ row }) => row },
  { id: "column", name: "列", minWidth: "9rem", cell: ({ column }) => column || "—" },
  {
    id: "value",
    name: "文件中的内容",
    minWidth: "10rem",
    cell: ({ value }) => (value === "" ? <span className="muted">（空）</span> : value),
  },
  { id: "problem", name: "错在哪里", minWidth: "14rem", cell: ({ problem }) => problem },
  { id: "mend", name: "怎样改正", minWidth: "14rem", cell: ({ mend }) => mend },
];

type ChangeRow = ReturnType<typeof changeRows>[number];

/** Before and after, side by side, for every case that the file would correct. */
export function ChangesTable({ view }: Shown) {
  const isCut = view.changedCount > view.changes.length;
  return (
    <TableCard
      name="import-changes"
      title="与系统不同的案件"
      note={isCut ? `只列出前 ${view.changes.length} 件` : "确认导入后更正"}
      columns={CHANGE_COLUMNS}
      rows={changeRows(view.changes)}
      rowId={(row) => row.id}
      rowName={({ caseNumber, name }) => `${caseNumber}${name}`}
    />
  );
}

const CHANGE_COLUMNS: readonly Column<ChangeRow>[] = [
  { id: "case", name: "案号", isFixed: true, isWhole: true, cell: (row) => row.caseNumber },
  { id: "row", name: "行", align: "end", cell: (row) => row.row },
  { id: "name", name: "内容", isWhole: true, cell: (row) => row.name },
  { id: "before", name: "现在", minWidth: "14rem", cell: (row) => before(row.before) },
  { id: "after", name: "更正为", minWidth: "14rem", cell: (row) => before(row.after) },
];

function before(text: string) {
  return text === "" ? <span className="muted">（空）</span> : text;
}

type NoticeRow = ImportView["notices"][number];

/** Imported all the same, but worth a look. */
export function NoticesTable({ view }: Shown) {
  return (
    <TableCard
      name="import-notices"
      title="提示"
      note="不影响导入"
      columns={NOTICE_COLUMNS}
      rows={view.notices}
      rowId={problemKey}
      rowName={({ problem }) => problem}
    />
  );
}

const NOTICE_COLUMNS: readonly Column<NoticeRow>[] = [
  { id: "problem", name: "情况", isFixed: true, minWidth: "16rem", cell: ({ problem }) => problem },
  { id: "count", name: "行数", align: "end", cell: ({ count }) => count },
  { id: "row", name: "首次出现的行", align: "end", cell: ({ row }) => row },
  { id: "column", name: "列", minWidth: "9rem", cell: ({ column }) => column || "—" },
  { id: "mend", name: "怎样处理", minWidth: "14rem", cell: ({ mend }) => mend },
];
