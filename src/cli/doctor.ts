import { DONE, FAILED } from "./command.ts";
import type { Command } from "./command.ts";
import { examineDatabase } from "./doctor-database.ts";
import { examineMachine } from "./doctor-machine.ts";
import type { Finding } from "./finding.ts";

const MARKS = { good: "✓", notice: "!", bad: "✗" } as const;

function tell({ name, state, said, mend }: Finding): string[] {
  const line = `${MARKS[state]} ${name}:${said}`;
  return mend === undefined ? [line] : [line, `    → ${mend}`];
}

export const command: Command = {
  words: [],
  details: [
    "逐项检查运行环境、依赖、数据目录、端口、磁盘、数据库、升级、时间与演示标记。",
    "✗ 的项会妨碍运行,! 的项值得注意;每项都说明怎样修复。服务运行中也可以检查。",
  ],
  options: {},
  isReadByPrograms: true,
  run: async ({ settings, answer }) => {
    const findings = [...(await examineMachine(settings)), ...(await examineDatabase(settings))];
    const bad = findings.filter(({ state }) => state === "bad").length;
    const last = bad === 0 ? "检查完毕,没有妨碍运行的问题" : `检查完毕,有 ${bad} 项需要修复`;
    answer({ healthy: bad === 0, findings }, [...findings.flatMap(tell), last]);
    return bad === 0 ? DONE : FAILED;
  },
};
