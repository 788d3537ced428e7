import { useRef, useState } from "react";

import { receivable, receiptItems, type InboxRow } from "./page.logic.ts";
import { useCommand } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { OutcomeList, type RowOutcome } from "../../parts/outcome-list.tsx";
import { randomId } from "../../random-id.ts";

/** Signs for many papers at once; each is signed for by itself and says how it ended. */
export function BatchReceipt({
  rows,
  onDone,
}: {
  readonly rows: readonly InboxRow[];
  readonly onDone: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const [ended, setEnded] = useState<{
    rows: readonly InboxRow[];
    outcomes: readonly RowOutcome[];
  }>();
  const sign = useSigning();
  const ready = receivable(rows);
  const close = () => {
    setEnded(undefined);
    onDone();
  };
  return (
    <>
      <Button
        size="small"
        tone="primary"
        disabledReason={ready.length === 0 ? "所选事项没有待签收的文书" : undefined}
        onPress={() => setAsking(true)}
      >
        签收 {ready.length} 件
      </Button>
      <ConfirmDialog
        title={`签收 ${ready.length} 件文书`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmName="签收"
        onConfirm={async () => setEnded({ rows: ready, outcomes: await sign(ready) })}
      >
        签收时间由系统记录到秒，签收后开始办理。签收不代表对内容的认可，对通知有不同意见的，可以另行提出审查建议。
      </ConfirmDialog>
      <Dialog title="签收结果" isOpen={ended !== undefined} onClose={close} width="wide">
        {ended !== undefined && <Ended {...ended} onClose={close} />}
      </Dialog>
    </>
  );
}

/** Pressing again after a lost answer sends the same ids: nothing is signed for twice. */
function useSigning(): (rows: readonly InboxRow[]) => Promise<readonly RowOutcome[]> {
  const { run } = useCommand("commandMeasures");
  const open = useRef<{ print: string; items: ReturnType<typeof receiptItems> }>(undefined);
  return async (rows) => {
    const print = rows.map(({ id, task }) => `${id} ${task}`).join("\n");
    if (open.current?.print !== print)
      open.current = { print, items: receiptItems(rows, randomId) };
    const { outcomes } = await run({ body: { items: open.current.items } });
    open.current = undefined;
    return outcomes;
  };
}

type EndedProps = {
  readonly rows: readonly InboxRow[];
  readonly outcomes: readonly RowOutcome[];
  readonly onClose: () => void;
};

function Ended({ rows, outcomes, onClose }: EndedProps) {
  const names = new Map(rows.map((row) => [row.id, nameOf(row)]));
  return (
    <>
      <OutcomeList outcomes={outcomes} doneName="已签收" nameOf={({ id }) => names.get(id) ?? id} />
      <div className="form-actions">
        <Button tone="primary" onPress={onClose}>
          知道了
        </Button>
      </div>
    </>
  );
}

export function nameOf(row: InboxRow): string {
  return `${row.kindName}（${row.debtorName}，${row.caseNumber}）`;
}
