import { useId, useState } from "react";

import { FORM_RETURN_REASONS } from "#law/form-return-reasons.ts";

import type { View } from "./answer.logic.ts";
import { nameableReasons } from "./stage.logic.ts";
import { StepPanel } from "./step-panel.tsx";
import { useMeasureCommand } from "./use-measure-command.ts";
import { Alert, FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { CheckboxGroup } from "../../parts/checkbox.tsx";
import { FormErrorSummary } from "../../parts/form-error-summary.tsx";
import { TextArea } from "../../parts/text-field.tsx";

const REASONS = Object.entries(FORM_RETURN_REASONS).map(([id, reason]) => ({ id, ...reason }));
const PLACE = { at: 2, of: 2 };

type FormReturnProps = { readonly view: View; readonly onBack: () => void };

/** A closed list of defects of form, all at once; the clock stands still until the court has mended them. */
export function FormReturnStep({ view, onBack }: FormReturnProps) {
  const id = useId();
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const { run, fault, isRunning } = useMeasureCommand(view.row.id);
  const faults = isTried ? faultsOf(reasons, note) : {};
  const send = () => {
    setTried(true);
    if (Object.keys(faultsOf(reasons, note)).length > 0) return;
    void run(
      { type: "return_for_form", reasons: [...reasons], note: note.trim() },
      "已退回法院补正",
    );
  };
  return (
    <StepPanel title="形式退回" place={PLACE}>
      <Alert tone="warn" title="请一次列全。">
        自退回起停止计时，法院补正重发后恢复计时。再次退回时不得提出这次没有列出的缺陷。内部审批、内部规定、对案件实体的疑问都不是退回的理由。
      </Alert>
      <FormErrorSummary
        faults={Object.entries(faults).map(([name, message]) => ({ id: `${id}${name}`, message }))}
      />
      <CheckboxGroup
        label="形式缺陷"
        id={`${id}reasons`}
        isRequired
        isWide
        choices={choicesFor(view)}
        value={reasons}
        onChange={setReasons}
        error={faults["reasons"]}
      />
      <TextArea
        label="具体说明"
        id={`${id}note`}
        isRequired
        help="逐项写明缺什么、应当怎样补正"
        value={note}
        onChange={setNote}
        charactersMax={4000}
        error={faults["note"]}
      />
      <FaultAlert fault={fault} />
      <div className="form-actions">
        <Button tone="primary" isPending={isRunning} onPress={send}>
          退回法院补正
        </Button>
        <Button onPress={onBack}>上一步</Button>
      </div>
    </StepPanel>
  );
}

function choicesFor(view: View) {
  const nameable = nameableReasons(REASONS, view.formReturns);
  return REASONS.map(({ id, name, mend }) => ({
    value: id,
    name,
    help: `补正办法：${mend}`,
    disabledReason: nameable.includes(id) ? undefined : "上次退回没有列出，不能再提出",
  }));
}

function faultsOf(reasons: readonly string[], note: string): Readonly<Record<string, string>> {
  return {
    ...(reasons.length === 0 && { reasons: "请选择退回的形式缺陷" }),
    ...(note.trim() === "" && { note: "请填写具体说明" }),
  };
}
