import type { View } from "./answer.logic.ts";
import { Card } from "../../parts/card.tsx";
import { SummaryList, type SummaryItem } from "../../parts/summary-list.tsx";
import { exactTimeOf } from "../../text/dates.ts";
import { groupYuan } from "../../text/yuan.ts";

/** What the court asks, and whom to ring up about it. */
export function FactsCard({ view }: { readonly view: View }) {
  return (
    <Card title="通知内容" note={view.row.number}>
      <SummaryList items={orderFacts(view)} />
    </Card>
  );
}

/** The order in facts; what the notice does not name is left out. */
export function orderFacts({ order, row }: Pick<View, "order" | "row">): readonly SummaryItem[] {
  const { asset, term, amountYuan } = order;
  return [
    { label: "被执行人", value: whoText(order) },
    ...(order.wording === "" ? [] : [{ label: "协助事项", value: order.wording }]),
    ...(asset === null ? [] : [{ label: asset.kindName, value: assetText(asset) }]),
    ...(amountYuan === null ? [] : [{ label: "限额", value: `${groupYuan(amountYuan)} 元` }]),
    ...(term === null ? [] : [{ label: "期限", value: `${term.from} 至 ${term.to}` }]),
    { label: "到达时间", value: row.arrivedAt === null ? "尚未到达" : exactTimeOf(row.arrivedAt) },
    {
      label: "签收时间",
      value: row.receivedAt === null ? "尚未签收" : exactTimeOf(row.receivedAt),
    },
    {
      label: "法院经办人",
      value: [order.officerName, order.officerPhone].filter(Boolean).join(" "),
    },
  ];
}

/** A description that names the thing already is not doubled. */
function assetText({ identifier, description }: NonNullable<View["order"]["asset"]>): string {
  return description.includes(identifier) ? description : `${identifier} ${description}`.trim();
}

function whoText({ debtorName, debtorIdentityMasked }: View["order"]): string {
  return debtorIdentityMasked === null ? debtorName : `${debtorName}（${debtorIdentityMasked}）`;
}
