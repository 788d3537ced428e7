import { createHash } from "node:crypto";

/** The one seed of the invented county: the same seed is the same county, whoever builds it. */
const SEED = "上蔡 35";

/** A stream of chance of its own for every purpose, so that adding one thing changes no other. */
export type Random = {
  /** A whole number from `first` to `last`, both included. */
  readonly whole: (first: number, last: number) => number;
  readonly pick: <Item>(list: readonly [Item, ...Item[]]) => Item;
  readonly digits: (count: number) => string;
  readonly isOneIn: (n: number) => boolean;
};

const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;

/** Park and Miller's minimal standard generator: chance enough for a county that is made up. */
export function randomFor(purpose: string): Random {
  let state =
    (createHash("sha256").update(`${SEED} ${purpose}`).digest().readUInt32BE(0) % (MODULUS - 1)) +
    1;
  const below = (limit: number): number => {
    state = (state * MULTIPLIER) % MODULUS;
    return state % limit;
  };
  return {
    whole: (first, last) => first + below(last - first + 1),
    pick: (list) => list[below(list.length)] ?? list[0],
    digits: (count) => Array.from({ length: count }, () => below(10)).join(""),
    isOneIn: (n) => below(n) === 0,
  };
}
