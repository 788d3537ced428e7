import { capTextOf, proposedTerm, termFaults } from "./page.logic.ts";
import { useCommand } from "../../operations.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { DateField } from "../../parts/date-field.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { measureName, type MeasureItem } from "../../parts/measure-columns.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { toast } from "../../parts/toasts.tsx";
import { useMe } from "../../session.ts";
import { dayOf, parseDateText } from "../../text/dates.ts";
import { useForm } from "../../use-form.ts";

/** Asks for a renewal of one measure; its approver then issues it. */
export function RenewDialog({
  row,
  onClose,
}: {
  readonly row: MeasureItem | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title="提出续行" isOpen={row !== undefined} onClose={onClose}>
      {row !== undefined && <RenewForm row={row} onClose={onClose} />}
    </Dialog>
  );
}

type FormProps = { readonly row: MeasureItem; readonly onClose: () => void };

function RenewForm({ row, onClose }: FormProps) {
  const { data: me } = useMe();
  const today = me ? dayOf(me.clock.now) : dayOf(row.draftedAt);
  const command = useCommand("commandMeasure");
  const { values, faults, set, submit } = useForm({
    first: () => proposedTerm(row.kind, row.effectiveTo ?? today, today),
    check: termFaults,
    send: async ({ from, to }) => {
      const term = { from: parseDateText(from) ?? from, to: parseDateText(to) ?? to };
      const body = { type: "request_renewal" as const, term };
      await command.run({ params: { measureId: row.id }, body });
      toast("续行已提出，等待审批");
      onClose();
    },
  });
  return (
    <Form onSubmit={submit} submitName="提出续行" isRunning={command.isRunning} onCancel={onClose}>
      <SummaryList
        items={[
          { label: "事项", value: measureName(row) },
          { label: "标的物", value: row.assetLabel ?? "不涉及" },
          { label: "原期限届满", value: row.effectiveTo },
        ]}
      />
      <div className="form-grid">
        <DateField
          label="续行自"
          isRequired
          value={values.from}
          onChange={(from) => set({ from })}
          error={faults.from}
        />
        <DateField
          label="续行至"
          isRequired
          help={capTextOf(row.kind, today)}
          value={values.to}
          onChange={(to) => set({ to })}
          error={faults.to}
        />
      </div>
      <FaultAlert fault={command.fault} />
    </Form>
  );
}
