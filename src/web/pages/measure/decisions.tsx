import { useState } from "react";

import { AnswerReviewDialog } from "./answer-review-dialog.tsx";
import { decisionOf, formOf } from "./decisions.logic.ts";
import { MendDialog } from "./mend-dialog.tsx";
import { courtActions, type ActionView, type View } from "./page.logic.ts";
import { RenewalDialog } from "./renewal-dialog.tsx";
import { useCommand } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Citation } from "../../parts/citation.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { toast } from "../../parts/toasts.tsx";

/** What may be done with the measure; a step that is closed says why, each with its article. */
export function Decisions({ view }: { readonly view: View }) {
  const [open, setOpen] = useState<ActionView>();
  const actions = courtActions(view.actions).filter(
    ({ action }) => decisionOf(action) !== undefined || formOf(action) !== undefined,
  );
  if (actions.length === 0) return null;
  const close = () => setOpen(undefined);
  const possible = actions.filter(({ disabledReason }) => disabledReason === null);
  const closed = actions.filter(({ disabledReason }) => disabledReason !== null);
  return (
    <Card title="办理">
      <ActionList actions={possible} onOpen={setOpen} />
      {possible.length === 0 && <p className="muted">目前没有需要您办理的步骤。</p>}
      {closed.length > 0 && (
        <details className="decisions-closed">
          <summary>暂时不能办的步骤（{closed.length}）</summary>
          <ActionList actions={closed} onOpen={setOpen} />
        </details>
      )}
      {open !== undefined && <DecisionWindow view={view} action={open} onClose={close} />}
    </Card>
  );
}

type ActionListProps = {
  readonly actions: readonly ActionView[];
  readonly onOpen: (action: ActionView) => void;
};

function ActionList({ actions, onOpen }: ActionListProps) {
  return (
    <ul className="decisions">
      {actions.map((action) => (
        <li key={action.action}>
          <Button
            size="small"
            tone={toneOf(action)}
            disabledReason={action.disabledReason ?? undefined}
            onPress={() => onOpen(action)}
          >
            {action.name}
          </Button>
          <span>
            {action.disabledReason !== null && (
              <span className="muted">{action.disabledReason} </span>
            )}
            <Citation cites={action.cites} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function toneOf({ action, disabledReason }: ActionView): "primary" | "danger" | "plain" {
  if (disabledReason !== null) return "plain";
  return decisionOf(action)?.tone ?? (action === "pause" ? "plain" : "primary");
}

type WindowProps = {
  readonly view: View;
  readonly action: ActionView;
  readonly onClose: () => void;
};

function DecisionWindow({ view, action, onClose }: WindowProps) {
  switch (formOf(action.action)) {
    case "mend":
      return <MendDialog view={view} onClose={onClose} />;
    case "request_renewal":
      return <RenewalDialog view={view} onClose={onClose} />;
    case "answer_review":
      return <AnswerReviewDialog view={view} onClose={onClose} />;
    default:
      return <ConfirmWindow view={view} action={action} onClose={onClose} />;
  }
}

function ConfirmWindow({ view, action, onClose }: WindowProps) {
  const { run } = useCommand("commandMeasure");
  const decision = decisionOf(action.action);
  if (decision === undefined) return null;
  return (
    <ConfirmDialog
      title={action.name}
      isOpen
      onClose={onClose}
      confirmName={decision.confirmName}
      tone={decision.tone ?? "primary"}
      reason={decision.reason}
      onConfirm={async (reason) => {
        const input = { params: { measureId: view.row.id }, body: decision.command(reason) };
        const done = await run(input);
        toast(done.number === null ? decision.doneText : `${decision.doneText}：${done.number}`);
      }}
    >
      <p>{decision.text}</p>
      <CheckWords view={view} action={action.action} />
      <Citation cites={action.cites} />
    </ConfirmDialog>
  );
}

/** Before it goes out, what the check found is read once more. */
function CheckWords({ view, action }: { readonly view: View; readonly action: string }) {
  if (!["submit", "approve", "serve"].includes(action) || view.check.length === 0) return null;
  return (
    <ul>
      {view.check.map(({ type, text }) => (
        <li key={`${type} ${text}`}>自检：{text}</li>
      ))}
    </ul>
  );
}
