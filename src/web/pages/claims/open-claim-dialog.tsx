import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { claimFaults, type ClaimValues } from "./page.logic.ts";
import { faultOf } from "../../api-error.ts";
import type { Output } from "../../api.ts";
import { useCommand, useOperation } from "../../operations.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { CheckboxGroup } from "../../parts/checkbox.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { Loaded } from "../../parts/states.tsx";
import { TextArea, TextField } from "../../parts/text-field.tsx";
import { toast } from "../../parts/toasts.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { randomId } from "../../random-id.ts";
import { useForm } from "../../use-form.ts";

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
  const command = useCommand("openClaim");
  const navigate = useNavigate();
  const { values, faults, set, submit } = useForm({
    first: BLANK,
    check: claimFaults,
    send: async ({ measureIds, ...said }) => {
      const body = { ...said, claimId, caseId: found.id, measureIds: [...measureIds] };
      await command.run({ body });
      toast("异议已登记，所涉财产停止处分，各单位将收到告知");
      onClose();
      await navigate({ to: pathTo(PATHS.claim, { claimId }) });
    },
  });
  return (
    <Form onSubmit={submit} submitName="登记" isRunning={command.isRunning} onCancel={onClose}>
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
      <HeldMeasures
        caseId={found.id}
        value={values.measureIds}
        onChange={(measureIds) => set({ measureIds })}
        error={faults.measureIds}
      />
      <FaultAlert fault={command.fault} fields={["claimant", "statement"]} />
    </Form>
  );
}

type HeldProps = {
  readonly caseId: string;
  readonly value: readonly string[];
  readonly onChange: (measureIds: readonly string[]) => void;
  readonly error: string | undefined;
};

function HeldMeasures({ caseId, ...field }: HeldProps) {
  const outstanding = useOperation("listOutstanding", { params: { caseId } });
  return (
    <Loaded of={outstanding}>
      {({ items }) => (
        <CheckboxGroup
          {...field}
          label="异议所指的措施"
          isRequired
          choices={items.map((item) => ({
            value: item.measureId,
            name: `${item.kindName}（${item.unitName}）`,
            help: item.assetLabel ?? undefined,
          }))}
        />
      )}
    </Loaded>
  );
}
