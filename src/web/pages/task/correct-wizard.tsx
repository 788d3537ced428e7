import { useState } from "react";

import {
  answerFaults,
  draftOfAnswer,
  hasFaults,
  type AnswerBody,
  type View,
} from "./answer.logic.ts";
import { AnswerPages } from "./answer-wizard.tsx";
import { ruleOf } from "./catalogue.ts";
import { CheckPage } from "./check-page.tsx";
import { useAnswer } from "./use-answer.ts";
import { useEvidence } from "./use-evidence.ts";
import { useMeasureCommand } from "./use-measure-command.ts";
import { TextArea } from "../../parts/text-field.tsx";
import { randomId } from "../../random-id.ts";

type Answer = View["answers"][number];
type CorrectProps = { readonly view: View; readonly answer: Answer; readonly onBack: () => void };

/** A new version of an answer that says why; the earlier one stays in the file. */
export function CorrectWizard({ view, answer, onBack }: CorrectProps) {
  const rule = ruleOf(view.row.kind);
  const [first] = useState(() => draftOfAnswer(answer.body as AnswerBody, randomId));
  const [reason, setReason] = useState("");
  const answering = useAnswer(rule, view.order, first);
  const evidence = useEvidence(view.row.id, answer.attachments);
  const { run, fault, isRunning } = useMeasureCommand(view.row.id);
  const back = answering.back ?? onBack;
  if (answering.page !== "check") {
    return <AnswerPages {...{ rule, answering, evidence, back }} title="更正办理结果" />;
  }
  const send = async () => {
    const body = answering.body(evidence.ids);
    if (body === undefined || reason.trim() === "") return;
    const command = { type: "correct_answer", answer: body, reason: reason.trim() } as const;
    if (await run(command, "已提交更正")) onBack();
  };
  return (
    <CheckPage
      {...{ rule, answering, evidence, fault, isRunning, back }}
      sendName="提交更正"
      onSend={() => void send()}
      isWhole={reason.trim() !== "" && !hasFaults(answerFaults(rule, view.order, answering.draft))}
    >
      <TextArea
        label="更正原因"
        isRequired
        help={`将作为第 ${answer.version + 1} 版保存，原反馈保留`}
        value={reason}
        onChange={setReason}
        charactersMax={4000}
      />
    </CheckPage>
  );
}
