import { useState } from "react";

import { CorrectionForm } from "./correction-form.tsx";
import { monthsOf, yearOf, type HolidayDay } from "./page.logic.ts";
import { useOperation } from "../../operations.ts";
import { Alert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { TableCard } from "../../parts/table-card.tsx";
import type { Column } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { useMe } from "../../session.ts";
import { longDay } from "../../text/dates.ts";
import { useSearchState } from "../../use-search.ts";

/** The days that deadlines are counted by: the State Council's, and what the county corrected. */
export function Page() {
  const { data: me } = useMe();
  const [filters, change] = useSearchState({ year: "" });
  const year = yearOf(filters.year, me?.clock.now);
  return (
    <Sheet
      title={`节假日：${year} 年`}
      lead="办理期限按工作日计算；国务院办公厅公布的放假、调休已经列入，本县有更正的在此登记。"
      actions={
        <>
          <Button onPress={() => change({ year: String(year - 1) })}>上一年</Button>
          <Button onPress={() => change({ year: String(year + 1) })}>下一年</Button>
        </>
      }
    >
      <Year year={year} mayCorrect={me?.permissions.includes("correct_holidays") === true} />
    </Sheet>
  );
}

function Year({ year, mayCorrect }: { readonly year: number; readonly mayCorrect: boolean }) {
  const holidays = useOperation("listHolidays", { query: { year } });
  const [recomputed, setRecomputed] = useState<number>();
  return (
    <>
      {recomputed !== undefined && (
        <Alert tone="good" isLive title="更正已生效">
          重新计算了 {recomputed} 项办理期限。
        </Alert>
      )}
      {mayCorrect && (
        <Card title="登记更正">
          <CorrectionForm onDone={setRecomputed} />
        </Card>
      )}
      <Loaded of={holidays}>
        {({ days, knownUntil }) => (
          <>
            <Known year={year} knownUntil={knownUntil} />
            <TableCard
              name="holidays"
              title="放假与调休"
              columns={COLUMNS}
              rows={monthsOf(days)}
              rowId={(row) => row.day}
              rowName={(row) => row.day}
              empty={
                <Empty title={`没有 ${year} 年的放假安排`}>公布后由系统更新，或者在此登记。</Empty>
              }
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function Known({ year, knownUntil }: { readonly year: number; readonly knownUntil: string }) {
  if (`${year}-12-31` <= knownUntil) return null;
  return (
    <Alert tone="warn" title="放假安排尚不完整">
      已知至 {longDay(knownUntil.slice(0, 10))}；其后的期限暂按周末休息计算，公布后重新计算。
    </Alert>
  );
}

const COLUMNS: readonly Column<HolidayDay & { readonly weekday: string }>[] = [
  { id: "day", name: "日期", isWhole: true, cell: (row) => `${row.day} ${row.weekday}` },
  {
    id: "kind",
    name: "安排",
    isWhole: true,
    cell: (row) =>
      row.kind === "rest" ? <Tag tone="good">休息</Tag> : <Tag tone="warn">上班</Tag>,
  },
  {
    id: "source",
    name: "来源",
    isWhole: true,
    cell: (row) => (row.isCorrection ? <Tag tone="violet">本县更正</Tag> : "国务院办公厅通知"),
  },
  { id: "reason", name: "更正理由", cell: (row) => row.reason ?? "—" },
];
