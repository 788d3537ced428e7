import { DONE, FAILED } from "./command.ts";
import type { Command } from "./command.ts";
import { reachDatabaseServer } from "#shell/db/database-server.ts";
import { migrate } from "#shell/db/migrate.ts";

export const command: Command = {
  words: [],
  details: [
    "装入示范县:单位、人员、案件及其经过,全部虚构。首次启动演示时会自动装入。",
    "正式环境(LIANDONG_PROFILE=production)和装有正式数据的数据库拒绝执行。",
  ],
  options: {
    again: { type: "boolean", said: "清空演示数据后重新装入;密码文件中的密码不变" },
  },
  isReadByPrograms: true,
  run: async ({ settings, options, report, answer }) => {
    if (settings.profile === "production") {
      report("正式环境不能装入演示数据。请改用演示环境的数据目录。");
      return FAILED;
    }
    const server = await reachDatabaseServer(settings, report, "liandong seed");
    try {
      await migrate(server.ownerUrl, report);
      const { seedCounty } = await import("#demonstration/index.ts");
      const isAgain = options["again"] === true;
      const isSeeded = await seedCounty({ ...server, settings, report, isAgain });
      answer({ seeded: isSeeded }, [
        isSeeded ? "示范县已装入" : "示范县已在,没有改动。要重新装入请加 --again",
      ]);
    } finally {
      await server.stop();
    }
    return DONE;
  },
};
