import type { MeasureRule } from "#law/measures.ts";

import { findingLabel, type FindingDraft } from "./answer.logic.ts";
import { findingRule, type FindingRule } from "./catalogue.ts";
import { StepPanel } from "./step-panel.tsx";
import { withFinding, type Answering } from "./use-answer.ts";
import { Button } from "../../parts/button.tsx";
import type { FieldFaults } from "../../parts/field-table.ts";
import { FieldTableForm } from "../../parts/field-table-form.tsx";
import { FormErrorSummary } from "../../parts/form-error-summary.tsx";

const FINDINGS_MAX = 200;

type FindingsPageProps = {
  readonly rule: MeasureRule;
  readonly answering: Answering;
  readonly back: () => void;
};

/** What the inquiry brought to light, one by one. */
export function FindingsPage({ rule, answering, back }: FindingsPageProps) {
  const finding = findingRule(rule);
  if (finding === undefined) return null;
  const { draft, setDraft, shown, idOf } = answering;
  const replace = (findings: readonly FindingDraft[]) => setDraft({ ...draft, findings });
  return (
    <StepPanel title={`查得的${finding.name}`} place={answering.place}>
      <FormErrorSummary faults={answering.summary} />
      {draft.findings.map((row, at) => (
        <FindingFields
          key={row.key}
          {...{ finding, row, at }}
          faults={shown.findings[at] ?? {}}
          idOf={(name) => idOf(`${row.key}${name}`)}
          onChange={(next) => replace(draft.findings.map((one) => (one === row ? next : one)))}
          onRemove={() => replace(draft.findings.filter((one) => one !== row))}
        />
      ))}
      <div>
        <button
          type="button"
          className="button"
          id={idOf("add")}
          disabled={draft.findings.length >= FINDINGS_MAX}
          onClick={() => setDraft(withFinding(draft))}
        >
          再加一项{finding.name}
        </button>
      </div>
      <div className="form-actions">
        <Button tone="primary" onPress={answering.next}>
          下一步
        </Button>
        <Button onPress={back}>上一步</Button>
      </div>
    </StepPanel>
  );
}

type FindingFieldsProps = {
  readonly finding: FindingRule;
  readonly row: FindingDraft;
  readonly at: number;
  readonly faults: FieldFaults;
  readonly idOf: (name: string) => string;
  readonly onChange: (row: FindingDraft) => void;
  readonly onRemove: () => void;
};

function FindingFields(props: FindingFieldsProps) {
  const { finding, row, at, faults, idOf, onChange, onRemove } = props;
  const name = `第 ${at + 1} 项`;
  return (
    <fieldset className="finding">
      <legend>
        {name}
        <span className="muted"> {findingLabel(finding, row.values)}</span>
      </legend>
      <FieldTableForm
        fields={finding.fields}
        values={row.values}
        onChange={(values) => onChange({ ...row, values })}
        faults={faults}
        idOf={idOf}
      />
      <div className="form-actions">
        <Button size="small" tone="quiet" label={`删除这一项：${name}`} onPress={onRemove}>
          删除这一项
        </Button>
      </div>
    </fieldset>
  );
}
