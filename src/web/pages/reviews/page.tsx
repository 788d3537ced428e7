import { useState } from "react";

import { AnswerDialog } from "./answer-dialog.tsx";
import { useOperation } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { addressPaging } from "../../parts/address-paging.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { listState } from "../../parts/list-state.tsx";
import { measureColumns, measureName, type MeasureItem } from "../../parts/measure-columns.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { Empty } from "../../parts/states.tsx";
import type { Column } from "../../parts/table-types.ts";
import { useSearchState } from "../../use-search.ts";

/** 审查建议: a unit thinks that a notice is wrong and does it all the same; the court answers (art. 18). */
export function Page() {
  return (
    <Sheet
      title="审查建议"
      isFilled
      lead="协助单位认为协助事项有误的，可以提出审查建议，但不停止协助；人民法院应当审查并答复。"
    >
      <ReviewTable />
    </Sheet>
  );
}

function ReviewTable() {
  const [filters, change] = useSearchState({ page: "1", pageSize: "50" });
  const [read, setRead] = useState<MeasureItem>();
  const list = useOperation("listMeasures", {
    query: {
      openReviews: "yes",
      sort: "dueAt",
      order: "asc",
      page: Number(filters.page),
      pageSize: Number(filters.pageSize),
    },
  });
  return (
    <>
      <DataTable
        name="reviews"
        label="待答复的审查建议"
        isPlain
        columns={columnsOf(setRead)}
        {...listState(
          list,
          <Empty title="没有待答复的审查建议">协助单位提出的审查建议会列在这里。</Empty>,
        )}
        rowId={(row) => row.id}
        rowName={measureName}
        onOpen={setRead}
        {...addressPaging(filters, list.data?.total, change)}
      />
      <AnswerDialog row={read} onClose={() => setRead(undefined)} />
    </>
  );
}

function columnsOf(onRead: (row: MeasureItem) => void): readonly Column<MeasureItem>[] {
  return [
    ...measureColumns(["kind", "case", "unit", "debtor", "asset", "number", "status"]),
    {
      id: "answer",
      name: "办理",
      isWhole: true,
      cell: (row) => (
        <Button
          size="small"
          label={`查看${measureName(row)}的审查建议`}
          onPress={() => onRead(row)}
        >
          查看
        </Button>
      ),
    },
  ];
}
