import { FormWindow } from "./form-window.tsx";
import { mendedItem, mendFields, valuesOfItem } from "./mend.logic.ts";
import type { View } from "./page.logic.ts";
import { ruleOf } from "../task/catalogue.ts";
import { useMeasureCommand } from "../task/use-measure-command.ts";
import { FieldTableForm, useFieldTable } from "../../parts/field-table-form.tsx";
import { FormErrorSummary } from "../../parts/form-error-summary.tsx";

type MendDialogProps = { readonly view: View; readonly onClose: () => void };

/** The court mends what the unit named, and the notice goes out again under its number. */
export function MendDialog({ view, onClose }: MendDialogProps) {
  const rule = ruleOf(view.row.kind);
  const { item } = view.order;
  const table = useFieldTable(mendFields(rule), valuesOfItem(item));
  const { run, fault, isRunning } = useMeasureCommand(view.row.id);
  const send = async () => {
    const values = table.take();
    if (values === undefined) return;
    const note = values["note"] ?? "";
    const command = { type: "mend", item: mendedItem(item, rule, values), note } as const;
    if (await run(command, "已补正重发")) onClose();
  };
  return (
    <FormWindow
      title="补正重发"
      sendName="补正重发"
      {...{ fault, isRunning, onClose }}
      onSend={() => void send()}
    >
      <p>退回的缺陷：{view.formReturns.at(-1)?.reasons.join("；") ?? "—"}</p>
      <FormErrorSummary faults={table.summary} />
      <FieldTableForm {...table.form} />
    </FormWindow>
  );
}
