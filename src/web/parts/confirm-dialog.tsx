import { useState, type ReactNode } from "react";

import { FaultAlert } from "./alert.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { TextArea } from "./text-field.tsx";

export type ConfirmDialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What will follow, in law and in fact. */
  readonly children: ReactNode;
  readonly confirmName: string;
  readonly tone?: "primary" | "danger" | undefined;
  /** Absent: no reason is asked. */
  readonly reason?: {
    readonly label: string;
    readonly help?: string | undefined;
    readonly charactersMin?: number | undefined;
    /** Usual reasons to pick from; 其他 opens the text. */
    readonly choices?: readonly string[] | undefined;
  } | undefined;
  /** Closes itself when this resolves; shows the fault when it rejects. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
};

/** Asks before an act with legal effect, and for its reason where one is due. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={props.onClose} isAlert width="narrow">
      <ConfirmForm {...props} />
    </Dialog>
  );
}

const OTHER = "其他";

function ConfirmForm(props: ConfirmDialogProps) {
  const { children, confirmName, tone = "primary", reason, onConfirm, onClose } = props;
  const [choice, setChoice] = useState("");
  const [text, setText] = useState("");
  const [fault, setFault] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);
  const choices = reason?.choices;
  const asksText = reason !== undefined && (choices === undefined || choice === OTHER);
  const given = asksText ? text.trim() : choice;
  const isShort = reason !== undefined && given.length < (asksText ? (reason.charactersMin ?? 2) : 1);
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
  return (
    <>
      <div>{children}</div>
      {reason !== undefined && choices !== undefined && (
        <RadioGroup
          label={reason.label}
          isRequired
          value={choice}
          onChange={setChoice}
          choices={[...choices, OTHER].map((name) => ({ value: name, name }))}
        />
      )}
      {asksText && (
        <TextArea
          label={choices === undefined ? reason.label : "具体说明"}
          help={reason.help}
          isRequired
          value={text}
          onChange={setText}
          rows={3}
        />
      )}
      <FaultAlert fault={fault} />
      <div className="form-actions">
        <Button
          tone={tone}
          isPending={isRunning}
          disabledReason={isShort ? `请先填写${reason.label}` : undefined}
          onPress={() => void confirm()}
        >
          {confirmName}
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </>
  );
}
