import type { Tone } from "./tone.ts";

export type ChartSeries = {
  readonly name: string;
  readonly values: readonly number[];
  /** Red is for overdue alone. */
  readonly tone?: Tone | undefined;
};

export type ChartFacts = {
  /** What the chart shows, read out in its place. */
  readonly label: string;
  readonly kind: "bar" | "line";
  /** What the categories are: 单位, 月份. */
  readonly categoryName: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly unit?: string | undefined;
  /** Names too long to stand side by side: bars lie. */
  readonly isLying?: boolean | undefined;
  readonly isStacked?: boolean | undefined;
};

/** The colours and sizes of the page at this moment, which the theme decides. */
export type ChartLook = {
  readonly colors: Readonly<Record<Tone, string>>;
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  readonly surface: string;
  readonly fontSize: number;
};

type Option = Record<string, unknown>;
const SYMBOLS = ["circle", "rect", "triangle", "diamond"];

/** The chart in the words of the chart library. */
export function chartOption(facts: ChartFacts, look: ChartLook): Option {
  const { kind, categories, series, unit, isLying = false } = facts;
  const text = { color: look.text, fontSize: look.fontSize };
  const names = {
    type: "category",
    data: categories,
    inverse: isLying,
    axisLabel: { ...text, hideOverlap: !isLying },
    axisLine: { lineStyle: { color: look.faint } },
    axisTick: { show: false },
  };
  const numbers = {
    type: "value",
    name: unit,
    nameTextStyle: text,
    axisLabel: text,
    minInterval: 1,
    splitLine: { lineStyle: { color: look.line } },
  };
  return {
    animation: false,
    aria: { enabled: true, label: { description: describe(facts) } },
    grid: { left: 8, right: 24, top: 44, bottom: 8, containLabel: true },
    legend: { top: 0, right: 8, textStyle: text, inactiveColor: look.faint },
    tooltip: {
      trigger: "axis",
      // The rich text renderer draws; the other writes inline styles, which our policy refuses.
      renderMode: "richText",
      backgroundColor: look.surface,
      borderColor: look.line,
      textStyle: text,
      axisPointer: { type: kind === "bar" ? "shadow" : "line" },
    },
    xAxis: isLying ? numbers : names,
    yAxis: isLying ? names : numbers,
    series: series.map((one, at) => seriesOption(facts, look, { ...one, at })),
  };
}

function seriesOption(
  { kind, isLying = false, isStacked = false, series }: ChartFacts,
  look: ChartLook,
  { name, values, tone = "info", at }: ChartSeries & { readonly at: number },
): Option {
  const isLast = at === series.length - 1;
  return {
    type: kind,
    name,
    data: values,
    color: look.colors[tone],
    barMaxWidth: 26,
    symbol: SYMBOLS[at % SYMBOLS.length],
    symbolSize: 7,
    ...(isStacked && { stack: "all" }),
    label: {
      show: kind === "bar" && (!isStacked || isLast),
      position: isLying ? "right" : "top",
      color: look.text,
      fontSize: look.fontSize - 1,
    },
  };
}

/** The chart in one sentence, for who hears it. */
export function describe({ label, categories, series, unit = "" }: ChartFacts): string {
  const parts = series.map(({ name, values }) => {
    const sum = values.reduce((all, value) => all + value, 0);
    const max = Math.max(...values);
    const at = categories[values.indexOf(max)] ?? "";
    return `${name}合计 ${sum}${unit}，最多为${at} ${max}${unit}`;
  });
  return `${label}。${parts.join("；")}。`;
}
