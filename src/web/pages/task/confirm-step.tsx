import { handlerValues, type View, type Who } from "./answer.logic.ts";
import { CONFIRMATION_FIELDS } from "./catalogue.ts";
import { EvidenceField } from "./evidence-field.tsx";
import { actionOf } from "./stage.logic.ts";
import { StepPanel } from "./step-panel.tsx";
import { useEvidence } from "./use-evidence.ts";
import { useMeasureCommand } from "./use-measure-command.ts";
import { Alert, FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { FieldTableForm, useFieldTable } from "../../parts/field-table-form.tsx";
import { FormErrorSummary } from "../../parts/form-error-summary.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";

const WORDS = {
  renewal: {
    title: "办理续行并确认",
    text: "请先在本单位的系统中办理续行登记，再在这里确认。期限届满前没有确认的，措施失效。",
    action: "confirm_renewal",
    send: "确认已续行",
    done: "已确认续行",
  },
  release: {
    title: "办理解除并确认",
    text: "请先在本单位的系统中解除，再在这里确认。确认之前，法院的页面一直显示为尚未解除。",
    action: "confirm_release",
    send: "确认已解除",
    done: "已确认解除",
  },
} as const;

type ConfirmStepProps = {
  readonly view: View;
  readonly task: "renewal" | "release";
  readonly who: Who;
};

/** A renewal or a release is done in the unit's own system first; here the unit says that it is. */
export function ConfirmStep({ view, task, who }: ConfirmStepProps) {
  const words = WORDS[task];
  const table = useFieldTable(CONFIRMATION_FIELDS, handlerValues(who));
  const evidence = useEvidence(view.row.id);
  const { run, fault, isRunning } = useMeasureCommand(view.row.id);
  const send = () => {
    const fields = table.take();
    if (fields === undefined) return;
    void run({ type: words.action, fields, attachments: [...evidence.ids] }, words.done);
  };
  const disabled = actionOf(view, words.action)?.disabledReason ?? evidence.notReady;
  return (
    <StepPanel title={words.title}>
      <Alert tone="warn">{words.text}</Alert>
      <SummaryList items={factsOf(view, task)} />
      <FormErrorSummary faults={table.summary} />
      <FieldTableForm {...table.form} />
      <EvidenceField label="证明材料（可以不附）" evidence={evidence} />
      <FaultAlert fault={fault} />
      <div className="form-actions">
        <Button tone="primary" isPending={isRunning} disabledReason={disabled} onPress={send}>
          {words.send}
        </Button>
      </div>
    </StepPanel>
  );
}

function factsOf({ renewal, release, row, order }: View, task: "renewal" | "release") {
  const thing = {
    label: "标的",
    value: order.asset === null ? "—" : `${order.asset.kindName} ${order.asset.identifier}`,
  };
  if (task === "renewal") {
    return [
      thing,
      { label: "现有期限至", value: row.effectiveTo ?? "—" },
      {
        label: "续行期限",
        value: renewal === null ? "—" : `${renewal.term.from} 至 ${renewal.term.to}`,
      },
    ];
  }
  return [thing, { label: "解除事由", value: release?.groundName ?? "—" }];
}
