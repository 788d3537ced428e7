import type { ReactNode } from "react";

import { ChoiceSet } from "./choice-set.tsx";
import type { FieldProps } from "./field.tsx";
import { ChoiceHelp } from "./radio-group.tsx";
import type { Choice } from "./select.tsx";

export type CheckboxProps = {
  readonly children: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly id?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** One thing that is so or not. */
export function Checkbox({ children, isChecked, onChange, id, isDisabled = false }: CheckboxProps) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        id={id}
        checked={isChecked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

export type CheckboxGroupProps = FieldProps & {
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
};

/** Several of a few; the answer keeps the order of the list. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { choices, value, onChange } = props;
  const toggle = (one: string, isChecked: boolean) =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((each) => (each === one ? isChecked : value.includes(each))),
    );
  return (
    <ChoiceSet {...props}>
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            type="checkbox"
            id={index === 0 ? props.id : undefined}
            checked={value.includes(choice.value)}
            disabled={props.isDisabled === true || choice.disabledReason !== undefined}
            onChange={(event) => toggle(choice.value, event.target.checked)}
          />
          <span>
            {choice.name}
            <ChoiceHelp choice={choice} />
          </span>
        </label>
      ))}
    </ChoiceSet>
  );
}
