import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import { addDays, addWorkdays, isWorkday, parseLocalDate } from "#kit/calendar.ts";
import { parseCreditCode } from "#kit/identifiers.ts";
import { cite, citeShort, cpl, spc, statusText } from "#law/citation.ts";
import { COUNTY_DEFAULTS } from "#law/county-rules.ts";
import { ASSET_FLAGS, EXEMPTIONS } from "#law/exemptions.ts";
import { HOLIDAYS, HOLIDAYS_KNOWN_UNTIL } from "#law/holidays.ts";
import {
  basisOn,
  exemptionOfFlag,
  measureOf,
  termCapOn,
  termExceeds,
  unitNameOn,
} from "#law/index.ts";
import type { MeasureId } from "#law/measures.ts";
import { SANCTION_CAPS } from "#law/sanctions.ts";
import { TERM_CAPS } from "#law/term-caps.ts";
import { TIME_LIMITS } from "#law/time-limits.ts";
import { SHANGCAI } from "#law/counties/shangcai.ts";

test("V09, V02: a name and an article are those of their day", () => {
  assert.equal(citeShort(cpl(117), "2018-05-10"), "民诉法第114条");
  assert.equal(citeShort(cpl(117), "2022-06-01"), "民诉法第117条");
  assert.equal(citeShort(cpl(117), "2026-06-01"), "民诉法第117条");
  assert.deepEqual(
    ["2018-05-10", "2022-06-01", "2024-01-01"].map((day) => citeShort(cpl(253), day)),
    ["民诉法第242条", "民诉法第249条", "民诉法第253条"],
  );
  assert.equal(citeShort(spc(485), "2018-05-10"), "民诉法解释第487条");
  assert.equal(cite(cpl(238), "2026-01-01"), "《中华人民共和国民事诉讼法》第二百三十八条");
  assert.equal(unitNameOn("natural_resources", "2018-05-10", "上蔡县"), "上蔡县国土资源局");
  assert.equal(unitNameOn("natural_resources", "2026-05-10", "上蔡县"), "上蔡县自然资源局");
  assert.equal(unitNameOn("peoples_bank", "2023-08-17", "上蔡县"), "中国人民银行上蔡县支行");
  assert.match(unitNameOn("peoples_bank", "2023-08-18", "上蔡县"), /市分行$/u);
  assert.equal(statusText("read"), "已核对条文");
  assert.match(statusText("default"), /待确认/u);
});

test("V01: the cap on a freeze is that of its day", () => {
  const old = termCapOn("deposit", "2014-12-01");
  const now = termCapOn("deposit", "2015-03-01");
  assert.ok(termExceeds({ from: "2014-12-01", to: "2015-08-01" }, old));
  assert.ok(!termExceeds({ from: "2015-03-01", to: "2015-11-01" }, now));
});

test("TM-1: the corresponding day and the day before it are both within the cap", () => {
  const cap = termCapOn("real_estate", "2018-05-03");
  assert.ok(!termExceeds({ from: "2018-05-03", to: "2021-05-03" }, cap));
  assert.ok(!termExceeds({ from: "2018-05-03", to: "2021-05-02" }, cap));
  assert.ok(termExceeds({ from: "2018-05-03", to: "2021-05-04" }, cap));
  assert.ok(
    termExceeds({ from: "2022-05-03", to: "2026-05-03" }, termCapOn("other_right", "2022-05-03")),
  );
});

test("term caps: each begins after the one before", () => {
  for (const [id, { caps }] of Object.entries(TERM_CAPS)) {
    const days = caps.map(({ validFrom }) => validFrom);
    assert.deepEqual(days, days.toSorted(), id);
  }
});

test("V05, V08: the basis of an equity freeze and of relief changes with the day", () => {
  const sourcesOn = (id: MeasureId, day: string): string[] =>
    basisOn(id, day).map((basis) => basis.source);
  assert.ok(sourcesOn("freeze_equity", "2018-05-10").includes("equity_notice"));
  assert.ok(!sourcesOn("freeze_equity", "2018-05-10").includes("equity_rules"));
  assert.ok(sourcesOn("freeze_equity", "2022-01-01").includes("equity_rules"));
  assert.ok(!sourcesOn("freeze_equity", "2022-01-01").includes("equity_notice"));
  assert.ok(sourcesOn("refer_relief", "2026-06-30").includes("social_assistance_measures"));
  assert.ok(sourcesOn("refer_relief", "2026-07-01").includes("social_assistance"));
  assert.ok(!sourcesOn("refer_relief", "2026-07-01").includes("social_assistance_measures"));
});

