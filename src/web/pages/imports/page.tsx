import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { importTone, isMoving, type ImportItem } from "./import.logic.ts";
import { UploadCard } from "./upload-card.tsx";
import { useOperation } from "../../operations.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { listState } from "../../parts/list-state.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Empty } from "../../parts/states.tsx";
import type { Column } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { dayAndTimeOf } from "../../text/dates.ts";
import { useSearchState } from "../../use-search.ts";

const MOVING_MS = 2000;
const RESTING_MS = 30_000;
const FIRST = { page: "1", pageSize: "20" };

/** Cases of the court's case system come in here (art. 16). */
export function Page() {
  return (
    <Sheet
      title="案件导入"
      lead="从案件系统导出的文件先逐行核对；有一处错误就一件都不导入，确认以后才写入。"
    >
      <UploadCard />
      <Imports />
    </Sheet>
  );
}

function Imports() {
  const navigate = useNavigate();
  const [filters, change] = useSearchState(FIRST);
  const query = { page: Number(filters.page), pageSize: Number(filters.pageSize) };
  const [isMoved, setMoved] = useState(false);
  const refreshEveryMs = isMoved ? MOVING_MS : RESTING_MS;
  const list = useOperation("listImports", { query }, { refreshEveryMs });
  const moves = list.data?.items.some(isMoving) === true;
  if (moves !== isMoved) setMoved(moves);
  return (
    <DataTable
      name="imports"
      label="导入记录"
      isPlain
      columns={COLUMNS}
      {...listState(list, <Empty title="还没有导入过">先下载模板，或从案件系统导出。</Empty>)}
      rowId={(row) => row.id}
      rowName={(row) => row.fileName}
      onOpen={(row) => void navigate({ to: pathTo(PATHS.import, { importId: row.id }) })}
      paging={{
        page: query.page,
        size: query.pageSize,
        total: list.data?.total ?? { count: 0, isMore: false },
      }}
      onPage={(page, size) => change({ page: String(page), pageSize: String(size) })}
    />
  );
}

const number = (value: number): string => value.toLocaleString("zh-CN");

const COLUMNS: readonly Column<ImportItem>[] = [
  {
    id: "file",
    name: "文件",
    isFixed: true,
    minWidth: "14rem",
    cell: (row) => (
      <PageLink to={pathTo(PATHS.import, { importId: row.id })}>{row.fileName}</PageLink>
    ),
  },
  {
    id: "state",
    name: "状态",
    isWhole: true,
    cell: (row) => <Tag tone={importTone(row.state)}>{row.stateName}</Tag>,
  },
  { id: "rows", name: "案件", align: "end", cell: (row) => number(row.rowCount) },
  { id: "new", name: "新增", align: "end", cell: (row) => number(row.newCount) },
  { id: "changed", name: "更正", align: "end", cell: (row) => number(row.changedCount) },
  { id: "same", name: "相同", align: "end", cell: (row) => number(row.sameCount) },
  { id: "bad", name: "错误", align: "end", cell: (row) => number(row.badCount) },
  {
    id: "done",
    name: "已导入",
    align: "end",
    cell: (row) => (isMoving(row) || row.doneCount > 0 ? number(row.doneCount) : "—"),
  },
  { id: "by", name: "发起人", isWhole: true, cell: (row) => row.startedByName },
  { id: "at", name: "时间", isWhole: true, cell: (row) => dayAndTimeOf(row.startedAt) },
];
