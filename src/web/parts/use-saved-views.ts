import { useCommand, useOperation } from "../operations.ts";
import type { SavedViews } from "./table-types.ts";

/** The views of one page, kept on the server for this person: the `views` of a DataTable. */
export function useSavedViews(
  page: string,
  settings: Readonly<Record<string, unknown>>,
  apply: (settings: Readonly<Record<string, unknown>>) => void,
): SavedViews {
  const list = useOperation("listViews", { params: { page } }, { freshForMs: 60_000 });
  const save = useCommand("saveView", { refreshes: ["listViews"] });
  const remove = useCommand("deleteView", { refreshes: ["listViews"] });
  return {
    views: list.data?.items ?? [],
    onApply: (view) => apply(view.settings),
    onSave: (name) => save.run({ params: { page }, body: { name, settings } }),
    onRemove: ({ name }) => remove.run({ params: { page, name } }),
  };
}
