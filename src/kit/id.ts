import { assert } from "./assert.ts";

/** Every id of ours is a UUID of version 7: it sorts by time, which keeps indexes compact. */
export type Uuid = string & { readonly brand: "Uuid" };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const RANDOM_BYTES = 10;
const MILLISECONDS_MAX = 2 ** 48 - 1;

export function isUuid(text: string): text is Uuid {
  return UUID.test(text);
}

/** Time and randomness are passed in: the same input is the same id. */
export function uuidv7(nowMilliseconds: number, random: Uint8Array): Uuid {
  assert(Number.isInteger(nowMilliseconds) && nowMilliseconds >= 0, "time is a whole millisecond");
  assert(nowMilliseconds <= MILLISECONDS_MAX, "time fits 48 bits");
  assert(random.length === RANDOM_BYTES, `an id takes ${RANDOM_BYTES} random bytes`);
  const time = nowMilliseconds.toString(16).padStart(12, "0");
  const [first = 0, second = 0, third = 0] = random;
  const versioned = hex(0x70 + (first % 16)) + hex(second);
  const variant = hex(0x80 + (third % 64));
  const rest = Array.from(random.slice(3), hex).join("");
  const text = `${time}${versioned}${variant}${rest}`;
  const parts = [0, 8, 12, 16, 20].map((from, index, all) => text.slice(from, all[index + 1]));
  return parts.join("-") as Uuid;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
