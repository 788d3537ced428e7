import assert from "node:assert/strict";
import { openWorkedCounty } from "./worked-county.ts";
import type { WorkedCounty } from "./worked-county.ts";
import { AREA } from "./small-county.ts";
import { asOwner } from "#shell/db/accounts.ts";
import type { Transaction } from "#shell/db/database.ts";
import { verifyArea } from "#shell/verify.ts";
import type { Fault } from "#shell/verify.ts";

/** A worked county in which a third party has opened a claim: every kind of stream has its rows. */
export async function openClaimedCounty(): Promise<WorkedCounty> {
  const county = await openWorkedCounty();
  await county.ask("officer", "openClaim", {
    body: {
      claimId: county.app.newId(),
      caseId: county.planted.caseId,
      claimant: "案外人甲",
      statement: "账户里的钱是我的",
      measureIds: [county.frozen],
    },
  });
  await county.settle();
  return county;
}

class Undo extends Error {}

/** Tampers as the owner of the tables, looks at what verification finds, and undoes it all. */
export async function faultsAfter(
  county: WorkedCounty,
  tamper: (tx: Transaction) => Promise<unknown>,
): Promise<readonly Fault[]> {
  let faults: readonly Fault[] = [];
  await assert.rejects(
    asOwner(county.urls.ownerUrl, AREA, async (tx) => {
      await tamper(tx);
      ({ faults } = await verifyArea((work) => work(tx)));
      throw new Undo();
    }),
    Undo,
  );
  return faults;
}

let statements = 0;

/** One statement under a name of its own. */
export const sql =
  (text: string, ...values: readonly unknown[]) =>
  (tx: Transaction): Promise<unknown> =>
    tx.run(`test ${(statements += 1)}`, text, values);
