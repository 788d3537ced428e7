import type { Output } from "../../api.ts";
import { useOperation } from "../../operations.ts";
import { Alert } from "../../parts/alert.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { BatchButtons, type Batch, type BatchAction } from "../../parts/measure-batch.tsx";
import type { MeasureItem } from "../../parts/measure-columns.tsx";
import { LinkButton } from "../../parts/page-link.tsx";
import { Loaded } from "../../parts/states.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { groupYuan } from "../../text/yuan.ts";

type Props = {
  readonly row: MeasureItem | undefined;
  readonly actions: readonly BatchAction[];
  readonly onAsk: Batch["ask"];
  readonly onClose: () => void;
};

/** One notice before its approver: what it orders, whether its papers are there, what the check says. */
export function ReviewDialog({ row, actions, onAsk, onClose }: Props) {
  return (
    <Dialog
      title={row === undefined ? "审阅" : `审阅：${row.kindName}`}
      isOpen={row !== undefined}
      onClose={onClose}
      width="wide"
    >
      {row !== undefined && <Review row={row} actions={actions} onAsk={onAsk} />}
    </Dialog>
  );
}

type ReviewProps = Pick<Props, "actions" | "onAsk"> & { readonly row: MeasureItem };

function Review({ row, actions, onAsk }: ReviewProps) {
  const measure = useOperation("getMeasure", { params: { measureId: row.id } });
  return (
    <>
      <Loaded of={measure}>{(found) => <Facts row={row} found={found} />}</Loaded>
      <div className="form-actions">
        <BatchButtons actions={actions} rows={[row]} onAsk={onAsk} />
        <LinkButton size="small" to={pathTo(PATHS.measure, { measureId: row.id })}>
          打开事项
        </LinkButton>
        <LinkButton size="small" to={pathTo(PATHS.paper, { measureId: row.id, paper: "notice" })}>
          看通知书
        </LinkButton>
      </div>
    </>
  );
}

type FactsProps = { readonly row: MeasureItem; readonly found: Output<"getMeasure"> };

function Facts({ row, found: { order, check, packageItems, renewal } }: FactsProps) {
  const term = renewal?.term ?? order.term;
  return (
    <>
      {check.map(({ type, severity, text, cites }) => (
        <Alert
          key={`${type} ${text}`}
          tone={severity === "blocks" ? "bad" : "warn"}
          title={severity === "blocks" ? "不能发出" : "请核对"}
        >
          {text}
          <span className="muted">（{cites}）</span>
        </Alert>
      ))}
      <SummaryList
        columns={2}
        items={[
          { label: "案号", value: row.caseNumber },
          { label: "协助单位", value: row.unitName },
          { label: "被执行人", value: order.debtorName },
          { label: "证件号码", value: order.debtorIdentityMasked },
          { label: "标的物", value: assetText(order.asset) },
          {
            label: "金额",
            value: order.amountYuan === null ? "不涉及" : `${groupYuan(order.amountYuan)} 元`,
          },
          { label: "期限", value: term === null ? "不涉及" : `${term.from} 至 ${term.to}` },
          { label: "起草", value: `${row.draftedByName}，${order.officerPhone ?? "未留电话"}` },
          { label: "手续", value: <Papers items={packageItems} /> },
          { label: "协助事项", value: order.wording === "" ? row.kindName : order.wording },
        ]}
      />
    </>
  );
}

function assetText(asset: FactsProps["found"]["order"]["asset"]): string {
  if (asset === null) return "不涉及";
  return [asset.kindName, asset.identifier, asset.description]
    .filter((part) => part !== "")
    .join("，");
}

function Papers({ items }: { readonly items: FactsProps["found"]["packageItems"] }) {
  return (
    <span className="line-up">
      {items.map(({ name, isReady }) => (
        <Tag key={name} tone={isReady ? "good" : "bad"}>
          {name}
          {isReady ? "" : "（缺）"}
        </Tag>
      ))}
    </span>
  );
}
