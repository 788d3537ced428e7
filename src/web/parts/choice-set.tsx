import { useId, type ReactNode } from "react";

import { RequiredMark, type FieldProps } from "./field.tsx";

/** A group of choices under one name, with its help and its error. */
export function ChoiceSet(props: FieldProps & { readonly children: ReactNode }) {
  const { label, help, error, isRequired = false, children } = props;
  const id = useId();
  const ids = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`];
  const describedBy = ids.filter((one) => one !== false).join(" ");
  return (
    <fieldset
      className={props.isWide === true ? "field wide" : "field"}
      data-invalid={error !== undefined || undefined}
      aria-describedby={describedBy === "" ? undefined : describedBy}
    >
      <legend className={props.isLabelHidden === true ? "unseen" : "field-label"}>
        {label}
        {isRequired && <RequiredMark />}
        {isRequired && <span className="unseen">（必填）</span>}
      </legend>
      {help !== undefined && (
        <div id={`${id}-help`} className="field-help">
          {help}
        </div>
      )}
      <div className="choices">{children}</div>
      {error !== undefined && (
        <div id={`${id}-error`} className="field-error">
          {error}
        </div>
      )}
    </fieldset>
  );
}
