import { useState, type ReactNode } from "react";

import { FaultAlert } from "./alert.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { ReasonFields, type ReasonAsked } from "./reason-fields.tsx";

export type ConfirmDialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What will follow, in law and in fact. */
  readonly children: ReactNode;
  readonly confirmName: string;
  readonly tone?: "primary" | "danger" | undefined;
  /** Absent: no reason is asked. */
  readonly reason?: ReasonAsked | undefined;
  /** Closes itself when this resolves; shows the fault when it rejects. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
};

/** Asks before an act with legal effect, and for its reason where one is due. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onClose}
      isAlert
      width="narrow"
    >
      <ConfirmForm {...props} />
    </Dialog>
  );
}

function ConfirmForm(props: ConfirmDialogProps) {
  const { children, confirmName, tone = "primary", reason, onConfirm, onClose } = props;
  const [given, setGiven] = useState("");
  const [fault, setFault] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);
  const confirm = async () => {
    setRunning(true);
    setFault(undefined);
    try {
      await onConfirm(given);
      onClose();
    } catch (caught) {
      setFault(caught);
    } finally {
      setRunning(false);
    }
  };
  const isMissing = reason !== undefined && given === "";
  return (
    <>
      <div>{children}</div>
      {reason !== undefined && <ReasonFields {...reason} onReason={setGiven} />}
      <FaultAlert fault={fault} />
      <div className="form-actions">
        <Button
          tone={tone}
          isPending={isRunning}
          disabledReason={isMissing ? `请先填写${reason.label}` : undefined}
          onPress={() => void confirm()}
        >
          {confirmName}
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </>
  );
}
