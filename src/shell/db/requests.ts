import type { Transaction } from "./database.ts";

export type RequestRow = { readonly id: string; readonly print: string; readonly answer: unknown };

export function findRequests(tx: Transaction, ids: readonly string[]): Promise<readonly RequestRow[]> {
  return tx.run<RequestRow>(
    "requests.find",
    "select id, print, answer from requests where area = $1 and id = any($2::uuid[])",
    [tx.areaId, ids],
  );
}

export type RequestWrite = RequestRow & { readonly actor: string; readonly happened_at: string };

export async function rememberRequests(tx: Transaction, rows: readonly RequestWrite[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    "requests.remember",
    `insert into requests (area, id, print, actor, answer, happened_at)
     select $1, id, print, actor, answer, happened_at
     from jsonb_to_recordset($2::jsonb) as row(id uuid, print text, actor uuid, answer jsonb,
       happened_at timestamptz)`,
    [tx.areaId, JSON.stringify(rows)],
  );
}
