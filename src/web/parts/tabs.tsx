import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";

import { given } from "../given.ts";

export type TabItem = {
  readonly id: string;
  readonly name: string;
  readonly count?: number | undefined;
  readonly isAlarming?: boolean | undefined;
  readonly content: ReactNode;
};

export type TabsProps = {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly chosen?: string | undefined;
  readonly onChoose?: ((id: string) => void) | undefined;
};

/** Several contents in one place; arrows move between their names. */
export function Tabs({ label, items, chosen, onChoose }: TabsProps) {
  return (
    <AriaTabs
      className="tabs"
      {...given({ selectedKey: chosen })}
      onSelectionChange={(key) => onChoose?.(String(key))}
    >
      <TabList className="tab-list" aria-label={label}>
        {items.map(({ id, name, count, isAlarming }) => (
          <Tab key={id} id={id} className="tab">
            {name}
            <TabCount count={count} isAlarming={isAlarming} />
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

type Counted = { readonly count?: number | undefined; readonly isAlarming?: boolean | undefined };

function TabCount({ count, isAlarming = false }: Counted) {
  if (count === undefined) return null;
  return (
    <span className="tab-count" data-tone={isAlarming ? "bad" : undefined}>
      {count}
    </span>
  );
}

export type FilterTabsProps = {
  readonly label: string;
  readonly items: readonly (Counted & { readonly id: string; readonly name: string })[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

/** The stages over a list: they filter what is below, they do not replace it. */
export function FilterTabs({ label, items, chosen, onChoose }: FilterTabsProps) {
  return (
    <div className="tab-list" role="group" aria-label={label}>
      {items.map(({ id, name, count, isAlarming }) => (
        <button
          key={id}
          type="button"
          className="tab"
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          {name}
          <TabCount count={count} isAlarming={isAlarming} />
        </button>
      ))}
    </div>
  );
}
