import { progressOf, type CaseView, type OutstandingItem } from "./page.logic.ts";
import { Alert } from "../../parts/alert.tsx";
import { Progress } from "../../parts/progress.tsx";
import { outstandingColumns } from "./outstanding-columns.tsx";
import { TableCard } from "../../parts/table-card.tsx";
import { dayAndTimeOf } from "../../text/dates.ts";

const SENT_COLUMNS = outstandingColumns([
  "kind",
  "debtor",
  "unit",
  "asset",
  "status",
  "orderedAt",
  "due",
]);

type Props = {
  readonly found: CaseView;
  readonly items: readonly OutstandingItem[];
  /** Those whose release is on its way to the unit. */
  readonly sent: readonly OutstandingItem[];
};

/** What is still held, with the clock since payment: red until zero. */
export function ReleaseProgress({ found, items, sent }: Props) {
  const { total, confirmed, outstanding, overdue } = progressOf(found.releases, items);
  return (
    <>
      <Standing found={found} outstanding={outstanding} overdue={overdue} total={total} />
      {total > 0 && (
        <Progress
          label="各单位确认解除"
          value={confirmed}
          max={total}
          tone="good"
          note={`已确认 ${confirmed} 项，共 ${total} 项`}
        />
      )}
      {sent.length > 0 && (
        <TableCard
          name="release-sent"
          title="解除已发出、尚未确认"
          columns={SENT_COLUMNS}
          rows={sent}
          rowId={(row) => row.measureId}
          rowName={(row) => row.kindName}
          foot={`共 ${sent.length} 项等待单位确认`}
        />
      )}
    </>
  );
}

type StandingProps = {
  readonly found: CaseView;
  readonly outstanding: number;
  readonly overdue: number;
  readonly total: number;
};

function Standing({
  found: { releaseClock, performedAt },
  outstanding,
  overdue,
  total,
}: StandingProps) {
  if (outstanding === 0) {
    if (total === 0) return null;
    return (
      <Alert tone="good" title="已全部解除">
        本案措施均已由协助单位确认解除。
      </Alert>
    );
  }
  if (releaseClock === null) {
    return (
      <Alert title={`未解除 ${outstanding} 项`}>
        {performedAt === null && "标的尚未全部到位；按其他事由解除的，在下方选择事由。"}
        {overdue > 0 && `其中 ${overdue} 项已超过单位办理期限。`}
      </Alert>
    );
  }
  return (
    <div className="release-clock" role="status">
      <strong>{outstanding}</strong>
      <div>
        <p className="release-clock-name">项尚未解除</p>
        <p>
          {dayAndTimeOf(releaseClock.since)} 履行完毕，{releaseClock.text}。
          {overdue > 0 && `其中 ${overdue} 项超过单位办理期限。`}
        </p>
      </div>
    </div>
  );
}
