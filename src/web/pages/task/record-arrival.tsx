import { useId, useState } from "react";

import type { View } from "./answer.logic.ts";
import { EvidenceField } from "./evidence-field.tsx";
import { actionOf, type PaperOnDesk } from "./stage.logic.ts";
import { useEvidence } from "./use-evidence.ts";
import { useMeasureCommand } from "./use-measure-command.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import type { TableField } from "../../parts/field-table.ts";
import { FieldTableForm, useFieldTable } from "../../parts/field-table-form.tsx";
import { FormErrorSummary } from "../../parts/form-error-summary.tsx";

const FIELDS: readonly TableField[] = [
  {
    id: "arrivedAt",
    label: "到达时间",
    type: "datetime",
    required: true,
    help: "以送达回证上签注的时间为准，不得早于文书签发时间",
  },
  {
    id: "proof",
    label: "送达回证记载",
    type: "longtext",
    required: true,
    help: "写明送达人、收件人、收件地点和送达回证编号",
  },
];

/** 送达回证: the counter writes down when a paper came by hand. */
export function RecordArrival({
  view,
  paper,
}: {
  readonly view: View;
  readonly paper: PaperOnDesk;
}) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const action = actionOf(view, "record_paper_arrival");
  if (action === undefined) return null;
  return (
    <div className="stack">
      <div className="form-actions">
        <Button
          disabledReason={action.disabledReason ?? undefined}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? "收起" : action.name}
        </Button>
      </div>
      {isOpen && (
        <div id={id}>
          <ArrivalForm view={view} paper={paper} />
        </div>
      )}
    </div>
  );
}

function ArrivalForm({ view, paper }: { readonly view: View; readonly paper: PaperOnDesk }) {
  const table = useFieldTable(FIELDS);
  const evidence = useEvidence(view.row.id);
  const { run, fault, isRunning } = useMeasureCommand(view.row.id);
  const send = () => {
    const values = table.take();
    if (values === undefined) return;
    void run(
      {
        type: "record_paper_arrival",
        paper: paper.kind,
        arrivedAt: values["arrivedAt"] ?? "",
        proof: values["proof"] ?? "",
        attachments: [...evidence.ids],
      },
      "已登记到达",
    );
  };
  return (
    <form
      className="stack"
      aria-label="登记纸质文书到达"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormErrorSummary faults={table.summary} />
      <FieldTableForm {...table.form} />
      <EvidenceField
        label="送达回证扫描件"
        evidence={evidence}
        help="可先登记，回证原件由法院存卷"
      />
      <FaultAlert fault={fault} />
      <div className="form-actions">
        <Button
          type="submit"
          tone="primary"
          isPending={isRunning}
          disabledReason={evidence.notReady}
        >
          登记到达
        </Button>
      </div>
    </form>
  );
}
