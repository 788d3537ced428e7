import { CASE_KINDS } from "#law/case-kinds.ts";

import { hasMoreConditions, FIRST_FILTERS, type CaseFilters } from "./page.logic.ts";
import { useOperation } from "../../operations.ts";
import { DateField } from "../../parts/date-field.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Select, type Choice } from "../../parts/select.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useFilterDraft } from "../../use-filter-draft.ts";

const KINDS: readonly Choice[] = Object.entries(CASE_KINDS).map(([value, { name }]) => ({
  value,
  name,
}));
const MISSING: readonly Choice[] = [
  { value: "yes", name: "有缺项" },
  { value: "no", name: "已录全" },
];
const WORK: readonly Choice[] = [
  { value: "draft", name: "有草稿" },
  { value: "to_mend", name: "被退回待补正" },
  { value: "to_decide", name: "反馈不能办理待审查" },
  { value: "to_release", name: "解除待决定" },
  { value: "overdue", name: "单位超期" },
];
const RELEASED: readonly Choice[] = [{ value: "yes", name: "已履行未全部解除" }];

/** The conditions of the list of cases; applied by 查询 or Enter. */
export function CaseFilterBar({
  applied,
  onApply,
}: {
  readonly applied: CaseFilters;
  readonly onApply: (filters: Partial<CaseFilters>) => void;
}) {
  const [draft, set] = useFilterDraft(applied);
  const judges = useOperation("listJudges", {}, { freshForMs: 600_000 });
  const choices = (judges.data?.items ?? []).map(({ id, name }) => ({ value: id, name }));
  return (
    <FilterBar
      label="筛选案件"
      onSearch={() => onApply({ ...draft, page: "1" })}
      onReset={() => onApply({ ...FIRST_FILTERS, status: applied.status })}
      isMoreOpen={hasMoreConditions(applied)}
      more={<MoreFilters draft={draft} set={set} />}
    >
      <TextField
        label="关键字"
        placeholder="案号或当事人"
        isSearch
        value={draft.text}
        onChange={set("text")}
      />
      <Select label="待办" none="全部" choices={WORK} value={draft.work} onChange={set("work")} />
      <Select
        label="承办人"
        none="全部"
        choices={choices}
        value={draft.judgeId}
        onChange={set("judgeId")}
      />
      <Select
        label="解除"
        none="全部"
        choices={RELEASED}
        value={draft.outstandingAfterPayment}
        onChange={set("outstandingAfterPayment")}
      />
    </FilterBar>
  );
}

type MoreProps = {
  readonly draft: CaseFilters;
  readonly set: (name: keyof CaseFilters) => (value: string) => void;
};

function MoreFilters({ draft, set }: MoreProps) {
  return (
    <>
      <DateField label="立案自" value={draft.filedFrom} onChange={set("filedFrom")} />
      <DateField label="立案至" value={draft.filedTo} onChange={set("filedTo")} />
      <Select
        label="案件类型"
        none="全部"
        choices={KINDS}
        value={draft.kind}
        onChange={set("kind")}
      />
      <Select
        label="录入"
        none="全部"
        choices={MISSING}
        value={draft.missing}
        onChange={set("missing")}
      />
    </>
  );
}
