import assert from "node:assert/strict";
import { test } from "node:test";

import { COMPANY, GOOD, LI, ZHANG, check, world } from "../../../../test/support/import-rows.ts";
import { checkRow, isBlankRow, openLedger, openSheet, readHeadingRow } from "./index.ts";
import type { Cell, CheckedRow } from "./index.ts";

/** What is mended by itself, and says so. */
const MENDED: readonly (readonly [
  string,
  Record<string, Cell>,
  string,
  (row: CheckedRow) => unknown,
  unknown,
])[] = [
  [
    "full-width digits and brackets",
    { 案号: "（２０２６）豫1722执５号" },
    "notice_half_width",
    (row) => row.draft?.number,
    "(2026)豫1722执5号",
  ],
  [
    "a zero-width space in a name",
    { 被执行人1姓名或名称: "张\u200B三" },
    "notice_invisible",
    (row) => row.draft?.parties[1]?.name,
    "张三",
  ],
  [
    "an apostrophe before a number",
    { 被执行人1证件号码: `'${ZHANG}` },
    "notice_apostrophe",
    (row) => row.draft?.parties[1]?.identityNumber,
    ZHANG,
  ],
  [
    "a day as Excel counts it",
    { 立案日期: { text: "46027", from: "number" } },
    "notice_date_serial",
    (row) => row.draft?.filedOn,
    "2026-01-05",
  ],
  [
    "a float that means two places",
    { 本金1金额: { text: "120000.10000000001", from: "number" } },
    "notice_amount_rounded",
    (row) => row.draft?.claimItems[0]?.amountYuan,
    "120000.10",
  ],
  [
    "a code that breaks its check rule",
    { 申请执行人1证件号码: COMPANY.slice(0, 17) + (COMPANY[17] === "1" ? "2" : "1") },
    "notice_credit_code",
    (row) => row.draft?.parties.length,
    2,
  ],
  [
    "no document at all",
    { 被执行人1证件类型: "", 被执行人1证件号码: "" },
    "notice_no_identity",
    (row) => row.draft?.parties[1]?.identityNumber,
    null,
  ],
  [
    "no title",
    { 执行依据文号: "", 执行依据作出机关: "", 执行依据生效日期: "" },
    "notice_title_missing",
    (row) => row.draft?.title,
    null,
  ],
];

for (const [name, changes, id, what, expected] of MENDED) {
  test(`art. 16: ${name} is mended or accepted with a notice`, () => {
    const checked = check(changes);
    assert.deepEqual(checked.problems, []);
    assert.ok(checked.notices.some((notice) => notice.id === id));
    assert.deepEqual(what(checked), expected);
  });
}

test("art. 16: dates and amounts are read as clerks write them", () => {
  for (const text of ["2026/1/5", "2026.1.5", "2026年1月5日", "20260105", "2026-01-05 00:00:00"]) {
    assert.equal(check({ 立案日期: text }).draft?.filedOn, "2026-01-05", text);
  }
  for (const text of ["120,000.5", "￥120000.50", "120000.5元", " 120000.50 "]) {
    assert.equal(check({ 本金1金额: text }).draft?.claimItems[0]?.amountYuan, "120000.50", text);
  }
});

test("art. 16: a case number stands once in a file, and an identity number has one name", () => {
  const ledger = openLedger();
  assert.deepEqual(ledger(check({})).problems, []);
  const again = ledger({ ...check({}), row: 3 });
  assert.deepEqual(
    again.problems.map((problem) => problem.id),
    ["case_number_twice"],
  );
  assert.equal(again.draft, undefined);
  const renamed = ledger(check({ 案号: "(2026)豫1722执6号", 被执行人1姓名或名称: "李四" }));
  assert.deepEqual(
    renamed.problems.map((problem) => problem.id),
    ["identity_other_name"],
  );
  const former = {
    案号: "(2026)豫1722执7号",
    被执行人1姓名或名称: "李四",
    被执行人1曾用名: "张三",
  };
  assert.deepEqual(ledger(check(former)).problems, []);
});

test("art. 16: a filled cell beyond the headings is a comma without quotes", () => {
  const sheet = openSheet(readHeadingRow(Object.keys(GOOD)));
  const row = sheet({ row: 2, cells: [...Object.values(GOOD), "多出来"], flaws: [] });
  assert.deepEqual(
    checkRow(row, world).problems.map((problem) => problem.id),
    ["cells_too_many"],
  );
  assert.equal(isBlankRow(["", " ", { text: "", from: "number" }]), true);
});

test("art. 16: parties beyond the template's columns are read by their number", () => {
  const checked = check({ 被执行人7姓名或名称: "李四", 被执行人7证件号码: LI });
  assert.deepEqual(checked.problems, []);
  assert.deepEqual(
    checked.draft?.parties.map(({ role, position, name }) => [role, position, name]),
    [
      ["applicant", 1, "上蔡县示例商贸有限公司"],
      ["debtor", 1, "张三"],
      ["debtor", 7, "李四"],
    ],
  );
});
