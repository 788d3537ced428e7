import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { FaultAlert } from "./alert.tsx";
import { Button } from "./button.tsx";

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

type Failure = Pick<UseQueryResult, "error" | "refetch" | "isFetching">;

function Failed({ of: list }: { readonly of: Failure }) {
  return (
    <div className="list-failed stack">
      <FaultAlert fault={list.error} />
      <div>
        <Button onPress={() => void list.refetch()} isPending={list.isFetching}>
          重新加载
        </Button>
      </div>
    </div>
  );
}
