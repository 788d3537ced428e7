import { join, resolve } from "node:path";
import { DONE, FAILED } from "./command.ts";
import type { Command } from "./command.ts";
import { takeBackup } from "#shell/backup/backup.ts";
import type { Manifest } from "#shell/backup/manifest.ts";
import { asOwner, listInstalledAreas } from "#shell/db/accounts.ts";
import { reachDatabaseServer } from "#shell/db/database-server.ts";
import { migrate } from "#shell/db/migrate.ts";
import { createAttachmentStore } from "#shell/files/attachment-store.ts";
import { toInstant } from "#kit/calendar.ts";

const NOWHERE = "00000000-0000-0000-0000-000000000000";

export const command: Command = {
  words: ["[目录]"],
  details: [
    "把某一时刻的全部数据和附件写入一个新目录;服务照常运行,不必停止。",
    "不写目录时,写入数据目录下的 backups 目录。请再复制到另一台机器保存。",
    "备份不含登录会话、运行日志和正在导入的文件。备份里有个人信息,须同样保管。",
  ],
  options: {},
  isReadByPrograms: true,
  run: async ({ settings, words, report, answer }) => {
    const takenAt = toInstant(Date.now());
    const target = resolve(words[0] ?? join(settings.dataDirectory, "backups", nameOf(takenAt)));
    const server = await reachDatabaseServer(settings, report, "liandong backup");
    try {
      await migrate(server.ownerUrl, report);
      const areas = await asOwner(server.ownerUrl, NOWHERE, (tx) => listInstalledAreas(tx));
      if (areas.length === 0) {
        report("数据库还是空的,没有可以备份的内容。");
        return FAILED;
      }
      const { pathOf } = createAttachmentStore(join(settings.dataDirectory, "attachments"));
      const { ownerUrl } = server;
      const manifest = await takeBackup({
        ownerUrl,
        attachmentPathOf: pathOf,
        target,
        takenAt,
        report,
      });
      const { lost } = manifest;
      answer({ directory: target, takenAt, bytes: bytesOf(manifest), lost }, [
        `备份完成:${target}`,
        ...lostLines(manifest),
        `${manifest.tables.length} 个数据表、${manifest.attachments.length} 件附件,共 ${sizeOf(bytesOf(manifest))}`,
      ]);
      return lost.length === 0 ? DONE : FAILED;
    } finally {
      await server.stop();
    }
  },
};

function lostLines({ lost }: Manifest): string[] {
  return lost.length === 0
    ? []
    : [`有 ${lost.length} 件附件在备份以前已经缺失或损坏,其余内容已完整备份`];
}

/** `2026-03-02-093000`, by the county's clock. */
function nameOf(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO("Asia/Shanghai");
  const text = local.toPlainDateTime().toString({ smallestUnit: "second" });
  return text.replace("T", "-").replaceAll(":", "");
}

function bytesOf({ tables, attachments }: Manifest): number {
  return [...tables, ...attachments].reduce((total, { bytes }) => total + bytes, 0);
}

function sizeOf(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes < 1 ? `${Math.ceil(bytes / 1024)} KB` : `${megabytes.toFixed(1)} MB`;
}
