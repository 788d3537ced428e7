import { createHash } from "node:crypto";
import { readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

const ROOT = join(import.meta.dirname, "..");
export const WEB_DIRECTORY = join(ROOT, "dist", "web");
const STAMP_NAME = "built-from.txt";
const STAMP = join(WEB_DIRECTORY, STAMP_NAME);
const SOURCES = ["src/web", "src/contract", "src/law", "src/kit"];
const SINGLE_FILES = ["vite.config.ts", "tools/web-plugins.ts", "package-lock.json"];

/** Builds the pages into dist/web, unless what they are made of is what they were built from. */
export async function buildWeb(report: (line: string) => void): Promise<void> {
  const print = await fingerprint();
  if (print === (await readOrNothing(STAMP))) {
    report("网页已是最新，无需重新构建");
    return;
  }
  report("正在构建网页……");
  const started = performance.now();
  const { build } = await import("vite");
  const next = `${WEB_DIRECTORY}-${process.pid}`;
  await build({
    configFile: join(ROOT, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: relative(join(ROOT, "src", "web"), next) },
  });
  // Written last: a build that was cut short has no stamp and is made again.
  await writeFile(join(next, STAMP_NAME), print);
  await putInPlace(next);
  report(`网页构建完成，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`);
}

/** A server that runs already goes on serving whole pages: the folder changes in one moment. */
async function putInPlace(next: string): Promise<void> {
  const old = `${next}-old`;
  await rename(WEB_DIRECTORY, old).catch(() => undefined);
  await rename(next, WEB_DIRECTORY);
  await rm(old, { recursive: true, force: true });
}

async function fingerprint(): Promise<string> {
  const folders = await Promise.all(SOURCES.map(listFiles));
  const paths = [...folders.flat(), ...SINGLE_FILES.map((name) => join(ROOT, name))].toSorted();
  const hash = createHash("sha256");
  for (const path of paths) {
    hash.update(relative(ROOT, path).replaceAll(sep, "/"));
    hash.update("\0");
    hash.update((await readOrNothing(path)) ?? "");
    hash.update("\0");
  }
  return hash.digest("hex");
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

async function readOrNothing(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw fault;
  }
}

if (import.meta.main) await buildWeb((line) => console.log(line));
