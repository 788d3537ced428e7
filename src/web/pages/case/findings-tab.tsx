import { useState } from "react";

import { draftSearch, isInviting, type CaseView, type Finding } from "./page.logic.ts";
import { useOperation } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { listState } from "../../parts/list-state.tsx";
import { LinkButton, PageLink } from "../../parts/page-link.tsx";
import { Empty } from "../../parts/states.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import type { Column } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { dayAndTimeOf } from "../../text/dates.ts";
import { groupYuan } from "../../text/yuan.ts";

type Shown = { readonly found: CaseView };

/** What the applicant told and what the units found, each with the controls that fit it. */
export function FindingsTab({ found }: Shown) {
  const [open, setOpen] = useState<Finding>();
  const findings = useOperation("listFindings", { params: { caseId: found.id } });
  return (
    <div className="stack">
      <Clues found={found} />
      <DataTable
        name="findings"
        label="查得财产"
        isPlain
        columns={columnsOf(found.id, setOpen)}
        {...listState(
          findings,
          <Empty title="还没有查得财产">发出查询后，各单位反馈的财产会列在这里。</Empty>,
        )}
        rowId={(row) => row.id}
        rowName={(row) => row.label}
        onOpen={setOpen}
        foot={findings.data && `共 ${findings.data.items.length} 项`}
      />
      <Dialog
        title={open?.label ?? ""}
        isOpen={open !== undefined}
        onClose={() => setOpen(undefined)}
      >
        {open !== undefined && <FindingFacts finding={open} />}
      </Dialog>
    </div>
  );
}

function Clues({ found: { clues } }: Shown) {
  return (
    <Card title="财产线索" note={`${clues.length} 条`}>
      {clues.length === 0 ? (
        <p className="muted">没有登记线索。申请执行人提供线索的，在“日志”页登记。</p>
      ) : (
        <ol className="numbered">
          {clues.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function columnsOf(caseId: string, onOpen: (finding: Finding) => void): readonly Column<Finding>[] {
  return [
    { id: "kindName", name: "类别", isWhole: true, cell: (row) => row.kindName },
    {
      id: "label",
      name: "财产",
      isFixed: true,
      minWidth: "14rem",
      cell: (row) => (
        <span className="cell-button">
          <Button
            tone="quiet"
            size="small"
            label={`查看${row.label}`}
            isPrinted
            onPress={() => onOpen(row)}
          >
            {row.label}
          </Button>
        </span>
      ),
    },
    { id: "debtorName", name: "被执行人", minWidth: "9rem", cell: (row) => row.debtorName },
    { id: "unitName", name: "查得单位", minWidth: "9rem", cell: (row) => row.unitName },
    {
      id: "valueYuan",
      name: "价额（元）",
      align: "end",
      cell: (row) => (row.valueYuan === null ? "—" : groupYuan(row.valueYuan)),
    },
    { id: "flags", name: "提示", cell: (row) => <Flags finding={row} /> },
    { id: "held", name: "控制情况", cell: (row) => <Held finding={row} /> },
    { id: "controls", name: "办理", cell: (row) => <Controls finding={row} caseId={caseId} /> },
  ];
}

function Flags({ finding: { flags } }: { readonly finding: Finding }) {
  if (flags.length === 0) return <>—</>;
  return (
    <span className="line-up">
      {flags.map(({ flag, name }) => (
        <Tag key={flag} tone="warn">
          {name}
        </Tag>
      ))}
    </span>
  );
}

function Held({ finding: { controlledBy } }: { readonly finding: Finding }) {
  if (controlledBy.length === 0) return <span className="muted">未控制</span>;
  return (
    <span className="line-up">
      {controlledBy.map(({ measureId, statusName }) => (
        <PageLink key={measureId} to={pathTo(PATHS.measure, { measureId })}>
          {statusName}
        </PageLink>
      ))}
    </span>
  );
}

function Controls({ finding, caseId }: { readonly finding: Finding; readonly caseId: string }) {
  if (finding.controls.length === 0) return <span className="muted">—</span>;
  const tone = isInviting(finding) ? "primary" : "plain";
  return (
    <span className="line-up not-printed">
      {finding.controls.map(({ kind, name }, index) => (
        <LinkButton
          key={kind}
          size="small"
          tone={index === 0 ? tone : "plain"}
          to={pathTo(PATHS.draft, { caseId }, draftSearch(finding, kind))}
        >
          {name}
          <span className="unseen">：{finding.label}</span>
        </LinkButton>
      ))}
    </span>
  );
}

function FindingFacts({ finding }: { readonly finding: Finding }) {
  return (
    <SummaryList
      items={[
        { label: "类别", value: finding.kindName },
        { label: "标识", value: finding.identifier },
        { label: "被执行人", value: finding.debtorName },
        { label: "查得单位", value: finding.unitName },
        {
          label: "反馈",
          value: (
            <PageLink to={pathTo(PATHS.measure, { measureId: finding.measureId })}>
              {dayAndTimeOf(finding.foundAt)}
            </PageLink>
          ),
        },
        ...finding.fields.map(({ label, value }) => ({ label, value })),
      ]}
    />
  );
}
