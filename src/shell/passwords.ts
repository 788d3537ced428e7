import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { Argon2Parameters } from "node:crypto";

const derive = promisify(
  (parameters: Argon2Parameters, done: (fault: Error | null, key: Buffer) => void) =>
    argon2("argon2id", parameters, done),
);

/** 19 MiB, two passes, one lane: the least that OWASP names for Argon2id. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const TAG_BYTES = 32;
/** What a stored text may ask of the machine; more is a damaged row, not a password. */
const MEMORY_MAX = 262_144;
const PASSES_MAX = 16;
const LANES_MAX = 8;
const WAITING_MAX = 100;

/** So many people sign in at once that another would only wait: tell him to try again. */
export class PasswordQueueFull extends Error {
  override readonly name = "PasswordQueueFull";
}

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** One at a time, so that a storm of sign-ins takes one core and 19 MiB, not the machine. */
async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (waiting >= WAITING_MAX) throw new PasswordQueueFull("too many passwords at once");
  waiting += 1;
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

/** The stored form of a password: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await inTurn(() =>
    derive({ ...COST, message: bytesOf(password), nonce: salt, tagLength: TAG_BYTES }),
  );
  const cost = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`;
  return `$argon2id$v=19$${cost}$${unpadded(salt)}$${unpadded(tag)}`;
}

/**
 * Whether the password is the one stored. Without a stored text (no such account, or none set yet)
 * it costs the same time and is false, so that nobody learns which accounts exist.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const parsed = stored === null ? undefined : parse(stored);
  const { salt, tag, cost } = parsed ?? NOBODY;
  const found = await inTurn(() =>
    derive({ ...cost, message: bytesOf(password), nonce: salt, tagLength: tag.length }),
  );
  return parsed !== undefined && timingSafeEqual(found, tag);
}

const NOBODY = { salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES), cost: COST };

type Stored = {
  readonly salt: Buffer;
  readonly tag: Buffer;
  readonly cost: { readonly memory: number; readonly passes: number; readonly parallelism: number };
};

const FORM = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/;

function parse(text: string): Stored | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [memory = 0, passes = 0, parallelism = 0] = match.slice(1, 4).map(Number);
  const [salt, tag] = match.slice(4, 6).map((part) => Buffer.from(part, "base64"));
  const cost = { memory, passes, parallelism };
  if (!salt || !tag || salt.length < 8 || tag.length < 16) return undefined;
  return isModest(cost) ? { salt, tag, cost } : undefined;
}

function isModest({ memory, passes, parallelism }: Stored["cost"]): boolean {
  const isLeast = passes > 0 && parallelism > 0 && memory >= 8 * parallelism;
  return isLeast && memory <= MEMORY_MAX && passes <= PASSES_MAX && parallelism <= LANES_MAX;
}

/** One spelling per password: full-width letters of a Chinese keyboard are the plain ones. */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize("NFKC"), "utf8");
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}
