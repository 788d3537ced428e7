import { paymentFaults } from "./payment.logic.ts";
import type { CaseView } from "./page.logic.ts";
import { faultOf } from "../../api-error.ts";
import { useCommand } from "../../operations.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { DateField } from "../../parts/date-field.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { MoneyField } from "../../parts/money-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { toast } from "../../parts/toasts.tsx";
import { useMe } from "../../session.ts";
import { dayOf, parseDateText } from "../../text/dates.ts";
import { groupYuan, wireYuan } from "../../text/yuan.ts";
import { useForm } from "../../use-form.ts";

type Props = {
  readonly found: CaseView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Money that came in; when it covers the claim the clock of the release begins (art. 19). */
export function PaymentDialog({ found, isOpen, onClose }: Props) {
  return (
    <Dialog title="登记履行" isOpen={isOpen} onClose={onClose} width="narrow">
      <PaymentForm found={found} onClose={onClose} />
    </Dialog>
  );
}

function PaymentForm({ found, onClose }: Omit<Props, "isOpen">) {
  const { data: me } = useMe();
  const today = me ? dayOf(me.clock.now) : "";
  const pay = useCommand("commandCase");
  const { values, faults, set, submit } = useForm({
    first: { amountYuan: "", paidOn: today, note: "" },
    check: (typed) => paymentFaults(typed, today),
    send: async ({ amountYuan, paidOn, note }) => {
      const wire = wireYuan(amountYuan) ?? amountYuan;
      const body = {
        type: "record_payment" as const,
        amountYuan: wire,
        paidOn: parseDateText(paidOn) ?? paidOn,
        note: note.trim(),
      };
      await pay.run({ params: { caseId: found.id }, body });
      toast(`已登记履行 ${groupYuan(wire)} 元`);
      onClose();
    },
  });
  return (
    <Form onSubmit={submit} submitName="登记" isRunning={pay.isRunning} onCancel={onClose}>
      <p>
        标的 {groupYuan(found.claimYuan)} 元，已到位 {groupYuan(found.receivedYuan)}{" "}
        元。全部到位后开始计算解除期限。
      </p>
      <MoneyField
        label="金额"
        isRequired
        value={values.amountYuan}
        onChange={(amountYuan) => set({ amountYuan })}
        error={faults.amountYuan ?? faultOf(pay.fault, "amountYuan")}
      />
      <DateField
        label="到账日期"
        isRequired
        max={today}
        value={values.paidOn}
        onChange={(paidOn) => set({ paidOn })}
        error={faults.paidOn ?? faultOf(pay.fault, "paidOn")}
      />
      <TextField
        label="说明"
        isRequired
        help="履行方式、付款人、凭证号"
        charactersMax={200}
        value={values.note}
        onChange={(note) => set({ note })}
        error={faults.note ?? faultOf(pay.fault, "note")}
      />
      <FaultAlert fault={pay.fault} fields={["amountYuan", "paidOn", "note"]} />
    </Form>
  );
}
