import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { ok, refuse } from "#kit/result.ts";
import type { Result } from "#kit/result.ts";
import { SETTING_TABLE, findSetting } from "./settings-table.ts";
import type { Profile, LogLevel, SettingKey } from "./settings-table.ts";

export type Settings = {
  readonly profile: Profile;
  readonly host: string;
  readonly port: number;
  /** Absolute; holds database, attachments, logs, generated passwords. */
  readonly dataDirectory: string;
  /** One password for all demonstration accounts, instead of generated ones. */
  readonly demonstrationPassword: string | null;
  /** An outside PostgreSQL server; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** The owner's login there, where it is not that of `databaseUrl`. */
  readonly databaseOwnerUrl: string | null;
  readonly logLevel: LogLevel;
  readonly logKeepDays: number;
};

/** What is wrong with one setting, in words an administrator can act on. */
export type SettingFault = { readonly key: string; readonly fault: string; readonly mend: string };

type Environment = Readonly<Record<string, string | undefined>>;
type Given = ReadonlyMap<string, { readonly text: string; readonly from: string }>;

/** Reads the environment and the optional file; the environment wins. All faults at once. */
export function readSettings(env: Environment): Result<Settings, readonly SettingFault[]> {
  const file = readFile(env);
  if (!file.ok) return file;
  const given = new Map([...file.value, ...fromEnvironment(env)]);
  const unknown = [...given.keys()].filter((key) => !findSetting(key)).map(unknownFault);
  const wrong = SETTING_TABLE.flatMap(({ key, check, mend }) => {
    const value = given.get(key);
    const fault = value === undefined ? undefined : check(value.text);
    return fault ? [{ key, fault: `${fault}(来自${value?.from ?? ""})`, mend }] : [];
  });
  const faults = [...unknown, ...wrong, ...contradictions(given)];
  return faults.length > 0 ? refuse(faults) : ok(settle(given, env));
}

/** A fault as one Chinese line. */
export function explainFault({ key, fault, mend }: SettingFault): string {
  return `配置项 ${key}:${fault}。${mend}。`;
}

export function defaultDataDirectory(env: Environment, isRoot: boolean): string {
  if (isRoot) return "/var/lib/liandong";
  const home = env["XDG_DATA_HOME"] ?? join(env["HOME"] ?? homedir(), ".local", "share");
  return join(home, "liandong");
}

function dataDirectoryOf(text: string | undefined, env: Environment): string {
  return text === undefined ? defaultDataDirectory(env, process.getuid?.() === 0) : resolve(text);
}

function fromEnvironment(env: Environment): Given {
  const ours = Object.entries(env).flatMap(([key, text]) => {
    const isOurs = findSetting(key) !== undefined || /^LIANDONG_(?!TEST_|BENCH_)/.test(key);
    return isOurs && text ? [[key, { text, from: "环境变量" }] as const] : [];
  });
  return new Map(ours);
}

function readFile(env: Environment): Result<Given, readonly SettingFault[]> {
  const named = env["LIANDONG_CONFIG"];
  const path = named ?? join(dataDirectoryOf(env["LIANDONG_DATA"], env), "liandong.config.json");
  const key = "LIANDONG_CONFIG";
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (fault) {
    const isAbsent = (fault as NodeJS.ErrnoException).code === "ENOENT";
    if (isAbsent && named === undefined) return ok(new Map());
    const why = fault instanceof Error ? fault.message : "";
    return refuse([{ key, fault: `读不到配置文件 ${path}(${why})`, mend: "改正路径或读取权限" }]);
  }
  return parseFile(text, path);
}

function parseFile(text: string, path: string): Result<Given, readonly SettingFault[]> {
  const mend = '内容应是 {"LIANDONG_PORT": 8080} 这样的一个 JSON 对象,值为文字或数字';
  const wrong = (fault: string) => refuse([{ key: "LIANDONG_CONFIG", fault, mend }]);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return wrong(`配置文件 ${path} 不是 JSON`);
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return wrong(`配置文件 ${path} 不是 JSON 对象`);
  }
  const entries = Object.entries(parsed as Record<string, unknown>);
  const odd = entries.find(([, value]) => typeof value !== "string" && typeof value !== "number");
  if (odd) return wrong(`配置文件 ${path} 中 ${odd[0]} 的值不是文字或数字`);
  const from = `配置文件 ${path}`;
  return ok(new Map(entries.map(([key, value]) => [key, { text: String(value), from }])));
}

function unknownFault(key: string): SettingFault {
  const names = SETTING_TABLE.map((row) => row.key).join("、");
  return { key, fault: "没有这个配置项", mend: `可用的有:${names}` };
}

function contradictions(given: Given): SettingFault[] {
  const faults: SettingFault[] = [];
  const isProduction = given.get("LIANDONG_PROFILE")?.text === "production";
  if (isProduction && given.has("LIANDONG_DEMO_PASSWORD")) {
    faults.push({
      key: "LIANDONG_DEMO_PASSWORD",
      fault: "只能用于演示,不能与 LIANDONG_PROFILE=production 同时使用",
      mend: "正式环境请去掉这一项",
    });
  }
  if (given.has("DATABASE_OWNER_URL") && !given.has("DATABASE_URL")) {
    faults.push({
      key: "DATABASE_OWNER_URL",
      fault: "单独给出没有意义",
      mend: "请同时用 DATABASE_URL 给出应用程序的登录",
    });
  }
  return faults;
}

function settle(given: Given, env: Environment): Settings {
  const text = (key: SettingKey) => given.get(key)?.text ?? findSetting(key)?.fallback ?? null;
  return {
    profile: text("LIANDONG_PROFILE") as Profile,
    host: text("LIANDONG_HOST") ?? "",
    port: Number(text("LIANDONG_PORT")),
    dataDirectory: dataDirectoryOf(given.get("LIANDONG_DATA")?.text, env),
    demonstrationPassword: text("LIANDONG_DEMO_PASSWORD"),
    databaseUrl: text("DATABASE_URL"),
    databaseOwnerUrl: text("DATABASE_OWNER_URL"),
    logLevel: text("LIANDONG_LOG_LEVEL") as LogLevel,
    logKeepDays: Number(text("LIANDONG_LOG_KEEP_DAYS")),
  };
}
