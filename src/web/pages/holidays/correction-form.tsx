import { correctionFaults } from "./page.logic.ts";
import { useCommand } from "../../operations.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { DateField } from "../../parts/date-field.tsx";
import { Form } from "../../parts/form.tsx";
import { RadioGroup } from "../../parts/radio-group.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { parseDateText } from "../../text/dates.ts";
import { useForm } from "../../use-form.ts";

const BLANK = { day: "", kind: "", reason: "" };
const KINDS = [
  { value: "rest", name: "休息" },
  { value: "work", name: "上班" },
];

/** One day of the county that differs; every running deadline over it is counted anew. */
export function CorrectionForm({ onDone }: { readonly onDone: (recomputed: number) => void }) {
  const command = useCommand("correctHoliday");
  const { values, faults, set, submit } = useForm({
    first: BLANK,
    check: correctionFaults,
    send: async ({ day, kind, reason }) => {
      const { recomputed } = await command.run({
        params: { day: parseDateText(day) ?? day },
        body: { kind: kind === "work" ? "work" : "rest", reason: reason.trim() },
      });
      onDone(recomputed);
    },
  });
  return (
    <Form
      onSubmit={submit}
      submitName="登记更正"
      isRunning={command.isRunning}
      note="更正后，正在计算的办理期限按新的工作日重新计算。"
    >
      <div className="form-grid">
        <DateField
          label="日期"
          isRequired
          value={values.day}
          onChange={(day) => set({ day })}
          error={faults.day}
        />
        <RadioGroup
          label="当天"
          isRequired
          choices={KINDS}
          value={values.kind}
          onChange={(kind) => set({ kind })}
          error={faults.kind}
        />
        <TextField
          label="更正理由"
          isRequired
          help="写明依据的文件名称和文号"
          value={values.reason}
          onChange={(reason) => set({ reason })}
          error={faults.reason}
        />
      </div>
      <FaultAlert fault={command.fault} />
    </Form>
  );
}
