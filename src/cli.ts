import { parseArgs } from "node:util";
import { DONE, FAILED, WRONG_USE, WrongUse } from "./cli/command.ts";
import type { Command, Given } from "./cli/command.ts";
import { explainFault, readSettings } from "#shell/settings.ts";
import type { Settings } from "#shell/settings.ts";

type Entry = { readonly summary: string; readonly load: () => Promise<{ command: Command }> };

// A command is loaded when it is called: `--help` must not wait for a database driver.
const COMMANDS: Readonly<Record<string, Entry>> = {
  start: { summary: "启动服务", load: () => import("./cli/start.ts") },
  migrate: { summary: "把数据库升级到本版本", load: () => import("./cli/migrate.ts") },
  seed: { summary: "装入示范县(演示)", load: () => import("./cli/seed.ts") },
  import: { summary: "导入案件文件", load: () => import("./cli/import.ts") },
  unit: { summary: "管理协助单位", load: () => import("./cli/unit.ts") },
  user: { summary: "管理账号", load: () => import("./cli/user.ts") },
  "journal verify": { summary: "核验操作记录是否完整", load: () => import("./cli/journal.ts") },
  backup: { summary: "备份", load: () => import("./cli/backup.ts") },
  restore: { summary: "从备份恢复", load: () => import("./cli/restore.ts") },
  doctor: { summary: "检查安装,并说明怎样修复", load: () => import("./cli/doctor.ts") },
};

function overview(): string {
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const lines = names.map((name) => `  ${name.padEnd(width)}${COMMANDS[name]?.summary ?? ""}`);
  return `联动:法院执行联动系统

用法:liandong <命令> [参数]

命令:
${lines.join("\n")}

liandong <命令> --help 说明该命令的参数。配置项见 docs/configuration.md。
退出码:0 成功;1 没有做成;2 用法或配置有误。`;
}

function helpOf(name: string, { words, details, options, isReadByPrograms }: Command): string {
  const all = {
    ...options,
    ...(isReadByPrograms ? { json: { said: "以 JSON 输出结果,供程序读取", value: "" } } : {}),
    help: { said: "显示本说明", value: "" },
  };
  const lines = Object.entries(all).map(([key, { said, value }]) => {
    const shown = value ? `--${key} ${value}` : `--${key}`;
    return `  ${shown.padEnd(24)}${said}`;
  });
  return `${COMMANDS[name]?.summary ?? ""}

用法:liandong ${[name, ...words].join(" ")} [选项]

${details.length > 0 ? `${details.join("\n")}\n\n` : ""}选项:
${lines.join("\n")}`;
}

/** `journal verify` is one name of two words. */
function nameOf(args: readonly string[]): string | undefined {
  return [args.slice(0, 2).join(" "), args[0] ?? ""].find((name) => Object.hasOwn(COMMANDS, name));
}

type Parsed = { readonly words: string[]; readonly options: Given["options"] };

function parse(command: Command, args: readonly string[]): Parsed {
  const own = Object.fromEntries(
    Object.entries(command.options).map(([key, { type }]) => [key, { type }]),
  );
  const json = command.isReadByPrograms ? { json: { type: "boolean" as const } } : {};
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...own, ...json, help: { type: "boolean", short: "h" } },
    });
    return { words: positionals, options: values };
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    const named = /(-[^ '=]+)/.exec(message)?.[1] ?? "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new WrongUse(`没有选项 ${named}`);
    throw new WrongUse(`选项 ${named} 的值不对`);
  }
}

function answerer(isJson: boolean): Given["answer"] {
  return (value, lines) => {
    const text = isJson
      ? JSON.stringify(value, (_, held: unknown) =>
          typeof held === "bigint" ? held.toString() : held,
        )
      : lines.join("\n");
    if (text !== "") process.stdout.write(`${text}\n`);
  };
}

async function carryOut(command: Command, parsed: Parsed, settings: Settings): Promise<number> {
  const least = command.words.filter((word) => word.startsWith("<")).length;
  if (parsed.words.length < least) throw new WrongUse(`缺少 ${command.words.join(" ")}`);
  const isOpen = command.words.some((word) => word.includes("…"));
  if (parsed.words.length > command.words.length && !isOpen) {
    throw new WrongUse(`多余的参数:${parsed.words.slice(command.words.length).join(" ")}`);
  }
  return command.run({
    settings,
    ...parsed,
    report: (line) => process.stderr.write(`${line}\n`),
    answer: answerer(parsed.options["json"] === true),
  });
}

/** Without a command, or with one that does not exist. */
function tellOverview(word: string | undefined): number {
  if (["--help", "-h", "help"].includes(word ?? "")) {
    process.stdout.write(`${overview()}\n`);
    return DONE;
  }
  const wrong = word === undefined ? "" : `没有命令 ${word}。\n\n`;
  process.stderr.write(`${wrong}${overview()}\n`);
  return WRONG_USE;
}

async function obey(name: string, command: Command, args: readonly string[]): Promise<number> {
  const parsed = parse(command, args);
  if (parsed.options["help"] === true) {
    process.stdout.write(`${helpOf(name, command)}\n`);
    return DONE;
  }
  const settings = readSettings(process.env);
  if (settings.ok) return carryOut(command, parsed, settings.value);
  for (const fault of settings.reason) process.stderr.write(`${explainFault(fault)}\n`);
  return WRONG_USE;
}

async function main(args: readonly string[]): Promise<number> {
  const name = nameOf(args);
  const entry = name === undefined ? undefined : COMMANDS[name];
  if (name === undefined || entry === undefined) return tellOverview(args[0]);
  const { command } = await entry.load();
  try {
    return await obey(name, command, args.slice(name.split(" ").length));
  } catch (fault) {
    if (!(fault instanceof WrongUse)) throw fault;
    process.stderr.write(`${fault.message}\n\n${helpOf(name, command)}\n`);
    return WRONG_USE;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  // What a command throws is a sentence for the person at the console; the stack is for DEBUG.
  const isWanted = process.env["LIANDONG_LOG_LEVEL"] === "debug";
  process.stderr.write(`${isWanted ? String((fault as Error).stack) : (fault as Error).message}\n`);
  process.exitCode = FAILED;
}
