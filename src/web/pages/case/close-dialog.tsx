import { useState } from "react";

import { CLOSE_WAYS, conditionChoices, whyNotClose, type CloseWay } from "./close.logic.ts";
import type { CaseView } from "./page.logic.ts";
import { useCommand } from "../../operations.ts";
import { Alert, FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { CheckboxGroup } from "../../parts/checkbox.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { RadioGroup } from "../../parts/radio-group.tsx";
import { TextArea } from "../../parts/text-field.tsx";
import { toast } from "../../parts/toasts.tsx";
import { useMe } from "../../session.ts";
import { dayOf } from "../../text/dates.ts";

type Props = {
  readonly found: CaseView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** The end of a case: by performance, by termination, or for now without completion (终本). */
export function CloseDialog({ found, isOpen, onClose }: Props) {
  return (
    <Dialog title="结案" isOpen={isOpen} onClose={onClose}>
      <CloseForm found={found} onClose={onClose} />
    </Dialog>
  );
}

const BLANK = { way: "", conditions: [] as readonly string[], reason: "" };

function CloseForm({ found, onClose }: Omit<Props, "isOpen">) {
  const { data: me } = useMe();
  const today = me ? dayOf(me.clock.now) : found.filedOn;
  const [values, setValues] = useState(BLANK);
  const command = useCommand("commandCase");
  const set = (next: Partial<typeof BLANK>) => setValues((before) => ({ ...before, ...next }));
  const submit = async () => {
    const body = {
      type: "close" as const,
      way: values.way as CloseWay,
      conditions: values.way === "without_completion" ? [...values.conditions] : [],
      reason: values.reason.trim(),
    };
    try {
      await command.run({ params: { caseId: found.id }, body });
      toast("案件已结案");
      onClose();
    } catch {
      // The form shows the fault that the command keeps.
    }
  };
  return (
    <>
      <WayFields found={found} values={values} today={today} onChange={set} />
      <TextArea
        label="结案理由"
        isRequired
        rows={3}
        value={values.reason}
        onChange={(reason) => set({ reason })}
      />
      <FaultAlert fault={command.fault} />
      <div className="form-actions">
        <Button
          tone="primary"
          isPending={command.isRunning}
          disabledReason={whyNotClose(values, today)}
          onPress={() => void submit()}
        >
          结案
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </>
  );
}

function OutstandingWarning({ found: { releaseClock } }: Pick<Props, "found">) {
  if (releaseClock === null || releaseClock.outstandingCount === 0) return null;
  return (
    <Alert tone="bad" title={`还有 ${releaseClock.outstandingCount} 项未解除`}>
      有措施未解除的，不能以执行完毕或者终结执行结案。
    </Alert>
  );
}

type WayProps = Pick<Props, "found"> & {
  readonly values: typeof BLANK;
  readonly today: string;
  readonly onChange: (next: Partial<typeof BLANK>) => void;
};

function WayFields({ found, values, today, onChange }: WayProps) {
  const isWithout = values.way === "without_completion";
  return (
    <>
      <RadioGroup
        label="结案方式"
        isRequired
        choices={CLOSE_WAYS}
        value={values.way}
        onChange={(way) => onChange({ way })}
      />
      {isWithout && (
        <CheckboxGroup
          label="终结本次执行程序的条件"
          help="逐项核实后勾选；申请执行人没有签字确认的，须经合议庭审查、院长批准"
          choices={conditionChoices(today)}
          value={values.conditions}
          onChange={(conditions) => onChange({ conditions })}
        />
      )}
      {!isWithout && values.way !== "" && <OutstandingWarning found={found} />}
    </>
  );
}
