import { BarChart, LineChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from "echarts/components";
import { init, use as register, type ECharts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

import { chartOption, describe, type ChartFacts, type ChartLook } from "./chart-option.ts";

register([
  BarChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

const BAR_HEIGHT_REM = 2.4;

/** Draws with ECharts as SVG, and again when the theme or the width changes. */
export function ChartCanvas(facts: ChartFacts) {
  const box = useRef<HTMLDivElement>(null);
  // A parent that renders anew passes equal facts in a new object; only other facts are drawn anew.
  const print = JSON.stringify(facts);
  useEffect(() => {
    if (box.current === null) return undefined;
    const chart: ECharts = init(box.current, undefined, { renderer: "svg" });
    const draw = () =>
      chart.setOption(chartOption(JSON.parse(print) as ChartFacts, currentLook()), true);
    const sizes = new ResizeObserver(() => chart.resize());
    const themes = new MutationObserver(draw);
    draw();
    sizes.observe(box.current);
    themes.observe(document.documentElement, { attributeFilter: ["data-theme", "data-elder"] });
    return () => {
      sizes.disconnect();
      themes.disconnect();
      chart.dispose();
    };
  }, [print]);
  const height = facts.isLying === true ? facts.categories.length * BAR_HEIGHT_REM + 5 : undefined;
  return (
    <div
      ref={box}
      className="chart"
      role="img"
      aria-label={describe(facts)}
      style={height === undefined ? undefined : { height: `${height}rem` }}
    />
  );
}

function currentLook(): ChartLook {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    colors: {
      plain: token("text-off"),
      info: token("chart-1"),
      good: token("chart-2"),
      warn: token("chart-3"),
      bad: token("chart-bad"),
    },
    text: token("text"),
    faint: token("line-control"),
    line: token("line-soft"),
    surface: token("surface"),
    fontSize: Math.round(Number.parseFloat(style.fontSize) * 0.9),
  };
}
