import type { Paging, Sort, Total } from "./table-types.ts";

/** `共 128 条`, or `共 1000+ 条` where the server stopped counting. */
export function totalText({ count, isMore }: Total): string {
  return `共 ${isMore ? `${count}+` : count} 条`;
}

export function pageCount({ size, total }: Paging): number {
  return Math.max(1, Math.ceil(total.count / size));
}

/** Behind an uncounted rest there is always a next page to try. */
export function hasNext(paging: Paging): boolean {
  return paging.page < pageCount(paging) || paging.total.isMore;
}

export function pageText(paging: Paging): string {
  const all = pageCount(paging);
  return `第 ${paging.page} / ${paging.total.isMore ? `${all}+` : all} 页`;
}

/** First ascending, then descending, then ascending again: a list is never left without an order. */
export function nextSort(current: Sort | undefined, by: string): Sort {
  const isTurned = current?.by === by && current.direction === "asc";
  return { by, direction: isTurned ? "desc" : "asc" };
}

/** All of this page in or out, keeping what was chosen on other pages. */
export function chooseAll(
  chosen: ReadonlySet<string>,
  ids: readonly string[],
  isIn: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const id of ids) {
    if (isIn) next.add(id);
    else next.delete(id);
  }
  return next;
}
