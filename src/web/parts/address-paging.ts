import type { Paging, Total } from "./table-types.ts";

type PageFilters = { readonly page: string; readonly pageSize: string };

const NONE: Total = { count: 0, isMore: false };

/** The pages of a list whose page and size stand in the address. */
export function addressPaging(
  filters: PageFilters,
  total: Total | undefined,
  change: (next: PageFilters) => void,
): { readonly paging: Paging; readonly onPage: (page: number, size: number) => void } {
  return {
    paging: { page: Number(filters.page), size: Number(filters.pageSize), total: total ?? NONE },
    onPage: (page, size) => change({ page: String(page), pageSize: String(size) }),
  };
}
