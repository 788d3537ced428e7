import type { Output } from "../../api.ts";
import type { ChartFacts } from "../../parts/chart-option.ts";

export type Overview = Output<"getOverview">;
export type UnitRow = Overview["byUnit"][number];

/** The units that have anything at all, those with the most overdue first, then by what they were sent. */
export function busyUnits(units: readonly UnitRow[]): readonly UnitRow[] {
  return units
    .filter(({ sent, inForce }) => sent + inForce > 0)
    .toSorted((a, b) => b.overdue - a.overdue || b.sent - a.sent);
}

export function unitChart(units: readonly UnitRow[]): ChartFacts {
  return {
    label: "各单位在控、超期",
    kind: "bar",
    categoryName: "单位",
    categories: units.map(({ unitName }) => unitName),
    series: [
      { name: "在控措施", values: units.map(({ inForce }) => inForce) },
      { name: "超期未反馈", values: units.map(({ overdue }) => overdue), tone: "bad" },
    ],
    unit: "件",
    isLying: true,
  };
}

export function monthChart(months: Overview["months"]): ChartFacts {
  return {
    label: "各月发出、反馈、解除",
    kind: "line",
    categoryName: "月份",
    categories: months.map(({ month }) => month),
    series: [
      { name: "发出", values: months.map(({ sent }) => sent) },
      { name: "反馈", values: months.map(({ answered }) => answered), tone: "good" },
      { name: "解除", values: months.map(({ released }) => released), tone: "warn" },
    ],
    unit: "件",
  };
}

/** The nearest first: what lapses tomorrow is read before what lapses in spring. */
export function expiryChart(expiring: Overview["expiring"]): ChartFacts {
  const soonest = expiring.toSorted((a, b) => a.days - b.days);
  return {
    label: "将届满的措施",
    kind: "bar",
    categoryName: "期限",
    categories: soonest.map(({ days }) => `${days} 天内`),
    series: [{ name: "届满", values: soonest.map(({ count }) => count), tone: "warn" }],
    unit: "件",
  };
}

/** `97%`; a unit that had nothing to answer has no share. */
export function percentText(percent: number | null): string {
  return percent === null ? "—" : `${percent}%`;
}

/** Half of the answers came within this time: `5.5 小时`, above two days in days. */
export function hoursText(hours: number | null): string {
  if (hours === null) return "—";
  if (hours < 48) return `${rounded(hours)} 小时`;
  return `${rounded(hours / 24)} 天`;
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
