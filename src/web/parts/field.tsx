import { useId, type ReactNode } from "react";

/** What every field of a form has. */
export type FieldProps = {
  readonly label: string;
  /** Where the error summary leads to; made up when absent. */
  readonly id?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** The label is only for readers: a filter whose place says what it is. */
  readonly isLabelHidden?: boolean | undefined;
  readonly isWide?: boolean | undefined;
};

export type Described = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly "aria-required": true | undefined;
  readonly disabled: boolean;
};

/** A label, a control, its help and its error, tied together. */
export function Field(props: FieldProps & { readonly children: (control: Described) => ReactNode }) {
  const { label, help, error, isRequired = false, isDisabled = false, children } = props;
  const made = useId();
  const id = props.id ?? made;
  const ids = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`];
  const describedBy = ids.filter((one) => one !== false).join(" ");
  return (
    <div
      className={props.isWide === true ? "field wide" : "field"}
      data-invalid={error !== undefined || undefined}
    >
      <label htmlFor={id} className={props.isLabelHidden === true ? "unseen" : "field-label"}>
        {label}
        {isRequired && <RequiredMark />}
      </label>
      {children({
        id,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
        "aria-invalid": error === undefined ? undefined : true,
        "aria-required": isRequired || undefined,
        disabled: isDisabled,
      })}
      {help !== undefined && (
        <div id={`${id}-help`} className="field-help">
          {help}
        </div>
      )}
      {error !== undefined && (
        <div id={`${id}-error`} className="field-error">
          {error}
        </div>
      )}
    </div>
  );
}

export function RequiredMark() {
  return (
    <span className="required" aria-hidden="true" title="必填">
      *
    </span>
  );
}
