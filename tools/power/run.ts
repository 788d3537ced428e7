// npm run test:power [-- rounds]: cuts the power of a machine that commits, and reads what is left.
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, constants, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildImages, findKernel } from "./images.ts";
import type { Images } from "./images.ts";
import { boot } from "./machine.ts";

const PACKAGES = ["qemu-system-x86", "linux-image-cloud-amd64", "busybox-static", "cpio"];
const WRITE_MS_LEAST = 4000;
const WRITE_MS_SPREAD = 4000;
const PATIENCE_MS = 240_000;

export type Round = {
  readonly isSafe: boolean;
  readonly committed: number;
  readonly lost: number;
  readonly secondsWritten: number;
};

function prepareTools(): void {
  const isReady = () =>
    existsSync("/usr/bin/qemu-system-x86_64") &&
    existsSync("/usr/bin/cpio") &&
    existsSync("/bin/busybox") &&
    findKernel() !== undefined;
  if (isReady()) return;
  const words = ["install", "-y", "--no-install-recommends", ...PACKAGES];
  if (process.getuid?.() === 0) {
    console.log("安装 QEMU 与内核(apt-get,只需一次)……");
    spawnSync("apt-get", ["-qq", "update"]);
    spawnSync("apt-get", ["-qq", ...words], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  if (!isReady()) throw new Error(`断电试验需要 QEMU。请以 root 运行:apt-get ${words.join(" ")}`);
}

// What the boot loader prints last has no line end, so a line is looked for, not compared.
/** One cut: the last serial acknowledged per writer, against what the second boot finds. */
async function cut(images: Images, disk: string, isSafe: boolean): Promise<Round> {
  copyFileSync(images.state, disk, constants.COPYFILE_FICLONE);
  const acknowledged = new Map<string, number>();
  let begun = 0;
  const patience = WRITE_MS_LEAST + Math.random() * WRITE_MS_SPREAD;
  const phase = isSafe ? "write" : "write-unsafe";
  const onWrite = (line: string): boolean => {
    const [, writer, serial] = /ACK (\d+) (\d+)$/.exec(line) ?? [];
    if (writer !== undefined) acknowledged.set(writer, Number(serial));
    if (line.includes("WRITING fsync=")) begun = performance.now();
    return begun > 0 && performance.now() - begun > patience;
  };
  await boot({ images, disk, phase, onLine: onWrite, patienceMs: PATIENCE_MS });
  const secondsWritten = (performance.now() - begun) / 1000;
  const kept = await readBack(images, disk);
  const lost = [...acknowledged].map(([writer, serial]) => {
    const found = kept.get(writer) ?? { whole: 0, last: 0 };
    // A hole below the last row is as lost as the end.
    return Math.max(0, serial - Math.min(found.whole, found.last));
  });
  return {
    isSafe,
    committed: [...acknowledged.values()].reduce((sum, serial) => sum + serial, 0),
    lost: lost.reduce((sum, one) => sum + one, 0),
    secondsWritten,
  };
}

type Kept = ReadonlyMap<string, { readonly whole: number; readonly last: number }>;

/** Nothing at all where the database no longer starts. */
async function readBack(images: Images, disk: string): Promise<Kept> {
  const kept = new Map<string, { whole: number; last: number }>();
  const said: string[] = [];
  const onLine = (line: string): boolean => {
    const [, writer, whole, last] = /KEPT (\d+) (\d+) (\d+)$/.exec(line) ?? [];
    if (writer !== undefined) kept.set(writer, { whole: Number(whole), last: Number(last) });
    said.push(line);
    return false;
  };
  await boot({ images, disk, phase: "read", onLine, patienceMs: PATIENCE_MS });
  if (said.some((line) => line.endsWith("READ"))) return kept;
  console.log(`  数据库不能再启动:${said.findLast((line) => /PostgreSQL|rror/.test(line)) ?? ""}`);
  return new Map();
}

function judge(rounds: readonly Round[]): boolean {
  const sum = (isSafe: boolean, of: (round: Round) => number) =>
    rounds
      .filter((round) => round.isSafe === isSafe)
      .reduce((total, round) => total + of(round), 0);
  const lostSafe = sum(true, ({ lost }) => lost);
  const lostUnsafe = sum(false, ({ lost }) => lost);
  const wroteSafe = sum(true, ({ committed }) => committed);
  const wroteUnsafe = sum(false, ({ committed }) => committed);
  console.log(`正常设置:确认 ${wroteSafe} 笔,断电后丢失 ${lostSafe} 笔`);
  console.log(`对照(关闭 fsync):确认 ${wroteUnsafe} 笔,断电后丢失 ${lostUnsafe} 笔`);
  if (lostUnsafe === 0) console.log("对照没有丢失:这次试验证明不了什么");
  return wroteSafe > 0 && lostSafe === 0 && lostUnsafe > 0;
}

async function main(rounds: number): Promise<boolean> {
  prepareTools();
  const folder = mkdtempSync(join(tmpdir(), "liandong-power-"));
  chmodSync(folder, 0o755);
  try {
    console.log("准备虚拟机的磁盘……");
    const images = await buildImages(folder, findKernel() ?? "");
    const done: Round[] = [];
    for (let index = 0; index <= rounds; index += 1) {
      const isSafe = index < rounds;
      console.log(isSafe ? `第 ${index + 1} 次断电` : "对照:关闭 fsync 后断电");
      const round = await cut(images, join(folder, "disk.img"), isSafe);
      const seconds = round.secondsWritten.toFixed(1);
      console.log(`  写入 ${seconds} 秒,确认 ${round.committed} 笔,丢失 ${round.lost} 笔`);
      done.push(round);
    }
    return judge(done);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rounds = Number(process.argv[2] ?? "2");
const isProven = await main(rounds);
console.log(isProven ? "断电试验通过" : "断电试验未通过");
process.exitCode = isProven ? 0 : 1;
