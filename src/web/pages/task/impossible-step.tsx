import { useId, useState } from "react";

import { IMPOSSIBLE_REASONS, type ImpossibleReasonId } from "#law/impossible-reasons.ts";

import type { View } from "./answer.logic.ts";
import { EvidenceField } from "./evidence-field.tsx";
import { StepPanel } from "./step-panel.tsx";
import { useEvidence } from "./use-evidence.ts";
import { useMeasureCommand } from "./use-measure-command.ts";
import { Alert, FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { FormErrorSummary } from "../../parts/form-error-summary.tsx";
import { RadioGroup } from "../../parts/radio-group.tsx";
import { TextArea } from "../../parts/text-field.tsx";

const REASONS = Object.entries(IMPOSSIBLE_REASONS) as readonly (readonly [
  ImpossibleReasonId,
  (typeof IMPOSSIBLE_REASONS)[ImpossibleReasonId],
])[];
const PLACE = { at: 2, of: 2 };

type ImpossibleProps = { readonly view: View; readonly onBack: () => void };

/** What nobody could do, from a closed list and with proof: never counted as a refusal. */
export function ImpossibleStep({ view, onBack }: ImpossibleProps) {
  const id = useId();
  const [reason, setReason] = useState("");
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const evidence = useEvidence(view.row.id);
  const { run, fault, isRunning } = useMeasureCommand(view.row.id);
  const all = faultsOf(reason, note, evidence.ids.length);
  const faults = isTried ? all : {};
  const send = () => {
    setTried(true);
    if (Object.keys(all).length > 0) return;
    const attachments = [...evidence.ids];
    void run({ type: "report_impossible", reason, note: note.trim(), attachments }, "已报法院确认");
  };
  return (
    <StepPanel title="无法办理" place={PLACE}>
      <Alert>
        只限下列情形，须附证明。法院一日内确认或者坚持要求办理；经确认的不计入拒不协助。
      </Alert>
      <FormErrorSummary faults={listed(faults, id)} />
      <ReasonChoice
        id={`${id}reason`}
        value={reason}
        onChange={setReason}
        error={faults["reason"]}
      />
      <TextArea
        label="情况说明"
        id={`${id}note`}
        isRequired
        value={note}
        onChange={setNote}
        charactersMax={4000}
        error={faults["note"]}
      />
      <div id={`${id}proof`} tabIndex={-1}>
        <EvidenceField
          label="证明材料"
          evidence={evidence}
          help={proofOf(reason)}
          error={faults["proof"]}
        />
      </div>
      <FaultAlert fault={fault} />
      <div className="form-actions">
        <Button
          tone="primary"
          isPending={isRunning}
          disabledReason={evidence.notReady}
          onPress={send}
        >
          报法院确认
        </Button>
        <Button onPress={onBack}>上一步</Button>
      </div>
    </StepPanel>
  );
}

type ReasonChoiceProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly error: string | undefined;
};

function ReasonChoice(props: ReasonChoiceProps) {
  return (
    <RadioGroup
      {...props}
      label="无法办理的情形"
      isRequired
      isWide
      choices={REASONS.map(([value, { name, proof }]) => ({
        value,
        name,
        help: `证明：${proof}`,
      }))}
    />
  );
}

function listed(faults: Readonly<Record<string, string>>, id: string) {
  return Object.entries(faults).map(([name, message]) => ({ id: `${id}${name}`, message }));
}

function proofOf(reason: string): string | undefined {
  const found = REASONS.find(([id]) => id === reason);
  return found === undefined ? undefined : `应附：${found[1].proof}`;
}

function faultsOf(reason: string, note: string, proofs: number): Readonly<Record<string, string>> {
  return {
    ...(reason === "" && { reason: "请选择无法办理的情形" }),
    ...(note.trim() === "" && { note: "请填写情况说明" }),
    ...(proofs === 0 && { proof: "请附上证明材料" }),
  };
}
