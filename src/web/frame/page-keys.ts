import { useEffect } from "react";

import { appearance } from "../appearance.ts";
import { openKeyboardHelp } from "../parts/keyboard-help.tsx";
import { isForOthers } from "../parts/row-keys.ts";

/** `/` to the page's own search or the masthead's, Ctrl+K always to the masthead's, `?` for help. */
export function usePageKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isMastheadKey(event)) {
        event.preventDefault();
        document.getElementById("masthead-search")?.focus();
        return;
      }
      if (event.defaultPrevented || isForOthers(event) || !appearance.get().hasLetterKeys) return;
      if (event.key === "/") focusSearch();
      else if (event.key === "?") openKeyboardHelp();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function isMastheadKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
}

function focusSearch(): void {
  const own = document.querySelector<HTMLElement>("main [data-search]");
  (own ?? document.getElementById("masthead-search"))?.focus();
}
