import { useState, type KeyboardEvent } from "react";

import { matchingChoices, stepTo } from "./combo-choices.ts";
import { Field, type Described, type FieldProps } from "./field.tsx";
import type { Choice } from "./select.tsx";
import type { TextValue } from "./text-field.tsx";

export type ComboBoxProps = FieldProps &
  TextValue & {
    readonly choices: readonly Choice[];
    readonly placeholder?: string | undefined;
    /** For lists that the server searches: what has been typed. */
    readonly onSearch?: ((text: string) => void) | undefined;
  };

/**
 * One of a long list, found by typing a part of its name (the combobox of the ARIA practices: the
 * focus stays in the box, arrows move the mark, Enter takes it, Esc closes).
 */
export function ComboBox(props: ComboBoxProps) {
  return <Field {...props}>{(control) => <ComboControl {...props} control={control} />}</Field>;
}

type ComboControlProps = ComboBoxProps & { readonly control: Described };

function ComboControl(props: ComboControlProps) {
  const { control, value, choices, placeholder, label } = props;
  const name = choices.find((choice) => choice.value === value)?.name ?? "";
  const list = useComboList(props, name);
  const listId = `${control.id}-list`;
  return (
    <span className="input-with-button combo-box">
      <input
        {...control}
        className="input"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={list.isOpen}
        aria-controls={listId}
        aria-activedescendant={list.marked >= 0 ? `${listId}-${list.marked}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={list.text}
        onChange={(event) => list.type(event.target.value)}
        onClick={list.open}
        onKeyDown={list.press}
        onBlur={list.close}
      />
      <span className="combo-arrow" aria-hidden="true">
        ▾
      </span>
      {list.isOpen && (
        <ComboList
          id={listId}
          label={label}
          value={value}
          choices={list.shown}
          marked={list.marked}
          onTake={list.take}
        />
      )}
    </span>
  );
}

/** What the list does: `typed` is undefined while it is closed. */
function useComboList({ choices, onChange, onSearch }: ComboBoxProps, name: string) {
  const [typed, setTyped] = useState<string>();
  const [marked, setMarked] = useState(-1);
  const isOpen = typed !== undefined;
  const shown = matchingChoices(choices, typed === name ? "" : (typed ?? ""));
  const open = () => setTyped(typed ?? name);
  const close = () => {
    setTyped(undefined);
    setMarked(-1);
  };
  const take = (choice: Choice | undefined) => {
    if (choice === undefined || choice.disabledReason !== undefined) return;
    onChange(choice.value);
    close();
  };
  const move = (step: 1 | -1) => {
    open();
    setMarked(stepTo(marked, step, shown.length));
  };
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    ...(isOpen && marked >= 0 && { Enter: () => take(shown[marked]) }),
    ...(isOpen && { Escape: close }),
  };
  const press = (event: KeyboardEvent) => {
    const act = event.nativeEvent.isComposing ? undefined : acts[event.key];
    if (act === undefined) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (text: string) => {
    setTyped(text);
    setMarked(-1);
    onSearch?.(text);
    if (text === "") onChange("");
  };
  return { isOpen, text: typed ?? name, shown, marked, open, close, take, press, type };
}

type ComboListProps = Pick<ComboBoxProps, "label" | "choices" | "value"> & {
  readonly id: string;
  readonly marked: number;
  readonly onTake: (choice: Choice) => void;
};

function ComboList({ id, label, choices, value, marked, onTake }: ComboListProps) {
  return (
    <div id={id} className="popover list-box" role="listbox" aria-label={label}>
      {choices.length === 0 && <div className="menu-item">没有符合的选项</div>}
      {choices.map((choice, at) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the box keeps the focus and hears the keys
        <div
          key={choice.value}
          id={`${id}-${at}`}
          className="menu-item"
          role="option"
          tabIndex={-1}
          aria-selected={choice.value === value}
          aria-disabled={choice.disabledReason !== undefined || undefined}
          data-focused={at === marked || undefined}
          ref={(item) => {
            if (at === marked) item?.scrollIntoView({ block: "nearest" });
          }}
          // The press would take the focus from the box, and leaving the box closes the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(choice)}
        >
          {choice.name}
          <span className="muted small">{choice.disabledReason ?? choice.help}</span>
        </div>
      ))}
    </div>
  );
}
