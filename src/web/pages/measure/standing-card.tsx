import type { View } from "./page.logic.ts";
import { Card } from "../../parts/card.tsx";
import { deadlineOf } from "../../parts/deadline.ts";
import { DeadlineTag } from "../../parts/deadline-tag.tsx";
import { SummaryList, type SummaryItem } from "../../parts/summary-list.tsx";
import { Tag } from "../../parts/tag.tsx";
import { dayAndTimeOf } from "../../text/dates.ts";
import { groupYuan } from "../../text/yuan.ts";

const EXPIRY_WARN_DAYS = 30;

/** What runs just now: the time to answer, the term of the control, the urging. */
export function StandingCard({ view }: { readonly view: View }) {
  return (
    <Card title="时限与效力">
      <SummaryList items={[...clockItems(view), ...forceItems(view), ...urgeItems(view)]} />
    </Card>
  );
}

function clockItems({ row }: View): readonly SummaryItem[] {
  const due = row.dueAt === null ? null : dayAndTimeOf(row.dueAt);
  return [
    {
      label: "办理时限",
      value: <DeadlineTag text={row.dueText} tone={row.dueTone} dueOn={due} />,
    },
    ...(due === null ? [] : [{ label: "届满时间", value: due }]),
    { label: "审批权限", value: row.approverName },
  ];
}

function forceItems({ row, renewal, release, receiptNumber }: View): readonly SummaryItem[] {
  return [
    ...(row.securedYuan === null
      ? []
      : [{ label: "实际控制", value: `${groupYuan(row.securedYuan)} 元` }]),
    ...(row.effectiveTo === null ? [] : [{ label: "控制期限至", value: <Expiry row={row} /> }]),
    ...(receiptNumber === null ? [] : [{ label: "收件序号", value: String(receiptNumber) }]),
    ...(renewal === null
      ? []
      : [
          {
            label: "续行",
            value: `${renewal.statusName}（${renewal.term.from} 至 ${renewal.term.to}）`,
          },
        ]),
    ...(release === null ? [] : [{ label: "解除", value: <ReleaseWords release={release} /> }]),
  ];
}

function Expiry({ row: { effectiveTo, daysToExpiry } }: { readonly row: View["row"] }) {
  return (
    <span className="line-up">
      {effectiveTo}
      {daysToExpiry !== null && (
        <DeadlineTag
          {...deadlineOf({ days: daysToExpiry, unit: "day", warnAt: EXPIRY_WARN_DAYS })}
        />
      )}
    </span>
  );
}

function ReleaseWords({ release }: { readonly release: NonNullable<View["release"]> }) {
  const { groundName, orderedAt, confirmedAt } = release;
  return (
    <>
      {groundName}，{dayAndTimeOf(orderedAt)} 发出{" "}
      {confirmedAt === null ? (
        <Tag tone="bad">单位尚未确认</Tag>
      ) : (
        <Tag tone="good">{dayAndTimeOf(confirmedAt)} 已确认</Tag>
      )}
    </>
  );
}

function urgeItems({ urged }: View): readonly SummaryItem[] {
  if (urged.length === 0) return [];
  return [
    {
      label: "催办督办",
      value: (
        <ul>
          {[...new Set(urged.map(({ text, at }) => lineText(text, at)))].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
  ];
}

function lineText(text: string, at: string | null): string {
  return at === null ? text : `${text} ${dayAndTimeOf(at)}`;
}
