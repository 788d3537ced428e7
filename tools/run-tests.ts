import { join, relative } from "node:path";
import { finished } from "node:stream/promises";
import { run } from "node:test";
import { inspect, stripVTControlCharacters } from "node:util";

export type Tally = { readonly passed: number; readonly failed: number };

type Options = {
  readonly root: string;
  readonly concurrency: number;
  readonly signal: AbortSignal;
};

const FILE_MS_MAX = 10 * 60_000;

/** What one file said, shown only where something in it failed. */
type Account = { failures: string[]; output: string[]; failed: number; passed: number };

/** Runs each file in a process of its own and prints one line for each, and every failure whole. */
export async function runFiles(files: readonly string[], options: Options): Promise<Tally> {
  const accounts = new Map<string, Account>();
  const of = (file = "") => {
    const known = accounts.get(file) ?? { failures: [], output: [], failed: 0, passed: 0 };
    accounts.set(file, known);
    return known;
  };
  const events = run({
    // Whole paths: what a file says is reported under the path it was given by.
    files: files.map((path) => join(options.root, path)),
    cwd: options.root,
    concurrency: options.concurrency,
    timeout: FILE_MS_MAX,
    signal: options.signal,
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  events.on("test:pass", (data) => count(of(data.file), data, "passed"));
  events.on("test:fail", (data) => {
    count(of(data.file), data, "failed");
    of(data.file).failures.push(describe(data.name, data.line, data.details.error));
  });
  events.on("test:stdout", ({ file, message }) => of(file).output.push(message));
  events.on("test:stderr", ({ file, message }) => of(file).output.push(message));
  events.on("test:summary", ({ file, duration_ms: took }) => {
    if (file !== undefined) printFile(relative(options.root, file), of(file), took);
  });
  await finished(events.resume());
  return sum([...accounts.values()]);
}

type Ended = { readonly details: { readonly type?: string | undefined }; readonly skip?: unknown };

function count(account: Account, { details, skip }: Ended, as: "passed" | "failed"): void {
  const isGroup = details.type === "suite" || (skip !== undefined && skip !== false);
  if (!isGroup || as === "failed") account[as] += 1;
}

function printFile(path: string, account: Account, milliseconds: number): void {
  const mark = account.failed === 0 ? "✓" : "✗";
  const seconds = (milliseconds / 1000).toFixed(1);
  console.log(`  ${mark} ${path}  ${account.passed + account.failed} 项  ${seconds} 秒`);
  if (account.failed === 0) return;
  for (const line of [...account.output, ...account.failures]) console.log(line.trimEnd());
}

function describe(name: string, line: number | undefined, fault: Error): string {
  const cause = fault.cause ?? fault;
  const said = typeof cause === "string" ? cause : inspect(cause, { depth: 6, colors: false });
  return `    ✗ ${name}(第 ${line ?? "?"} 行)\n${indent(stripVTControlCharacters(said))}`;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, "      ");
}

function sum(accounts: readonly Account[]): Tally {
  return {
    passed: accounts.reduce((total, { passed }) => total + passed, 0),
    failed: accounts.reduce((total, { failed }) => total + failed, 0),
  };
}
