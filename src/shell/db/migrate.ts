import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { Client } from "pg";

const FOLDER = join(import.meta.dirname, "migrations");

class MigrationFault extends Error {
  override readonly name = "MigrationFault";
}

/**
 * Brings a database forward to this version of the product. Forward only and checksummed; refuses a
 * database that is newer than the product or whose history differs. Run by the owner's account, which
 * must own the database and may create roles.
 */
export async function migrate(
  ownerUrl: string,
  report: (line: string) => void = () => undefined,
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await applyMissing(client, await listMigrations(), report);
    await admitApplication(client);
  } finally {
    await client.end();
  }
}

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

async function listMigrations(): Promise<readonly Migration[]> {
  const files = (await readdir(FOLDER)).filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/u.test(file));
  return Promise.all(
    files.toSorted().map(async (file) => {
      const sql = await readFile(join(FOLDER, file), "utf8");
      const checksum = createHash("sha256").update(sql).digest("hex");
      return { name: basename(file, ".sql"), sql, checksum };
    }),
  );
}

async function applyMissing(
  client: Client,
  known: readonly Migration[],
  report: (line: string) => void,
): Promise<void> {
  await client.query(
    `create table if not exists migrations (
       name text collate "C" primary key, checksum text not null)`,
  );
  const applied = await client.query<{ name: string; checksum: string }>(
    "select name, checksum from migrations order by name",
  );
  refuseForeignHistory(applied.rows, known);
  for (const migration of known.slice(applied.rows.length)) {
    report(`数据库升级: ${migration.name}`);
    await applyOne(client, migration);
  }
}

function refuseForeignHistory(
  applied: readonly { readonly name: string; readonly checksum: string }[],
  known: readonly Migration[],
): void {
  if (applied.length > known.length) {
    throw new MigrationFault(
      `数据库比程序新(已有 ${applied.length} 个升级, 程序只认识 ${known.length} 个)。请使用更新的程序版本。`,
    );
  }
  for (const [index, row] of applied.entries()) {
    const same = known[index]?.name === row.name && known[index].checksum === row.checksum;
    if (!same) {
      throw new MigrationFault(
        `数据库升级记录 ${row.name} 与程序不一致。请确认连接的是本程序的数据库, 或从备份恢复。`,
      );
    }
  }
}

async function applyOne(client: Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query("insert into migrations (name, checksum) values ($1, $2)", [
      migration.name,
      migration.checksum,
    ]);
    await client.query("commit");
  } catch (fault) {
    await client.query("rollback");
    throw fault;
  }
}

/** Lets the application's login enter the roles; it inherits none of their rights by itself. */
async function admitApplication(client: Client): Promise<void> {
  await client.query(`
    do $$
    declare
      name text;
      login text := coalesce(nullif(current_setting('liandong.application', true), ''), 'liandong_application');
    begin
      if exists (select 1 from pg_roles where rolname = login) then
        for name in select rolname from pg_roles
                    where rolname like 'liandong\\_%' and not rolcanlogin loop
          if not pg_has_role(login, name, 'member') then
            execute format('grant %I to %I', name, login);
          end if;
        end loop;
        execute format('grant select on migrations to %I', login);
      end if;
    end $$`);
}

/** The names of the migrations that this version of the product knows, oldest first. */
export async function knownMigrations(): Promise<readonly string[]> {
  return (await listMigrations()).map((migration) => migration.name);
}
