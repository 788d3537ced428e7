import { deflateRawSync } from "node:zlib";

export type ZipPart = {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the directory claims; a trap claims less than there is. */
  readonly claimedBytes?: number;
};

/** A ZIP container made by hand, also one that lies. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedBytes } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name);
    const bytes = claimedBytes ?? plain.byteLength;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(title.byteLength, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.byteLength, 20);
    entry.writeUInt32LE(bytes, 24);
    entry.writeUInt16LE(title.byteLength, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, title, packed);
    directory.push(entry, title);
    offset += 30 + title.byteLength + packed.byteLength;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, index, end]);
}
