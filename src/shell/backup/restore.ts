import { createReadStream } from "node:fs";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { BackupFault } from "./backup.ts";
import { MANIFEST_FILE, Manifest, digestOfFile } from "./manifest.ts";
import { BACKUP_TABLES } from "./tables.ts";

export type RestorePlan = {
  readonly ownerUrl: string;
  readonly source: string;
  readonly attachmentPathOf: (digest: string) => string;
  readonly report: (line: string) => void;
};

/**
 * Puts a backup into an empty database that this version has migrated. All or nothing: one
 * transaction. What was about to be sent is held under a new epoch until an administrator confirms.
 */
export async function restoreBackup(plan: RestorePlan): Promise<Manifest> {
  const manifest = await readManifest(plan.source);
  await refuseDamaged(plan.source, manifest);
  const client = new Client({ connectionString: plan.ownerUrl });
  await client.connect();
  try {
    await refuseUnfit(client, manifest);
    await client.query("begin");
    for (const name of BACKUP_TABLES) {
      await readTable(client, plan.source, tableOf(manifest, name));
      plan.report(`已恢复数据表 ${name}`);
    }
    await holdSending(client);
    await endImports(client);
    await client.query("commit");
    await client.query("analyze");
  } finally {
    await client.end();
  }
  await restoreAttachments(plan, manifest);
  for (const digest of manifest.lost) plan.report(`备份中没有附件 ${digest}:备份以前已经缺失`);
  return manifest;
}

async function readManifest(source: string): Promise<Manifest> {
  const text = await readFile(join(source, MANIFEST_FILE), "utf8").catch(() => undefined);
  if (text === undefined)
    throw new BackupFault(`${source} 不是一个完整的备份目录(缺少 ${MANIFEST_FILE})。`);
  const parsed = Manifest.safeParse(JSON.parse(text));
  if (!parsed.success) throw new BackupFault(`备份清单 ${MANIFEST_FILE} 的格式不正确。`);
  return parsed.data;
}

async function refuseDamaged(source: string, manifest: Manifest): Promise<void> {
  for (const table of manifest.tables) {
    const digest = await digestOfFile(join(source, table.file)).catch(() => "");
    if (digest !== table.sha256) throw new BackupFault(`备份文件 ${table.file} 已损坏或缺失。`);
  }
  for (const { digest } of manifest.attachments) {
    const found = await digestOfFile(join(source, "attachments", digest)).catch(() => "");
    if (found !== digest) throw new BackupFault(`备份中的附件 ${digest} 已损坏或缺失。`);
  }
}

async function refuseUnfit(client: Client, manifest: Manifest): Promise<void> {
  const migrations = await client.query<{ name: string }>(
    "select name from migrations order by name",
  );
  const names = migrations.rows.map((row) => row.name);
  if (names.join(" ") !== manifest.migrations.join(" ")) {
    throw new BackupFault(
      `备份的数据库版本(${manifest.migrations.at(-1) ?? "无"})与程序(${names.at(-1) ?? "无"})不同。请用备份时的程序版本恢复, 再升级。`,
    );
  }
  const areas = await client.query("select 1 from areas limit 1");
  if (areas.rowCount !== 0) {
    throw new BackupFault("目标数据库不是空的。请恢复到新的数据目录或新的数据库。");
  }
}

function tableOf(manifest: Manifest, name: string): Manifest["tables"][number] {
  const table = manifest.tables.find((one) => one.name === name);
  if (!table) throw new BackupFault(`备份中缺少数据表 ${name}。`);
  return table;
}

async function readTable(
  client: Client,
  source: string,
  table: Manifest["tables"][number],
): Promise<void> {
  const target = client.query(copyFrom(`copy ${client.escapeIdentifier(table.name)} from stdin`));
  await pipeline(createReadStream(join(source, table.file)), createGunzip(), target);
}

/** The world may have moved on since the backup: nothing leaves until somebody has looked (docs/runbook.md). */
async function holdSending(client: Client): Promise<void> {
  await client.query("update due set state = 'held', epoch = epoch + 1 where state = 'pending'");
}

/** Uploaded files are not in a backup: what was being imported from one must be uploaded again. */
async function endImports(client: Client): Promise<void> {
  await client.query(
    `update imports set state = 'failed', summary = summary || jsonb_build_object(
       'isUnusable', true, 'message', '数据库从备份恢复，导入的文件不在备份中，请重新上传。')
     where state not in ('done', 'cancelled')`,
  );
}

async function restoreAttachments(plan: RestorePlan, manifest: Manifest): Promise<void> {
  for (const { digest } of manifest.attachments) {
    const to = plan.attachmentPathOf(digest);
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await copyFile(join(plan.source, "attachments", digest), to);
  }
  plan.report(`已恢复附件 ${manifest.attachments.length} 件`);
}

/** How much waits, held since a restore. */
export async function countHeld(ownerUrl: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const result = await client.query<{ n: string }>(
      "select count(*)::text as n from due where state = 'held'",
    );
    return Number(result.rows[0]?.n ?? "0");
  } finally {
    await client.end();
  }
}

/** After the restored copy was compared with the units, what was held goes on. Returns how much. */
export async function releaseHeld(ownerUrl: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const result = await client.query("update due set state = 'pending' where state = 'held'");
    return result.rowCount ?? 0;
  } finally {
    await client.end();
  }
}
