import {
  busyUnits,
  expiryChart,
  hoursText,
  monthChart,
  percentText,
  unitChart,
  type Overview,
  type UnitRow,
} from "./page.logic.ts";
import { useOperation } from "../../operations.ts";
import { Card } from "../../parts/card.tsx";
import { Chart } from "../../parts/chart.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { Stat } from "../../parts/stat.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import type { Column } from "../../parts/table-types.ts";
import { useMe } from "../../session.ts";
import { dayAndTimeOf } from "../../text/dates.ts";

const LOOK_AGAIN_MS = 300_000;

/** The county at a glance: what is in force, what lapses, who is late. */
export function Page() {
  const { data: me } = useMe();
  const overview = useOperation("getOverview", {}, { refreshEveryMs: LOOK_AGAIN_MS });
  const lead = me ? `${me.areaName}，截至 ${dayAndTimeOf(me.clock.now)}` : undefined;
  return (
    <Sheet title="联动概览" lead={lead}>
      <Loaded of={overview}>{(found) => <Charts overview={found} />}</Loaded>
    </Sheet>
  );
}

function Charts({ overview }: { readonly overview: Overview }) {
  const units = busyUnits(overview.byUnit);
  return (
    <>
      <section className="cards" aria-label="合计">
        {overview.totals.map(({ key, name, value, tone }) => (
          <Stat key={key} label={name} value={value} tone={tone} />
        ))}
      </section>
      <div className="halves">
        <Card title="各月发出、反馈、解除">
          <Chart {...monthChart(overview.months)} />
        </Card>
        <Card title="将届满的措施">
          <Chart {...expiryChart(overview.expiring)} />
        </Card>
      </div>
      <Card title="各单位在控、超期">
        {units.length === 0 ? <Empty title="还没有协助事项" /> : <Chart {...unitChart(units)} />}
      </Card>
      <DataTable
        name="overview-units"
        label="各单位办理情况"
        isPlain
        columns={COLUMNS}
        rows={units}
        rowId={(row) => row.unitId}
        rowName={(row) => row.unitName}
        foot="在期率：在办理期限内反馈的比例；办理时长：签收至反馈的中位数。"
      />
    </>
  );
}

const COLUMNS: readonly Column<UnitRow>[] = [
  {
    id: "unitName",
    name: "协助单位",
    isFixed: true,
    minWidth: "12rem",
    cell: (row) => row.unitName,
  },
  { id: "sent", name: "发出", align: "end", cell: (row) => row.sent },
  { id: "answered", name: "已反馈", align: "end", cell: (row) => row.answered },
  { id: "unopened", name: "未签收", align: "end", cell: (row) => <Red value={row.unopened} /> },
  { id: "overdue", name: "超期", align: "end", cell: (row) => <Red value={row.overdue} /> },
  { id: "inForce", name: "在控", align: "end", cell: (row) => row.inForce },
  { id: "onTime", name: "在期率", align: "end", cell: (row) => percentText(row.onTimePercent) },
  { id: "median", name: "办理时长", align: "end", cell: (row) => hoursText(row.medianHours) },
];

function Red({ value }: { readonly value: number }) {
  return value === 0 ? <>0</> : <strong className="danger">{value}</strong>;
}
