import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { refusalOf } from "./support/call-handler.ts";
import { AREA, PERSON_NAMES, SYSTEM, draftOf, identityOf } from "./support/small-county.ts";
import { openWorkedCounty } from "./support/worked-county.ts";
import { CARDS } from "#shell/http/desk-cards.ts";
import { meOf } from "#shell/http/me.ts";
import { PATHS } from "../src/web/paths.ts";
import type { WorkedCounty } from "./support/worked-county.ts";

let county: WorkedCounty;
before(async () => {
  county = await openWorkedCounty();
  const params = { caseId: county.planted.caseId };
  const body = {
    type: "record_payment",
    amountYuan: "120000.00",
    paidOn: "2026-03-02",
    note: "转账",
  } as const;
  await county.ask("officer", "commandCase", { params, body });
});
after(() => county.close());

const ofCase = () => ({ params: { caseId: county.planted.caseId } });

test("a third party's claim is a file of its own, with its time and its decision", async () => {
  const claimId = county.app.newId();
  const body = {
    claimId,
    caseId: county.planted.caseId,
    claimant: "李四",
    statement: "账户内款项系本人所有",
    measureIds: [county.frozen],
  };
  const foreignBody = { ...body, claimId: county.app.newId(), caseId: county.foreign.caseId };
  assert.equal(
    await refusalOf(county.ask("filing", "openClaim", { body: foreignBody })),
    "measure_not_found",
  );
  await county.ask("officer", "openClaim", { body });
  await county.settle();
  const list = await county.ask("judge", "listClaims", { query: {} });
  assert.deepEqual(
    list.items.map((item) => [item.claimant, item.statusName, item.dueText]),
    [["李四", "审查中", "剩 11 个工作日"]],
  );
  assert.equal((await county.ask("officer", "getCase", ofCase())).openClaimCount, 1);
  assert.equal(
    await refusalOf(county.ask("otherJudge", "getClaim", { params: { claimId } })),
    "claim_not_found",
  );
  const decision = { params: { claimId }, body: { upheld: false, decision: "证据不足" } };
  assert.equal(await refusalOf(county.ask("officer", "decideClaim", decision)), "role_not_allowed");
  await county.ask("judge", "decideClaim", decision);
  const view = await county.ask("judge", "getClaim", { params: { claimId } });
  assert.deepEqual(
    [view.statement, view.decision, view.statusName, view.dueText],
    ["账户内款项系本人所有", "证据不足", "驳回异议", null],
  );
  assert.match(view.measures[0]?.text ?? "", /第一银行/u);
});

test("a person is shown across cases; the whole number only for a purpose, on the record", async () => {
  const params = { personId: county.planted.debtorId };
  const view = await county.ask("officer", "getPerson", {
    params,
    query: { caseId: county.planted.caseId },
  });
  assert.equal(view.cases[0]?.number, "(2026)豫1722执5号");
  assert.equal(view.measures.length, 2);
  assert.equal(view.findings.length, 1);
  assert.equal(view.party.identityMasked, "411722********0005");
  const body = { caseId: county.planted.caseId, purpose: "核对身份" };
  const whole = await county.ask("officer", "unmaskPerson", { params, body });
  assert.match(String(whole.identityNumber), /^411722\d{8}0005$/u);
  const other = { params, body: { ...body, caseId: county.foreign.caseId } };
  assert.equal(await refusalOf(county.ask("officer", "unmaskPerson", other)), "not_found");
  assert.equal(
    await refusalOf(county.ask("filing", "unmaskPerson", { params, body })),
    "role_not_allowed",
  );
  const looks = (await county.readsOf("officer")).filter((read) => read.kind === "unmask");
  assert.deepEqual(
    looks.map((look) => look.purpose),
    ["核对身份"],
  );
});

test("every role has a desk, and its figures are numbers it may see", async () => {
  for (const name of PERSON_NAMES) {
    const desk = await county.ask(name, "getDesk", {});
    assert.match(desk.greeting, /^上午好，/u, name);
    assert(desk.counts.length > 0, name);
  }
  const bank = await county.ask("bank", "getDesk", {});
  assert.deepEqual(bank.unreleased, []);
  const officer = await county.ask("officer", "getDesk", {});
  const [held] = officer.unreleased;
  assert(held);
  assert.equal(held.number, "(2026)豫1722执5号");
  assert.match(held.text, /^今日已付清/u);
  const card = officer.counts.find((one) => one.key === "unreleased");
  assert.deepEqual(card && [card.count, card.tone], [1, "bad"]);
});

test("the navigation counts only what waits on pages of this person", async () => {
  const expected: { readonly [name: string]: readonly string[] } = {
    judge: ["approvals", "expiring", "review_proposals"],
    bank: ["inbox", "review_proposals"],
    auditor: [],
    group: [],
  };
  for (const name of PERSON_NAMES) {
    const { counts } = await meOf(county.app, identityOf(name));
    if (expected[name]) assert.deepEqual(Object.keys(counts).toSorted(), expected[name], name);
  }
});

