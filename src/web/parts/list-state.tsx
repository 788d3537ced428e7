import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { ReadingFault } from "./states.tsx";

type Listed<Row> = { readonly items: readonly Row[] };
type Reading<Row> = Pick<
  UseQueryResult<Listed<Row>>,
  "data" | "error" | "refetch" | "isFetching" | "isPlaceholderData"
>;

export type ListState<Row> = {
  readonly rows: readonly Row[] | undefined;
  readonly isWaiting: boolean;
  readonly empty: ReactNode;
};

/** A reading as a table takes it: its rows, or that they come, or why they did not with a way to try again. */
export function listState<Row>(list: Reading<Row>, empty?: ReactNode): ListState<Row> {
  if (list.error !== null && (list.data === undefined || list.isPlaceholderData)) {
    return { rows: [], isWaiting: false, empty: <Failed of={list} /> };
  }
  return { rows: list.data?.items, isWaiting: list.isPlaceholderData, empty };
}

function Failed({ of: list }: Parameters<typeof ReadingFault>[0]) {
  return (
    <div className="list-failed">
      <ReadingFault of={list} />
    </div>
  );
}
