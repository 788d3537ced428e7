import { join, resolve } from "node:path";
import { DONE, FAILED, WrongUse } from "./command.ts";
import type { Command, Given } from "./command.ts";
import { countHeld, releaseHeld, restoreBackup } from "#shell/backup/restore.ts";
import { reachDatabaseServer } from "#shell/db/database-server.ts";
import type { DatabaseServer } from "#shell/db/database-server.ts";
import { migrate } from "#shell/db/migrate.ts";
import { createAttachmentStore } from "#shell/files/attachment-store.ts";

export const command: Command = {
  words: ["[目录]"],
  details: [
    "把备份恢复到一个空的数据目录(用 LIANDONG_DATA 指定新的目录)或一个空的外部数据库。",
    "恢复后,备份时待发的文书和到期事项全部暂停,不会自动办理。",
    "核验记录、与各单位核对以后,用 liandong restore --confirm 让它们继续。",
  ],
  options: {
    confirm: { type: "boolean", said: "核对完毕,继续办理恢复时暂停的事项" },
  },
  isReadByPrograms: true,
  run: async (given) => {
    const isConfirming = given.options["confirm"] === true;
    if (isConfirming === given.words.length > 0) {
      throw new WrongUse("请给出备份目录,或给出 --confirm,二者取一");
    }
    const server = await reachDatabaseServer(given.settings, given.report, "liandong restore");
    try {
      await migrate(server.ownerUrl, given.report);
      return isConfirming ? await confirm(given, server) : await restore(given, server);
    } finally {
      await server.stop();
    }
  },
};

async function restore(given: Given, { ownerUrl }: DatabaseServer): Promise<number> {
  const { settings, report, answer } = given;
  const source = resolve(given.words[0] ?? "");
  const attachments = createAttachmentStore(join(settings.dataDirectory, "attachments"));
  const attachmentPathOf = attachments.pathOf;
  const manifest = await restoreBackup({ ownerUrl, source, attachmentPathOf, report });
  const held = await countHeld(ownerUrl);
  answer({ restored: source, takenAt: manifest.takenAt, held }, [
    `已恢复到备份时刻 ${manifest.takenAt} 的状态`,
    `暂停了 ${held} 项待发文书和到期事项`,
    "下一步:1. liandong journal verify 核验记录;2. 按运维手册与各单位核对备份以后的往来;3. liandong restore --confirm",
  ]);
  return DONE;
}

async function confirm({ report, answer }: Given, { ownerUrl }: DatabaseServer): Promise<number> {
  const released = await releaseHeld(ownerUrl);
  if (released === 0) {
    report("没有暂停的事项。");
    return FAILED;
  }
  answer({ released }, [`${released} 项暂停的事项继续办理`]);
  return DONE;
}
