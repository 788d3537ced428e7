import type { Key } from "react";
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components";

import { given } from "../given.ts";
import { fieldClass, labelClass, LabelText, type FieldProps } from "./field.tsx";
import type { Choice } from "./select.tsx";
import type { TextValue } from "./text-field.tsx";

export type ComboBoxProps = FieldProps &
  TextValue & {
    readonly choices: readonly Choice[];
    readonly placeholder?: string | undefined;
    /** For lists that the server searches: what has been typed. */
    readonly onSearch?: ((text: string) => void) | undefined;
  };

/** One of a long list, found by typing a part of its name. */
export function ComboBox(props: ComboBoxProps) {
  const { id, help, error, value, onChange, choices, onSearch, placeholder } = props;
  return (
    <AriaComboBox
      className={fieldClass(props)}
      defaultItems={choices}
      value={value === "" ? null : value}
      onChange={(key: Key | null) => onChange(key === null ? "" : String(key))}
      isRequired={props.isRequired === true}
      isDisabled={props.isDisabled === true}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      menuTrigger="focus"
      {...given({ onInputChange: onSearch, id })}
    >
      <Label className={labelClass(props)}>
        <LabelText {...props} />
      </Label>
      <span className="input-with-button">
        <Input className="input" {...given({ placeholder })} />
        <Button className="icon-button">▾</Button>
      </span>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      {error !== undefined && (
        <Text slot="errorMessage" className="field-error">
          {error}
        </Text>
      )}
      <Popover className="popover" placement="bottom start">
        <ListBox
          className="list-box"
          renderEmptyState={() => <div className="menu-item">没有符合的选项</div>}
        >
          {(choice: Choice) => <ComboChoice choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

function ComboChoice({ choice }: { readonly choice: Choice }) {
  return (
    <ListBoxItem
      id={choice.value}
      textValue={choice.name}
      className="menu-item"
      isDisabled={choice.disabledReason !== undefined}
    >
      <Text slot="label">{choice.name}</Text>
      {choice.help !== undefined && <Text slot="description">{choice.help}</Text>}
    </ListBoxItem>
  );
}
