import { useState } from "react";

import { Button } from "../../parts/button.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { deadlineOf } from "../../parts/deadline.ts";
import { DeadlineTag } from "../../parts/deadline-tag.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Select } from "../../parts/select.tsx";
import type { Column, SavedView, SavedViews, Sort } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { toast } from "../../parts/toasts.tsx";
import { PATHS } from "../../paths.ts";
import { groupYuan } from "../../text/yuan.ts";
import { Chapter, Example } from "./example.tsx";
import { CASES, type SampleCase } from "./samples.ts";

const COLUMNS: readonly Column<SampleCase>[] = [
  {
    id: "number",
    name: "案号",
    isFixed: true,
    isWhole: true,
    isSortable: true,
    cell: (row) => <PageLink to={PATHS.parts}>{row.number}</PageLink>,
  },
  { id: "debtor", name: "被执行人", minWidth: "12rem", cell: (row) => row.debtor },
  { id: "stage", name: "阶段", cell: (row) => <Tag tone="info">{row.stage}</Tag> },
  {
    id: "daysLeft",
    name: "剩余期限",
    isSortable: true,
    cell: (row) => <DeadlineTag {...deadlineOf({ days: row.daysLeft, unit: "working_day" })} />,
  },
  {
    id: "amountYuan",
    name: "标的额（元）",
    align: "end",
    isSortable: true,
    cell: (row) => groupYuan(row.amountYuan),
  },
  {
    id: "filedOn",
    name: "立案日期",
    isWhole: true,
    isHiddenAtFirst: true,
    cell: (row) => row.filedOn,
  },
];

export function Tables() {
  return (
    <Chapter title="列表">
      <Example
        name="列表 DataTable、条件 FilterBar"
        file="data-table.tsx、filter-bar.tsx"
        use="原生表格：表头固定、可排序、可选择、可分页；列、次序、行高与视图由使用者自定。键盘：/ 搜索，j、k 移动，回车打开，空格选择，? 说明。整页列表用 <Page isFilled>。"
        code={
          'const [filters, setFilters] = useSearchState({ text: "", page: "1", pageSize: "50" });\n<DataTable name="cases" label="案件" columns={COLUMNS} rows={list.data?.items}\n  rowId={(row) => row.id} rowName={(row) => row.number} … />'
        }
      >
        <CaseTable />
      </Example>
    </Chapter>
  );
}

type Sought = { readonly text: string; readonly stage: string };

const NOTHING: Sought = { text: "", stage: "" };
const FIRST_SORT: Sort = { by: "number", direction: "asc" };

function CaseTable() {
  const [text, setText] = useState("");
  const [stage, setStage] = useState("");
  const [sought, setSought] = useState(NOTHING);
  const [sort, setSort] = useState(FIRST_SORT);
  const [{ page, size }, setPage] = useState({ page: 1, size: 20 });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const found = listed(sought, sort);
  const seek = (next: Sought) => {
    setSought(next);
    setPage({ page: 1, size });
  };
  return (
    <DataTable
      name="parts-cases"
      label="案件"
      columns={COLUMNS}
      rows={found.slice((page - 1) * size, page * size)}
      rowId={(row) => row.id}
      rowName={(row) => row.number}
      isFirstPinned
      onOpen={(row) => toast(`打开 ${row.number}`, "info")}
      sort={sort}
      onSort={setSort}
      selection={{ chosen, onChoose: setChosen, actions: <Button size="small">批量催办</Button> }}
      paging={{ page, size, total: { count: found.length, isMore: false } }}
      onPage={(nextPage, nextSize) => setPage({ page: nextPage, size: nextSize })}
      views={useSampleViews(sought, seek)}
      filters={
        <FilterBar
          label="筛选案件"
          onSearch={() => seek({ text, stage })}
          onReset={() => {
            setText("");
            setStage("");
            seek(NOTHING);
          }}
        >
          <TextField
            label="关键字"
            placeholder="案号或当事人"
            isSearch
            value={text}
            onChange={setText}
          />
          <Select
            label="阶段"
            none="全部"
            value={stage}
            onChange={setStage}
            choices={["立案", "查控", "处置"].map((name) => ({ value: name, name }))}
          />
        </FilterBar>
      }
      foot="回车打开，空格选择"
    />
  );
}

/** As useSavedViews does, without a server. */
function useSampleViews(sought: Sought, seek: (next: Sought) => void): SavedViews {
  const [views, setViews] = useState<readonly SavedView[]>([]);
  return {
    views,
    onApply: (view) => seek(view.settings as Sought),
    onSave: async (name) => setViews([...views, { name, settings: sought }]),
    onRemove: async ({ name }) => setViews(views.filter((view) => view.name !== name)),
  };
}

function matches(row: SampleCase, sought: Sought): boolean {
  const isNamed = `${row.number}${row.debtor}`.includes(sought.text);
  return isNamed && (sought.stage === "" || row.stage === sought.stage);
}

function listed(sought: Sought, { by, direction }: Sort): readonly SampleCase[] {
  const turn = direction === "asc" ? 1 : -1;
  const key = (row: SampleCase) =>
    by === "amountYuan"
      ? Number(row.amountYuan)
      : by === "daysLeft"
        ? row.daysLeft
        : Number(row.id);
  const rows = CASES.filter((row) => matches(row, sought));
  return rows.toSorted((a, b) => turn * (key(a) - key(b)));
}
