import { useState } from "react";

import {
  APPROVAL_TABS,
  approvalOf,
  approvalTabOf,
  whyNotSendBack,
  whyNotServe,
} from "./page.logic.ts";
import { ReleaseTable, type ApprovalListProps } from "./release-table.tsx";
import { ReviewDialog } from "./review-dialog.tsx";
import { useOperation } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { addressPaging } from "../../parts/address-paging.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { listState } from "../../parts/list-state.tsx";
import { BatchButtons, useBatch, type BatchAction } from "../../parts/measure-batch.tsx";
import {
  measureColumns,
  measureName,
  withHidden,
  type MeasureItem,
} from "../../parts/measure-columns.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { Empty } from "../../parts/states.tsx";
import type { Column } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { FilterTabs } from "../../parts/tabs.tsx";
import { useMe } from "../../session.ts";
import { useSearchState } from "../../use-search.ts";

const FIRST = { tab: "approval", page: "1", pageSize: "50" };

/** What waits for this person's approval, and what he approved and has not yet sent. */
export function Page() {
  return (
    <Sheet
      title="审批"
      isFilled
      lead="本人有权审批的协助执行文书；可以逐件审阅，也可以勾选后一并办理，每件单独出结果。"
    >
      <ApprovalTabs />
    </Sheet>
  );
}

function ApprovalTabs() {
  const [filters, change] = useSearchState(FIRST);
  const tab = approvalTabOf(filters.tab);
  const tabs = (
    <FilterTabs
      label="审批环节"
      items={APPROVAL_TABS}
      chosen={tab}
      onChoose={(id) => change({ tab: id })}
    />
  );
  const paging = { filters, onPage: change, tabs };
  if (tab === "release") return <ReleaseTable {...paging} />;
  return <PaperTable key={tab} tab={tab} {...paging} />;
}

type PaperTableProps = ApprovalListProps & { readonly tab: "approval" | "to_serve" };

function PaperTable({ tab, filters, onPage, tabs }: PaperTableProps) {
  const { data: me } = useMe();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [read, setRead] = useState<MeasureItem>();
  const list = useOperation("listMeasures", {
    query: {
      mine: "approve",
      desks: tab,
      sort: "draftedAt",
      order: "asc",
      page: Number(filters.page),
      pageSize: Number(filters.pageSize),
    },
  });
  const rows = (list.data?.items ?? []).filter(({ id }) => chosen.has(id));
  const actions = tab === "approval" ? APPROVING : serving(me?.permissions ?? []);
  const batch = useBatch(() => {
    setChosen(new Set());
    setRead(undefined);
  });
  return (
    <>
      <DataTable
        name={`approvals-${tab}`}
        label={tab === "approval" ? "待审批文书" : "待送达文书"}
        columns={columnsOf(setRead)}
        {...listState(list, <NothingWaits tab={tab} />)}
        rowId={(row) => row.id}
        rowName={measureName}
        onOpen={setRead}
        selection={{
          chosen: new Set(rows.map(({ id }) => id)),
          onChoose: setChosen,
          actions: <BatchButtons actions={actions} rows={rows} onAsk={batch.ask} />,
        }}
        {...addressPaging(filters, list.data?.total, onPage)}
        tabs={tabs}
        foot="j、k 移动，空格选择，回车审阅"
      />
      <ReviewDialog
        row={read}
        actions={actions}
        onAsk={batch.ask}
        onClose={() => setRead(undefined)}
      />
      {batch.dialogs}
    </>
  );
}

/** A renewal is told from a notice by a tag, for most are notices. */
const KIND: readonly Column<MeasureItem>[] = measureColumns(["kind"]).map((column) => ({
  ...column,
  cell: (row) => (
    <>
      {column.cell(row)} {row.task === "renewal" && <Tag tone="violet">续行</Tag>}
    </>
  ),
}));

function columnsOf(onRead: (row: MeasureItem) => void): readonly Column<MeasureItem>[] {
  return [
    ...KIND,
    ...measureColumns(["case", "debtor", "unit", "asset", "amount"]),
    ...withHidden(measureColumns(["draftedBy", "draftedAt", "approver"]), [
      "draftedAt",
      "approver",
    ]),
    {
      id: "review",
      name: "办理",
      isWhole: true,
      cell: (row) => (
        <Button size="small" label={`审阅${measureName(row)}`} onPress={() => onRead(row)}>
          审阅
        </Button>
      ),
    },
  ];
}

const APPROVING: readonly BatchAction[] = [
  {
    id: "approve",
    name: "批准",
    doneName: "已批准",
    tone: "primary",
    text: "批准后即编号，内容不能再改。自检有问题的不予批准，逐件列明原因。",
    command: (_reason, row) => approvalOf(row),
  },
  {
    id: "send_back",
    name: "退回修改",
    doneName: "已退回",
    text: "退回起草人修改后重新提交。",
    reason: { label: "退回理由", help: "写明要改什么", charactersMin: 2 },
    command: (reason) => ({ type: "send_back", reason }),
    whyNot: whyNotSendBack,
  },
];

function serving(permissions: readonly string[]): readonly BatchAction[] {
  return [
    {
      id: "serve",
      name: "送达",
      doneName: "已送达",
      tone: "primary",
      text: "文书发往协助单位，自到达时起计算位次和办理期限。",
      command: () => ({ type: "serve" }),
      whyNot: () => whyNotServe(permissions),
    },
  ];
}

function NothingWaits({ tab }: Pick<PaperTableProps, "tab">) {
  return tab === "approval" ? (
    <Empty title="没有待审批的文书">起草人提交后会出现在这里。</Empty>
  ) : (
    <Empty title="没有待送达的文书">批准后尚未送达的文书会出现在这里。</Empty>
  );
}
