import { useState, type ReactNode } from "react";

import { useMeasureBatch, type BatchCommand, type BatchOutcomes } from "../use-measure-batch.ts";
import { Button } from "./button.tsx";
import { ConfirmDialog, type ConfirmDialogProps } from "./confirm-dialog.tsx";
import { Dialog } from "./dialog.tsx";
import { measureName, type MeasureItem } from "./measure-columns.tsx";
import { OutcomeList } from "./outcome-list.tsx";

/** One command that can be given to all chosen measures at once. */
export type BatchAction = {
  readonly id: string;
  readonly name: string;
  /** What an outcome says where it went well: 已批准. */
  readonly doneName: string;
  readonly tone?: "primary" | "danger" | "plain" | undefined;
  /** What follows, in law and in fact. */
  readonly text: ReactNode;
  readonly reason?: ConfirmDialogProps["reason"];
  readonly command: (reason: string, row: MeasureItem) => BatchCommand;
  readonly whyNot?: ((rows: readonly MeasureItem[]) => string | undefined) | undefined;
};

export type MeasureBatchProps = {
  readonly actions: readonly BatchAction[];
  readonly rows: readonly MeasureItem[];
  /** The batch is over and has been read. */
  readonly onDone: () => void;
};

type Ended = {
  readonly action: BatchAction;
  readonly rows: readonly MeasureItem[];
  readonly outcomes: BatchOutcomes;
};

/** The buttons over the chosen rows: asks once, acts on each, and shows how each one ended. */
export function MeasureBatch({ actions, rows, onDone }: MeasureBatchProps) {
  const batch = useMeasureBatch();
  const [asked, setAsked] = useState<BatchAction>();
  const [ended, setEnded] = useState<Ended>();
  const run = async (action: BatchAction, reason: string) => {
    const outcomes = await batch.run(
      rows.map((row) => ({ measureId: row.id, command: action.command(reason, row) })),
    );
    setEnded({ action, rows, outcomes });
  };
  const close = () => {
    setEnded(undefined);
    onDone();
  };
  return (
    <>
      {actions.map((action) => (
        <Button
          key={action.id}
          size="small"
          tone={action.tone}
          disabledReason={action.whyNot?.(rows)}
          onPress={() => setAsked(action)}
        >
          {action.name}
        </Button>
      ))}
      {asked !== undefined && (
        <ConfirmDialog
          title={`${asked.name} ${rows.length} 件`}
          isOpen
          onClose={() => setAsked(undefined)}
          confirmName={asked.name}
          tone={asked.tone === "danger" ? "danger" : "primary"}
          reason={asked.reason}
          onConfirm={(reason) => run(asked, reason)}
        >
          {asked.text}
        </ConfirmDialog>
      )}
      <Dialog
        title={`${ended?.action.name ?? ""}结果`}
        isOpen={ended !== undefined}
        onClose={close}
        width="wide"
      >
        {ended !== undefined && <EndedWords {...ended} onClose={close} />}
      </Dialog>
    </>
  );
}

function EndedWords({ action, rows, outcomes, onClose }: Ended & { readonly onClose: () => void }) {
  const names = new Map(rows.map((row) => [row.id, measureName(row)]));
  return (
    <>
      <OutcomeList
        outcomes={outcomes}
        doneName={action.doneName}
        nameOf={({ id }) => names.get(id) ?? id}
      />
      <div className="form-actions">
        <Button tone="primary" onPress={onClose}>
          知道了
        </Button>
      </div>
    </>
  );
}
