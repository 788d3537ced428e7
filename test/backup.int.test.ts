import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, before, test } from "node:test";
import { testDatabase } from "./support/database.ts";
import type { TestDatabase } from "./support/database.ts";
import { freeze, lifeOf, must, startWriters } from "./support/lives.ts";
import { AREA, SYSTEM, openSmallCounty, registerCase } from "./support/small-county.ts";
import type { SmallCounty } from "./support/small-county.ts";
import { BackupFault, takeBackup } from "#shell/backup/backup.ts";
import type { Manifest } from "#shell/backup/manifest.ts";
import { countHeld, releaseHeld, restoreBackup } from "#shell/backup/restore.ts";
import { BACKUP_TABLES, NOT_BACKED_UP } from "#shell/backup/tables.ts";
import { asOwner } from "#shell/db/accounts.ts";
import { attachmentId, insertAttachment } from "#shell/db/attachments.ts";
import { readSnapshot } from "#shell/db/snapshot.ts";
import { createAttachmentStore } from "#shell/files/attachment-store.ts";
import { resyncDues } from "#shell/jobs/resync-dues.ts";
import { verifyAttachments } from "#shell/verify-attachments.ts";
import { verifyArea } from "#shell/verify.ts";
import type { Verification } from "#shell/verify.ts";

let county: SmallCounty;
let folder: string;
before(async () => {
  county = await openSmallCounty();
  folder = await mkdtemp(join(tmpdir(), "liandong-backup-"));
});
after(async () => {
  await county.close();
  await rm(folder, { recursive: true, force: true });
});

const silent = (): void => undefined;
const storeOf = (name: string) => createAttachmentStore(join(folder, name));

async function backUp(name: string): Promise<Manifest> {
  return takeBackup({
    ownerUrl: county.urls.ownerUrl,
    attachmentPathOf: county.app.attachments.pathOf,
    target: join(folder, name),
    takenAt: "2026-03-02T01:00:00.000Z",
    report: silent,
  });
}

async function restoreFrom(name: string): Promise<TestDatabase> {
  const urls = await testDatabase();
  const attachmentPathOf = storeOf(`attachments of ${name}`).pathOf;
  const source = join(folder, name);
  await restoreBackup({ ownerUrl: urls.ownerUrl, source, attachmentPathOf, report: silent });
  return urls;
}

const verified = (urls: TestDatabase): Promise<Verification> =>
  readSnapshot(urls.ownerUrl, AREA, (tx) => verifyArea((work) => work(tx)));

type Entry = { readonly stream: string; readonly position: number; readonly type: string };

/** Everything that happened, in the order of each stream: what was sent, urged, received. */
async function history(urls: TestDatabase): Promise<readonly string[]> {
  const entries = await readSnapshot(urls.ownerUrl, AREA, (tx) =>
    tx.run<Entry & { readonly event: string }>(
      "test.history",
      `select stream, position, type, canonical::jsonb -> 'event' ->> 'key' as event from journal
       order by stream, position`,
      [],
    ),
  );
  return entries.map(
    ({ stream, position, type, event }) => `${stream} ${position} ${type} ${event}`,
  );
}

test("every table of the catalogue is taken along, or named as left out", async () => {
  const rows = await asOwner(county.urls.ownerUrl, AREA, (tx) =>
    tx.run<{ name: string }>(
      "test.tables",
      "select tablename as name from pg_tables where schemaname = 'public'",
      [],
    ),
  );
  assert.deepEqual(
    rows.map(({ name }) => name).toSorted(),
    [...BACKUP_TABLES, ...NOT_BACKED_UP].toSorted(),
  );
});

test("a backup taken while people work restores to one consistent moment", async () => {
  const writers = await startWriters(county, 50);
  try {
    await backUp("early");
    await backUp("late");
  } finally {
    assert.ok((await writers.stop()) > 0, "people worked meanwhile");
  }
  const restored = await verified(await restoreFrom("early"));
  assert.deepEqual(restored.faults, []);
  assert.ok(restored.entries > 0);
  const [early, late] = [await verified(county.urls), restored];
  assert.ok(early.entries > late.entries, "the work went on after the backup");
});

test("the planted fault: tables of two moments put together are found", async () => {
  const mixed = join(folder, "mixed");
  await cp(join(folder, "early"), mixed, { recursive: true });
  const manifests = await Promise.all(["early", "late"].map(readManifest));
  const [early, late] = manifests;
  assert.ok(early && late);
  const file = "tables/journal.copy.gz";
  await cp(join(folder, "late", file), join(mixed, file));
  const tables = early.tables.map((table) =>
    table.name === "journal"
      ? (late.tables.find(({ name }) => name === "journal") ?? table)
      : table,
  );
  await writeFile(join(mixed, "manifest.json"), JSON.stringify({ ...early, tables }));
  const { faults } = await verified(await restoreFrom("mixed"));
  assert.ok(faults.length > 0, "the journal tells more than the tables show");
});

