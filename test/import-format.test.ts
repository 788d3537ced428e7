import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { IMPORT_FORMAT_PAGE, printImportFormat } from "../tools/print-import-format.ts";
import { readHeading, templateHeadings } from "#core/cases/index.ts";

test("docs/import-format.md is what the tables of the import say", () => {
  assert.equal(
    readFileSync(IMPORT_FORMAT_PAGE, "utf8"),
    printImportFormat(),
    "print it again: npx liandong run tools/print-import-format.ts",
  );
});

test("art. 16: every heading of the template is read as its own column", () => {
  const keys = templateHeadings().map(({ heading }) => {
    const read = readHeading(heading);
    assert.equal(read.is, "key", heading);
    return read.key;
  });
  assert.equal(new Set(keys).size, keys.length);
});

test("art. 16: headings are read as people write them, and slips are told from foreign columns", () => {
  const key = (heading: string) => {
    const read = readHeading(heading);
    return read.is === "key" ? read.key : read.is;
  };
  assert.equal(key("案号*"), "number");
  assert.equal(key("立案日期（必填）"), "filedOn");
  assert.equal(key("被执行人"), "debtors.1.name");
  assert.equal(key("被执行人３身份证号码"), "debtors.3.identityNumber");
  assert.equal(key("被执行人证件号码2"), "debtors.2.identityNumber");
  assert.equal(key("本金（元）"), "principal.1.amount");
  assert.equal(key("利息2年利率(%)"), "interest.2.annualRate");
  assert.equal(key("财产线索3"), "clues.3.text");
  assert.equal(key("错误原因"), "returned");
  assert.equal(key("被执行人1证件号吗"), "unlike");
  assert.equal(key("被执行人21姓名"), "beyond");
  assert.equal(key("备注"), "foreign");
});
