import type { View } from "./page.logic.ts";
import { dayOf } from "../../text/dates.ts";

type Place = NonNullable<View["line"]>[number];

export type Bar = {
  readonly place: Place;
  /** In percent of the width. */
  readonly left: number;
  readonly width: number;
  readonly text: string;
};

export type LineChart = {
  readonly bars: readonly Bar[];
  readonly ticks: readonly { readonly year: string; readonly left: number }[];
  readonly today: number;
};

const DAY_MS = 86_400_000;
const OPEN_DAYS = 365;

/** The line of an asset over time: from arrival to the end of the term, the years below. */
export function lineChart(line: readonly Place[], now: string): LineChart {
  const spans = line.map((place) => ({ place, ...spanOf(place, now) }));
  const from = Math.min(numberOf(dayOf(now)), ...spans.map((span) => span.from));
  const to = Math.max(numberOf(dayOf(now)), ...spans.map((span) => span.to)) + 30;
  const percent = (day: number) => ((day - from) / (to - from)) * 100;
  return {
    bars: spans.map((span) => ({
      place: span.place,
      left: percent(span.from),
      width: percent(span.to) - percent(span.from),
      text: textOf(span.place),
    })),
    ticks: yearsBetween(from, to).map((year) => ({
      year,
      left: percent(numberOf(`${year}-01-01`)),
    })),
    today: percent(numberOf(dayOf(now))),
  };
}

function textOf({ statusName, effectiveTo }: Place): string {
  return effectiveTo === null ? statusName : `${statusName} · 至 ${effectiveTo}`;
}

/** A place without an end reaches a year beyond today. */
function spanOf({ arrivedAt, effectiveTo }: Place, now: string) {
  const from = numberOf(dayOf(arrivedAt));
  const open = numberOf(dayOf(now)) + OPEN_DAYS;
  const to = effectiveTo === null ? open : numberOf(effectiveTo);
  return { from, to: Math.max(to, from + 1) };
}

function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function yearsBetween(from: number, to: number): readonly string[] {
  const first = new Date(from * DAY_MS).getUTCFullYear() + 1;
  const last = new Date(to * DAY_MS).getUTCFullYear();
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String(first + at));
}
