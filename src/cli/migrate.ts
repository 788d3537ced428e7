import { DONE } from "./command.ts";
import type { Command } from "./command.ts";
import { reachDatabaseServer } from "#shell/db/database-server.ts";
import { knownMigrations, migrate } from "#shell/db/migrate.ts";

export const command: Command = {
  words: [],
  details: ["启动时也会自动升级;本命令用于先升级、后启动。数据库比程序新时拒绝。"],
  options: {},
  isReadByPrograms: true,
  run: async ({ settings, report, answer }) => {
    const server = await reachDatabaseServer(settings, report, "liandong migrate");
    const applied: string[] = [];
    try {
      await migrate(server.ownerUrl, (line) => {
        applied.push(line);
        report(line);
      });
    } finally {
      await server.stop();
    }
    const known = await knownMigrations();
    answer({ applied: applied.length, version: known.at(-1) ?? null }, [
      applied.length === 0
        ? `数据库已是最新(${known.at(-1) ?? ""})`
        : `数据库已升级到 ${known.at(-1) ?? ""}`,
    ]);
    return DONE;
  },
};
