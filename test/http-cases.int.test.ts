import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { refusalOf } from "./support/call-handler.ts";
import { AREA, SYSTEM, identityOf } from "./support/small-county.ts";
import type { Input } from "#contract/index.ts";
import { openWorkedCounty } from "./support/worked-county.ts";
import type { WorkedCounty } from "./support/worked-county.ts";

let county: WorkedCounty;
before(async () => {
  county = await openWorkedCounty();
});
after(() => county.close());

const ofCase = () => ({ params: { caseId: county.planted.caseId } });

test("a judge lists his own cases, the office the county's, each list with one record of it", async () => {
  const before = (await county.readsOf("judge")).length;
  const own = await county.ask("judge", "listCases", { query: {} });
  assert.deepEqual(
    own.items.map((row) => row.id),
    [county.planted.caseId],
  );
  const all = await county.ask("office", "listCases", { query: { sort: "number", order: "asc" } });
  assert.deepEqual(
    all.items.map((row) => row.number),
    ["(2026)豫1722执5号", "(2026)豫1722执6号"],
  );
  assert.deepEqual(all.total, { count: 2, isMore: false });
  assert.deepEqual(all.statusCounts, [{ status: "filed", name: "已立案", count: 2 }]);
  const [row] = own.items;
  assert(row);
  assert.deepEqual(
    [row.claimYuan, row.receivedYuan, row.outstandingCount, row.kindName, row.judgeName],
    ["120000.00", "0.00", 1, "首次执行", "judge"],
  );
  const reads = (await county.readsOf("judge")).slice(before);
  assert.deepEqual(
    reads.map(({ kind, purpose, shown_count }) => ({ kind, purpose, shown_count })),
    [{ kind: "list", purpose: "案件列表", shown_count: 1 }],
  );
});

test("every filter and sort of the list gives a page", async () => {
  const filters: readonly Input<"listCases">["query"][] = [
    { text: "张三5" },
    { status: "filed" },
    { kind: "first" },
    { judgeId: identityOf("judge").userId },
    { missing: "yes", filedFrom: "2026-01-05", filedTo: "2026-01-05" },
    { sort: "claimYuan", page: 1, pageSize: 20 },
    { sort: "updatedAt", order: "asc" },
  ];
  for (const query of filters) {
    const list = await county.ask("office", "listCases", { query });
    assert(
      list.items.some((row) => row.id === county.planted.caseId),
      JSON.stringify(query),
    );
    assert.equal(list.items.length, list.total.count);
  }
  for (const query of [
    { text: "没有这个人" },
    { missing: "no" as const },
    { outstandingAfterPayment: "yes" as const },
    { work: "to_mend" as const },
    { work: "to_release" as const },
    { status: "filed", page: 2 },
  ]) {
    const list = await county.ask("judge", "listCases", { query });
    assert.deepEqual(list.items, [], JSON.stringify(query));
  }
  // Names this long differ only beyond what the server keeps of a statement's name.
  const narrow = {
    kind: "first",
    missing: "yes",
    filedFrom: "2026-01-01",
    filedTo: "2026-12-31",
    text: "张三",
  } as const;
  for (const order of ["asc", "desc"] as const) {
    const query = { ...narrow, status: "filed", sort: "updatedAt", order } as const;
    const { items } = await county.ask("office", "listCases", { query });
    const moments = items.map((row) => row.updatedAt);
    assert.deepEqual(
      moments,
      order === "asc" ? moments.toSorted() : moments.toSorted().toReversed(),
    );
    assert.equal(items.length, 2);
  }
  const judges = await county.ask("office", "listJudges", {});
  assert.deepEqual(
    judges.items.map((judge) => judge.name),
    ["judge", "otherJudge"],
  );
  assert.equal((await county.ask("officer", "listJudges", {})).items.length, 1);
});

