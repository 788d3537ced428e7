// npm test [-- words]: every test file whose path holds one of the words, or all; one last line.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { glob } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { openTestServer } from "../test/support/database-server.ts";
import { runFiles } from "./run-tests.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const words = process.argv.slice(2).filter((word) => !word.startsWith("-"));

async function find(...patterns: readonly string[]): Promise<string[]> {
  const found = await Array.fromAsync(glob([...patterns], { cwd: ROOT }));
  return found
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
    .toSorted();
}

const BROWSER = "浏览器测试";
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser tests need Debian's Chromium and a Chinese font; installs both where it may. */
function prepareBrowser(): string | undefined {
  if (CHROMIUM.some((path) => existsSync(path))) return undefined;
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) {
    return "没有找到 Chromium,浏览器测试不能运行。请以 root 运行:apt-get install chromium fonts-noto-cjk";
  }
  console.log("安装 Chromium 与中文字体(apt-get,只需一次)……");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...rest: readonly string[]) =>
    spawnSync("apt-get", ["-qq", ...rest], { env: environment, encoding: "utf8" });
  apt("update");
  const installed = apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
  if (CHROMIUM.some((path) => existsSync(path))) return undefined;
  return `安装 Chromium 失败:${installed.stderr.trim().split("\n").at(-1) ?? ""}`;
}

const total = { passed: 0, failed: 0 };

async function group(name: string, files: readonly string[], signal: AbortSignal): Promise<void> {
  if (files.length === 0) return;
  console.log(`${name}:${files.length} 个文件`);
  const missing = name === BROWSER ? prepareBrowser() : undefined;
  if (missing !== undefined) {
    console.log(missing);
    total.failed += files.length;
    return;
  }
  // A browser test drives a whole server: two at once would only wait for each other.
  const concurrency = name === BROWSER ? 1 : 2;
  const { passed, failed } = await runFiles(files, { root: ROOT, concurrency, signal });
  total.passed += passed;
  total.failed += failed;
}

/** Opens one server for all files that need it; each clones its own database there. */
async function withServer(work: () => Promise<void>): Promise<void> {
  const { close, ...addresses } = await openTestServer((line) => console.log(line));
  process.env["LIANDONG_TEST_SERVER"] = JSON.stringify(addresses);
  try {
    await work();
  } finally {
    await close();
  }
}

async function main(signal: AbortSignal): Promise<void> {
  const all = await find("src/**/*.test.ts", "test/**/*.test.ts", "tools/**/*.test.ts");
  const onServer = all.filter((path) => path.endsWith(".int.test.ts"));
  const inBrowser = await find("test/e2e/*.e2e.ts");
  await group(
    "单元、规则与整洁测试",
    all.filter((path) => !onServer.includes(path)),
    signal,
  );
  if (onServer.length + inBrowser.length === 0) return;
  await withServer(async () => {
    await group("数据库测试", onServer, signal);
    await group(BROWSER, inBrowser, signal);
  });
}

const stopping = new AbortController();
process.once("SIGINT", () => stopping.abort());
process.once("SIGTERM", () => stopping.abort());
await main(stopping.signal);
const { passed, failed } = total;
if (passed + failed === 0) console.log("没有找到要运行的测试");
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed > 0 && failed === 0 && !stopping.signal.aborted ? 0 : 1;
