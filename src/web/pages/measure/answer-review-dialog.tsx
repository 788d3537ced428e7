import { FormWindow } from "./form-window.tsx";
import type { View } from "./page.logic.ts";
import { Reviews } from "./reviews.tsx";
import { useMeasureCommand } from "../task/use-measure-command.ts";
import type { TableField } from "../../parts/field-table.ts";
import { FieldTableForm, useFieldTable } from "../../parts/field-table-form.tsx";
import { FormErrorSummary } from "../../parts/form-error-summary.tsx";

const FIELDS: readonly TableField[] = [
  {
    id: "upheld",
    label: "是否采纳",
    type: "choice",
    required: true,
    choices: [
      { id: "yes", label: "采纳" },
      { id: "no", label: "不采纳" },
    ],
    help: "采纳的，另行变更或者解除措施",
  },
  { id: "text", label: "答复内容", type: "longtext", required: true },
];

type AnswerReviewProps = { readonly view: View; readonly onClose: () => void };

/** The court answers the open proposal; the measure itself is changed elsewhere. */
export function AnswerReviewDialog({ view, onClose }: AnswerReviewProps) {
  const table = useFieldTable(FIELDS);
  const { run, fault, isRunning } = useMeasureCommand(view.row.id);
  const send = async () => {
    const values = table.take();
    if (values === undefined) return;
    const upheld = values["upheld"] === "yes";
    const text = values["text"] ?? "";
    if (await run({ type: "answer_review", text, upheld }, "已答复审查建议")) onClose();
  };
  return (
    <FormWindow
      title="答复审查建议"
      sendName="答复"
      {...{ fault, isRunning, onClose }}
      onSend={() => void send()}
    >
      <Reviews reviews={view.reviews.filter(({ answer }) => answer === null)} />
      <FormErrorSummary faults={table.summary} />
      <FieldTableForm {...table.form} />
    </FormWindow>
  );
}
