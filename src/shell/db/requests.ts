import type { Transaction } from "./database.ts";

export type RequestRow = { readonly id: string; readonly print: string; readonly answer: unknown };

export function findRequests(
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly RequestRow[]> {
  return tx.run<RequestRow>(
    "requests.find",
    "select id, print, answer from requests where area = $1 and id = any($2::uuid[])",
    [tx.areaId, ids],
  );
}

export type RequestWrite = RequestRow & { readonly actor: string; readonly happened_at: string };
