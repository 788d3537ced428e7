import { accessSync, constants, existsSync, statSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { bad, good, notice } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { findPackage } from "#shell/db/embedded-runtime.ts";
import type { Settings } from "#shell/settings.ts";

const RUNTIME_MAJOR = 26;
const DISK_BYTES_NEEDED = 500 * 1024 * 1024;
const DISK_BYTES_WANTED = 5 * 1024 * 1024 * 1024;
const CHECKOUT = join(import.meta.dirname, "..", "..");
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** What can be seen without the database. */
export async function examineMachine(settings: Settings): Promise<readonly Finding[]> {
  return [
    runtime(),
    embeddedPackage(settings),
    pages(),
    dataDirectory(settings.dataDirectory),
    disk(settings.dataDirectory),
    await port(settings),
    browser(),
  ];
}

function runtime(): Finding {
  const name = "运行环境";
  const major = Number(process.versions.node.split(".")[0]);
  return major === RUNTIME_MAJOR
    ? good(name, `Node.js ${process.version}`)
    : bad(name, `Node.js ${process.version},需要 ${RUNTIME_MAJOR}`, "请用 npx liandong 运行");
}

function embeddedPackage({ databaseUrl }: Settings): Finding {
  const name = "自带的 PostgreSQL";
  if (databaseUrl !== null) return good(name, "不使用(DATABASE_URL 指向外部数据库)");
  try {
    return good(name, findPackage().version);
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : "";
    return bad(name, said, "请删除 node_modules 目录后重新运行 npm start");
  }
}

function pages(): Finding {
  const isBuilt = existsSync(join(CHECKOUT, "dist", "web", "index.html"));
  return isBuilt ? good("网页", "已构建") : notice("网页", "尚未构建", "启动时会自动构建,无须处理");
}

function dataDirectory(folder: string): Finding {
  const name = "数据目录";
  const mend = "请改正其所有者或权限,或用 LIANDONG_DATA 指定另一个目录";
  if (!existsSync(folder)) {
    const above = nearest(folder);
    return isWritable(above)
      ? good(name, `${folder} 将在首次启动时建立`)
      : bad(name, `${folder} 不存在,且 ${above} 不可写`, mend);
  }
  if (!isWritable(folder)) return bad(name, `${folder} 不可写`, mend);
  const rights = statSync(folder).mode.toString(8).slice(-3);
  const isOpen = /[4567]$|[4567].$/.test(rights);
  return isOpen
    ? notice(name, `${folder} 的权限 ${rights} 让其他账号能列出它`, `请运行 chmod go-rw ${folder}`)
    : good(name, `${folder}(权限 ${rights})`);
}

function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function disk(folder: string): Finding {
  const { bavail, bsize } = statfsSync(nearest(folder));
  const free = bavail * bsize;
  const said = `数据目录所在的磁盘剩余 ${(free / 1024 ** 3).toFixed(1)} GiB`;
  if (free < DISK_BYTES_NEEDED) return bad("磁盘", said, "至少需要 0.5 GiB,请清理或换到更大的磁盘");
  if (free < DISK_BYTES_WANTED) return notice("磁盘", said, "建议不少于 5 GiB");
  return good("磁盘", said);
}

async function port({ host, port: wanted }: Settings): Promise<Finding> {
  const name = "端口";
  const fault = await listenFault(host, wanted);
  if (fault === undefined) return good(name, `${host}:${wanted} 空闲`);
  if (fault !== "EADDRINUSE") {
    return bad(
      name,
      `不能监听 ${host}:${wanted}(${fault})`,
      "请检查 LIANDONG_HOST 和 LIANDONG_PORT",
    );
  }
  const isOurs = await answersHealth(host, wanted);
  return isOurs
    ? good(name, `${host}:${wanted} 由正在运行的联动使用`)
    : bad(name, `${host}:${wanted} 被别的程序占用`, "请用 LIANDONG_PORT 换一个端口,或停止那个程序");
}

function listenFault(host: string, wanted: number): Promise<string | undefined> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once("error", (fault: NodeJS.ErrnoException) => settle(fault.code ?? fault.message));
    probe.listen(wanted, host, () => probe.close(() => settle(undefined)));
  });
}

async function answersHealth(host: string, wanted: number): Promise<boolean> {
  const near = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  try {
    const signal = AbortSignal.timeout(2000);
    const answer = await fetch(`http://${near}:${wanted}/health`, { signal });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

function browser(): Finding {
  const found = CHROMIUM.find((path) => existsSync(path));
  return found === undefined
    ? notice("测试用浏览器", "没有 Chromium(只有 npm test 需要)", "apt-get install chromium")
    : good("测试用浏览器", found);
}
