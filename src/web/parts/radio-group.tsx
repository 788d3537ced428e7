import { useId } from "react";

import { ChoiceSet } from "./choice-set.tsx";
import type { FieldProps } from "./field.tsx";
import type { Choice } from "./select.tsx";
import type { TextValue } from "./text-field.tsx";

export type RadioGroupProps = FieldProps & TextValue & { readonly choices: readonly Choice[] };

/** One of a few, all in sight. */
export function RadioGroup(props: RadioGroupProps) {
  const name = useId();
  const { value, onChange, choices } = props;
  return (
    <ChoiceSet {...props}>
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={name}
            id={index === 0 ? props.id : undefined}
            checked={value === choice.value}
            disabled={props.isDisabled === true || choice.disabledReason !== undefined}
            onChange={() => onChange(choice.value)}
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

export function ChoiceHelp({ choice }: { readonly choice: Choice }) {
  const words = choice.disabledReason ?? choice.help;
  return words === undefined ? null : <span className="choice-help">{words}</span>;
}
