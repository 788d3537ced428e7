import { useNavigate, useParams, useSearch } from "@tanstack/react-router";

/**
 * The filters of a list, kept in the address: `first` names them with their values when absent.
 * Changing any but the page goes back to the first page.
 */
export function useSearchState<Filters extends Readonly<Record<string, string>>>(first: Filters) {
  const found: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const filters = Object.fromEntries(
    Object.entries(first).map(([name, value]) => [name, found[name] ?? value]),
  ) as { readonly [Name in keyof Filters]: string };
  const change = (next: Partial<{ readonly [Name in keyof Filters]: string }>) => {
    const turned = "page" in next ? next : { ...next, ...("page" in first ? { page: "1" } : {}) };
    const all: Record<string, string | undefined> = { ...filters, ...turned };
    const kept = Object.entries(all).filter(([name, value]) => value !== first[name]);
    // The address keeps a default away from the browser's history: going back leaves the list.
    void navigate({ to: ".", search: Object.fromEntries(kept), replace: true });
  };
  return [filters, change] as const;
}

/** The parts of this page's address, by name: `const { caseId } = usePathParams("caseId")`. */
export function usePathParams<Name extends string>(...names: readonly Name[]) {
  const found: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return Object.fromEntries(names.map((name) => [name, found[name] ?? ""])) as Record<Name, string>;
}