async function readManifest(name: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, name, "manifest.json"), "utf8")) as Manifest;
}

test("art. 17: after a restore nothing is sent until it is confirmed, and then nothing twice", async () => {
  const planted = await registerCase(county, 60);
  await freeze(county, "held frozen", planted);
  const unanswered = lifeOf("held received", planted);
  for (const act of unanswered.sending) await must(county, act);
  await county.settle();
  for (const act of unanswered.answering.slice(0, 1)) await must(county, act);
  // On its way: served, and the letter to the unit's desk not acted on yet.
  for (const act of lifeOf("held served", planted).sending) await must(county, act);
  await backUp("held");
  const urls = await restoreFrom("held");
  const copy = await openSmallCounty({ on: urls });
  try {
    const before = await history(urls);
    assert.ok((await countHeld(urls.ownerUrl)) > 1);
    const later = "2026-04-20T01:00:00.000Z";
    copy.setTime(later);
    await copy.settle();
    await resyncDues(copy.app.engine, AREA);
    await copy.settle();
    assert.deepEqual(await history(urls), before, "held");
    assert.ok((await releaseHeld(urls.ownerUrl)) > 1);
    assert.equal(await releaseHeld(urls.ownerUrl), 0);
    await copy.settle();
    county.setTime(later);
    await county.settle();
    const [told, toldThere] = [await history(urls), await history(county.urls)];
    assert.ok(told.length >= before.length + 4, "arrived, urged three times");
    assert.deepEqual(told, toldThere, "the copy did what the original did, each thing once");
    assert.deepEqual((await verified(urls)).faults, []);
  } finally {
    await copy.close();
  }
});

test("evidence is taken along; what is lost already does not cost the rest", async () => {
  const planted = await registerCase(county, 61);
  const measureId = await freeze(county, "evidence", planted);
  const keep = async (text: string): Promise<string> => {
    const kept = await county.app.attachments.keep(Readable.from([Buffer.from(text)]));
    const { digest, byteCount } = kept;
    const belonging = { measureId, caseId: planted.caseId, teamId: null, unitId: null };
    const file = { digest, name: "证据.pdf", media_type: "application/pdf" };
    const id = attachmentId(measureId, digest);
    const row = {
      ...file,
      id,
      byte_count: BigInt(byteCount),
      belonging,
      at: "2026-03-02T01:00:00.000Z",
    };
    await county.app.engine.database.transact(SYSTEM, (tx) => insertAttachment(tx, SYSTEM, row));
    return digest;
  };
  const [whole, altered, missing] = [await keep("一"), await keep("二"), await keep("三")];
  await writeFile(county.app.attachments.pathOf(altered), "改");
  await rm(county.app.attachments.pathOf(missing));
  const here = await readSnapshot(county.urls.ownerUrl, AREA, (tx) =>
    verifyAttachments((work) => work(tx), county.app.attachments.pathOf),
  );
  assert.deepEqual(here.faults.map(({ fault }) => fault).toSorted(), [
    "attachment_altered",
    "attachment_missing",
  ]);
  const manifest = await backUp("evidence");
  assert.deepEqual(manifest.lost.toSorted(), [altered, missing].toSorted());
  assert.deepEqual(
    manifest.attachments.map(({ digest }) => digest),
    [whole],
  );
  await restoreFrom("evidence");
  const there = storeOf("attachments of evidence");
  assert.equal(await readFile(there.pathOf(whole), "utf8"), "一");
});

test("a damaged backup, a database that is not empty, a folder that is taken: refused, nothing touched", async () => {
  await assert.rejects(backUp("early"), BackupFault);
  const damaged = join(folder, "damaged");
  await cp(join(folder, "early"), damaged, { recursive: true });
  await writeFile(join(damaged, "tables", "journal.copy.gz"), "x");
  await assert.rejects(restoreFrom("damaged"), /journal\.copy\.gz 已损坏或缺失/u);
  await rm(join(damaged, "manifest.json"));
  await assert.rejects(restoreFrom("damaged"), /不是一个完整的备份目录/u);
  const before = await history(county.urls);
  const onto = { ownerUrl: county.urls.ownerUrl, source: join(folder, "early") };
  const attachmentPathOf = storeOf("nowhere").pathOf;
  await assert.rejects(restoreBackup({ ...onto, attachmentPathOf, report: silent }), /不是空的/u);
  assert.deepEqual(await history(county.urls), before);
});
