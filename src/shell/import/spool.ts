import { mkdir, open, rename, rm } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import type { CaseDraft, FieldChange } from "#core/cases/index.ts";

/** A good row as it was checked, with the differences that were shown for it. */
export type SpooledRow = {
  readonly draft: CaseDraft;
  readonly changes: readonly FieldChange[];
  readonly source: unknown;
};

export type SpoolWriter = {
  readonly write: (rows: readonly SpooledRow[]) => Promise<void>;
  /** On disk before the import is called ready: a confirmed import never misses its rows. */
  readonly finish: () => Promise<void>;
  readonly drop: () => Promise<void>;
};

/** Begins the spool of an import anew. One row a line, so that it is read again in small pieces. */
export async function createSpool(path: string): Promise<SpoolWriter> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Two processes that check the same import write two files, and either is right.
  const draft = `${path}.${process.pid}`;
  const file = await open(draft, "w", 0o600);
  return {
    write: async (rows) => {
      if (rows.length > 0) await file.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    },
    finish: async () => {
      await file.sync();
      await file.close();
      await rename(draft, path);
    },
    drop: async () => {
      await file.close();
      await rm(draft, { force: true });
    },
  };
}

/** Rows read back, and where in the spool the next one begins. */
export type SpoolChunk = { readonly rows: readonly SpooledRow[]; readonly end: number };

const PIECE_BYTES = 512 * 1024;
const LINE_FEED = 0x0a;

/** Reads a spool from an offset, a bounded number of rows at a time. */
export async function* readSpool(
  path: string,
  offset: number,
  rowsMax: number,
): AsyncGenerator<SpoolChunk> {
  const file = await open(path, "r");
  try {
    let rows: SpooledRow[] = [];
    let end = offset;
    for await (const line of linesFrom(file, offset)) {
      rows.push(JSON.parse(line.toString("utf8")) as SpooledRow);
      end += line.byteLength + 1;
      if (rows.length < rowsMax) continue;
      yield { rows, end };
      rows = [];
    }
    if (rows.length > 0) yield { rows, end };
  } finally {
    await file.close();
  }
}

async function* linesFrom(file: FileHandle, offset: number): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for (let position = offset; ;) {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(PIECE_BYTES),
      0,
      PIECE_BYTES,
      position,
    );
    if (bytesRead === 0) return;
    position += bytesRead;
    const text = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    let from = 0;
    for (let at = text.indexOf(LINE_FEED); at !== -1; at = text.indexOf(LINE_FEED, from)) {
      yield text.subarray(from, at);
      from = at + 1;
    }
    rest = text.subarray(from);
  }
}
