import { useState } from "react";

import { keep, readKept } from "../appearance.ts";
import type { Column } from "./table-types.ts";

export type Density = "compact" | "medium" | "roomy";

/** How a person likes one table: order, hidden columns, row height. */
export type TableSettings = {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly density: Density;
};

const DENSITIES: readonly string[] = ["compact", "medium", "roomy"] satisfies Density[];

type Named = Pick<Column<never>, "id" | "isFixed" | "isHiddenAtFirst">;

export function firstSettings(columns: readonly Named[]): TableSettings {
  return {
    order: columns.map(({ id }) => id),
    hidden: columns.filter((column) => column.isHiddenAtFirst === true).map(({ id }) => id),
    density: "medium",
  };
}

/** What was kept, mended for the columns of today: new ones appear, gone ones are forgotten. */
export function mendSettings(
  columns: readonly Named[],
  kept: Record<string, unknown>,
): TableSettings {
  const first = firstSettings(columns);
  const order = textsOf(kept["order"]).filter((id) => first.order.includes(id));
  const isNew = (id: string) => !order.includes(id);
  const hidden = Array.isArray(kept["hidden"]) ? textsOf(kept["hidden"]) : first.hidden;
  const density = String(kept["density"]);
  return {
    order: [...order, ...first.order.filter(isNew)],
    hidden: hidden.filter((id) => columns.some((one) => one.id === id && one.isFixed !== true)),
    density: DENSITIES.includes(density) ? (density as Density) : first.density,
  };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

export function shownColumns<C extends { readonly id: string }>(
  columns: readonly C[],
  { order, hidden }: TableSettings,
): readonly C[] {
  return order
    .filter((id) => !hidden.includes(id))
    .flatMap((id) => columns.filter((column) => column.id === id));
}

/** The settings of one table, kept in this browser under its name. */
export function useTableSettings(name: string, columns: readonly Named[]) {
  const key = `liandong.table.${name}`;
  const [settings, setSettings] = useState(() => mendSettings(columns, readKept(key)));
  const change = (next: TableSettings) => {
    keep(key, next);
    setSettings(next);
  };
  return [settings, change] as const;
}
