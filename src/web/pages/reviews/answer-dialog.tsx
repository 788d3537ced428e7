import { useState } from "react";

import type { Output } from "../../api.ts";
import { faultOf } from "../../api-error.ts";
import { useCommand, useOperation } from "../../operations.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { DeadlineTag } from "../../parts/deadline-tag.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import type { MeasureItem } from "../../parts/measure-columns.tsx";
import { LinkButton } from "../../parts/page-link.tsx";
import { RadioGroup } from "../../parts/radio-group.tsx";
import { Loaded } from "../../parts/states.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { TextArea } from "../../parts/text-field.tsx";
import { toast } from "../../parts/toasts.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { useMe } from "../../session.ts";
import { dayAndTimeOf } from "../../text/dates.ts";

type Props = { readonly row: MeasureItem | undefined; readonly onClose: () => void };
type Measure = Output<"getMeasure">;

/** What the unit proposes, and the court's answer to it. */
export function AnswerDialog({ row, onClose }: Props) {
  return (
    <Dialog title="审查建议" isOpen={row !== undefined} onClose={onClose}>
      {row !== undefined && <Review row={row} onClose={onClose} />}
    </Dialog>
  );
}

function Review({ row, onClose }: { readonly row: MeasureItem; readonly onClose: () => void }) {
  const measure = useOperation("getMeasure", { params: { measureId: row.id } });
  const isOfUnit = (useMe().data?.unitId ?? null) !== null;
  return (
    <>
      <Loaded of={measure}>
        {(found) => (
          <>
            <Proposal row={row} measure={found} />
            {!isOfUnit && <AnswerForm measure={found} onClose={onClose} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Proposal({ row, measure }: { readonly row: MeasureItem; readonly measure: Measure }) {
  const review = measure.reviews.find(({ answer }) => answer === null);
  const about = { label: "事项", value: `${row.kindName}，${row.number ?? "未编号"}` };
  if (review === undefined) {
    return <SummaryList items={[about, { label: "审查建议", value: "已答复" }]} />;
  }
  const { attachments, proposedAt, proposedByName, dueText, text } = review;
  const isOverdue = dueText?.includes("超期") === true;
  return (
    <SummaryList
      items={[
        about,
        { label: "提出单位", value: `${row.unitName} ${proposedByName}` },
        { label: "提出时间", value: dayAndTimeOf(proposedAt) },
        { label: "答复期限", value: <DeadlineTag text={dueText} isOverdue={isOverdue} /> },
        { label: "建议内容", value: text },
        { label: "附件", value: namesOf(attachments) },
      ]}
    />
  );
}

function namesOf(attachments: readonly { readonly name: string }[]): string {
  return attachments.length === 0 ? "没有附件" : attachments.map(({ name }) => name).join("、");
}

const RESULTS = [
  { value: "no", name: "建议不成立", help: "协助事项继续有效" },
  { value: "yes", name: "建议成立", help: "另行撤回、变更或者解除相应措施" },
];

function AnswerForm({
  measure,
  onClose,
}: {
  readonly measure: Measure;
  readonly onClose: () => void;
}) {
  const [upheld, setUpheld] = useState("");
  const [text, setText] = useState("");
  const command = useCommand("commandMeasure");
  const { row, actions } = measure;
  const action = actions.find((one) => one.action === "answer_review");
  const why = action === undefined ? "由执行法官答复" : (action.disabledReason ?? undefined);
  const submit = async () => {
    const body = { type: "answer_review" as const, text: text.trim(), upheld: upheld === "yes" };
    try {
      await command.run({ params: { measureId: row.id }, body });
      toast("已答复审查建议");
      onClose();
    } catch {
      // The form shows the fault that the command keeps.
    }
  };
  return (
    <>
      <RadioGroup
        label="审查结论"
        isRequired
        choices={RESULTS}
        value={upheld}
        onChange={setUpheld}
      />
      <TextArea
        label="答复"
        isRequired
        rows={3}
        charactersMax={4000}
        value={text}
        onChange={setText}
        error={faultOf(command.fault, "text")}
      />
      <FaultAlert fault={command.fault} fields={["text"]} />
      <div className="form-actions">
        <Button
          tone="primary"
          isPending={command.isRunning}
          disabledReason={why ?? whyNotAnswer(upheld, text)}
          onPress={() => void submit()}
        >
          答复
        </Button>
        <LinkButton to={pathTo(PATHS.measure, { measureId: row.id })}>打开事项</LinkButton>
      </div>
    </>
  );
}

function whyNotAnswer(upheld: string, text: string): string | undefined {
  if (upheld === "") return "请选择审查结论";
  return text.trim() === "" ? "请填写答复" : undefined;
}
