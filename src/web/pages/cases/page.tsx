import { useNavigate } from "@tanstack/react-router";

import { CASE_COLUMNS, type CaseItem } from "./columns.tsx";
import { CaseFilterBar } from "./filters.tsx";
import {
  FIRST_FILTERS,
  filtersOfView,
  queryOf,
  stageTabs,
  viewSettings,
  type CaseFilters,
} from "./page.logic.ts";
import { useOperation } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { addressPaging } from "../../parts/address-paging.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { listState } from "../../parts/list-state.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { LinkButton } from "../../parts/page-link.tsx";
import { Empty } from "../../parts/states.tsx";
import { FilterTabs } from "../../parts/tabs.tsx";
import { useSavedViews } from "../../parts/use-saved-views.ts";
import { PATHS, pathTo } from "../../paths.ts";
import { useMe } from "../../session.ts";
import { useSearchState } from "../../use-search.ts";

/** The cases that this person may see: his team's, or the county's. */
export function Page() {
  const { data: me } = useMe();
  const mayImport = me?.permissions.includes("import_cases") === true;
  return (
    <Sheet
      title="案件列表"
      isFilled
      actions={mayImport && <LinkButton to={PATHS.imports}>导入案件</LinkButton>}
    >
      <CaseTable />
    </Sheet>
  );
}

function CaseTable() {
  const [filters, setFilters] = useSearchState(FIRST_FILTERS);
  const navigate = useNavigate();
  const list = useOperation("listCases", { query: queryOf(filters) });
  const views = useSavedViews("cases", viewSettings(filters), (settings) =>
    setFilters(filtersOfView(settings)),
  );
  const open = (row: CaseItem) => void navigate({ to: pathTo(PATHS.case, { caseId: row.id }) });
  return (
    <DataTable
      name="cases"
      label="案件"
      columns={CASE_COLUMNS}
      {...listState(list, <NothingFound onClear={() => setFilters(FIRST_FILTERS)} />)}
      rowId={(row) => row.id}
      rowName={(row) => row.number}
      isFirstPinned
      onOpen={open}
      sort={{ by: filters.sort, direction: filters.order === "asc" ? "asc" : "desc" }}
      onSort={({ by, direction }) => setFilters({ sort: by, order: direction })}
      {...addressPaging(filters, list.data?.total, setFilters)}
      views={views}
      tabs={
        <Stages filters={filters} onChange={setFilters} counts={list.data?.statusCounts ?? []} />
      }
      filters={<CaseFilterBar applied={filters} onApply={setFilters} />}
      foot="j、k 移动，回车打开"
    />
  );
}

type StagesProps = {
  readonly filters: CaseFilters;
  readonly onChange: (filters: Partial<CaseFilters>) => void;
  readonly counts: Parameters<typeof stageTabs>[0];
};

function Stages({ filters, onChange, counts }: StagesProps) {
  return (
    <FilterTabs
      label="按阶段筛选"
      items={stageTabs(counts)}
      chosen={filters.status}
      onChoose={(status) => onChange({ status })}
    />
  );
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <Empty title="没有符合条件的案件" action={<Button onPress={onClear}>清除全部条件</Button>}>
      可以减少条件，或者按案号中的数字查找。
    </Empty>
  );
}
