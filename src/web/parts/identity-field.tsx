import { compact } from "#kit/text.ts";

import { identityFault, identityHint, IDENTITY_KINDS, type Identity } from "../text/identity.ts";
import { Field, type FieldProps } from "./field.tsx";
import { Select, type Choice } from "./select.tsx";

export type IdentityFieldProps = Omit<FieldProps, "label"> & {
  readonly label?: string | undefined;
  readonly value: Identity;
  readonly onChange: (value: Identity) => void;
};

const CHOICES: readonly Choice[] = Object.entries(IDENTITY_KINDS).map(([value, { name }]) => ({
  value,
  name,
}));

/** Kind and number of an identity document; the check digit is verified as soon as it is complete. */
export function IdentityField(props: IdentityFieldProps) {
  const { label = "证件", value, onChange, error } = props;
  const found = error ?? (isComplete(value) ? identityFault(value) : undefined);
  const help = identityHint(value) ?? props.help;
  return (
    <div className="form-grid wide">
      <Select
        label={`${label}类型`}
        isRequired={props.isRequired}
        isDisabled={props.isDisabled}
        choices={CHOICES}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind: kind as Identity["kind"] })}
      />
      <Field {...props} label={`${label}号码`} help={help} error={found}>
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            spellCheck={false}
            maxLength={30}
            value={value.number}
            onChange={(event) => {
              const number = compact(event.target.value);
              onChange({ ...value, number });
            }}
          />
        )}
      </Field>
    </div>
  );
}

function isComplete({ kind, number }: Identity): boolean {
  return number.length >= IDENTITY_KINDS[kind].length;
}
