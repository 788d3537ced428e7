import { Field, type FieldProps } from "./field.tsx";
import type { TextValue } from "./text-field.tsx";

export type Choice = {
  readonly value: string;
  readonly name: string;
  readonly help?: string | undefined;
  readonly disabledReason?: string | undefined;
};

export type SelectProps = FieldProps &
  TextValue & {
    readonly choices: readonly Choice[];
    /** The first line, which stands for no choice: 全部, 请选择. */
    readonly none?: string | undefined;
  };

/** One of a short list: the browser's own, which works by keyboard, enlarged and in every theme. */
export function Select(props: SelectProps) {
  const { value, onChange, choices, none } = props;
  return (
    <Field {...props}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map((choice) => (
            <option
              key={choice.value}
              value={choice.value}
              disabled={choice.disabledReason !== undefined}
            >
              {choice.name}
              {choice.disabledReason !== undefined && `（${choice.disabledReason}）`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