test("a case opens with its parties masked, its claim, its stage and what it lacks", async () => {
  const view = await county.ask("officer", "getCase", ofCase());
  assert.deepEqual(
    view.parties.map((party) => [party.name, party.identityMasked]),
    [["张三5", "411722********0005"]],
  );
  assert.deepEqual(
    view.claimItems.map((item) => [item.kindName, item.amountYuan]),
    [["本金", "120000.00"]],
  );
  assert.deepEqual(
    view.missing.map((one) => one.name),
    ["申请执行人"],
  );
  const current = view.stages.filter((stage) => stage.state === "current");
  assert.deepEqual(
    current.map((stage) => stage.name),
    ["启动执行"],
  );
  const seen = await county.readsOf("officer");
  assert(seen.some((read) => read.kind === "case" && read.subject === county.planted.caseId));
});

test("a button says why it cannot be pressed; what is not for the role is not offered", async () => {
  const reasonsOf = async (name: "officer" | "judge") => {
    const { actions } = await county.ask(name, "getCase", ofCase());
    assert(actions.every((action) => action.cites.text.includes("第")));
    return new Map(actions.map((action) => [action.action, action.disabledReason]));
  };
  const officer = await reasonsOf("officer");
  assert.equal(officer.get("begin"), null);
  assert.equal(officer.get("draft_release"), null);
  assert.equal(officer.get("draft_notice"), null);
  assert(!officer.has("restore") && !officer.has("decide_release"));
  const judge = await reasonsOf("judge");
  assert.equal(judge.get("decide_release"), "没有待决定的解除");
  assert.match(String(judge.get("restore")), /已立案/u);
});

test("another team's case is not found, whatever is asked of it", async () => {
  const params = { caseId: county.foreign.caseId };
  for (const id of ["getCase", "getTimeline", "listOutstanding", "listFindings"] as const) {
    const input = { params, query: {} } as never;
    assert.equal(await refusalOf(county.ask("judge", id, input)), "case_not_found", id);
  }
  const begin = { params, body: { type: "begin" as const } };
  assert.equal(await refusalOf(county.ask("judge", "commandCase", begin)), "case_not_found");
  const persons = { params: { personId: county.foreign.debtorId }, query: {} };
  assert.equal(await refusalOf(county.ask("judge", "getPerson", persons)), "not_found");
  assert.equal((await county.ask("office", "getCase", { params })).id, county.foreign.caseId);
});

test("the timeline tells every entry of the case and its measures, from the journal", async () => {
  const { items, total } = await county.ask("judge", "getTimeline", { ...ofCase(), query: {} });
  assert.equal(total.count, items.length);
  const titles = items.map((item) => item.title);
  for (const title of [
    "录入案件",
    "草拟协助执行通知",
    "审批通过",
    "协助执行通知书到达",
    "协助执行通知书已签收",
  ]) {
    assert(titles.includes(title), title);
  }
  const answered = items.find(
    (item) => item.title.startsWith("单位反馈") && item.measureId === county.frozen,
  );
  assert(answered);
  assert.match(answered.text, /第一银行.*实际控制 80,000\.00 元/u);
  assert.equal(answered.actorName, "bank");
  assert.match(answered.cites.text, /第18条/u);
  assert(items.every((item) => item.hash.startsWith("1:")));
  assert.equal(titles.at(-1), "录入案件");
});

test("findings show what may be done at that very unit and what already holds the thing", async () => {
  const { items } = await county.ask("officer", "listFindings", ofCase());
  const [found] = items;
  assert(found);
  assert.deepEqual(
    [found.measureId, found.kindName, found.valueYuan, found.unitName],
    [county.inquiry, "银行账户", "80000.00", "第一银行"],
  );
  assert(found.controls.some((control) => control.kind === "freeze_deposit"));
  assert.deepEqual(
    found.controlledBy.map((control) => control.measureId),
    [county.frozen],
  );
  const units = await county.ask("bank", "listUnits", {});
  assert.equal(units.items.find((unit) => unit.id === "bank_one")?.liaison, "bank");
});

