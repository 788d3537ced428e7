import type { Input } from "../../api.ts";

/** The conditions of the list as the address keeps them; empty means no condition. */
export const FIRST_FILTERS = {
  text: "",
  status: "",
  kind: "",
  judgeId: "",
  missing: "",
  outstandingAfterPayment: "",
  work: "",
  filedFrom: "",
  filedTo: "",
  sort: "filedOn",
  order: "desc",
  page: "1",
  pageSize: "50",
};

export type CaseFilters = { readonly [Name in keyof typeof FIRST_FILTERS]: string };
type Query = Input<"listCases">["query"];

const CONDITIONS = [
  "text",
  "status",
  "kind",
  "judgeId",
  "missing",
  "outstandingAfterPayment",
  "work",
  "filedFrom",
  "filedTo",
] as const satisfies readonly (keyof CaseFilters)[];

/** The address as the server's query: what is empty is not asked for. */
export function queryOf(filters: CaseFilters): Query {
  const asked = CONDITIONS.map((name) => [name, filters[name].trim()] as const);
  return {
    ...Object.fromEntries(asked.filter(([, value]) => value !== "")),
    sort: filters.sort as NonNullable<Query["sort"]>,
    order: filters.order === "asc" ? "asc" : "desc",
    page: Number(filters.page),
    pageSize: Number(filters.pageSize),
  };
}

/** A saved view holds conditions and order, never the page somebody was on. */
export function viewSettings(filters: CaseFilters): Readonly<Record<string, string>> {
  const { page, ...kept } = filters;
  void page;
  return kept;
}

/** A view kept by an earlier edition may name conditions that are gone: they are left out. */
export function filtersOfView(settings: Readonly<Record<string, unknown>>): CaseFilters {
  const known = Object.entries(FIRST_FILTERS).map(([name, first]) => {
    const kept = settings[name];
    return [name, typeof kept === "string" ? kept : first] as const;
  });
  return { ...(Object.fromEntries(known) as CaseFilters), page: "1" };
}

/** Whether a condition behind 更多条件 is set, so that it stands open. */
export function hasMoreConditions(filters: CaseFilters): boolean {
  return [filters.filedFrom, filters.filedTo, filters.missing, filters.kind].some(
    (value) => value !== "",
  );
}

type Stage = { readonly status: string; readonly name: string; readonly count: number };

/** The tabs over the list: all, then one for each state. */
export function stageTabs(counts: readonly Stage[]) {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return [
    { id: "", name: "全部", count: all },
    ...counts.map(({ status, name, count }) => ({ id: status, name, count })),
  ];
}
