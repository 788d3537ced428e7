import type { ReactNode } from "react";

import type { ApiError } from "../../api-error.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";

type FormWindowProps = {
  readonly title: string;
  readonly sendName: string;
  readonly children: ReactNode;
  readonly fault: ApiError | undefined;
  readonly isRunning: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
};

/** A window with a form: what is written stays in it until it was done or given up. */
export function FormWindow(props: FormWindowProps) {
  const { title, sendName, children, fault, isRunning, onSend, onClose } = props;
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        className="stack"
        aria-label={title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {children}
        <FaultAlert fault={fault} />
        <div className="form-actions">
          <Button type="submit" tone="primary" isPending={isRunning}>
            {sendName}
          </Button>
          <Button onPress={onClose}>取消</Button>
        </div>
      </form>
    </Dialog>
  );
}
