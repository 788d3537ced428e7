import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { claimFaults, type ClaimValues } from "./page.logic.ts";
import { faultOf } from "../../api-error.ts";
import type { Output } from "../../api.ts";
import { useCommand, useOperation } from "../../operations.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { CheckboxGroup } from "../../parts/checkbox.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Loaded } from "../../parts/states.tsx";
import { TextArea, TextField } from "../../parts/text-field.tsx";
import { toast } from "../../parts/toasts.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { randomId } from "../../random-id.ts";

type Props = {
  readonly found: Output<"getCase">;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Somebody outside the case says that the thing is his: a file of its own begins. */
export function OpenClaimDialog({ found, isOpen, onClose }: Props) {
  return (
    <Dialog title="登记案外人异议" isOpen={isOpen} onClose={onClose}>
      <ClaimForm found={found} onClose={onClose} />
    </Dialog>
  );
}

const BLANK: ClaimValues = { claimant: "", statement: "", measureIds: [] };

function ClaimForm({ found, onClose }: Omit<Props, "isOpen">) {
  const [claimId] = useState(randomId);
  const [values, setValues] = useState(BLANK);
  const [isTried, setTried] = useState(false);
  const outstanding = useOperation("listOutstanding", { params: { caseId: found.id } });
  const command = useCommand("openClaim");
  const navigate = useNavigate();
  const faults = isTried ? claimFaults(values) : {};
  const set = (next: Partial<ClaimValues>) => setValues((before) => ({ ...before, ...next }));
  const submit = async () => {
    setTried(true);
    if (Object.keys(claimFaults(values)).length > 0) return;
    const { claimant, statement, measureIds } = values;
    try {
      await command.run({
        body: { claimId, caseId: found.id, claimant, statement, measureIds: [...measureIds] },
      });
      toast("异议已登记，所涉财产停止处分，各单位将收到告知");
      onClose();
      await navigate({ to: pathTo(PATHS.claim, { claimId }) });
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
      <TextField
        label="异议人"
        isRequired
        charactersMax={200}
        value={values.claimant}
        onChange={(claimant) => set({ claimant })}
        error={faults.claimant ?? faultOf(command.fault, "claimant")}
      />
      <TextArea
        label="异议请求和理由"
        isRequired
        charactersMax={4000}
        value={values.statement}
        onChange={(statement) => set({ statement })}
        error={faults.statement ?? faultOf(command.fault, "statement")}
      />
      <Loaded of={outstanding}>
        {({ items }) => (
          <CheckboxGroup
            label="异议所指的措施"
            isRequired
            choices={items.map((item) => ({
              value: item.measureId,
              name: `${item.kindName}（${item.unitName}）`,
              help: item.assetLabel ?? undefined,
            }))}
            value={values.measureIds}
            onChange={(measureIds) => set({ measureIds })}
            error={faults.measureIds}
          />
        )}
      </Loaded>
      <FaultAlert fault={command.fault} fields={["claimant", "statement"]} />
      <div className="form-actions">
        <Button type="submit" tone="primary" isPending={command.isRunning}>
          登记
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </form>
  );
}
