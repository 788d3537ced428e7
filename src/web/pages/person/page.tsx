import type { Output } from "../../api.ts";
import { useOperation } from "../../operations.ts";
import { Card } from "../../parts/card.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { TableCard } from "../../parts/table-card.tsx";
import type { Column } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { Watermark } from "../../parts/watermark.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { useMe } from "../../session.ts";
import { dayAndTimeOf } from "../../text/dates.ts";
import { groupYuan } from "../../text/yuan.ts";
import { usePathParams, useSearchState } from "../../use-search.ts";
import { IdentityNumber } from "./identity-number.tsx";
import { sumsOf } from "./page.logic.ts";

type Person = Output<"getPerson">;

/** The same person across cases and units, to those who may see it; every look is recorded. */
export function Page() {
  const { personId } = usePathParams("personId");
  const [{ caseId }] = useSearchState({ caseId: "" });
  const { data: me } = useMe();
  const person = useOperation("getPerson", {
    params: { personId },
    query: caseId === "" ? {} : { caseId },
  });
  const found = person.data;
  return (
    <Sheet
      title={titleOf(found?.party)}
      crumbs={[
        { name: "案件列表", to: PATHS.cases },
        ...(caseId === "" ? [] : [{ name: "案件", to: pathTo(PATHS.case, { caseId }) }]),
      ]}
      lead="查阅已留痕：查阅人、时间与案件。请仅为办案需要查阅。"
    >
      {me && <Watermark text={`${me.name} ${me.login} ${dayAndTimeOf(me.clock.now)}`} />}
      <Loaded of={person}>
        {(one) => <Overview person={one} caseId={caseId === "" ? one.cases[0]?.caseId : caseId} />}
      </Loaded>
    </Sheet>
  );
}

function Overview({
  person,
  caseId,
}: {
  readonly person: Person;
  readonly caseId: string | undefined;
}) {
  const { cases, measures, findings } = person;
  return (
    <>
      <Identity person={person} caseId={caseId} />
      <TableCard
        name="person-cases"
        title="案件"
        columns={CASE_COLUMNS}
        rows={cases}
        rowId={(row) => `${row.caseId} ${row.role}`}
        rowName={(row) => row.number}
      />
      <TableCard
        name="person-measures"
        title="措施"
        columns={MEASURE_COLUMNS}
        rows={measures}
        rowId={(row) => row.measureId}
        rowName={(row) => row.kindName}
        empty={<Empty title="没有措施" />}
      />
      <TableCard
        name="person-findings"
        title="查得财产"
        columns={FINDING_COLUMNS}
        rows={findings}
        rowId={(row) => row.id}
        rowName={(row) => row.label}
        empty={<Empty title="没有查得财产" />}
      />
    </>
  );
}

function Identity({
  person,
  caseId,
}: {
  readonly person: Person;
  readonly caseId: string | undefined;
}) {
  const { party, cases, measures, findings } = person;
  const sums = sumsOf(cases);
  return (
    <div className="halves">
      <Card title="身份">
        <SummaryList
          items={[
            { label: "姓名或名称", value: party.name },
            { label: "类别", value: party.personKind === "company" ? "单位" : "自然人" },
            {
              label: party.identityKindName ?? "证件号码",
              value: <IdentityNumber party={party} caseId={caseId} />,
            },
            ...party.details.map(({ label, value }) => ({ label, value })),
          ]}
        />
      </Card>
      <Card title="合计">
        <SummaryList
          items={[
            {
              label: "执行案件",
              value: `${cases.length} 件，其中作为被执行人 ${sums.asDebtor} 件`,
            },
            { label: "标的合计", value: `${groupYuan(sums.claimYuan)} 元` },
            { label: "到位合计", value: `${groupYuan(sums.receivedYuan)} 元` },
            { label: "措施", value: `${measures.length} 项` },
            { label: "查得财产", value: `${findings.length} 项` },
          ]}
        />
      </Card>
    </div>
  );
}

function titleOf(party: Person["party"] | undefined): string {
  if (party === undefined) return "当事人";
  return `${party.name}：${party.role === "debtor" ? "被执行人全貌" : "当事人"}`;
}

const CASE_COLUMNS: readonly Column<Person["cases"][number]>[] = [
  {
    id: "number",
    name: "案号",
    isWhole: true,
    cell: (row) => (
      <PageLink to={pathTo(PATHS.case, { caseId: row.caseId })}>{row.number}</PageLink>
    ),
  },
  {
    id: "role",
    name: "地位",
    isWhole: true,
    cell: (row) => (row.role === "debtor" ? "被执行人" : "申请执行人"),
  },
  {
    id: "status",
    name: "阶段",
    isWhole: true,
    cell: (row) => <Tag tone="info">{row.statusName}</Tag>,
  },
  { id: "judge", name: "承办人", isWhole: true, cell: (row) => row.judgeName },
  { id: "claim", name: "标的额（元）", align: "end", cell: (row) => groupYuan(row.claimYuan) },
  {
    id: "received",
    name: "到位额（元）",
    align: "end",
    cell: (row) => groupYuan(row.receivedYuan),
  },
];

const MEASURE_COLUMNS: readonly Column<Person["measures"][number]>[] = [
  {
    id: "kind",
    name: "措施",
    cell: (row) => (
      <PageLink to={pathTo(PATHS.measure, { measureId: row.measureId })}>{row.kindName}</PageLink>
    ),
  },
  { id: "asset", name: "标的物", minWidth: "10rem", cell: (row) => row.assetLabel ?? "—" },
  { id: "unit", name: "协助单位", minWidth: "9rem", cell: (row) => row.unitName },
  { id: "case", name: "案号", isWhole: true, cell: (row) => row.caseNumber },
  { id: "status", name: "状态", isWhole: true, cell: (row) => <Tag>{row.statusName}</Tag> },
  {
    id: "secured",
    name: "实际控制（元）",
    align: "end",
    cell: (row) => (row.securedYuan === null ? "—" : groupYuan(row.securedYuan)),
  },
  { id: "to", name: "届满", isWhole: true, cell: (row) => row.effectiveTo ?? "—" },
];

const FINDING_COLUMNS: readonly Column<Person["findings"][number]>[] = [
  { id: "kind", name: "类别", isWhole: true, cell: (row) => row.kindName },
  { id: "label", name: "财产", minWidth: "12rem", cell: (row) => row.label },
  { id: "unit", name: "查得单位", minWidth: "9rem", cell: (row) => row.unitName },
  {
    id: "value",
    name: "价额（元）",
    align: "end",
    cell: (row) => (row.valueYuan === null ? "—" : groupYuan(row.valueYuan)),
  },
  { id: "case", name: "案号", isWhole: true, cell: (row) => row.caseNumber },
  { id: "at", name: "反馈时间", isWhole: true, cell: (row) => dayAndTimeOf(row.foundAt) },
];
