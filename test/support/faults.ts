import { Client } from "pg";
import { BACKUP_TABLES } from "#shell/backup/tables.ts";
import type { Database, Transaction } from "#shell/db/database.ts";

/** A database whose n-th statement fails: in the server, as a full disk or a broken rule would. */
export function failingAt(
  database: Database,
  statement: number,
): { readonly database: Database; readonly wasReached: () => boolean } {
  let count = 0;
  const within = (tx: Transaction): Transaction => ({
    ...tx,
    run: (name, text, values) => {
      count += 1;
      return count === statement
        ? tx.run("test.fault", "select 1 / length($1::text) as fault", [""])
        : tx.run(name, text, values);
    },
  });
  return {
    database: {
      ...database,
      transact: (identity, work) => database.transact(identity, (tx) => work(within(tx))),
    },
    wasReached: () => count >= statement,
  };
}

const PRINTS = BACKUP_TABLES.map(
  (
    table,
  ) => `select '${table}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), ''))
    as print from ${table} t`,
).join(" union all ");

/** One text for everything that the database holds, read over a connection that is kept. */
export async function openPrints(
  ownerUrl: string,
): Promise<{ readonly print: () => Promise<string>; readonly close: () => Promise<void> }> {
  const client = new Client({ connectionString: ownerUrl });
  // The database is dropped under it at the end of the file.
  client.on("error", () => undefined);
  await client.connect();
  return {
    print: async () => {
      const { rows } = await client.query<{ name: string; print: string }>({
        name: "prints",
        text: PRINTS,
      });
      return rows.map(({ name, print }) => `${name} ${print}`).join("\n");
    },
    close: () => client.end(),
  };
}
