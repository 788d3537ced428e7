import type { ReactNode } from "react";

import { Button } from "./button.tsx";

export type FormProps = {
  readonly children: ReactNode;
  readonly onSubmit: () => Promise<void>;
  /** What the button says that sends it. */
  readonly submitName: string;
  readonly isRunning: boolean;
  readonly onCancel?: (() => void) | undefined;
  /** Beside the buttons, in grey. */
  readonly note?: string | undefined;
};

/** A form that checks itself in Chinese: the browser's own bubbles are switched off. Enter sends it. */
export function Form({ children, onSubmit, submitName, isRunning, onCancel, note }: FormProps) {
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
      <div className="form-actions">
        <Button type="submit" tone="primary" isPending={isRunning}>
          {submitName}
        </Button>
        {onCancel !== undefined && <Button onPress={onCancel}>取消</Button>}
        {note !== undefined && <span className="muted">{note}</span>}
      </div>
    </form>
  );
}
