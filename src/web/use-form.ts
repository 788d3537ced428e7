import { useState } from "react";

type Faults<Values> = Partial<Readonly<Record<keyof Values, string>>>;

type Given<Values> = {
  readonly first: Values | (() => Values);
  /** What is wrong with the values, field by field; told only after the first try. */
  readonly check: (values: Values) => Faults<Values>;
  /** A fault of the server is kept by its command and shown by the form. */
  readonly send: (values: Values) => Promise<unknown>;
};

export type FormState<Values> = {
  readonly values: Values;
  readonly faults: Faults<Values>;
  readonly set: (next: Partial<Values>) => void;
  readonly submit: () => Promise<void>;
};

/** The values of a form, checked before they are sent; after a refusal everything typed is still there. */
export function useForm<Values extends object>({
  first,
  check,
  send,
}: Given<Values>): FormState<Values> {
  const [values, setValues] = useState(first);
  const [isTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (Object.keys(check(values)).length > 0) return;
    try {
      await send(values);
    } catch {
      return;
    }
    setValues(first);
    setTried(false);
  };
  return {
    values,
    faults: isTried ? check(values) : {},
    set: (next) => setValues((before) => ({ ...before, ...next })),
    submit,
  };
}
