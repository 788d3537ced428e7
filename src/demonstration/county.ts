import { openAlmanac } from "./almanac.ts";
import { caseSheets } from "./case-sheets.ts";
import type { CaseSheet } from "./case-sheets.ts";
import { executeAll } from "./carry-out.ts";
import { openChronicle } from "./chronicle.ts";
import type { County } from "./chronicle.ts";
import { openHistory } from "./history.ts";
import { COURT_CODE } from "./places.ts";
import { registerRequest } from "./registration.ts";
import type { Filing } from "./registration.ts";
import { identityOf } from "./staff.ts";
import type { Staff } from "./staff.ts";
import { tellOf } from "./stories.ts";
import { accountsOf } from "./story-parts.ts";
import { openUnitLife } from "./unit-life.ts";
import type { Tour } from "#shell/db/demonstration.ts";
import { derivedId } from "#shell/derived-id.ts";
import type { App } from "#shell/http/call.ts";
import { addDays } from "#kit/calendar.ts";
import { formatCaseNumber } from "#kit/case-number.ts";
import { compareYuan } from "#kit/money.ts";

/** Lives through the past of the county up to now; returns the stops of the tour. */
export async function liveHistory(app: App, staff: Staff, now: string): Promise<Tour["stops"]> {
  const { areaId } = staff;
  const almanac = openAlmanac(now, app.engine.rules(areaId).holidays);
  const history = openHistory({ app, areaId, until: now });
  const units = openUnitLife({ history, almanac, staff });
  const county: County = { areaId, almanac, history, staff, units };
  const sheets = caseSheets(almanac);
  const numbers = numbersOf(sheets);
  planFilings(county, sheets, numbers);
  for (const sheet of sheets) {
    const chronicle = openChronicle(county, sheet, caseIdOf(areaId, sheet));
    tellOf(sheet.story)(chronicle, almanac, sheet.age);
  }
  await history.play(units.notice);
  return sheets.slice(0, TOUR_CASES).map((sheet) => ({
    caseId: caseIdOf(areaId, sheet),
    bankId: staff.ofUnit(richestBankOf(sheet)).userId,
  }));
}

const TOUR_CASES = 4;

/** The bank whose freeze makes the better story. */
function richestBankOf(sheet: CaseSheet): string {
  const accounts = sheet.debtors
    .flatMap(accountsOf)
    .toSorted((a, b) => compareYuan(b.valueYuan ?? "0.00", a.valueYuan ?? "0.00"));
  return accounts[0]?.bankId ?? "";
}

function caseIdOf(areaId: string, sheet: CaseSheet): string {
  return derivedId(`${areaId} ${sheet.key}`);
}

/** The court has other cases too: of its year's numbers only some are in this county's demonstration. */
const NUMBER_STEP = 17;

/** Numbers follow the filing: the earlier case has the lower number of its year. */
function numbersOf(sheets: readonly CaseSheet[]): ReadonlyMap<string, string> {
  const counts = new Map<number, number>();
  const ordered = sheets.toSorted((a, b) =>
    a.filedOn < b.filedOn ? -1 : a.filedOn > b.filedOn ? 1 : 0,
  );
  return new Map(
    ordered.map((sheet) => {
      const year = Number(sheet.filedOn.slice(0, 4));
      const serial = (counts.get(year) ?? 0) + NUMBER_STEP;
      counts.set(year, serial);
      const parts = { year, court: COURT_CODE, kind: "执", serial, suffix: null };
      return [sheet.key, formatCaseNumber(parts)];
    }),
  );
}

/** The filing office enters what was filed on a day in one go, early in the morning. */
function planFilings(
  { areaId, almanac, history, staff }: County,
  sheets: readonly CaseSheet[],
  numbers: ReadonlyMap<string, string>,
): void {
  const clerk = identityOf(staff, staff.byLogin("luru"));
  for (const [filedOn, filed] of Map.groupBy(sheets, (sheet) => sheet.filedOn)) {
    history.plan(almanac.at(filedOn, "08:20", "filing"), (app) =>
      executeAll(
        app,
        clerk,
        filed.map((sheet) =>
          registerRequest(
            app,
            areaId,
            filingOf(areaId, staff, sheet, numbers.get(sheet.key) ?? ""),
          ),
        ),
      ),
    );
  }
}

function filingOf(areaId: string, staff: Staff, sheet: CaseSheet, number: string): Filing {
  const { filedOn, cause, principalYuan, interestYuan, costsYuan, story } = sheet;
  const judge = staff.byLogin(`faguan${sheet.team}`);
  const titled = addDays(filedOn, -75);
  const serial = Number(number.replace(/^.*执(\d+)号$/u, "$1")) + 400;
  return {
    caseId: caseIdOf(areaId, sheet),
    number,
    kind: "first",
    filedOn,
    cause,
    principalYuan,
    interestYuan,
    costsYuan,
    interestRate: "3.45",
    title:
      story === "untitled"
        ? null
        : {
            documentNumber: `(${titled.slice(0, 4)})${COURT_CODE}民初${serial}号`,
            court: "上蔡县人民法院",
            effectiveOn: titled,
          },
    performBy: story === "untitled" ? null : addDays(filedOn, -45),
    applicants: [sheet.applicant],
    debtors: sheet.debtors,
    isNumberUnknown: story === "unidentified",
    teamId: judge.teamId ?? "",
    judgeId: judge.userId,
    clue:
      sheet.age % 2 === 0 ? "申请执行人提供:被执行人在本县城区有房产,平时驾驶一辆小型轿车。" : null,
  };
}
