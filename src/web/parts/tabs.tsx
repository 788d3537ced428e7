import { useId, useState, type KeyboardEvent, type ReactNode } from "react";

import { stepTo } from "./combo-choices.ts";

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

/** Several contents in one place; arrows move between their names, Home and End to the ends. */
export function Tabs({ label, items, chosen, onChoose }: TabsProps) {
  const prefix = useId();
  const [own, setOwn] = useState(items[0]?.id);
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === (chosen ?? own)),
  );
  const shown = items[at];
  const choose = (id: string) => {
    setOwn(id);
    onChoose?.(id);
  };
  const press = (event: KeyboardEvent) => {
    const to = targetOf(event.key, at, items.length);
    const item = to === undefined ? undefined : items[to];
    if (item === undefined) return;
    event.preventDefault();
    choose(item.id);
    document.getElementById(`${prefix}${item.id}`)?.focus();
  };
  return (
    <div className="tabs">
      <div className="tab-list" role="tablist" aria-label={label}>
        {items.map(({ id, name, count, isAlarming }) => (
          <button
            key={id}
            id={`${prefix}${id}`}
            type="button"
            className="tab"
            role="tab"
            aria-selected={id === shown?.id}
            aria-controls={id === shown?.id ? `${prefix}panel` : undefined}
            tabIndex={id === shown?.id ? 0 : -1}
            onClick={() => choose(id)}
            onKeyDown={press}
          >
            {name}
            <TabCount count={count} isAlarming={isAlarming} />
          </button>
        ))}
      </div>
      <div
        key={shown?.id}
        id={`${prefix}panel`}
        className="tab-panel"
        role="tabpanel"
        aria-labelledby={`${prefix}${shown?.id ?? ""}`}
        tabIndex={0}
      >
        {shown?.content}
      </div>
    </div>
  );
}

function targetOf(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowRight") return stepTo(at, 1, count);
  if (key === "ArrowLeft") return stepTo(at, -1, count);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
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
