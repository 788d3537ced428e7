import { BrokenFile } from "./broken-file.ts";

const BLOCK_BYTES = 1024 ** 2;
const BYTES_MAX = 192 * 1024 ** 2;
const COUNT_MAX = 8_000_000;

/**
 * The shared strings of a workbook as bytes: a million small strings would take six times as much.
 * A string that does not fit in what is left of a block begins the next one.
 */
export type StringTable = {
  readonly add: (text: string) => void;
  readonly at: (index: number) => string | undefined;
};

export function createStringTable(): StringTable {
  const blocks: Buffer[] = [];
  let starts = new Float64Array(1024);
  let count = 0;
  let used = BLOCK_BYTES;
  const add = (text: string): void => {
    const bytes = Buffer.byteLength(text);
    if (blocks.length * BLOCK_BYTES + bytes > BYTES_MAX || count >= COUNT_MAX) {
      throw new BrokenFile(1, "file_bomb");
    }
    if (used + bytes > BLOCK_BYTES) {
      blocks.push(Buffer.alloc(Math.max(BLOCK_BYTES, bytes)));
      used = 0;
    }
    blocks.at(-1)?.write(text, used);
    if (count * 2 + 2 > starts.length) starts = grown(starts);
    starts[count * 2] = (blocks.length - 1) * BLOCK_BYTES + used;
    starts[count * 2 + 1] = bytes;
    used = bytes > BLOCK_BYTES ? BLOCK_BYTES : used + bytes;
    count += 1;
  };
  const at = (index: number): string | undefined => {
    const start = starts[index * 2];
    const bytes = starts[index * 2 + 1];
    if (index >= count || start === undefined || bytes === undefined) return undefined;
    const from = start % BLOCK_BYTES;
    return blocks[Math.floor(start / BLOCK_BYTES)]?.toString("utf8", from, from + bytes);
  };
  return { add, at };
}

function grown(starts: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(starts.length * 2);
  wider.set(starts);
  return wider;
}
