import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { asOwner } from "#shell/db/accounts.ts";
import { lockImport, saveProgress } from "#shell/db/imports.ts";
import { enqueueImport, resumeImports } from "#shell/import/import-queue.ts";
import { verifyArea } from "#shell/verify.ts";
import { importFiles, spoolPath } from "#shell/import/import-files.ts";
import { AREA, SYSTEM, draftOf, identityOf, registerCase } from "./support/small-county.ts";
import { csvOf, openImportDesk } from "./support/import-desk.ts";
import type { ImportDesk, Row } from "./support/import-desk.ts";
import { COMPANY, GOOD, LI } from "./support/import-rows.ts";
import { identityCheckDigit } from "#kit/identifiers.ts";

let desk: ImportDesk;
before(async () => {
  desk = await openImportDesk();
});
after(() => desk.county.close());

function card(nth: number): string {
  const day = String(1 + Math.floor(nth / 900)).padStart(2, "0");
  const body = `41172219${String(70 + (nth % 30))}01${day}${String(100 + (nth % 900))}`;
  return body + identityCheckDigit(body);
}

/** A good row of its own: case number, debtor and judge of the test county. */
function row(serial: number, changes: Row = {}): Row {
  return {
    ...(GOOD as Row),
    案号: `(2026)豫1722执${serial}号`,
    承办法官: "judge",
    被执行人1姓名或名称: `张三${serial}`,
    被执行人1证件号码: card(serial),
    ...changes,
  };
}

type CaseTableRow = { readonly number: string; readonly debtors: string; readonly cause: string };

function cases(): Promise<readonly CaseTableRow[]> {
  return asOwner(desk.county.urls.ownerUrl, AREA, (tx) =>
    tx.run<CaseTableRow>(
      "test.cases",
      "select number, debtors, cause from cases order by number",
      [],
    ),
  );
}

async function caseOf(serial: number): Promise<CaseTableRow | undefined> {
  return (await cases()).find(({ number }) => number.endsWith(`执${serial}号`));
}

async function count(table: string): Promise<number> {
  const rows = await asOwner(desk.county.urls.ownerUrl, AREA, (tx) =>
    tx.run<{ n: bigint }>(`test.count.${table}`, `select count(*) as n from ${table}`, []),
  );
  return Number(rows[0]?.n ?? 0n);
}

test("art. 16: a file that is right throughout is imported whole, and its file is not kept", async () => {
  const checked = await desk.bring("一.csv", csvOf([row(1), row(2), row(3)]));
  assert.equal(checked.state, "ready");
  assert.equal(checked.summary.newCount, 3);
  assert.equal(await count("cases"), 0, "nothing before it is confirmed");
  const done = await desk.confirm(checked.id);
  assert.equal(done.state, "done");
  assert.equal(done.done_count, 3);
  assert.deepEqual(
    (await cases()).map((found) => [found.number, found.debtors]),
    [1, 2, 3].map((n) => [`(2026)豫1722执${n}号`, `张三${n}`]),
  );
  const { dataDirectory } = desk.county.app;
  assert.equal(existsSync(importFiles(dataDirectory).pathOf(done.file_digest)), false);
  assert.equal(existsSync(spoolPath(dataDirectory, done.id)), false);
});

test("art. 16: the same file twice changes nothing", async () => {
  const entries = await count("journal");
  const again = await desk.bring("一.csv", csvOf([row(1), row(2), row(3)]));
  assert.equal(again.state, "done");
  assert.equal(again.summary.sameCount, 3);
  assert.match(again.summary.message ?? "", /完全一致/u);
  assert.equal(await count("journal"), entries);
});

test("art. 16: one bad row keeps the whole file out, and says where and how to mend it", async () => {
  const rows = [row(11), row(12, { 立案日期: "2026-02-30" }), row(13)];
  const refused = await desk.bring("二.csv", csvOf(rows));
  assert.equal(refused.state, "refused");
  assert.equal(refused.bad_count, 1);
  const [note] = await desk.notes(refused.id, "bad");
  assert.equal(note?.row_number, 3);
  assert.equal(note.problems[0]?.column, "立案日期");
  assert.ok(!(await cases()).some(({ number }) => number.includes("执11号")));

  const done = await desk.confirm(refused.id, true);
  assert.equal(done.state, "done");
  assert.equal(done.mode, "good_rows");
  const numbers = (await cases()).map(({ number }) => number);
  assert.ok(numbers.includes("(2026)豫1722执11号") && numbers.includes("(2026)豫1722执13号"));
  assert.ok(!numbers.includes("(2026)豫1722执12号"));
});

