import { useState } from "react";

import { capTextOf, proposedTerm, termFaults, type RenewalTerm } from "./page.logic.ts";
import { useCommand } from "../../operations.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { DateField } from "../../parts/date-field.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { measureName, type MeasureItem } from "../../parts/measure-columns.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { toast } from "../../parts/toasts.tsx";
import { useMe } from "../../session.ts";
import { dayOf, parseDateText } from "../../text/dates.ts";

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
  const today = me ? dayOf(me.clock.now) : row.draftedAt.slice(0, 10);
  const [term, setTerm] = useState<RenewalTerm>(() =>
    proposedTerm(row.kind, row.effectiveTo ?? today, today),
  );
  const [isTried, setTried] = useState(false);
  const command = useCommand("commandMeasure");
  const faults = isTried ? termFaults(term) : {};
  const submit = async () => {
    setTried(true);
    const from = parseDateText(term.from);
    const to = parseDateText(term.to);
    if (from === undefined || to === undefined || to < from) return;
    try {
      const body = { type: "request_renewal" as const, term: { from, to } };
      await command.run({ params: { measureId: row.id }, body });
      toast("续行已提出，等待审批");
      onClose();
    } catch {
      // The form shows the fault that the command keeps.
    }
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
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
          value={term.from}
          onChange={(from) => setTerm((before) => ({ ...before, from }))}
          error={faults.from}
        />
        <DateField
          label="续行至"
          isRequired
          help={capTextOf(row.kind, today)}
          value={term.to}
          onChange={(to) => setTerm((before) => ({ ...before, to }))}
          error={faults.to}
        />
      </div>
      <FaultAlert fault={command.fault} />
      <div className="form-actions">
        <Button type="submit" tone="primary" isPending={command.isRunning}>
          提出续行
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </form>
  );
}
