import { join } from "node:path";
import { DONE, FAILED } from "./command.ts";
import type { Command } from "./command.ts";
import { describeFault } from "./journal-faults.ts";
import { asOwner, listInstalledAreas } from "#shell/db/accounts.ts";
import { reachDatabaseServer } from "#shell/db/database-server.ts";
import { migrate } from "#shell/db/migrate.ts";
import { readSnapshot } from "#shell/db/snapshot.ts";
import { createAttachmentStore } from "#shell/files/attachment-store.ts";
import { verifyAttachments } from "#shell/verify-attachments.ts";
import { verifyArea } from "#shell/verify.ts";
import type { Verification } from "#shell/verify.ts";

const NOWHERE = "00000000-0000-0000-0000-000000000000";
const SHOWN_MAX = 100;

type Checked = Verification & { readonly area: string; readonly files: number };

/** `liandong journal verify`: is the record whole, and is everything else what the record says? */
export const command: Command = {
  words: [],
  details: [
    "逐条重放全部操作记录:记录链是否完整,案件、措施、异议和全部列表是否与记录一致,",
    "个人信息内容和附件是否被改动,每个已答复的请求是否都有记录。服务运行时也可以核验。",
    "完整时退出码为 0;发现问题时逐条列出,退出码为 1。",
  ],
  options: {},
  isReadByPrograms: true,
  run: async ({ settings, report, answer }) => {
    const server = await reachDatabaseServer(settings, report, "liandong journal verify");
    try {
      await migrate(server.ownerUrl, report);
      const { pathOf } = createAttachmentStore(join(settings.dataDirectory, "attachments"));
      const checked = await verifyAll(server.ownerUrl, pathOf);
      if (checked.length === 0) {
        report("数据库还是空的。请先运行一次 liandong start。");
        return FAILED;
      }
      const isWhole = checked.every(({ faults }) => faults.length === 0);
      answer({ isWhole, areas: checked }, checked.flatMap(linesOf));
      return isWhole ? DONE : FAILED;
    } finally {
      await server.stop();
    }
  },
};

async function verifyAll(
  ownerUrl: string,
  pathOf: (digest: string) => string,
): Promise<readonly Checked[]> {
  const areas = await asOwner(ownerUrl, NOWHERE, (tx) => listInstalledAreas(tx));
  const checked: Checked[] = [];
  for (const { area, name } of areas) {
    const { record, attachments } = await readSnapshot(ownerUrl, area, async (tx) => ({
      record: await verifyArea((work) => work(tx)),
      attachments: await verifyAttachments((work) => work(tx), pathOf),
    }));
    const faults = [...record.faults, ...attachments.faults];
    checked.push({ ...record, area: name, files: attachments.files, faults });
  }
  return checked;
}

function linesOf({ area, streams, entries, contents, files, faults }: Checked): string[] {
  const counted = `${area}:核验了 ${streams} 个对象、${entries} 条记录、${contents} 件内容、${files} 件附件`;
  if (faults.length === 0) return [`${counted},全部完整`];
  const listed = faults.slice(0, SHOWN_MAX).map((fault) => `  ✗ ${describeFault(fault)}`);
  const rest = faults.length - listed.length;
  return [
    `${counted},发现 ${faults.length} 处问题:`,
    ...listed,
    ...(rest > 0 ? [`  ……另有 ${rest} 处,用 --json 查看全部`] : []),
    "请保留现场,停止服务,并按运维手册“记录核验不通过”一节处理。",
  ];
}
