import { Client } from "pg";
// The rows are read as the application reads them: its parsers of days, instants and amounts.
import "./database.ts";
import type { Transaction } from "./database.ts";

/**
 * Reads one consistent moment as the owner of the tables, whom row-level security hides nothing from.
 * Writers go on meanwhile; nothing can be written through it.
 */
export async function readSnapshot<Value>(
  ownerUrl: string,
  areaId: string,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  const client = new Client({
    connectionString: ownerUrl,
    application_name: "liandong snapshot",
    pipeline: true,
  });
  await client.connect();
  const tx: Transaction = {
    areaId,
    role: "owner",
    run: async <Row extends object>(name: string, text: string, values: readonly unknown[]) =>
      (await client.query<Row>({ name, text, values: [...values] })).rows,
  };
  try {
    await client.query("begin isolation level repeatable read, read only");
    return await work(tx);
  } finally {
    await client.end();
  }
}
