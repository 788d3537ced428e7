import { useState } from "react";

import type { CaseView, OutstandingItem, Release } from "./page.logic.ts";
import { useCommand } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Citation } from "../../parts/citation.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { Tag } from "../../parts/tag.tsx";
import { toast } from "../../parts/toasts.tsx";
import { dayAndTimeOf } from "../../text/dates.ts";

type Props = {
  readonly found: CaseView;
  readonly release: Release;
  readonly items: readonly OutstandingItem[];
};

/** The draft before the person who decides; the software drafts, only the court decides (art. 19). */
export function DecideRelease({ found, release, items }: Props) {
  const [isGranting, setGranting] = useState<boolean>();
  const command = useCommand("commandCase");
  const action = found.actions.find((one) => one.action === "decide_release");
  const why = action === undefined ? "您没有决定解除的权限" : (action.disabledReason ?? undefined);
  const decide = async (granted: boolean, reason: string) => {
    const body = { type: "decide_release" as const, releaseId: release.releaseId, granted, reason };
    await command.run({ params: { caseId: found.id }, body });
    toast(granted ? "已决定解除，解除文书已发往各单位" : "已决定不予解除");
  };
  return (
    <Card
      title="解除待决定"
      note={<Tag tone="warn">{release.scope === "full" ? "全部解除" : "部分解除"}</Tag>}
    >
      <div className="stack">
        <SummaryList
          items={[
            { label: "解除事由", value: release.groundName },
            { label: "理由", value: release.reason },
            { label: "措施", value: `${release.measureCount} 项（本案未解除 ${items.length} 项）` },
            { label: "草拟", value: `${release.draftedByName} ${dayAndTimeOf(release.draftedAt)}` },
          ]}
        />
        <div className="form-actions">
          <Button tone="primary" disabledReason={why} onPress={() => setGranting(true)}>
            决定解除
          </Button>
          <Button disabledReason={why} onPress={() => setGranting(false)}>
            不予解除
          </Button>
          {action !== undefined && (
            <span className="muted">
              {action.disabledReason ?? ""} <Citation cites={action.cites} />
            </span>
          )}
        </div>
      </div>
      {isGranting !== undefined && (
        <ConfirmDialog
          title={isGranting ? "决定解除" : "不予解除"}
          isOpen
          onClose={() => setGranting(undefined)}
          confirmName={isGranting ? "决定解除" : "不予解除"}
          tone={isGranting ? "primary" : "danger"}
          reason={{ label: isGranting ? "决定意见" : "不予解除的理由", charactersMin: 2 }}
          onConfirm={(reason) => decide(isGranting, reason)}
        >
          {isGranting
            ? `决定后，解除裁定和通知发往全部相关单位，共 ${release.measureCount} 项。`
            : "不予解除的，措施继续有效；可以重新草拟。"}
        </ConfirmDialog>
      )}
    </Card>
  );
}
