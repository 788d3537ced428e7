import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { OpenClaimDialog } from "./open-claim-dialog.tsx";
import type { Output } from "../../api.ts";
import { useOperation } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { addressPaging } from "../../parts/address-paging.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { DeadlineTag } from "../../parts/deadline-tag.tsx";
import { listState } from "../../parts/list-state.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Empty } from "../../parts/states.tsx";
import { claimTone } from "./page.logic.ts";
import type { Column } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { dayAndTimeOf } from "../../text/dates.ts";
import { useSearchState } from "../../use-search.ts";

type Row = Output<"listClaims">["items"][number];

/** 案外人异议 (民诉法 238): fifteen days, the seizure stays, the disposal stops. */
export function Page() {
  const [filters, change] = useSearchState({ caseId: "", page: "1", pageSize: "50" });
  const found = useOperation(
    "getCase",
    { params: { caseId: filters.caseId } },
    { when: filters.caseId !== "" },
  );
  const ofCase = filters.caseId === "" ? undefined : found.data;
  return (
    <Sheet
      title={ofCase === undefined ? "案外人异议" : `案外人异议：${ofCase.number}`}
      isFilled
      lead="收到书面异议之日起十五日内审查。审查期间查封、冻结不停止，不得处分；结果通知各协助单位。"
      crumbs={
        ofCase === undefined
          ? []
          : [
              { name: "案件列表", to: PATHS.cases },
              { name: ofCase.number, to: pathTo(PATHS.case, { caseId: ofCase.id }) },
            ]
      }
      actions={ofCase !== undefined && <OpenButton found={ofCase} />}
    >
      <ClaimTable filters={filters} onChange={change} />
    </Sheet>
  );
}

function OpenButton({ found }: { readonly found: Output<"getCase"> }) {
  const [isOpen, setOpen] = useState(false);
  const action = found.actions.find((one) => one.action === "open_third_party_claim");
  if (action === undefined) return null;
  return (
    <>
      <Button
        tone="primary"
        disabledReason={action.disabledReason ?? undefined}
        onPress={() => setOpen(true)}
      >
        登记异议
      </Button>
      <OpenClaimDialog found={found} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

type Filters = { readonly caseId: string; readonly page: string; readonly pageSize: string };

function ClaimTable({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (next: Partial<Filters>) => void;
}) {
  const navigate = useNavigate();
  const { caseId, page, pageSize } = filters;
  const list = useOperation("listClaims", {
    query: {
      ...(caseId !== "" && { caseId }),
      page: Number(page),
      pageSize: Number(pageSize),
    },
  });
  return (
    <DataTable
      name="claims"
      label="案外人异议"
      isPlain
      columns={COLUMNS}
      {...listState(
        list,
        <Empty title="没有案外人异议">收到书面异议的，从案件页的“案件办理”登记。</Empty>,
      )}
      rowId={(row) => row.id}
      rowName={(row) => `${row.claimant}的异议`}
      onOpen={(row) => void navigate({ to: pathTo(PATHS.claim, { claimId: row.id }) })}
      {...addressPaging({ page, pageSize }, list.data?.total, onChange)}
    />
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: "claimant",
    name: "异议人",
    isFixed: true,
    minWidth: "10rem",
    cell: (row) => (
      <PageLink to={pathTo(PATHS.claim, { claimId: row.id })}>{row.claimant}</PageLink>
    ),
  },
  {
    id: "case",
    name: "案号",
    isWhole: true,
    cell: (row) => (
      <PageLink to={pathTo(PATHS.case, { caseId: row.caseId })}>{row.caseNumber}</PageLink>
    ),
  },
  { id: "openedAt", name: "收到时间", isWhole: true, cell: (row) => dayAndTimeOf(row.openedAt) },
  {
    id: "status",
    name: "状态",
    isWhole: true,
    cell: (row) => <Tag tone={claimTone(row.status)}>{row.statusName}</Tag>,
  },
  {
    id: "due",
    name: "审查期限",
    isWhole: true,
    cell: (row) => <DeadlineTag text={row.dueText} isOverdue={row.isOverdue} />,
  },
];
