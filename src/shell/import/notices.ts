import type { Notice } from "../db/imports.ts";
import type { RowProblem } from "#core/cases/index.ts";

const KINDS_MAX = 80;

/** Gathers notices by kind and column: a thousand rows with full-width digits are told once. */
export type NoticeBook = {
  readonly add: (row: number, notices: readonly RowProblem[]) => void;
  readonly list: () => readonly Notice[];
};

export function openNoticeBook(): NoticeBook {
  const found = new Map<
    string,
    { readonly first: RowProblem; readonly row: number; count: number }
  >();
  return {
    add: (row, notices) => {
      for (const notice of notices) {
        const key = `${notice.id} ${notice.column.replace(/\d+/u, "")}`;
        const known = found.get(key);
        if (known) known.count += 1;
        else if (found.size < KINDS_MAX) found.set(key, { first: notice, row, count: 1 });
      }
    },
    list: () => [...found.values()].map(({ first, row, count }) => ({ ...first, row, count })),
  };
}
