import { useState } from "react";

/**
 * What is typed into the conditions before 查询 is pressed. When the address changes by itself (a saved
 * view, going back) the typed values follow it.
 */
export function useFilterDraft<Filters extends Readonly<Record<string, string>>>(applied: Filters) {
  const print = JSON.stringify(applied);
  const [draft, setDraft] = useState(applied);
  const [seen, setSeen] = useState(print);
  if (seen !== print) {
    setSeen(print);
    setDraft(applied);
  }
  const set = (name: keyof Filters) => (value: string) =>
    setDraft((before) => ({ ...before, [name]: value }));
  return [draft, set] as const;
}
