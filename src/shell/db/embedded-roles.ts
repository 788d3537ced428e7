import { Client, escapeIdentifier, escapeLiteral } from "pg";
import type { Secrets } from "./embedded-cluster.ts";

export const OWNER = "liandong_owner";
export const APPLICATION = "liandong_application";
export const DATABASE = "liandong";

/**
 * The two logins and the database. The owner makes tables and roles; the application owns nothing
 * and inherits nothing: it enters a role per transaction. Passwords are set anew at each start, so
 * that the file beside the database always holds.
 */
export async function admitLogins(administratorUrl: string, secrets: Secrets): Promise<void> {
  const client = new Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    await ensureLogin(client, OWNER, "createrole nosuperuser inherit", secrets.owner);
    await ensureLogin(client, APPLICATION, "nosuperuser noinherit", secrets.application);
    await ensureDatabase(client);
  } finally {
    await client.end();
  }
}

/** Makes a login or gives it this password; `options` are fixed words of ours. */
export async function ensureLogin(
  client: Client,
  name: string,
  options: string,
  password: string,
): Promise<void> {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [name]);
  const verb = found.rowCount === 0 ? "create" : "alter";
  const secret = escapeLiteral(password);
  await client.query(
    `${verb} role ${escapeIdentifier(name)} with login ${options} password ${secret}`,
  );
}

async function ensureDatabase(client: Client): Promise<void> {
  const found = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
  if (found.rowCount !== 0) return;
  await client.query(
    `create database ${DATABASE} owner ${OWNER} template template0 encoding 'UTF8' locale 'C'`,
  );
  await client.query(`revoke connect on database ${DATABASE} from public`);
  await client.query(`grant connect on database ${DATABASE} to ${APPLICATION}`);
}
