import { once } from "node:events";
import { DONE, FAILED } from "./command.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  words: [],
  details: [
    "首次启动会建立数据库、装入示范县(演示环境)并构建网页,然后在 LIANDONG_HOST:LIANDONG_PORT 提供服务。",
    "按 Ctrl-C 停止;停止时数据库一并停止。",
  ],
  options: {},
  isReadByPrograms: false,
  run: async ({ settings, report }) => {
    const stopping = stopSignal();
    const { startServer } = await import("../server.ts");
    const server = await startServer(settings, report);
    const reason = await Promise.race([stopping, server.lost]);
    report(reason === undefined ? "正在停止……" : `数据库不可用,正在停止:${reason}`);
    await server.stop();
    report("已停止");
    return reason === undefined ? DONE : FAILED;
  },
};

/** Ctrl-C, a stop by the system, or the end of the bootstrap that started us. */
async function stopSignal(): Promise<undefined> {
  const asked = ["SIGINT", "SIGTERM", "SIGHUP"].map((name) => once(process, name));
  const parentGone = once(process, "disconnect");
  process.channel?.unref();
  await Promise.race([...asked, parentGone]);
  // Asked twice, it leaves at once; the next start puts in order what was left.
  for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => process.exit(FAILED));
  return undefined;
}
