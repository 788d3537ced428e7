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
export function Field(
  props: FieldProps & { readonly children: (control: Described) => ReactNode },
) {
  const { error, isRequired, isDisabled = false, children } = props;
  const made = useId();
  const id = props.id ?? made;
  return (
    <div className={fieldClass(props)} data-invalid={error !== undefined || undefined}>
      <label htmlFor={id} className={labelClass(props)}>
        <LabelText {...props} />
      </label>
      {children({
        id,
        "aria-describedby": describedBy(id, props),
        "aria-invalid": error === undefined ? undefined : true,
        "aria-required": isRequired === true || undefined,
        disabled: isDisabled,
      })}
      <FieldHelp id={id} help={props.help} />
      <FieldError id={id} error={error} />
    </div>
  );
}

type Look = Pick<FieldProps, "isWide" | "isLabelHidden">;

export function fieldClass({ isWide }: Look): string {
  return isWide === true ? "field wide" : "field";
}

export function labelClass({ isLabelHidden }: Look): string {
  return isLabelHidden === true ? "unseen" : "field-label";
}

export function LabelText({ label, isRequired }: Pick<FieldProps, "label" | "isRequired">) {
  if (isRequired !== true) return label;
  return (
    <>
      {label}
      <span className="required" aria-hidden="true" title="必填">
        *
      </span>
    </>
  );
}

/** The ids of what a reader should hear after the name of the control. */
export function describedBy(id: string, { help, error }: FieldProps): string | undefined {
  const ids = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`];
  const text = ids.filter((one) => one !== false).join(" ");
  return text === "" ? undefined : text;
}

export function FieldHelp({ id, help }: { readonly id: string; readonly help: ReactNode }) {
  if (help === undefined) return null;
  return (
    <div id={`${id}-help`} className="field-help">
      {help}
    </div>
  );
}

export function FieldError({
  id,
  error,
}: {
  readonly id: string;
  readonly error: string | undefined;
}) {
  if (error === undefined) return null;
  return (
    <div id={`${id}-error`} className="field-error">
      {error}
    </div>
  );
}
