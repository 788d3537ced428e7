import { useEffect, type RefObject } from "react";

import { appearance } from "../appearance.ts";

type RowActions = {
  readonly open: (index: number) => void;
  readonly choose: (index: number) => void;
};

/** j/k walk the rows, Enter opens, Space chooses; only where nothing else wants the key. */
export function useRowKeys(table: RefObject<HTMLTableElement | null>, actions: RowActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const body = table.current?.tBodies[0];
      if (body === undefined || event.defaultPrevented || isForOthers(event)) return;
      const rows = [...body.rows];
      const at = rows.findIndex((row) => row === document.activeElement);
      if (actOn(event.key, { rows, at, actions })) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [table, actions]);
}

type Walk = {
  readonly rows: readonly HTMLTableRowElement[];
  readonly at: number;
  readonly actions: RowActions;
};

function actOn(key: string, { rows, at, actions }: Walk): boolean {
  if (key === "j" || key === "k") {
    if (!appearance.get().hasLetterKeys || rows.length === 0) return false;
    const next = key === "j" ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0);
    rows[next]?.focus();
    return true;
  }
  if (at < 0) return false;
  if (key === "Enter") actions.open(at);
  else if (key === " ") actions.choose(at);
  else return false;
  return true;
}

/** Typing, a browser's own shortcut, or an open dialog. */
export function isForOthers(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector(".veil") !== null) return true;
  const target = event.target as HTMLElement | null;
  return (
    target?.matches("input:not([type=checkbox]), textarea, select, [contenteditable]") === true
  );
}
