import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { LogLevel } from "./settings-table.ts";
import { LOG_LEVELS } from "./settings-table.ts";

/** Ids, counts, codes and durations; never a name, a number of a person, or a text that one wrote. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export type Log = {
  readonly debug: (event: string, fields?: LogFields) => void;
  readonly info: (event: string, fields?: LogFields) => void;
  /** `said` is the Chinese line for the console. */
  readonly warn: (event: string, fields?: LogFields, said?: string) => void;
  readonly error: (event: string, fields?: LogFields, said?: string) => void;
  /** A Chinese line for the console alone. */
  readonly say: (line: string) => void;
  readonly close: () => void;
};

type Options = {
  readonly folder: string;
  readonly level: LogLevel;
  readonly keepDays: number;
  /** Now, as an instant with Z. */
  readonly now: () => string;
  readonly console?: (line: string) => void;
};

const FLUSH_MS = 250;
const LINES_HELD_MAX = 500;

/** One JSON line per event, one file per day (UTC), old files removed. */
export function openLog(options: Options): Log {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const file = dayFile(options);
  const least = LOG_LEVELS.indexOf(options.level);
  const speak = options.console ?? ((line: string) => process.stdout.write(`${line}\n`));
  const write = (level: LogLevel, event: string, fields: LogFields = {}) => {
    if (LOG_LEVELS.indexOf(level) < least) return;
    const at = options.now();
    const line = JSON.stringify({ at, level, event, ...withoutPersons(fields) });
    file.add(at.slice(0, 10), line);
    if (level === "error") file.flush();
  };
  const loud = (level: LogLevel) => (event: string, fields?: LogFields, said?: string) => {
    write(level, event, fields);
    if (said !== undefined) speak(said);
  };
  return {
    debug: (event, fields) => write("debug", event, fields),
    info: (event, fields) => write("info", event, fields),
    warn: loud("warn"),
    error: loud("error"),
    say: speak,
    close: file.close,
  };
}

/** What went wrong without what it went wrong with: messages quote the values of a row. */
export function faultFields(fault: unknown): LogFields {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const code = "code" in fault && typeof fault.code === "string" ? fault.code : null;
  const frames = (fault.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  const message = fault.message.replaceAll(/"[^"]*"|'[^']*'|“[^”]*”/g, '"…"');
  const at = frames
    .slice(0, 4)
    .map((frame) => frame.trim())
    .join(" < ");
  return { fault: fault.name, code, message: masked(message), at };
}

// Identity numbers, telephones and accounts are long runs of digits that stand alone; names are Chinese.
const LONG_NUMBER = /(?<![\w-])\d{7,}[\dXx]?(?![\w-])/g;
const CHINESE = /\p{Script=Han}+/gu;

function masked(text: string): string {
  return text.replaceAll(LONG_NUMBER, "#").replaceAll(CHINESE, "…");
}

function withoutPersons(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === "string" ? masked(value) : value,
    ]),
  );
}

type DayFile = {
  readonly add: (day: string, line: string) => void;
  readonly flush: () => void;
  readonly close: () => void;
};

function dayFile({ folder, keepDays }: Options): DayFile {
  let open: { day: string; descriptor: number } | undefined;
  let held: string[] = [];
  const flush = () => {
    if (open && held.length > 0) writeSync(open.descriptor, `${held.join("\n")}\n`);
    held = [];
  };
  const turnTo = (day: string) => {
    flush();
    if (open) closeSync(open.descriptor);
    open = { day, descriptor: openSync(join(folder, `liandong-${day}.log`), "a", 0o600) };
    removeOld(folder, day, keepDays);
  };
  const timer = setInterval(flush, FLUSH_MS).unref();
  process.on("exit", flush);
  return {
    add: (day, line) => {
      if (open?.day !== day) turnTo(day);
      held.push(line);
      if (held.length >= LINES_HELD_MAX) flush();
    },
    flush,
    close: () => {
      clearInterval(timer);
      process.off("exit", flush);
      flush();
      if (open) closeSync(open.descriptor);
      open = undefined;
    },
  };
}

function removeOld(folder: string, today: string, keepDays: number): void {
  const oldest = Temporal.PlainDate.from(today).subtract({ days: keepDays }).toString();
  for (const name of readdirSync(folder)) {
    const day = /^liandong-(\d{4}-\d{2}-\d{2})\.log$/.exec(name)?.[1];
    if (day !== undefined && day < oldest) rmSync(join(folder, name), { force: true });
  }
}
