import type { Output } from "../../api.ts";
import { useOperation } from "../../operations.ts";
import { Card } from "../../parts/card.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Progress } from "../../parts/progress.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import type { Column } from "../../parts/table-types.ts";
import { PATHS, pathTo } from "../../paths.ts";
import { qualityTone, weakestFirst } from "./page.logic.ts";

type Quality = Output<"getQuality">;
type Row = Quality["judges"][number];

/** 及时、全面、准确 (art. 16), by judge, with what is missing most. */
export function Page() {
  const quality = useOperation("getQuality", {});
  return (
    <Sheet
      title="录入质量"
      lead="案件信息应当及时、全面、准确录入；按承办人统计，点案件数查看缺项的案件。"
    >
      <Loaded of={quality}>{(found) => <Judges quality={found} />}</Loaded>
    </Sheet>
  );
}

function Judges({ quality }: { readonly quality: Quality }) {
  return (
    <>
      <DataTable
        name="quality"
        label="录入质量"
        isPlain
        columns={COLUMNS}
        rows={weakestFirst(quality.judges)}
        rowId={(row) => row.judgeId}
        rowName={(row) => row.judgeName}
        empty={<Empty title="还没有案件">导入案件后开始统计。</Empty>}
      />
      <Card title="统计口径">
        <SummaryList
          items={quality.rules.map(({ name, text }) => ({ label: name, value: text }))}
        />
      </Card>
    </>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  { id: "judge", name: "承办人", isFixed: true, isWhole: true, cell: (row) => row.judgeName },
  {
    id: "cases",
    name: "案件",
    align: "end",
    cell: (row) => (
      <PageLink to={pathTo(PATHS.cases, undefined, { judgeId: row.judgeId, missing: "yes" })}>
        {row.cases}
        <span className="unseen">件，查看{row.judgeName}有缺项的案件</span>
      </PageLink>
    ),
  },
  {
    id: "timely",
    name: "及时",
    minWidth: "9rem",
    cell: (row) => <Share name={`${row.judgeName}及时`} percent={row.timelyPercent} />,
  },
  {
    id: "complete",
    name: "全面",
    minWidth: "9rem",
    cell: (row) => <Share name={`${row.judgeName}全面`} percent={row.completePercent} />,
  },
  {
    id: "accurate",
    name: "准确",
    minWidth: "9rem",
    cell: (row) => <Share name={`${row.judgeName}准确`} percent={row.accuratePercent} />,
  },
  {
    id: "missing",
    name: "缺得最多的",
    minWidth: "14rem",
    cell: (row) =>
      row.missing.length === 0
        ? "没有缺项"
        : row.missing.map(({ name, count }) => `${name} ${count}`).join("，"),
  },
];

function Share({ name, percent }: { readonly name: string; readonly percent: number }) {
  return (
    <span className="share">
      <Progress label={name} value={percent} tone={qualityTone(percent)} />
    </span>
  );
}
