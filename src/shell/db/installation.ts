import { Client } from "pg";

/** What the database says of itself before anybody is let in. */
export type Installation = {
  readonly profiles: readonly string[];
  /** The last moment that the journal knows; no clock may be before it. */
  readonly lastJournalAt: string | null;
};

export async function inspectInstallation(ownerUrl: string): Promise<Installation> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const areas = await client.query<{ profile: string }>("select distinct profile from areas");
    const last = await client.query<{ last: string | null }>(
      `select to_char(max(happened_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as last
       from journal`,
    );
    return {
      profiles: areas.rows.map((row) => row.profile),
      lastJournalAt: last.rows[0]?.last ?? null,
    };
  } finally {
    await client.end();
  }
}
