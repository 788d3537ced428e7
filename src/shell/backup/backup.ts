import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { MANIFEST_FILE, digestOfFile } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";
import { BACKUP_TABLES } from "./tables.ts";

export class BackupFault extends Error {
  override readonly name = "BackupFault";
}

export type BackupPlan = {
  /** The owner's login: row-level security does not hide rows from it. */
  readonly ownerUrl: string;
  readonly attachmentPathOf: (digest: string) => string;
  /** A folder that does not exist yet; it appears only when the backup is whole. */
  readonly target: string;
  readonly takenAt: string;
  readonly report: (line: string) => void;
};

/**
 * Takes a backup of one consistent moment while the system works on: one snapshot, every table by
 * COPY, then the attachments its rows name, then a manifest of digests.
 */
export async function takeBackup(plan: BackupPlan): Promise<Manifest> {
  const partial = `${plan.target}.partial`;
  await refuseExisting(plan.target);
  await rm(partial, { recursive: true, force: true });
  await mkdir(join(partial, "tables"), { recursive: true, mode: 0o700 });
  await mkdir(join(partial, "attachments"), { recursive: true, mode: 0o700 });
  const client = new Client({ connectionString: plan.ownerUrl });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read, read only");
    const manifest = await writeAll(client, partial, plan);
    await client.query("commit");
    const text = JSON.stringify(manifest, null, 2);
    await writeFile(join(partial, MANIFEST_FILE), text, { mode: 0o600, flush: true });
    await rename(partial, plan.target);
    await keepName(dirname(plan.target));
    return manifest;
  } finally {
    await client.end();
  }
}

/** After a power cut a renamed folder is there only if its parent was written too. */
async function keepName(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function refuseExisting(target: string): Promise<void> {
  const isThere = await readdir(target).then(
    () => true,
    () => false,
  );
  if (isThere) throw new BackupFault(`备份目录已存在: ${target}。请另选一个目录名。`);
}

async function writeAll(client: Client, folder: string, plan: BackupPlan): Promise<Manifest> {
  const migrations = await client.query<{ name: string }>(
    "select name from migrations order by name",
  );
  const tables = [];
  for (const name of BACKUP_TABLES) {
    tables.push(await writeTable(client, folder, name));
    plan.report(`已备份数据表 ${name}`);
  }
  const { attachments, lost } = await copyAttachments(client, folder, plan);
  return {
    format: 1,
    takenAt: plan.takenAt,
    migrations: migrations.rows.map((row) => row.name),
    tables,
    attachments,
    lost,
  };
}

async function writeTable(
  client: Client,
  folder: string,
  name: string,
): Promise<Manifest["tables"][number]> {
  const file = join("tables", `${name}.copy.gz`);
  const path = join(folder, file);
  const source = client.query(copyTo(`copy ${client.escapeIdentifier(name)} to stdout`));
  await pipeline(source, createGzip(), createWriteStream(path, { mode: 0o600, flush: true }));
  const { size } = await stat(path);
  return { name, file, bytes: size, sha256: await digestOfFile(path) };
}

/**
 * Attachments never change under their name, so copying after the snapshot copies what it saw. One that
 * is lost already must not cost the backup of everything else.
 */
async function copyAttachments(
  client: Client,
  folder: string,
  plan: BackupPlan,
): Promise<Pick<Manifest, "attachments" | "lost">> {
  const rows = await client.query<{ digest: string }>(
    "select distinct digest from attachments order by digest",
  );
  const attachments = [];
  const lost = [];
  for (const { digest } of rows.rows) {
    const to = join(folder, "attachments", basename(digest));
    if (await copyWhole(plan.attachmentPathOf(digest), to, digest)) {
      attachments.push({ digest, bytes: (await stat(to)).size });
    } else {
      lost.push(digest);
      plan.report(`附件 ${digest} 缺失或已损坏,没有备份`);
    }
  }
  plan.report(`已备份附件 ${attachments.length} 件`);
  return { attachments, lost };
}

async function copyWhole(from: string, to: string, digest: string): Promise<boolean> {
  try {
    await pipeline(createReadStream(from), createWriteStream(to, { mode: 0o600, flush: true }));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "ENOENT") throw fault;
    return false;
  }
  if ((await digestOfFile(to)) === digest) return true;
  await rm(to);
  return false;
}
