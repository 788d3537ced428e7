import type { MeasureRule } from "#law/measures.ts";

import { outcomesOf, replyFields } from "./catalogue.ts";
import { StepPanel } from "./step-panel.tsx";
import type { Answering } from "./use-answer.ts";
import { Button } from "../../parts/button.tsx";
import { FieldTableForm } from "../../parts/field-table-form.tsx";
import { FormErrorSummary } from "../../parts/form-error-summary.tsx";
import { RadioGroup } from "../../parts/radio-group.tsx";

type ResultPageProps = {
  readonly rule: MeasureRule;
  readonly answering: Answering;
  readonly back: () => void;
  readonly title: string;
};

/** What came of it, and the fields that the catalogue asks for this result. */
export function ResultPage({ rule, answering, back, title }: ResultPageProps) {
  const { draft, setDraft, shown, idOf } = answering;
  const outcomes = outcomesOf(rule);
  const choose = (value: string) => {
    const chosen = outcomes.find(({ id }) => id === value);
    if (chosen !== undefined) setDraft({ ...draft, outcome: chosen.id });
  };
  return (
    <StepPanel title={title} place={answering.place}>
      <form
        className="stack"
        aria-label={title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          answering.next();
        }}
      >
        <FormErrorSummary faults={answering.summary} />
        {outcomes.length > 1 && (
          <RadioGroup
            label="办理结果"
            id={idOf("outcome")}
            isRequired
            value={draft.outcome}
            onChange={choose}
            error={shown.outcome}
            choices={outcomes.map(({ id, name, help }) => ({ value: id, name, help }))}
          />
        )}
        {draft.outcome !== "" && (
          <FieldTableForm
            fields={replyFields(rule, draft.outcome)}
            values={draft.values}
            onChange={(values) => setDraft({ ...draft, values })}
            faults={shown.fields}
            idOf={idOf}
          />
        )}
        <div className="form-actions">
          <Button type="submit" tone="primary">
            下一步
          </Button>
          <Button onPress={back}>上一步</Button>
        </div>
      </form>
    </StepPanel>
  );
}
