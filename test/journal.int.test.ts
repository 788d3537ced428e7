import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { WorkedCounty } from "./support/worked-county.ts";
import { AREA, SYSTEM } from "./support/small-county.ts";
import { faultsAfter, openClaimedCounty, sql } from "./support/tamper.ts";
import { asOwner } from "#shell/db/accounts.ts";
import type { Transaction } from "#shell/db/database.ts";
import { chainHash } from "#shell/db/journal.ts";
import { readSnapshot } from "#shell/db/snapshot.ts";
import { verifyArea } from "#shell/verify.ts";
import type { Fault } from "#shell/verify.ts";

let county: WorkedCounty;
before(async () => {
  county = await openClaimedCounty();
});
after(() => county.close());

const kindsOf = (faults: readonly Fault[]): string[] => [
  ...new Set(faults.map(({ fault }) => fault)),
];

test("R20: the record of a county at work is whole, seen by its owner and by the system alike", async () => {
  const asOwnerSees = await readSnapshot(county.urls.ownerUrl, AREA, (tx) =>
    verifyArea((work) => work(tx)),
  );
  const { database } = county.app.engine;
  const asSystemSees = await verifyArea((work) => database.transact(SYSTEM, work));
  assert.deepEqual(asOwnerSees.faults, []);
  assert.deepEqual(asSystemSees, asOwnerSees);
  assert.ok(asOwnerSees.entries >= 15 && asOwnerSees.contents >= 6);
});

const frozenAt = (position: number): string =>
  `stream = '${county.frozen}' and position = ${position}`;

/** What somebody with the owner's rights might do to the journal, and what must be found. */
const TAMPERINGS: Readonly<Record<string, readonly [() => string, string]>> = {
  "a text altered": [
    () =>
      `update journal set canonical = replace(canonical, '100000.00', '900000.00') where ${frozenAt(1)}`,
    "chain_broken",
  ],
  "an entry of the middle deleted": [
    () => `delete from journal where ${frozenAt(3)}`,
    "entry_missing",
  ],
  "the first entry deleted": [() => `delete from journal where ${frozenAt(1)}`, "entry_missing"],
  "the last entry deleted": [
    () =>
      `delete from journal where stream = '${county.frozen}' and position =
         (select position from streams where id = '${county.frozen}')`,
    "entry_missing",
  ],
  "a whole life deleted from the journal": [
    () => `delete from journal where stream = '${county.frozen}'`,
    "entry_missing",
  ],
  "two entries exchanged": [
    () =>
      `update journal set position = case position when 2 then 1002 else 1003 end
       where stream = '${county.frozen}' and position in (2, 3);
       update journal set position = 1005 - position
       where stream = '${county.frozen}' and position > 1000`,
    "chain_broken",
  ],
  "an entry copied to the end": [
    () =>
      `insert into journal select area, stream, 99, kind, type, case_id, canonical, actor,
         happened_at, request_id, request_print, previous, hash from journal where ${frozenAt(2)}`,
    "entry_missing",
  ],
  "a stream deleted": [() => `delete from streams where id = '${county.frozen}'`, "stream_missing"],
  "a stream and its journal deleted": [
    () =>
      `delete from streams where id = '${county.frozen}';
       delete from journal where stream = '${county.frozen}'`,
    "row_unfounded",
  ],
  "a stream, its journal and its row deleted": [
    () =>
      `delete from streams where id = '${county.frozen}';
       delete from journal where stream = '${county.frozen}';
       delete from findings where measure_id = '${county.frozen}';
       delete from measures where id = '${county.frozen}'`,
    "request_differs",
  ],
  "the state altered": [
    () =>
      `update streams set state = jsonb_set(state, '{status}', '"released"')
       where id = '${county.frozen}'`,
    "state_differs",
  ],
  "the head moved back": [
    () => `update streams set position = position - 1 where id = '${county.frozen}'`,
    "entry_missing",
  ],
  "an answer to a request deleted": [
    () => `delete from requests where id = (select request_id from journal where ${frozenAt(2)})`,
    "request_differs",
  ],
  "an answer without an entry": [
    () =>
      `insert into requests select area, '00000000-0000-7000-8000-00000000dead', print, actor,
         answer, happened_at from requests
       where id = (select request_id from journal where ${frozenAt(2)})`,
    "request_differs",
  ],
  "the fingerprint of a request altered": [
    () => `update journal set request_print = 'x' where ${frozenAt(2)}`,
    "request_differs",
  ],
  "personal content altered": [
    () =>
      `update contents set fields = fields || '{"debtorName":"李四"}'
       where subject = '${county.frozen}'`,
    "content_altered",
  ],
  "personal content altered together with its salt and digest": [
    () =>
      `update contents set (fields, salt, digest) =
         (select fields, salt, digest from contents where kind = 'party' limit 1)
       where subject = '${county.frozen}'`,
    "content_altered",
  ],
  "personal content deleted": [
    () => `delete from contents where subject = '${county.frozen}'`,
    "content_missing",
  ],
  "personal content half erased": [
    () => `update contents set salt = null where subject = '${county.frozen}'`,
    "content_altered",
  ],
  "personal content given to another unit": [
    () => `update contents set unit_id = 'bank_two' where subject = '${county.frozen}'`,
    "row_differs",
  ],
  "a person renamed": [() => "update persons set name = name || '甲'", "row_unfounded"],
  "a row without a life": [
    () =>
      `insert into claims select area, '00000000-0000-7000-8000-00000000dead', case_id, team_id,
         claimant, status, opened_at, due_at, decided_at from claims`,
    "row_unfounded",
  ],
  "a measure taken off the lists": [
    () => `delete from measures where id = '${county.frozen}'`,
    "row_missing",
  ],
  "a finding taken away": [
    () => `delete from findings where measure_id = '${county.inquiry}'`,
    "row_differs",
  ],
  "a party taken off a case": [
    () => `delete from case_parties where case_id = '${county.planted.caseId}'`,
    "row_differs",
  ],
};

for (const [name, [statement, wanted]] of Object.entries(TAMPERINGS)) {
  test(`R20: ${name} is found`, async () => {
    const faults = await faultsAfter(county, async (tx) => {
      // One by one, because a prepared statement holds a single command.
      for (const part of statement().split(";\n")) await sql(part)(tx);
    });
    assert.ok(kindsOf(faults).includes(wanted), `${wanted} among ${kindsOf(faults).join(", ")}`);
  });
}

test("R20: an altered entry hashed anew breaks the chain at the next one, or against the head", async () => {
  const forge = (position: number) => async (tx: Transaction) => {
    const [row] = await tx.run<{ previous: string; canonical: string }>(
      "test.entry",
      `select previous, canonical from journal where ${frozenAt(position)}`,
      [],
    );
    assert.ok(row);
    const canonical = row.canonical.replace(/"role":"[a-z_]+"/u, '"role":"president"');
    const hash = chainHash("1", row.previous, canonical);
    await sql(
      `update journal set canonical = $1, hash = $2 where ${frozenAt(position)}`,
      canonical,
      hash,
    )(tx);
  };
  assert.deepEqual(kindsOf(await faultsAfter(county, forge(2))), ["chain_broken"]);
  const [last] = await asOwner(county.urls.ownerUrl, AREA, (tx) =>
    tx.run<{ position: number }>("test.last", "select position from streams where id = $1", [
      county.frozen,
    ]),
  );
  assert.deepEqual(kindsOf(await faultsAfter(county, forge(last?.position ?? 0))), [
    "entry_missing",
  ]);
});
