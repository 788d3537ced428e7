import { useState } from "react";

import { outstandingColumns } from "./outstanding-columns.tsx";
import { ofRelease, type CaseView, type OutstandingItem, type Release } from "./page.logic.ts";
import { useCommand } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Citation } from "../../parts/citation.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { TableCard } from "../../parts/table-card.tsx";
import { Tag } from "../../parts/tag.tsx";
import { toast } from "../../parts/toasts.tsx";
import { dayAndTimeOf } from "../../text/dates.ts";

type Props = {
  readonly found: CaseView;
  readonly release: Release;
  readonly items: readonly OutstandingItem[];
};

const COLUMNS = outstandingColumns([
  "kind",
  "debtor",
  "unit",
  "asset",
  "status",
  "secured",
  "effectiveTo",
]);

/** The draft before the person who decides; the software drafts, only the court decides (art. 19). */
export function DecideRelease({ found, release, items }: Props) {
  return (
    <>
      <Card
        title="解除待决定"
        note={<Tag tone="warn">{release.scope === "full" ? "全部解除" : "部分解除"}</Tag>}
      >
        <div className="stack">
          <SummaryList
            items={[
              { label: "解除事由", value: release.groundName },
              { label: "理由", value: release.reason },
              { label: "措施", value: countText(release, items) },
              {
                label: "草拟",
                value: `${release.draftedByName} ${dayAndTimeOf(release.draftedAt)}`,
              },
            ]}
          />
          <Decision found={found} release={release} />
        </div>
      </Card>
      <TableCard
        title="拟解除的措施"
        name="release-drafted"
        columns={COLUMNS}
        rows={ofRelease(release, items)}
        rowId={(row) => row.measureId}
        rowName={(row) => row.kindName}
      />
    </>
  );
}

function countText(release: Release, items: readonly OutstandingItem[]): string {
  return `${release.measureCount} 项（本案未解除 ${items.length} 项）`;
}

function Decision({ found, release }: Pick<Props, "found" | "release">) {
  const [isGranting, setGranting] = useState<boolean>();
  const action = found.actions.find((one) => one.action === "decide_release");
  const why = action === undefined ? "您没有决定解除的权限" : (action.disabledReason ?? undefined);
  return (
    <>
      <div className="form-actions">
        <Button tone="primary" disabledReason={why} onPress={() => setGranting(true)}>
          决定解除
        </Button>
        <Button disabledReason={why} onPress={() => setGranting(false)}>
          不予解除
        </Button>
        <span className="muted">
          {why} {action !== undefined && <Citation cites={action.cites} />}
        </span>
      </div>
      {isGranting !== undefined && (
        <DecisionDialog
          caseId={found.id}
          release={release}
          isGranting={isGranting}
          onClose={() => setGranting(undefined)}
        />
      )}
    </>
  );
}

type DialogProps = {
  readonly caseId: string;
  readonly release: Release;
  readonly isGranting: boolean;
  readonly onClose: () => void;
};

const WORDS = {
  granting: { name: "决定解除", reason: "决定意见", done: "已决定解除，解除文书已发往各单位" },
  refusing: { name: "不予解除", reason: "不予解除的理由", done: "已决定不予解除" },
} as const;

function DecisionDialog({ caseId, release, isGranting, onClose }: DialogProps) {
  const command = useCommand("commandCase");
  const words = isGranting ? WORDS.granting : WORDS.refusing;
  const { releaseId, measureCount } = release;
  return (
    <ConfirmDialog
      title={words.name}
      isOpen
      onClose={onClose}
      confirmName={words.name}
      tone={isGranting ? "primary" : "danger"}
      reason={{ label: words.reason, charactersMin: 2 }}
      onConfirm={async (reason) => {
        const body = { type: "decide_release" as const, releaseId, granted: isGranting, reason };
        await command.run({ params: { caseId }, body });
        toast(words.done);
      }}
    >
      {isGranting
        ? `决定后，解除裁定和通知发往全部相关单位，共 ${measureCount} 项。`
        : "不予解除的，措施继续有效；可以重新草拟。"}
    </ConfirmDialog>
  );
}
