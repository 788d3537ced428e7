import { AREA, SYSTEM } from "./small-county.ts";
import type { SmallCounty } from "./small-county.ts";
import { asOwner } from "#shell/db/accounts.ts";
import type { Transaction } from "#shell/db/database.ts";
import { putDue } from "#shell/db/due.ts";
import { readSnapshot } from "#shell/db/snapshot.ts";
import { derivedId } from "#shell/derived-id.ts";
import { runRound } from "#shell/jobs/run-due.ts";

export type Race = {
  readonly posted: number;
  /** Letters that the product's jobs never acted on, and those acted on more than once. */
  readonly skipped: number;
  readonly doubled: number;
  /** What a reader that asks for ids above the last one seen never saw (the planted fault). */
  readonly lostByNaive: number;
};

type Plan = {
  readonly county: SmallCounty;
  readonly caseId: string;
  /** One measure for each writer. */
  readonly measureIds: readonly string[];
  readonly lettersEach: number;
  readonly random: () => number;
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Writers post letters in transactions that dawdle before they commit, while jobs claim them and a naive
 * reader follows the ids. Every letter tells one unit of one claim, so the journal says which were done.
 */
export async function raceLetters(plan: Plan): Promise<Race> {
  const { county, measureIds, lettersEach } = plan;
  await asOwner(county.urls.ownerUrl, AREA, async (tx) => {
    await tx.run("test.make", "create table naive (id bigserial primary key, claim uuid)", []);
    await tx.run("test.grant", "grant insert on naive to liandong_system", []);
    await tx.run("test.grant_ids", "grant usage on naive_id_seq to liandong_system", []);
  });
  const state = { isOver: false };
  const naive = readNaively(county, state);
  const jobs = [1, 2].map(() => actUntil(county, state));
  await Promise.all(measureIds.map((measureId) => post(plan, measureId)));
  state.isOver = true;
  await Promise.all(jobs);
  await county.settle();
  const posted = measureIds.length * lettersEach;
  const done = await claimsTold(county);
  const times = Map.groupBy(done, (claim) => claim);
  return {
    posted,
    skipped: posted - times.size,
    doubled: done.length - times.size,
    lostByNaive: posted - (await naive),
  };
}

async function post(plan: Plan, measureId: string): Promise<void> {
  const { county, caseId, lettersEach, random } = plan;
  for (let n = 0; n < lettersEach; n += 1) {
    const claimId = derivedId(`letter ${measureId} ${n}`);
    const command = { type: "inform", caseId, about: "claim_opened", claimId };
    const letter = { type: "command", stream: { kind: "measure", id: measureId }, command };
    await county.app.engine.database.transact(SYSTEM, async (tx) => {
      await tx.run("test.naive", "insert into naive (claim) values ($1)", [claimId]);
      await putDue(tx, [
        {
          subject: measureId,
          key: `letter:${claimId}`,
          origin: "letter",
          kind: "command",
          due_at: county.app.engine.now(),
          payload: { letter, requestId: derivedId(`request ${claimId}`) },
        },
      ]);
      await pause(random() * 12);
    });
  }
}

async function actUntil(county: SmallCounty, state: { isOver: boolean }): Promise<void> {
  while (!state.isOver) {
    const { claimed } = await runRound(county.app, AREA, true);
    if (claimed === 0) await pause(1);
  }
}

/** The obvious way to read new rows, and the wrong one: ids are handed out before they are committed. */
async function readNaively(county: SmallCounty, state: { isOver: boolean }): Promise<number> {
  return asOwner(county.urls.ownerUrl, AREA, async (tx) => {
    let last = 0n;
    let seen = 0;
    const look = async (): Promise<void> => {
      const rows = await readAfter(tx, last);
      seen += rows.length;
      last = rows.at(-1)?.id ?? last;
    };
    while (!state.isOver) {
      await look();
      await pause(2);
    }
    await look();
    return seen;
  });
}

function readAfter(tx: Transaction, last: bigint): Promise<readonly { readonly id: bigint }[]> {
  return tx.run("test.after", "select id from naive where id > $1 order by id", [last]);
}

function claimsTold(county: SmallCounty): Promise<readonly string[]> {
  return readSnapshot(county.urls.ownerUrl, AREA, async (tx) => {
    const rows = await tx.run<{ claim: string }>(
      "test.told",
      `select canonical::jsonb -> 'event' ->> 'claimId' as claim from journal
       where type = 'unit_informed'`,
      [],
    );
    return rows.map(({ claim }) => claim);
  });
}

/** Numbers that look random and are the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = BigInt(seed) + 1n;
  return () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    return Number(state / 2n ** 32n) / 2 ** 32;
  };
}
