import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { DESK_GROUPS, desksOf, whyNotBatch } from "./measures.logic.ts";
import type { CaseView } from "./page.logic.ts";
import { useOperation } from "../../operations.ts";
import { addressPaging } from "../../parts/address-paging.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { listState } from "../../parts/list-state.tsx";
import { BatchButtons, useBatch, type BatchAction } from "../../parts/measure-batch.tsx";
import { measureColumns, measureName, withHidden } from "../../parts/measure-columns.tsx";
import { LinkButton } from "../../parts/page-link.tsx";
import { Empty } from "../../parts/states.tsx";
import { FilterTabs } from "../../parts/tabs.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { useMe } from "../../session.ts";
import { useSearchState } from "../../use-search.ts";

const COLUMNS = withHidden(
  measureColumns([
    "kind",
    "debtor",
    "unit",
    "asset",
    "number",
    "status",
    "dueAt",
    "secured",
    "effectiveTo",
    "amount",
    "draftedBy",
    "draftedAt",
    "arrivedAt",
  ]),
  ["secured", "amount", "draftedBy", "draftedAt", "arrivedAt"],
);

const FIRST = { tab: "", desk: "", sort: "dueAt", order: "asc", page: "1", pageSize: "50" };
type SortId = "dueAt" | "arrivedAt" | "draftedAt" | "effectiveTo";

/** Every notice of the case with its life; the chosen ones can go a step on together. */
export function MeasuresTab({ found }: { readonly found: CaseView }) {
  const navigate = useNavigate();
  const { data: me } = useMe();
  const [filters, change] = useSearchState(FIRST);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const batch = useBatch(() => setChosen(new Set()));
  const desks = desksOf(filters.desk);
  const list = useOperation("listMeasures", {
    query: {
      caseId: found.id,
      ...(desks !== undefined && { desks }),
      sort: filters.sort as SortId,
      order: filters.order === "desc" ? "desc" : "asc",
      page: Number(filters.page),
      pageSize: Number(filters.pageSize),
    },
  });
  const rows = (list.data?.items ?? []).filter(({ id }) => chosen.has(id));
  return (
    <>
      <DataTable
        name="case-measures"
        label="协助事项"
        columns={COLUMNS}
        {...listState(list, <NothingYet caseId={found.id} />)}
        rowId={(row) => row.id}
        rowName={measureName}
        isFirstPinned
        onOpen={(row) => void navigate({ to: pathTo(PATHS.measure, { measureId: row.id }) })}
        sort={{ by: filters.sort, direction: filters.order === "desc" ? "desc" : "asc" }}
        onSort={({ by, direction }) => change({ sort: by, order: direction })}
        selection={{
          chosen: new Set(rows.map(({ id }) => id)),
          onChoose: setChosen,
          actions: (
            <BatchButtons
              actions={actionsFor(me?.permissions ?? [])}
              rows={rows}
              onAsk={batch.ask}
            />
          ),
        }}
        {...addressPaging(filters, list.data?.total, change)}
        tabs={
          <FilterTabs
            label="按办理环节筛选"
            items={DESK_GROUPS}
            chosen={filters.desk}
            onChoose={(desk) => change({ desk })}
          />
        }
      />
      {batch.dialogs}
    </>
  );
}

function actionsFor(permissions: readonly string[]): readonly BatchAction[] {
  return [
    {
      id: "submit",
      name: "提交审批",
      doneName: "已提交",
      text: "提交后由有审批权限的人员审批，审批前可以退回修改。",
      command: () => ({ type: "submit" }),
      whyNot: (rows) => whyNotBatch("submit", rows, permissions),
    },
    {
      id: "serve",
      name: "送达",
      doneName: "已送达",
      tone: "primary",
      text: "通知连同裁定书发往协助单位，自到达时起计算位次和办理期限。",
      command: () => ({ type: "serve" }),
      whyNot: (rows) => whyNotBatch("serve", rows, permissions),
    },
    {
      id: "withdraw",
      name: "撤回",
      doneName: "已撤回",
      tone: "danger",
      text: "撤回后协助单位不再办理；已经生效的措施不能撤回，应当解除。",
      reason: { label: "撤回理由", charactersMin: 4 },
      command: (reason) => ({ type: "withdraw", reason }),
      whyNot: (rows) => whyNotBatch("withdraw", rows, permissions),
    },
  ];
}

function NothingYet({ caseId }: { readonly caseId: string }) {
  return (
    <Empty
      title="没有协助事项"
      action={<LinkButton to={pathTo(PATHS.draft, { caseId })}>起草协助通知</LinkButton>}
    >
      这一环节没有事项；可以起草通知，或者先一键查询。
    </Empty>
  );
}
