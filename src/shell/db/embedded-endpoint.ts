import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { giveTo } from "./embedded-account.ts";
import type { Account } from "./embedded-account.ts";

/** Where the embedded server listens: a socket in a folder of its own, or on Windows the loopback. */
export type Endpoint = { readonly socketFolder: string | null; readonly port: number };

export const SOCKET_PORT = 5432;
// The kernel's limit for a socket's path is 104 bytes on the strictest system.
const SOCKET_FOLDER_BYTES_MAX = 85;

export async function prepareEndpoint(
  dataDirectory: string,
  account: Account | null,
): Promise<Endpoint> {
  if (process.platform === "win32") return { socketFolder: null, port: await freePort() };
  const folder = socketFolderOf(dataDirectory);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const owners = [process.getuid?.(), account?.uid];
  if (!found.isDirectory() || !owners.includes(found.uid)) {
    throw new Error(
      `目录 ${folder} 属于别的账号,不能放数据库的套接字。请删除它或换用较短的 LIANDONG_DATA`,
    );
  }
  giveTo(account, folder);
  // The directory is locked and its orphans have ended, so what is left here is stale.
  for (const name of readdirSync(folder)) {
    if (name.startsWith(".s.PGSQL.")) rmSync(join(folder, name), { force: true });
  }
  return { socketFolder: folder, port: SOCKET_PORT };
}

/** Inside the data directory; where its path is too long for a socket, in the temporary one. */
export function socketFolderOf(dataDirectory: string): string {
  const inside = join(dataDirectory, "socket");
  if (Buffer.byteLength(inside) <= SOCKET_FOLDER_BYTES_MAX) return inside;
  const print = createHash("sha256").update(dataDirectory).digest("hex").slice(0, 12);
  return join(tmpdir(), `liandong-${print}`);
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => settle(port));
    });
  });
}

/** The connection address of one login on this endpoint. */
export function addressOf(
  { socketFolder, port }: Endpoint,
  login: { readonly name: string; readonly password: string },
  database: string,
): string {
  const host = socketFolder === null ? "127.0.0.1" : "localhost";
  const url = new URL(`postgresql://${host}:${port}/${database}`);
  url.username = login.name;
  url.password = login.password;
  // A host parameter that is a path takes the place of the host name.
  if (socketFolder !== null) url.searchParams.set("host", socketFolder);
  return url.href;
}