test("every figure of a desk leads to a page of the product", () => {
  const pages: readonly string[] = Object.values(PATHS);
  for (const { path } of Object.values(CARDS))
    assert(pages.includes(path.split("?")[0] ?? ""), path);
});

test("art. 20–21: the overview counts by unit and month, for the leading group too", async () => {
  for (const name of ["office", "group", "chief"] as const) {
    const view = await county.ask(name, "getOverview", {});
    const bank = view.byUnit.find((unit) => unit.unitId === "bank_one");
    assert.deepEqual(
      bank && [bank.sent, bank.answered, bank.onTimePercent, bank.medianHours],
      [2, 2, 100, 0],
      name,
    );
    assert.equal(view.months.length, 12);
    assert.deepEqual(view.months.at(-1), { month: "2026-03", sent: 2, answered: 2, released: 0 });
    assert.equal(view.expiring.length, 7);
    assert.equal(view.totals.find((total) => total.key === "unreleased")?.value, "1");
  }
});

test("art. 16: quality by judge says how many are timely, complete and accurate", async () => {
  const { judges, rules } = await county.ask("office", "getQuality", {});
  const own = judges.find((judge) => judge.judgeName === "judge");
  assert.deepEqual(
    own && [own.cases, own.timelyPercent, own.completePercent, own.accuratePercent],
    [1, 100, 0, 100],
  );
  assert.deepEqual(own?.missing, [{ name: "申请执行人", count: 1 }]);
  assert.equal(rules.length, 3);
});

test("the auditor reads who wrote and who looked, without a party's name", async () => {
  const writes = await county.ask("auditor", "listJournal", {
    query: { kind: "writes", pageSize: 200 },
  });
  assert(writes.items.some((item) => item.title === "登记履行" && item.actorName === "officer"));
  const reads = await county.ask("auditor", "listJournal", {
    query: { kind: "reads", userId: identityOf("officer").userId },
  });
  assert(
    reads.items.some((item) => item.title === "显示完整证件号码" && item.basis === "核对身份"),
  );
  assert(!JSON.stringify([writes, reads]).includes("张三"));
  assert.equal(
    await refusalOf(county.ask("office", "listJournal", { query: {} })),
    "role_not_allowed",
  );
});

test("views are kept for their owner alone, and bounded", async () => {
  const page = { page: "cases" };
  const settings = { status: "filed" };
  await county.ask("judge", "saveView", { params: page, body: { name: "已立案", settings } });
  await county.ask("judge", "saveView", {
    params: page,
    body: { name: "已立案", settings: { status: "" } },
  });
  const own = await county.ask("judge", "listViews", { params: page });
  assert.deepEqual(own.items, [{ name: "已立案", settings: { status: "" } }]);
  assert.deepEqual((await county.ask("officer", "listViews", { params: page })).items, []);
  await county.ask("judge", "deleteView", { params: { page: "cases", name: "已立案" } });
  for (let n = 0; n < 50; n += 1) {
    await county.ask("officer", "saveView", { params: page, body: { name: `视图${n}`, settings } });
  }
  const more = county.ask("officer", "saveView", {
    params: page,
    body: { name: "再一个", settings },
  });
  assert.equal(await refusalOf(more), "too_many_views");
});

test("art. 23: a corrected day moves the open time limits", async () => {
  const order = {
    measureKind: "limit_loans",
    assetId: null,
    amountYuan: null,
    term: null,
  } as const;
  const open = await county.send(draftOf({ key: "open", planted: county.planted, order }), "chief");
  const dueOf = async (): Promise<string> => {
    const rows = await county.app.engine.database.transact(SYSTEM, (tx) =>
      tx.run<{ due_at: string }>(
        "test.due",
        "select due_at from measures where area = $1 and id = $2",
        [AREA, open],
      ),
    );
    return rows[0]?.due_at ?? "";
  };
  const due = await dueOf();
  for (const day of ["2026-03-03", "2026-03-04"]) {
    const body = { kind: "rest" as const, reason: "本县临时放假" };
    assert.equal(
      await refusalOf(county.ask("judge", "correctHoliday", { params: { day }, body })),
      "role_not_allowed",
    );
    for (const name of ["office", "admin"] as const) {
      const { recomputed } = await county.ask(name, "correctHoliday", { params: { day }, body });
      assert(recomputed > 0);
    }
  }
  assert.notEqual(await dueOf(), due);
  const { days, knownUntil } = await county.ask("bank", "listHolidays", { query: { year: 2026 } });
  assert.equal(knownUntil, "2026-12-31");
  assert.deepEqual(
    days.find((one) => one.day === "2026-03-03"),
    { day: "2026-03-03", kind: "rest", isCorrection: true, reason: "本县临时放假" },
  );
  assert.equal(days.find((one) => one.day === "2026-10-01")?.isCorrection, false);
});