test("art. 16: a corrected file shows its differences first, then updates", async () => {
  const corrected = [
    row(1, { 案由: "买卖合同纠纷", 被执行人1姓名或名称: "张三一", 财产线索2: "有一辆车" }),
    row(2),
    row(3, { 被执行人2姓名或名称: "李四", 被执行人2证件号码: LI }),
  ];
  const checked = await desk.bring("三.csv", csvOf(corrected));
  assert.equal(checked.state, "ready");
  assert.deepEqual(
    [checked.summary.newCount, checked.summary.changedCount, checked.summary.sameCount],
    [0, 2, 1],
  );
  const notes = await desk.notes(checked.id, "changed");
  const named = notes.map(({ changes }) => changes?.fields.map(({ name }) => name));
  assert.deepEqual(named, [["案由", "被执行人", "财产线索"], ["被执行人"]]);
  assert.equal((await caseOf(1))?.cause, "民间借贷纠纷", "only shown so far");
  const done = await desk.confirm(checked.id);
  assert.equal(done.state, "done");
  const first = await caseOf(1);
  assert.equal(first?.cause, "买卖合同纠纷");
  assert.equal(first.debtors, "张三一");
  const third = await caseOf(3);
  assert.equal(third?.debtors, "张三3、李四");
  const again = await desk.bring("三.csv", csvOf(corrected));
  assert.equal(again.state, "done", "the same corrected file again changes nothing");
});

test("art. 16: a column that the file does not have leaves what is known untouched", async () => {
  const { 履行期限届满日: _performBy, 被执行人1电话: _phone, 案件类型: _kind, ...rest } = row(2);
  const headings = Object.keys(rest);
  const csv = [headings, headings.map((name) => rest[name] ?? "")]
    .map((cells) => cells.join(","))
    .join("\r\n");
  const checked = await desk.bring("少列.csv", csv);
  assert.equal(checked.state, "done");
  assert.equal(checked.summary.sameCount, 1);
});

test("art. 16: a case that changed after its differences were shown is not overwritten", async () => {
  const first = await desk.bring("甲.csv", csvOf([row(2, { 案由: "租赁合同纠纷" })]));
  const second = await desk.bring("乙.csv", csvOf([row(2, { 案由: "劳动争议" })]));
  assert.deepEqual([first.state, second.state], ["ready", "ready"]);
  await desk.confirm(first.id);
  const late = await desk.confirm(second.id);
  assert.equal(late.state, "done");
  assert.equal(late.bad_count, 1);
  const [note] = await desk.notes(second.id, "bad");
  assert.equal(note?.problems[0]?.id, "changed_meanwhile");
  assert.ok(Array.isArray(note.source), "it comes back in the file of bad rows");
  assert.equal((await caseOf(2))?.cause, "租赁合同纠纷");
});

test("art. 16: a number registered under another person's name stops the row", async () => {
  const other = row(21, { 被执行人1姓名或名称: "王五", 被执行人1证件号码: card(3) });
  const refused = await desk.bring("冒名.csv", csvOf([other]));
  assert.equal(refused.state, "refused");
  const [note] = await desk.notes(refused.id, "bad");
  assert.equal(note?.problems[0]?.id, "identity_registered_name");
  const renamed = await desk.bring("更名.csv", csvOf([{ ...other, 被执行人1曾用名: "张三3" }]));
  assert.equal(renamed.state, "ready");
});

