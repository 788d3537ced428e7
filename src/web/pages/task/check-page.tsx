import type { ReactNode } from "react";

import type { MeasureRule } from "#law/measures.ts";
import type { ReplyField } from "#law/reply-fields.ts";

import { findingLabel } from "./answer.logic.ts";
import { findingRule, outcomesOf, replyFields } from "./catalogue.ts";
import { StepPanel } from "./step-panel.tsx";
import type { Answering } from "./use-answer.ts";
import type { EvidenceState } from "./use-evidence.ts";
import type { ApiError } from "../../api-error.ts";
import { Alert, FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import type { FieldValues } from "../../parts/field-table.ts";
import { SummaryList } from "../../parts/summary-list.tsx";
import { readableValue } from "../../text/dates.ts";
import { groupYuan } from "../../text/yuan.ts";

type CheckPageProps = {
  readonly rule: MeasureRule;
  readonly answering: Answering;
  readonly evidence: EvidenceState;
  readonly fault: ApiError | undefined;
  readonly isRunning: boolean;
  readonly back: () => void;
  readonly sendName: string;
  readonly onSend: () => void;
  /** No page has a fault any more. */
  readonly isWhole: boolean;
  /** A correction asks here why. */
  readonly children?: ReactNode;
};

/** Everything once more before it goes to the court. */
export function CheckPage(props: CheckPageProps) {
  const { rule, answering, evidence, fault, isRunning, back, sendName, onSend } = props;
  return (
    <StepPanel title="核对后提交" place={answering.place}>
      <AnswerSummary rule={rule} answering={answering} evidence={evidence} />
      {props.children}
      <Alert>
        提交后立即送达法院，并作为本单位的正式回执存入案卷。以后发现有误的，可以更正，原反馈和更正原因都会保留。
      </Alert>
      <FaultAlert fault={fault} />
      <div className="form-actions">
        <Button
          tone="primary"
          isPending={isRunning}
          disabledReason={props.isWhole ? evidence.notReady : "前面还有没填好的内容，请返回补充"}
          onPress={onSend}
        >
          {sendName}
        </Button>
        <Button onPress={back}>上一步</Button>
      </div>
    </StepPanel>
  );
}

type AnswerSummaryProps = Pick<CheckPageProps, "rule" | "answering" | "evidence">;

function AnswerSummary({ rule, answering, evidence }: AnswerSummaryProps) {
  const { draft } = answering;
  if (draft.outcome === "") return null;
  const outcome = outcomesOf(rule).find(({ id }) => id === draft.outcome);
  const finding = draft.outcome === "done" ? findingRule(rule) : undefined;
  return (
    <>
      <SummaryList
        items={[
          { label: "办理结果", value: <strong>{outcome?.name}</strong> },
          ...filledIn(replyFields(rule, draft.outcome), draft.values),
          { label: "证明材料", value: evidenceWords(evidence) },
        ]}
      />
      {finding !== undefined &&
        draft.findings.map((row, at) => (
          <section key={row.key} aria-label={`第 ${at + 1} 项`}>
            <h3>
              第 {at + 1} 项 {findingLabel(finding, row.values)}
            </h3>
            <SummaryList items={filledIn(finding.fields, row.values)} />
          </section>
        ))}
    </>
  );
}

function evidenceWords({ items }: EvidenceState): string {
  return items.length === 0 ? "未附" : items.map(({ name }) => name).join("、");
}

type Filled = Pick<ReplyField, "id" | "label" | "type"> & {
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
};

/** The fields that were filled in, as they will be read. */
function filledIn(fields: readonly Filled[], values: FieldValues) {
  return fields.flatMap(({ id, label, type, choices }) => {
    const value = (values[id] ?? "").trim();
    if (value === "") return [];
    const choice = choices?.find((one) => one.id === value)?.label;
    return [
      { label, value: choice ?? (type === "money" ? groupYuan(value) : readableValue(value)) },
    ];
  });
}