test("time limits: days may end the same day, nothing else does", () => {
  for (const [id, { n, unit }] of Object.entries(TIME_LIMITS)) {
    assert.ok(n > 0 || unit === "day", id);
    assert.ok(Number.isInteger(n), id);
  }
});

test("EX: the eighteen exemptions are all there, and every mark calls for one", () => {
  const codes = Object.values(EXEMPTIONS).map(({ code }) => code);
  assert.deepEqual(
    codes,
    Array.from({ length: 18 }, (_, index) => `EX${String(index + 1).padStart(2, "0")}`),
  );
  for (const flag of Object.keys(ASSET_FLAGS)) assert.ok(exemptionOfFlag(flag), flag);
  assert.equal(exemptionOfFlag("migrant_wage_account"), "migrant_wages");
  assert.equal(exemptionOfFlag("ordinary"), undefined);
});

test("PT13: fines keep within the law", () => {
  assert.equal(SANCTION_CAPS.fine_person.maxFen, "10000000");
  assert.equal(SANCTION_CAPS.fine_unit.minFen, "5000000");
  assert.equal(SANCTION_CAPS.fine_unit.maxFen, "100000000");
  assert.equal(SANCTION_CAPS.detention.maxDays, 15);
});

type Package = { readonly isWorkday: (day: string) => boolean };

test("D3–D5: the holiday table is the State Council's, as the maintained package has it", () => {
  const days = createRequire(import.meta.url)("chinese-days") as Package;
  for (let day = "2018-01-01"; day <= HOLIDAYS_KNOWN_UNTIL; day = addDays(day, 1)) {
    assert.equal(isWorkday(day, HOLIDAYS), days.isWorkday(day), day);
  }
  for (const day of Object.keys(HOLIDAYS))
    assert.ok(parseLocalDate(day).ok && day <= HOLIDAYS_KNOWN_UNTIL, day);
});

test("D3–D5: working days of 2018 and 2026", () => {
  const rest = [
    "2018-02-15",
    "2018-02-21",
    "2018-04-05",
    "2018-04-30",
    "2018-06-18",
    "2018-09-24",
    "2018-10-05",
    "2026-02-23",
    "2026-05-05",
    "2026-09-25",
    "2026-10-07",
  ];
  const work = [
    "2018-02-11",
    "2018-02-24",
    "2018-04-08",
    "2018-04-28",
    "2018-09-29",
    "2018-09-30",
    "2026-01-04",
    "2026-02-14",
    "2026-02-28",
    "2026-05-09",
    "2026-09-20",
    "2026-10-10",
  ];
  for (const day of rest) assert.ok(!isWorkday(day, HOLIDAYS), day);
  for (const day of work) assert.ok(isWorkday(day, HOLIDAYS), day);
  assert.equal(addWorkdays("2018-09-28", 3, HOLIDAYS), "2018-10-08");
  assert.equal(addWorkdays("2018-04-27", 3, HOLIDAYS), "2018-05-03");
  assert.equal(addWorkdays("2026-02-13", 3, HOLIDAYS), "2026-02-25");
  assert.equal(addWorkdays("2026-09-30", 3, HOLIDAYS), "2026-10-10");
});

test("art. 23: the county's questions are asked, and their defaults are those that the code runs on", () => {
  assert.ok(Object.keys(SHANGCAI.questions).length >= 10);
  assert.equal(COUNTY_DEFAULTS.platformArrivalIsService, false);
  assert.equal(COUNTY_DEFAULTS.unopenedAlarmMinutes, TIME_LIMITS.unopened_alarm.n * 60);
  assert.deepEqual(COUNTY_DEFAULTS.urging, {
    upcoming: -1,
    reminder: 1,
    supervision: 3,
    escalation: 7,
  });
  assert.equal(TIME_LIMITS.release_paper.n, 3);
  assert.equal(measureOf("query_person").approver, "bureau_chief");
  assert.equal(SHANGCAI.courtCode, `豫${SHANGCAI.divisionCode.slice(2)}`);
  assert.ok(!parseCreditCode(SHANGCAI.divisionCode).ok);
});