test("art. 16: an import that was stopped goes on where it was, and no case comes twice", async () => {
  const rows = Array.from({ length: 1200 }, (_, at) => row(1000 + at));
  const checked = await desk.bring("大.csv", csvOf(rows));
  assert.equal(checked.state, "ready", JSON.stringify((await desk.notes(checked.id, "bad"))[0]));
  const entries = await count("journal");
  const { database } = desk.county.app.engine;
  // The third chunk finds its transaction broken off, as a crash would leave it.
  let calls = 0;
  const broken = {
    ...desk.desk,
    app: {
      ...desk.desk.app,
      newId: () => {
        calls += 1;
        if (calls === 2600) throw new Error("stopped");
        return desk.county.app.newId();
      },
    },
  };
  await database.transact(desk.desk.identity, async (tx) => {
    const found = await lockImport(tx, checked.id);
    if (found) await saveProgress(tx, checked.id, { ...found, state: "running" });
  });
  const { error } = console;
  console.error = () => undefined;
  await enqueueImport(broken, checked.id);
  console.error = error;
  const stopped = await desk.find(checked.id);
  assert.equal(stopped.state, "failed");
  assert.ok(stopped.done_count >= 500 && stopped.done_count < 1200, String(stopped.done_count));
  assert.equal(await count("journal"), entries + stopped.done_count, "whole chunks only");

  // As after a crash: the state says running, nobody runs it.
  await database.transact(desk.desk.identity, async (tx) => {
    const found = await lockImport(tx, checked.id);
    if (found) await saveProgress(tx, checked.id, { ...found, state: "running" });
  });
  assert.equal(await resumeImports(desk.county.app), 1);
  await enqueueImport(desk.desk, checked.id);
  const done = await desk.find(checked.id);
  assert.equal(done.state, "done");
  assert.equal(done.done_count, 1200);
  assert.equal(await count("journal"), entries + 1200);
});

test("art. 16: what was imported is whole in the journal, and says who is what", async () => {
  const { database } = desk.county.app.engine;
  const verified = await verifyArea((work) => database.transact(SYSTEM, work));
  assert.deepEqual(verified.faults, []);
  assert.ok(verified.streams >= 1205);
  const rows = await asOwner(desk.county.urls.ownerUrl, AREA, (tx) =>
    tx.run<{ canonical: string }>("test.journal", "select canonical from journal", []),
  );
  assert.ok(
    rows.every(({ canonical }) => !canonical.includes("张三") && !canonical.includes(COMPANY)),
  );
});

test("art. 16: what is no file of ours is refused by its content", async () => {
  const { find, notes, bring } = desk;
  const told = async (name: string, content: string | Buffer): Promise<string> => {
    const refused = await bring(name, content);
    assert.equal((await find(refused.id)).state, "refused", name);
    assert.equal(refused.summary.isUnusable, true);
    return (await notes(refused.id, "file"))[0]?.problems[0]?.id ?? "";
  };
  assert.equal(await told("a.csv", "%PDF-1.7 not a sheet"), "file_type");
  assert.equal(await told("b.xlsx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])), "file_type");
  assert.equal(await told("c.csv", Buffer.from([1, 0, 2, 0])), "file_type");
  assert.equal(await told("d.csv", Buffer.from([0x61, 0xff, 0xff, 0xff, 0x0a])), "file_encoding");
  assert.equal(await told("e.csv", "\uFEFF"), "file_empty");
  assert.equal(await told("f.csv", "案号,案由\r\n"), "heading_missing");
  assert.equal(await told("g.csv", csvOf([])), "file_empty");
  assert.equal(await told("h.json", "[]"), "file_empty");
  assert.equal(await told("i.json", '[{"number": "1"'), "file_broken");
  assert.equal(
    await told("j.csv", csvOf([row(31)]).replace("民间借贷纠纷", '"民间借贷纠纷')),
    "quote_open",
  );
  assert.equal(await told("k.xlsx", Buffer.from("PK\u0003\u0004 nothing more")), "file_broken");
  assert.equal(
    await told("l.csv", csvOf([row(31)]).replace("承办法官", "承办法官,承办人")),
    "heading_twice",
  );
  assert.equal(
    await told("m.csv", csvOf([row(31)]).replace("被执行人1地址", "被执行人1住哪")),
    "heading_unknown",
  );
});

test("art. 19: whom a measure holds is not dropped from his case by a file", async () => {
  const { county } = desk;
  const planted = await registerCase(county, 77);
  const { request } = draftOf({ key: "held", planted });
  const drafted = await county.run(identityOf("officer"), request);
  assert.equal(drafted.ok, true, JSON.stringify(drafted));
  const refused = await desk.bring("换人.csv", csvOf([row(77)]));
  assert.equal(refused.state, "refused");
  const [note] = await desk.notes(refused.id, "bad");
  assert.deepEqual(
    note?.problems.map(({ id }) => id),
    ["debtor_has_measures"],
  );
});
