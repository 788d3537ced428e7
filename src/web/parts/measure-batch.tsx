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

type Asked = { readonly action: BatchAction; readonly rows: readonly MeasureItem[] };
type Ended = Asked & { readonly outcomes: BatchOutcomes };

export type Batch = {
  /** Asks before the action is given to the rows. */
  readonly ask: (asked: Asked) => void;
  /** The question and the result; they outlive the rows, which leave the list when they are done. */
  readonly dialogs: ReactNode;
};

/** Asks once, acts on each row, and shows how each one ended; `onDone` when that has been read. */
export function useBatch(onDone: () => void): Batch {
  const batch = useMeasureBatch();
  const [asked, setAsked] = useState<Asked>();
  const [ended, setEnded] = useState<Ended>();
  const run = async ({ action, rows }: Asked, reason: string) => {
    const outcomes = await batch.run(
      rows.map((row) => ({ measureId: row.id, command: action.command(reason, row) })),
    );
    setEnded({ action, rows, outcomes });
  };
  const close = () => {
    setEnded(undefined);
    onDone();
  };
  const dialogs = (
    <>
      {asked !== undefined && (
        <Question {...asked} onClose={() => setAsked(undefined)} onConfirm={run} />
      )}
      <Dialog
        title={`${ended?.action.name ?? ""}结果`}
        isOpen={ended !== undefined}
        onClose={close}
        width="wide"
      >
        {ended !== undefined && <Result {...ended} onClose={close} />}
      </Dialog>
    </>
  );
  return { ask: setAsked, dialogs };
}

export type BatchButtonsProps = {
  readonly actions: readonly BatchAction[];
  readonly rows: readonly MeasureItem[];
  readonly onAsk: Batch["ask"];
};

/** The buttons over the chosen rows; one that does not fit them all says why. */
export function BatchButtons({ actions, rows, onAsk }: BatchButtonsProps) {
  return (
    <>
      {actions.map((action) => (
        <Button
          key={action.id}
          size="small"
          tone={action.tone}
          disabledReason={action.whyNot?.(rows)}
          onPress={() => onAsk({ action, rows })}
        >
          {action.name}
        </Button>
      ))}
    </>
  );
}

type QuestionProps = Asked & {
  readonly onClose: () => void;
  readonly onConfirm: (asked: Asked, reason: string) => Promise<void>;
};

function Question({ action, rows, onClose, onConfirm }: QuestionProps) {
  return (
    <ConfirmDialog
      title={`${action.name} ${rows.length} 件`}
      isOpen
      onClose={onClose}
      confirmName={action.name}
      tone={action.tone === "danger" ? "danger" : "primary"}
      reason={action.reason}
      onConfirm={(reason) => onConfirm({ action, rows }, reason)}
    >
      {action.text}
    </ConfirmDialog>
  );
}

function Result({ action, rows, outcomes, onClose }: Ended & { readonly onClose: () => void }) {
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
