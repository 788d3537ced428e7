import { useState } from "react";

import type { View } from "./answer.logic.ts";
import { EvidenceField } from "./evidence-field.tsx";
import { actionOf } from "./stage.logic.ts";
import { useEvidence } from "./use-evidence.ts";
import { useMeasureCommand } from "./use-measure-command.ts";
import { Reviews } from "../measure/reviews.tsx";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { Citation } from "../../parts/citation.tsx";
import { TextArea } from "../../parts/text-field.tsx";

/** Beside the doing, never instead of it: the unit tells the court what it thinks is wrong. */
export function ReviewCard({ view }: { readonly view: View }) {
  const [isOpen, setOpen] = useState(false);
  const action = actionOf(view, "propose_review");
  if (action === undefined && view.reviews.length === 0) return null;
  return (
    <Card title="审查建议" note="不停止、不延后办理">
      <div className="stack">
        <p>
          认为通知有错误的，可以向法院提出审查建议，由法院另行答复。提出建议期间仍应按期办理并反馈。
          {action !== undefined && <Citation cites={action.cites} />}
        </p>
        <Reviews reviews={view.reviews} />
        {isOpen ? (
          <ProposalForm measureId={view.row.id} onClose={() => setOpen(false)} />
        ) : (
          action !== undefined && (
            <div>
              <Button
                disabledReason={action.disabledReason ?? undefined}
                onPress={() => setOpen(true)}
              >
                提出审查建议
              </Button>
            </div>
          )
        )}
      </div>
    </Card>
  );
}

type ProposalProps = { readonly measureId: string; readonly onClose: () => void };

function ProposalForm({ measureId, onClose }: ProposalProps) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const evidence = useEvidence(measureId);
  const { run, fault, isRunning } = useMeasureCommand(measureId);
  const send = async () => {
    if (text.trim() === "") {
      setError("请填写建议内容");
      return;
    }
    setError(undefined);
    const attachments = [...evidence.ids];
    const isDone = await run(
      { type: "propose_review", text: text.trim(), attachments },
      "审查建议已送法院，请继续办理",
    );
    if (isDone) onClose();
  };
  return (
    <form
      className="stack"
      aria-label="提出审查建议"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label="建议内容"
        isRequired
        value={text}
        onChange={setText}
        charactersMax={4000}
        help="写明认为错在哪里、依据什么"
        error={error}
      />
      <EvidenceField label="附件（可以不附）" evidence={evidence} />
      <FaultAlert fault={fault} />
      <div className="form-actions">
        <Button
          type="submit"
          tone="primary"
          isPending={isRunning}
          disabledReason={evidence.notReady}
        >
          送法院审查
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </form>
  );
}
