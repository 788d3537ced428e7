import type { Call } from "./call.ts";
import { percent } from "./quality.ts";
import {
  countEscalated,
  countExpiring,
  countyFigures,
  figuresByMonth,
  figuresByUnit,
} from "../db/overview.ts";
import type { CountyFigures, Escalated, ExpiringCount, UnitFigures } from "../db/overview.ts";
import type { Output } from "#contract/index.ts";
import { addMonths, legalDay, startOfDay, workdaysBetween } from "#kit/calendar.ts";
import type { CountyRules } from "#law/county-rules.ts";
import { EXPIRY_WARNING_DAYS } from "#law/time-limits.ts";

type Overview = Output<"getOverview">;
type TotalView = Overview["totals"][number];

const MONTHS = 12;
const SOON_DAYS = 30;

/** How the linkage works in the county: by unit, by month, and what is about to end. */
export async function getOverview(call: Call<"getOverview">): Promise<Overview> {
  const { app, identity } = call;
  const now = app.engine.now();
  const today = legalDay(now);
  const firstMonth = addMonths(`${today.slice(0, 7)}-01`, 1 - MONTHS);
  return app.engine.database.transact(identity, async (tx) => {
    const [units, expiring, months, county, escalated] = await Promise.all([
      figuresByUnit(tx, now),
      countExpiring(tx, today, EXPIRY_WARNING_DAYS),
      figuresByMonth(tx, startOfDay(firstMonth)),
      countyFigures(tx),
      countEscalated(tx),
    ]);
    const rules = app.engine.rules(identity.areaId);
    return {
      totals: [
        ...caseTotals(county, today, rules),
        ...unitTotals(units, escalated),
        expiringTotal(expiring),
      ],
      byUnit: units.map(unitView),
      expiring: expiring.map(({ days, count }) => ({ days, count })),
      months: monthsFrom(firstMonth).map(
        (month) =>
          months.find((row) => row.month === month) ?? { month, sent: 0, answered: 0, released: 0 },
      ),
    };
  });
}

function monthsFrom(first: string): readonly string[] {
  return Array.from({ length: MONTHS }, (_, index) => addMonths(first, index).slice(0, 7));
}

function caseTotals(county: CountyFigures, today: string, rules: CountyRules): TotalView[] {
  const { open_cases, unreleased, longest_unreleased_at: since } = county;
  const longest = since === null ? 0 : workdaysBetween(legalDay(since), today, rules.holidays);
  return [
    { key: "open_cases", name: "在办案件", value: String(open_cases), tone: "info" },
    {
      key: "unreleased",
      name: since === null ? "付清未解除" : `付清未解除，最长 ${longest} 个工作日`,
      value: String(unreleased),
      tone: unreleased > 0 ? "bad" : "good",
    },
  ];
}

function unitTotals(units: readonly UnitFigures[], escalated: Escalated): TotalView[] {
  const sum = (pick: (row: UnitFigures) => number): number =>
    units.reduce((total, row) => total + pick(row), 0);
  const overdue = sum((row) => row.overdue);
  const unopened = sum((row) => row.unopened);
  const judged = sum((row) => row.judged);
  const onTime = percent(
    sum((row) => row.on_time),
    judged,
  );
  const urged = escalated.supervised + escalated.escalated;
  return [
    {
      key: "in_force",
      name: "生效中的措施",
      value: String(sum((row) => row.in_force)),
      tone: "info",
    },
    {
      key: "overdue",
      name: "超期未办",
      value: String(overdue),
      tone: overdue > 0 ? "bad" : "good",
    },
    {
      key: "unopened",
      name: "到达未签收",
      value: String(unopened),
      tone: unopened > 0 ? "warn" : "good",
    },
    {
      key: "urged",
      name: "督办、提请协调",
      value: String(urged),
      tone: urged > 0 ? "warn" : "good",
    },
    {
      key: "on_time",
      name: "按期反馈率",
      value: judged === 0 ? "—" : `${onTime}%`,
      tone: judged === 0 || onTime >= 90 ? "good" : onTime >= 70 ? "warn" : "bad",
    },
  ];
}

function expiringTotal(expiring: readonly ExpiringCount[]): TotalView {
  const soon = expiring.find(({ days }) => days === SOON_DAYS)?.count ?? 0;
  const tone = soon > 0 ? "warn" : "good";
  return { key: "expiring", name: `${SOON_DAYS} 天内到期`, value: String(soon), tone };
}

function unitView(row: UnitFigures): Overview["byUnit"][number] {
  return {
    unitId: row.unit_id,
    unitName: row.unit_name,
    sent: row.sent,
    answered: row.answered,
    overdue: row.overdue,
    inForce: row.in_force,
    unopened: row.unopened,
    onTimePercent: row.judged === 0 ? null : percent(row.on_time, row.judged),
    medianHours: row.median_seconds === null ? null : Math.round(row.median_seconds / 360) / 10,
  };
}
