import { useId, type ReactNode } from "react";

import {
  describedBy,
  fieldClass,
  FieldError,
  FieldHelp,
  labelClass,
  LabelText,
  type FieldProps,
} from "./field.tsx";

/** A group of choices under one name, with its help and its error. */
export function ChoiceSet(props: FieldProps & { readonly children: ReactNode }) {
  const { error, isRequired, children } = props;
  const id = useId();
  return (
    <fieldset
      className={fieldClass(props)}
      data-invalid={error !== undefined || undefined}
      aria-describedby={describedBy(id, props)}
    >
      <legend className={labelClass(props)}>
        <LabelText {...props} />
        {isRequired === true && <span className="unseen">（必填）</span>}
      </legend>
      <FieldHelp id={id} help={props.help} />
      <div className="choices">{children}</div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
