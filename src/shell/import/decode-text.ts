import { createReadStream } from "node:fs";
import { BrokenFile } from "./broken-file.ts";

export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

const CHUNK_BYTES = 256 * 1024;

/** The encoding of a text file: by its mark, else UTF-8 if all of it is, else GB18030 if all of it is. */
export async function encodingOf(path: string): Promise<Encoding> {
  const head = await firstBytes(path);
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  for (const encoding of ["utf-8", "gb18030"] as const) {
    if (await isAll(path, encoding)) return encoding;
  }
  throw new BrokenFile(1, "file_encoding");
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: 3 })) return chunk as Buffer;
  return Buffer.alloc(0);
}

async function isAll(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      decoder.decode(chunk as Buffer, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  }
}

/** The text of a file in pieces; the byte order mark is left out. */
export async function* decodeFile(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
