import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Who holds a data directory, told to whoever comes second. */
export type Holder = { readonly pid: number; readonly purpose: string; readonly since: string };

export type DataLock = { readonly release: () => void };

export class DataDirectoryTaken extends Error {
  override readonly name = "DataDirectoryTaken";
  readonly holder: Holder | undefined;

  constructor(dataDirectory: string, holder: Holder | undefined) {
    const who = holder ? `(进程 ${holder.pid},${holder.purpose},自 ${holder.since})` : "";
    super(
      `数据目录 ${dataDirectory} 已有一个联动在运行${who}。` +
        "请使用正在运行的那一个,或先停止它;要同时运行另一套,请用 LIANDONG_DATA 和 LIANDONG_PORT 给它另外的目录和端口。",
    );
    this.holder = holder;
  }
}

/**
 * Holds the data directory for this process. The lock is the kernel's, on an SQLite file: it ends
 * with the process however that ends, and cannot be mistaken for a reused process number.
 */
export function lockDataDirectory(dataDirectory: string, holder: Holder): DataLock {
  prepareDataDirectory(dataDirectory);
  const note = join(dataDirectory, "running.json");
  const file = join(dataDirectory, "running.lock");
  // Others must not even read it: a reader could hold a lock that keeps us out.
  closeSync(openSync(file, "a", 0o600));
  const guard = new DatabaseSync(file);
  try {
    guard.exec("pragma journal_mode = memory; begin exclusive");
  } catch (fault) {
    guard.close();
    if (!/database is locked/.test(String(fault))) throw fault;
    throw new DataDirectoryTaken(dataDirectory, readHolder(note));
  }
  writeFileSync(`${note}.new`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${note}.new`, note);
  return {
    release: () => {
      rmSync(note, { force: true });
      guard.close();
    },
  };
}

function readHolder(note: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(note, "utf8")) as Holder;
  } catch {
    // The holder has the lock but has not signed yet.
    return undefined;
  }
}

/** The directory with the rights it needs: of no use to list for anybody else. */
export function prepareDataDirectory(dataDirectory: string): void {
  // As root the server's account must be able to pass through, and nobody to list.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    mkdirSync(dataDirectory, { recursive: true, mode });
    chmodSync(dataDirectory, mode);
    mkdirSync(join(dataDirectory, "logs"), { recursive: true, mode: 0o700 });
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : "";
    throw new Error(
      `不能使用数据目录 ${dataDirectory}(${why})。请用 LIANDONG_DATA 指定一个可写的目录`,
      { cause: fault },
    );
  }
}
