import { useState } from "react";

import { Button } from "./button.tsx";
import { Checkbox } from "./checkbox.tsx";
import { Dialog } from "./dialog.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { firstSettings, type Density, type TableSettings } from "./table-settings.ts";
import type { Column } from "./table-types.ts";

type Named = Pick<Column<never>, "id" | "name" | "isFixed" | "isHiddenAtFirst">;

export type ColumnSettingsProps = {
  readonly columns: readonly Named[];
  readonly settings: TableSettings;
  readonly onChange: (settings: TableSettings) => void;
};

const DENSITIES: readonly { readonly value: Density; readonly name: string }[] = [
  { value: "compact", name: "紧凑" },
  { value: "medium", name: "适中" },
  { value: "roomy", name: "宽松" },
];

/** Which columns, in which order, how high the rows. */
export function ColumnSettings({ columns, settings, onChange }: ColumnSettingsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>列设置</Button>
      <Dialog
        title="列设置"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        width="narrow"
        foot={
          <>
            <Button onPress={() => onChange(firstSettings(columns))}>恢复默认</Button>
            <Button tone="primary" onPress={() => setOpen(false)}>
              完成
            </Button>
          </>
        }
      >
        <RadioGroup
          label="行高"
          value={settings.density}
          choices={DENSITIES}
          onChange={(density) => onChange({ ...settings, density: density as Density })}
        />
        <ColumnList columns={columns} settings={settings} onChange={onChange} />
      </Dialog>
    </>
  );
}

function ColumnList({ columns, settings, onChange }: ColumnSettingsProps) {
  const { order, hidden } = settings;
  const ordered = order.flatMap((id) => columns.filter((column) => column.id === id));
  const show = (id: string, isShown: boolean) =>
    onChange({
      ...settings,
      hidden: isShown ? hidden.filter((one) => one !== id) : [...hidden, id],
    });
  return (
    <ul className="column-list" aria-label="显示的列与次序">
      {ordered.map(({ id, name, isFixed = false }, at) => (
        <li key={id}>
          <Checkbox
            isChecked={!hidden.includes(id)}
            isDisabled={isFixed}
            onChange={(isShown) => show(id, isShown)}
          >
            {name}
          </Checkbox>
          <span className="line-up">
            <MoveButton
              name={`${name}上移`}
              sign="↑"
              isOn={at > 0}
              onPress={() => onChange({ ...settings, order: swapped(order, at, at - 1) })}
            />
            <MoveButton
              name={`${name}下移`}
              sign="↓"
              isOn={at < ordered.length - 1}
              onPress={() => onChange({ ...settings, order: swapped(order, at, at + 1) })}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

function MoveButton({
  name,
  sign,
  isOn,
  onPress,
}: {
  readonly name: string;
  readonly sign: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      disabled={!isOn}
      onClick={onPress}
    >
      {sign}
    </button>
  );
}

function swapped(order: readonly string[], a: number, b: number): readonly string[] {
  return order.map((id, at) => (at === a ? (order[b] ?? id) : at === b ? (order[a] ?? id) : id));
}
