import { useState } from "react";

import { RenewDialog } from "./renew-dialog.tsx";
import { WITHIN, withinOf } from "./page.logic.ts";
import { useOperation } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { addressPaging } from "../../parts/address-paging.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { listState } from "../../parts/list-state.tsx";
import {
  measureColumns,
  measureName,
  withHidden,
  type MeasureItem,
} from "../../parts/measure-columns.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { Empty } from "../../parts/states.tsx";
import type { Column } from "../../parts/table-types.ts";
import { FilterTabs } from "../../parts/tabs.tsx";
import { useMe } from "../../session.ts";
import { useSearchState } from "../../use-search.ts";

const FIRST = { days: "90", sort: "effectiveTo", order: "asc", page: "1", pageSize: "50" };

/** What lapses soon unless somebody renews it (T-90/60/30/15/7/3/1). */
export function Page() {
  return (
    <Sheet
      title="到期与续行"
      isFilled
      lead="期限届满而没有续行的，查封、冻结的效力消灭，轮候在后的自动生效。续行应当在届满前办妥。"
    >
      <ExpiringTable />
    </Sheet>
  );
}

function ExpiringTable() {
  const { data: me } = useMe();
  const [filters, change] = useSearchState(FIRST);
  const [renewed, setRenewed] = useState<MeasureItem>();
  const mayRenew = me?.permissions.includes("request_renewal") === true;
  const list = useOperation("listMeasures", {
    query: {
      expiringWithinDays: withinOf(filters.days),
      sort: "effectiveTo",
      order: filters.order === "desc" ? "desc" : "asc",
      page: Number(filters.page),
      pageSize: Number(filters.pageSize),
    },
  });
  return (
    <>
      <DataTable
        name="expiring"
        label="将届满的措施"
        columns={columnsOf(mayRenew, setRenewed)}
        {...listState(
          list,
          <Empty title="没有将届满的措施">在这段时间内没有期限届满的措施。</Empty>,
        )}
        rowId={(row) => row.id}
        rowName={measureName}
        sort={{ by: "effectiveTo", direction: filters.order === "desc" ? "desc" : "asc" }}
        onSort={({ direction }) => change({ order: direction })}
        {...addressPaging(filters, list.data?.total, change)}
        tabs={
          <FilterTabs
            label="多少天内届满"
            items={WITHIN}
            chosen={String(withinOf(filters.days))}
            onChoose={(days) => change({ days })}
          />
        }
      />
      <RenewDialog row={renewed} onClose={() => setRenewed(undefined)} />
    </>
  );
}

function columnsOf(
  mayRenew: boolean,
  onRenew: (row: MeasureItem) => void,
): readonly Column<MeasureItem>[] {
  const columns = withHidden(
    measureColumns([
      "kind",
      "case",
      "debtor",
      "unit",
      "asset",
      "secured",
      "status",
      "effectiveTo",
      "daysLeft",
      "number",
    ]),
    ["number", "secured"],
  );
  if (!mayRenew) return columns;
  return [
    ...columns,
    {
      id: "renew",
      name: "办理",
      isWhole: true,
      cell: (row) => (
        <Button
          size="small"
          label={`续行${measureName(row)}`}
          disabledReason={row.task === "renewal" ? "续行正在办理" : undefined}
          onPress={() => onRenew(row)}
        >
          续行
        </Button>
      ),
    },
  ];
}
