import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useRef } from "react";

import { ApiError } from "./api-error.ts";
import { call, type Input, type OperationId, type Output } from "./api.ts";
import { randomId } from "./random-id.ts";

type Asking = {
  /** False while the input is not complete. */
  readonly when?: boolean;
  readonly refreshEveryMs?: number;
  readonly freshForMs?: number;
};

/**
 * Reads by one operation of the contract. While another page or filter of the same thing loads the last
 * answer stays (`isPlaceholderData`); another thing never shows under the wrong name.
 */
export function useOperation<Id extends OperationId>(
  id: Id,
  input: Input<Id>,
  { when = true, refreshEveryMs, freshForMs = 0 }: Asking = {},
): UseQueryResult<Output<Id>, ApiError> {
  const thing = thingOf(input);
  return useQuery<Output<Id>, ApiError>({
    queryKey: [id, input],
    queryFn: ({ signal }) => call(id, input, { signal }),
    enabled: when,
    placeholderData: (last, query) => (thingOf(query?.queryKey[1]) === thing ? last : undefined),
    staleTime: freshForMs,
    refetchInterval: refreshEveryMs ?? false,
  });
}

/** What an input is about: its path parameters, not its query. */
function thingOf(input: unknown): string {
  const { params } = (input ?? {}) as { readonly params?: unknown };
  return JSON.stringify(params ?? null);
}

type Doing<Id extends OperationId> = {
  /** The readings that this act makes old; without a list, everything that is shown. */
  readonly refreshes?: readonly OperationId[];
  readonly onDone?: (answer: Output<Id>, input: Input<Id>) => void;
};

export type Command<Id extends OperationId> = {
  readonly run: (input: Input<Id>) => Promise<Output<Id>>;
  readonly isRunning: boolean;
  readonly fault: ApiError | undefined;
  readonly forget: () => void;
};

/**
 * Acts by one operation. Pressing again after an unknown outcome sends the same key, so that the act
 * happens once; another input, or a definite answer, ends that key.
 */
export function useCommand<Id extends OperationId>(
  id: Id,
  { refreshes, onDone }: Doing<Id> = {},
): Command<Id> {
  const client = useQueryClient();
  const open = useRef<{ readonly print: string; readonly key: string }>(undefined);
  const mutation = useMutation<Output<Id>, ApiError, Input<Id>>({
    mutationFn: async (input) => {
      const print = JSON.stringify(input);
      if (open.current?.print !== print) open.current = { print, key: randomId() };
      return call(id, input, { idempotencyKey: open.current.key });
    },
    onSuccess: async (answer, input) => {
      open.current = undefined;
      onDone?.(answer, input);
      await refresh(client, refreshes);
    },
    onError: (fault) => {
      if (isDefinite(fault)) open.current = undefined;
    },
  });
  return {
    run: (input) => mutation.mutateAsync(input),
    isRunning: mutation.isPending,
    fault: mutation.error ?? undefined,
    forget: mutation.reset,
  };
}

function isDefinite(fault: unknown): boolean {
  return fault instanceof ApiError && fault.status >= 400 && fault.status < 500;
}

type Client = ReturnType<typeof useQueryClient>;

async function refresh(client: Client, ids: readonly OperationId[] | undefined): Promise<void> {
  if (ids === undefined) await client.invalidateQueries();
  else await Promise.all(ids.map((id) => client.invalidateQueries({ queryKey: [id] })));
}
