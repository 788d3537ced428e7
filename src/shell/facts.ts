import type { Transaction } from "./db/database.ts";
import { countAheadInLine, countOutstanding } from "./db/measure-facts.ts";
import type { FactName, FactWanted } from "#core/decider.ts";
import { assert } from "#kit/assert.ts";

export type FactReader = (name: FactName, stream: string) => number;
type Wanted = FactWanted & { readonly stream: string };

/** Asks the database for the facts that the commands declared, under the locks already held. */
export async function readFacts(tx: Transaction, wanted: readonly Wanted[]): Promise<FactReader> {
  const values = new Map<string, number>();
  await Promise.all(
    wanted.map(async (fact) => {
      values.set(`${fact.name} ${fact.stream}`, await readFact(tx, fact));
    }),
  );
  return (name, stream) => {
    const value = values.get(`${name} ${stream}`);
    assert(value !== undefined, `fact ${name} was not declared`);
    return value;
  };
}

function readFact(tx: Transaction, fact: Wanted): Promise<number> {
  if (fact.subject === null) return Promise.resolve(0);
  return fact.name === "outstanding_measures"
    ? countOutstanding(tx, fact.subject)
    : countAheadInLine(tx, { assetId: fact.subject, measureId: fact.stream });
}
