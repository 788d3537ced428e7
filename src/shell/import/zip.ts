import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { BrokenFile } from "./broken-file.ts";

/** One file inside a ZIP container, as its directory announces it. */
type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
};

/** A ZIP container that is only read, and never further than it announced. */
export type Zip = {
  readonly has: (name: string) => boolean;
  readonly names: () => readonly string[];
  readonly read: (name: string) => AsyncGenerator<Buffer>;
  readonly text: (name: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

const ENTRIES_MAX = 1000;
const ENTRY_BYTES_MAX = 1024 ** 3;
const TEXT_BYTES_MAX = 16 * 1024 ** 2;
/** Spreadsheet XML packs to a fifth or a fiftieth; a bomb packs to a thousandth. */
const RATIO_MAX = 200;
const RATIO_FREE_BYTES = 8 * 1024 ** 2;

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const DIRECTORY_SIGNATURE = 0x02014b50;
const DIRECTORY_BYTES = 46;
const DIRECTORY_BYTES_MAX = 4 * 1024 ** 2;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

export async function openZip(path: string): Promise<Zip> {
  const file = await open(path, "r");
  try {
    const entries = await readDirectory(file);
    const get = (name: string): Entry => {
      const entry = entries.get(name);
      if (!entry) throw broken(`缺少 ${name}`);
      return entry;
    };
    return {
      has: (name) => entries.has(name),
      names: () => [...entries.keys()],
      read: (name) => readEntry(file, get(name)),
      text: (name) => readText(file, get(name)),
      close: () => file.close(),
    };
  } catch (fault) {
    await file.close();
    throw fault;
  }
}

function broken(detail: string): BrokenFile {
  return new BrokenFile(1, "file_broken", { detail });
}

async function readDirectory(file: FileHandle): Promise<ReadonlyMap<string, Entry>> {
  const { size } = await file.stat();
  const tailBytes = Math.min(size, END_BYTES + COMMENT_BYTES_MAX);
  const tail = await readAt(file, size - tailBytes, tailBytes);
  let at = tail.byteLength - END_BYTES;
  while (at >= 0 && tail.readUInt32LE(at) !== END_SIGNATURE) at -= 1;
  if (at < 0) throw broken("压缩结构不完整");
  const count = tail.readUInt16LE(at + 10);
  const bytes = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  if (count > ENTRIES_MAX || bytes > DIRECTORY_BYTES_MAX) throw broken("压缩目录过大");
  return parseDirectory(await readAt(file, offset, bytes), count);
}

function parseDirectory(directory: Buffer, count: number): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let n = 0, at = 0; n < count; n += 1) {
    const isWhole =
      at + DIRECTORY_BYTES <= directory.byteLength &&
      directory.readUInt32LE(at) === DIRECTORY_SIGNATURE;
    if (!isWhole) throw broken("压缩目录不完整");
    const nameBytes = directory.readUInt16LE(at + 28);
    const behind = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const nameAt = at + DIRECTORY_BYTES;
    const entry = {
      name: directory.toString("utf8", nameAt, nameAt + nameBytes).replaceAll("\\", "/"),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    refuseBomb(entry);
    entries.set(entry.name, entry);
    at = nameAt + nameBytes + behind;
  }
  return entries;
}

function refuseBomb({ bytes, packedBytes, method }: Entry): void {
  const isBomb = bytes > ENTRY_BYTES_MAX || bytes > RATIO_FREE_BYTES + packedBytes * RATIO_MAX;
  if (isBomb) throw new BrokenFile(1, "file_bomb");
  if (method !== STORED && method !== DEFLATED) throw broken("压缩方法不受支持，或文件有密码");
}

async function* readEntry(file: FileHandle, entry: Entry): AsyncGenerator<Buffer> {
  const local = await readAt(file, entry.offset, LOCAL_BYTES);
  const start = entry.offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = Readable.from(readRange(file, start, entry.packedBytes));
  const plain = entry.method === STORED ? packed : packed.pipe(createInflateRaw());
  packed.on("error", (fault) => plain.destroy(fault));
  let bytes = 0;
  try {
    for await (const chunk of plain) {
      bytes += (chunk as Buffer).byteLength;
      // The directory said how much it would be; more is a trap.
      if (bytes > entry.bytes) throw new BrokenFile(1, "file_bomb");
      yield chunk as Buffer;
    }
  } catch (fault) {
    if (fault instanceof BrokenFile) throw fault;
    throw broken("压缩内容损坏");
  } finally {
    plain.destroy();
    packed.destroy();
  }
}

const RANGE_BYTES = 128 * 1024;

async function* readRange(file: FileHandle, start: number, bytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes; at += RANGE_BYTES) {
    yield await readAt(file, start + at, Math.min(RANGE_BYTES, bytes - at));
  }
}

async function readAt(file: FileHandle, position: number, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, position);
  if (bytesRead < bytes) throw broken("文件在中间断了");
  return buffer;
}

async function readText(file: FileHandle, entry: Entry): Promise<string> {
  if (entry.bytes > TEXT_BYTES_MAX) throw new BrokenFile(1, "file_bomb");
  const chunks: Buffer[] = [];
  for await (const chunk of readEntry(file, entry)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
