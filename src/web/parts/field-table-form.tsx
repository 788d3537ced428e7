import { useId, useState } from "react";

import { DateField } from "./date-field.tsx";
import { DateTimeField } from "./date-time-field.tsx";
import {
  fieldFaults,
  summaryOf,
  wireValues,
  type FieldFaults,
  type FieldValues,
  type TableField,
} from "./field-table.ts";
import { MoneyField } from "./money-field.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { Select } from "./select.tsx";
import { NumberField, TextArea, TextField } from "./text-field.tsx";

const RADIOS_MAX = 4;
const YES_NO = [
  { id: "yes", label: "是" },
  { id: "no", label: "否" },
];

export type FieldTableFormProps = {
  readonly fields: readonly TableField[];
  readonly values: FieldValues;
  readonly onChange: (values: FieldValues) => void;
  readonly faults: FieldFaults;
  readonly idOf: (fieldId: string) => string;
};

/** The controls for a table of fields; the page puts them into its own form. */
export function FieldTableForm({ fields, values, onChange, faults, idOf }: FieldTableFormProps) {
  return (
    <div className="form-grid">
      {fields.map((field) => (
        <TableControl
          key={field.id}
          field={field}
          id={idOf(field.id)}
          value={values[field.id] ?? ""}
          error={faults[field.id]}
          onChange={(value) => onChange({ ...values, [field.id]: value })}
        />
      ))}
    </div>
  );
}

type TableControlProps = {
  readonly field: TableField;
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
};

// oxlint-disable-next-line complexity -- one branch per kind of field
function TableControl({ field, id, value, error, onChange }: TableControlProps) {
  const { label, required: isRequired, help } = field;
  const control = { id, label, help, isRequired, value, error, onChange };
  switch (field.type) {
    case "text":
    case "identifier":
      return <TextField {...control} charactersMax={200} />;
    case "longtext":
      return <TextArea {...control} isWide rows={3} />;
    case "money":
      return <MoneyField {...control} />;
    case "integer":
      return <NumberField {...control} />;
    case "date":
      return <DateField {...control} />;
    case "datetime":
      return <DateTimeField {...control} />;
    case "choice":
      return <ChoiceControl {...control} choices={field.choices ?? []} />;
    case "yes_no":
      return <ChoiceControl {...control} choices={YES_NO} />;
  }
}

type ChoiceControlProps = Omit<TableControlProps, "field"> & {
  readonly label: string;
  readonly help: string | undefined;
  readonly isRequired: boolean;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
};

function ChoiceControl({ choices, ...control }: ChoiceControlProps) {
  const named = choices.map(({ id, label }) => ({ value: id, name: label }));
  if (named.length <= RADIOS_MAX) return <RadioGroup {...control} choices={named} />;
  return <Select {...control} none="请选择" choices={named} />;
}

/** The state of a form over a table of fields: faults show after the first try to send it. */
export function useFieldTable(fields: readonly TableField[], first: FieldValues = {}) {
  const prefix = useId();
  const [values, setValues] = useState(first);
  const [isTried, setTried] = useState(false);
  const all = fieldFaults(fields, values);
  const faults = isTried ? all : {};
  const idOf = (fieldId: string) => `${prefix}${fieldId}`;
  return {
    /** Spread over `FieldTableForm`. */
    form: { fields, values, onChange: setValues, faults, idOf },
    /** For `FormErrorSummary`. */
    summary: summaryOf(fields, faults, idOf),
    /** From now on faults show; the values for the wire, or undefined while any is wrong. */
    take: () => {
      setTried(true);
      return Object.keys(all).length === 0 ? wireValues(fields, values) : undefined;
    },
    reset: () => {
      setValues(first);
      setTried(false);
    },
  };
}