test("a clue is kept as content, and the same request twice is one clue", async () => {
  const requestId = county.app.newId();
  const input = { ...ofCase(), body: { type: "add_clue" as const, text: "其妻名下有一处门面房" } };
  const first = await county.ask("officer", "commandCase", input, requestId);
  assert.deepEqual(await county.ask("officer", "commandCase", input, requestId), first);
  const view = await county.ask("officer", "getCase", ofCase());
  assert.deepEqual(
    view.clues.map((clue) => clue.text),
    ["其妻名下有一处门面房"],
  );
  const journal = await county.app.engine.database.transact(SYSTEM, (tx) =>
    tx.run<{ canonical: string }>("test.journal", "select canonical from journal where area = $1", [
      AREA,
    ]),
  );
  assert(
    journal.every((row) => !row.canonical.includes("门面房")),
    "no personal text in the journal",
  );
});

test("art. 19: paid, the clock runs in words until the unit has confirmed the release", async () => {
  const pay = {
    type: "record_payment" as const,
    amountYuan: "120000.00",
    paidOn: "2026-03-02",
    note: "转账",
  };
  await county.ask("officer", "commandCase", { ...ofCase(), body: pay });
  const paid = await county.ask("officer", "getCase", ofCase());
  assert.match(paid.releaseClock?.text ?? "", /今日已付清，解除文书剩 3 个工作日/u);
  assert.equal(paid.releaseClock?.isOverdue, false);
  const draft = {
    type: "draft_release" as const,
    ground: "performed_full",
    scope: "full" as const,
    measureIds: [county.frozen],
    reason: "全部履行",
  };
  const unknown = { ...draft, ground: "because_i_say_so" };
  assert.equal(
    await refusalOf(county.ask("officer", "commandCase", { ...ofCase(), body: unknown })),
    "field_wrong",
  );
  const foreignInput = { params: { caseId: county.foreign.caseId }, body: draft };
  assert.equal(
    await refusalOf(county.ask("otherJudge", "commandCase", foreignInput)),
    "measure_not_found",
  );
  await county.ask("officer", "commandCase", { ...ofCase(), body: draft });
  const waiting = await county.ask("judge", "listCases", { query: { work: "to_release" } });
  assert.equal(waiting.items.length, 1);
  const [release] = (await county.ask("judge", "getCase", ofCase())).releases;
  assert(release);
  assert.deepEqual(
    [release.groundName, release.measureCount, release.status],
    ["全部履行", 1, "drafted"],
  );
  const decide = {
    type: "decide_release" as const,
    releaseId: release.releaseId,
    granted: true,
    reason: "同意",
  };
  assert.equal(
    await refusalOf(county.ask("officer", "commandCase", { ...ofCase(), body: decide })),
    "role_not_allowed",
  );
  await county.ask("judge", "commandCase", { ...ofCase(), body: decide });
  await county.settle();
  const held = await county.ask("officer", "listOutstanding", ofCase());
  assert.deepEqual(
    held.items.map((item) => [item.measureId, item.statusName, item.dueText]),
    [[county.frozen, "解除已发出", "今日到期"]],
  );
  const desk = await county.ask("officer", "getDesk", {});
  assert.equal(desk.unreleased[0]?.caseId, county.planted.caseId);
  assert.equal(desk.counts.find((card) => card.key === "unreleased")?.tone, "bad");
  const late = await county.ask("office", "listCases", {
    query: { outstandingAfterPayment: "yes" },
  });
  assert.equal(late.items[0]?.outstandingCount, 1);
});

test("who has no court permission is refused before anything is read", async () => {
  for (const name of ["bank", "admin", "auditor", "group"] as const) {
    for (const id of ["listCases", "getCase", "listClaims", "listFindings"] as const) {
      const input = { ...ofCase(), query: {} } as never;
      assert.equal(
        await refusalOf(county.ask(name, id, input)),
        "role_not_allowed",
        `${name} ${id}`,
      );
    }
    const begin = { ...ofCase(), body: { type: "begin" as const } };
    assert.equal(await refusalOf(county.ask(name, "commandCase", begin)), "role_not_allowed");
  }
});
