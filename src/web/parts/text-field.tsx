import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";

import { toHalfWidth } from "#kit/text.ts";

import { Field, type FieldProps } from "./field.tsx";

export type TextValue = {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export type TextFieldProps = FieldProps &
  TextValue & {
    readonly placeholder?: string | undefined;
    readonly type?: "text" | "password" | "search" | "tel" | undefined;
    readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
    readonly charactersMax?: number | undefined;
    readonly isReadOnly?: boolean | undefined;
    readonly hasFocusFirst?: boolean | undefined;
    /** The `/` key comes here before it goes to the masthead. */
    readonly isSearch?: boolean | undefined;
  };

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, type = "text", autoComplete = "off" } = props;
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          className="input"
          type={type}
          value={value}
          placeholder={placeholder}
          autoComplete={autoComplete}
          maxLength={props.charactersMax}
          readOnly={props.isReadOnly}
          autoFocus={props.hasFocusFirst}
          spellCheck={false}
          data-search={props.isSearch}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export type TextAreaProps = FieldProps &
  TextValue & {
    readonly rows?: number | undefined;
    readonly placeholder?: string | undefined;
    readonly charactersMax?: number | undefined;
  };

/** Several lines; where there is a limit, how much of it is used. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 4, placeholder, charactersMax, help } = props;
  return (
    <Field {...props} help={withCount(help, value, charactersMax)}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          rows={rows}
          value={value}
          placeholder={placeholder}
          maxLength={charactersMax}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function withCount(help: ReactNode, value: string, max: number | undefined): ReactNode {
  if (max === undefined) return help;
  return (
    <>
      {help} 已写 {value.length} 字，最多 {max} 字
    </>
  );
}

export type NumberFieldProps = FieldProps &
  TextValue & {
    readonly unit?: string | undefined;
    readonly hasDecimals?: boolean | undefined;
  };

/** A number as text: no arrows that change it by accident, no rounding. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, unit, hasDecimals = false } = props;
  return (
    <Field {...props}>
      {(control) => (
        <span className="input-with-unit">
          <input
            {...control}
            className="input"
            data-kind="money"
            inputMode={hasDecimals ? "decimal" : "numeric"}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(toHalfWidth(event.target.value))}
          />
          {unit !== undefined && <span>{unit}</span>}
        </span>
      )}
    </Field>
  );
}
