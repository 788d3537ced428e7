import { FormWindow } from "./form-window.tsx";
import { suggestedRenewal, TERM_FIELDS, termOf } from "./mend.logic.ts";
import type { View } from "./page.logic.ts";
import { ruleOf } from "../task/catalogue.ts";
import { useMeasureCommand } from "../task/use-measure-command.ts";
import { FieldTableForm, useFieldTable } from "../../parts/field-table-form.tsx";
import { FormErrorSummary } from "../../parts/form-error-summary.tsx";

type RenewalDialogProps = { readonly view: View; readonly onClose: () => void };

/** Asks for a further term before this one ends. */
export function RenewalDialog({ view, onClose }: RenewalDialogProps) {
  const rule = ruleOf(view.row.kind);
  const table = useFieldTable(TERM_FIELDS, suggestedRenewal(rule, view.row.effectiveTo));
  const { run, fault, isRunning } = useMeasureCommand(view.row.id);
  const send = async () => {
    const values = table.take();
    const term = values === undefined ? null : termOf(values);
    if (term === null) return;
    if (await run({ type: "request_renewal", term }, "已提出续行，待批准")) onClose();
  };
  return (
    <FormWindow
      title="提出续行"
      sendName="提出续行"
      {...{ fault, isRunning, onClose }}
      onSend={() => void send()}
    >
      <p>
        现有期限至 {view.row.effectiveTo ?? "—"}。续行须在届满前由协助单位办理并确认，逾期措施失效。
      </p>
      <FormErrorSummary faults={table.summary} />
      <FieldTableForm {...table.form} />
    </FormWindow>
  );
}
