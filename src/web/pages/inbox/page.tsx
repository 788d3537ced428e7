import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { INBOX_COLUMNS } from "./columns.tsx";
import {
  FIRST_FILTERS,
  queryOf,
  tabCounts,
  tabOf,
  type InboxFilters,
  type InboxRow,
  type TabId,
} from "./page.logic.ts";
import { BatchReceipt, nameOf } from "./receipt.tsx";
import type { Output } from "../../api.ts";
import { useOperation } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { listState } from "../../parts/list-state.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { Empty } from "../../parts/states.tsx";
import { FilterTabs } from "../../parts/tabs.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { useMe } from "../../session.ts";
import { useFilterDraft } from "../../use-filter-draft.ts";
import { useSearchState } from "../../use-search.ts";

const REFRESH_MS = 30_000;

/** What the court has sent to this unit, by what is to be done with it. */
export function Page() {
  const { data: me } = useMe();
  return (
    <Sheet title="收件箱" isFilled lead={me?.unitName}>
      <Inbox />
    </Sheet>
  );
}

type DeskCounts = Output<"listMeasures">["deskCounts"];

function Inbox() {
  const [filters, setFilters] = useSearchState<InboxFilters>(FIRST_FILTERS);
  const [known, setKnown] = useState<DeskCounts>();
  const tab = tabOf(filters.tab, known);
  const list = useOperation(
    "listMeasures",
    { query: queryOf(filters, tab) },
    { refreshEveryMs: REFRESH_MS },
  );
  // The first answer says where something waits; from then on the tab stays where the person is.
  if (known === undefined && list.data !== undefined) setKnown(list.data.deskCounts);
  const counts = list.data?.deskCounts ?? known ?? [];
  return (
    <InboxTable
      {...{ filters, setFilters, tab, counts }}
      list={list}
      total={list.data?.total ?? { count: 0, isMore: false }}
    />
  );
}

type InboxTableProps = {
  readonly filters: InboxFilters;
  readonly setFilters: (next: Partial<InboxFilters>) => void;
  readonly tab: TabId;
  readonly counts: DeskCounts;
  readonly list: Parameters<typeof listState<InboxRow>>[0];
  readonly total: { readonly count: number; readonly isMore: boolean };
};

function InboxTable({ filters, setFilters, tab, counts, list, total }: InboxTableProps) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const state = listState(list, <NothingHere tab={tab} isFiltered={filters.q !== ""} />);
  const canSign = tab === "to_receive" || tab === "overdue";
  const rows = (state.rows ?? []).filter(({ id }) => chosen.has(id));
  const choose = (id: string) => {
    setChosen(new Set());
    setFilters({ tab: id });
  };
  return (
    <DataTable
      name="inbox"
      label="协助事项"
      columns={INBOX_COLUMNS}
      {...state}
      rowId={(row) => row.id}
      rowName={nameOf}
      isFirstPinned
      onOpen={(row) => void navigate({ to: pathTo(PATHS.inboxItem, { measureId: row.id }) })}
      sort={{ by: filters.sort, direction: filters.order === "desc" ? "desc" : "asc" }}
      onSort={({ by, direction }) => setFilters({ sort: by, order: direction })}
      selection={
        canSign
          ? {
              chosen,
              onChoose: setChosen,
              actions: <BatchReceipt rows={rows} onDone={() => setChosen(new Set())} />,
            }
          : undefined
      }
      paging={{ page: Number(filters.page), size: Number(filters.pageSize), total }}
      onPage={(page, size) => setFilters({ page: String(page), pageSize: String(size) })}
      tabs={
        <FilterTabs label="按阶段筛选" items={tabCounts(counts)} chosen={tab} onChoose={choose} />
      }
      filters={<InboxFilterBar applied={filters} onApply={setFilters} />}
      foot="j、k 移动，空格选择，回车打开"
    />
  );
}

type FilterProps = {
  readonly applied: InboxFilters;
  readonly onApply: (next: Partial<InboxFilters>) => void;
};

function InboxFilterBar({ applied, onApply }: FilterProps) {
  const [draft, set] = useFilterDraft(applied);
  return (
    <FilterBar
      label="筛选协助事项"
      onSearch={() => onApply({ q: draft.q.trim() })}
      onReset={() => onApply({ q: "" })}
    >
      <TextField
        label="关键字"
        placeholder="案号、姓名、文号"
        isSearch
        value={draft.q}
        onChange={set("q")}
      />
    </FilterBar>
  );
}

const NOTHING = {
  to_receive: {
    title: "没有待签收的文书",
    text: "法院发来新的通知会出现在这里，请每个工作日查看。",
  },
  to_do: { title: "没有待办理的事项", text: "签收后的事项会出现在这里，直到反馈结果。" },
  overdue: { title: "没有超期的事项", text: "" },
  in_transit: { title: "没有在途的文书", text: "法院已发出、尚未到达的文书会出现在这里。" },
  with_court: {
    title: "没有等待法院处理的事项",
    text: "形式退回和无法办理的事项，在法院处理前列在这里。",
  },
  done: { title: "还没有办结的事项", text: "" },
} as const satisfies Record<TabId, { readonly title: string; readonly text: string }>;

function NothingHere({ tab, isFiltered }: { readonly tab: TabId; readonly isFiltered: boolean }) {
  const [, setFilters] = useSearchState<InboxFilters>(FIRST_FILTERS);
  if (isFiltered) {
    return (
      <Empty
        title="没有符合条件的事项"
        action={<Button onPress={() => setFilters({ q: "" })}>清除关键字</Button>}
      >
        可以换一个阶段，或者按案号中的数字查找。
      </Empty>
    );
  }
  return <Empty title={NOTHING[tab].title}>{NOTHING[tab].text}</Empty>;
}
