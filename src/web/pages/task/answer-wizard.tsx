import { answerFaults, firstDraft, hasFaults, type View, type Who } from "./answer.logic.ts";
import { ruleOf } from "./catalogue.ts";
import { CheckPage } from "./check-page.tsx";
import { EvidenceField } from "./evidence-field.tsx";
import { FindingsPage } from "./findings-page.tsx";
import { ResultPage } from "./result-page.tsx";
import { StepPanel } from "./step-panel.tsx";
import { useAnswer, type Answering } from "./use-answer.ts";
import { useEvidence, type EvidenceState } from "./use-evidence.ts";
import { useMeasureCommand } from "./use-measure-command.ts";
import { Button } from "../../parts/button.tsx";

export type WizardProps = {
  readonly view: View;
  readonly who: Who;
  readonly onBack: () => void;
};

/** Doing what the notice asks and saying so: result, findings, evidence, check. */
export function AnswerWizard({ view, who, onBack }: WizardProps) {
  const rule = ruleOf(view.row.kind);
  const answering = useAnswer(rule, view.order, firstDraft(view, who));
  const evidence = useEvidence(view.row.id);
  const { run, fault, isRunning } = useMeasureCommand(view.row.id);
  const back = answering.back ?? onBack;
  if (answering.page === "check") {
    const send = () => {
      const answer = answering.body(evidence.ids);
      if (answer !== undefined) void run({ type: "answer", answer }, "已反馈办理结果");
    };
    return (
      <CheckPage
        {...{ rule, answering, evidence, fault, isRunning, back }}
        sendName="提交反馈"
        onSend={send}
        isWhole={!hasFaults(answerFaults(rule, view.order, answering.draft))}
      />
    );
  }
  return <AnswerPages {...{ rule, answering, evidence, back }} title="填写办理结果" />;
}

type AnswerPagesProps = {
  readonly rule: ReturnType<typeof ruleOf>;
  readonly answering: Answering;
  readonly evidence: EvidenceState;
  readonly back: () => void;
  readonly title: string;
};

/** The pages that are filled in, before the one on which all is checked. */
export function AnswerPages({ rule, answering, evidence, back, title }: AnswerPagesProps) {
  switch (answering.page) {
    case "findings":
      return <FindingsPage rule={rule} answering={answering} back={back} />;
    case "evidence":
      return <EvidencePage answering={answering} evidence={evidence} back={back} />;
    default:
      return <ResultPage rule={rule} answering={answering} back={back} title={title} />;
  }
}

type EvidencePageProps = Pick<AnswerPagesProps, "answering" | "evidence" | "back">;

function EvidencePage({ answering, evidence, back }: EvidencePageProps) {
  return (
    <StepPanel title="证明材料" place={answering.place}>
      <EvidenceField
        label="证明材料（可以不附）"
        evidence={evidence}
        help="例如回执盖章件、登记簿查询结果、流水凭证"
      />
      <div className="form-actions">
        <Button tone="primary" disabledReason={evidence.notReady} onPress={answering.next}>
          下一步
        </Button>
        <Button onPress={back}>上一步</Button>
      </div>
    </StepPanel>
  );
}
