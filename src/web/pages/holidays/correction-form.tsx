import { useState } from "react";

import { correctionFaults } from "./page.logic.ts";
import { useCommand } from "../../operations.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { DateField } from "../../parts/date-field.tsx";
import { RadioGroup } from "../../parts/radio-group.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { parseDateText } from "../../text/dates.ts";

const BLANK = { day: "", kind: "", reason: "" };
const KINDS = [
  { value: "rest", name: "休息" },
  { value: "work", name: "上班" },
];

/** One day of the county that differs; every running deadline over it is counted anew. */
export function CorrectionForm({ onDone }: { readonly onDone: (recomputed: number) => void }) {
  const [values, setValues] = useState(BLANK);
  const [isTried, setTried] = useState(false);
  const command = useCommand("correctHoliday");
  const faults = isTried ? correctionFaults(values) : {};
  const set = (name: keyof typeof BLANK) => (value: string) =>
    setValues((before) => ({ ...before, [name]: value }));
  const submit = async () => {
    setTried(true);
    const day = parseDateText(values.day);
    if (day === undefined || Object.keys(correctionFaults(values)).length > 0) return;
    const kind = values.kind === "work" ? ("work" as const) : ("rest" as const);
    try {
      const answer = await command.run({
        params: { day },
        body: { kind, reason: values.reason.trim() },
      });
      setValues(BLANK);
      setTried(false);
      onDone(answer.recomputed);
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
      <div className="form-grid">
        <DateField
          label="日期"
          isRequired
          value={values.day}
          onChange={set("day")}
          error={faults.day}
        />
        <RadioGroup
          label="当天"
          isRequired
          choices={KINDS}
          value={values.kind}
          onChange={set("kind")}
          error={faults.kind}
        />
        <TextField
          label="更正理由"
          isRequired
          help="写明依据的文件名称和文号"
          value={values.reason}
          onChange={set("reason")}
          error={faults.reason}
        />
      </div>
      <FaultAlert fault={command.fault} />
      <div className="form-actions">
        <Button type="submit" tone="primary" isPending={command.isRunning}>
          登记更正
        </Button>
        <span className="muted">更正后，正在计算的办理期限按新的工作日重新计算。</span>
      </div>
    </form>
  );
}
