import assert from "node:assert/strict";
import { test } from "node:test";

import { chartOption, describe, type ChartFacts, type ChartLook } from "./chart-option.ts";

const facts: ChartFacts = {
  label: "各单位协助事项",
  kind: "bar",
  categoryName: "单位",
  categories: ["公安局", "住建局"],
  series: [
    { name: "按期", values: [38, 143] },
    { name: "超期", values: [2, 9], tone: "bad" },
  ],
  unit: "件",
  isLying: true,
};

const look: ChartLook = {
  colors: { plain: "grey", info: "blue", good: "green", warn: "amber", bad: "red" },
  text: "black",
  faint: "silver",
  line: "gainsboro",
  surface: "white",
  fontSize: 12,
};

test("a chart is told in one sentence with its sums and its greatest", () => {
  assert.equal(
    describe(facts),
    "各单位协助事项。按期合计 181件，最多为住建局 143件；超期合计 11件，最多为住建局 9件。",
  );
});

test("bars that lie have their names on the upright axis, the first on top", () => {
  const option = chartOption(facts, look) as Record<string, { type: string; inverse?: boolean }>;
  assert.equal(option["yAxis"]?.type, "category");
  assert.equal(option["yAxis"].inverse, true);
  assert.equal(option["xAxis"]?.type, "value");
});

test("red is what the series says is bad, and nothing else", () => {
  const { series } = chartOption(facts, look) as { series: readonly { color: string }[] };
  assert.deepEqual(
    series.map(({ color }) => color),
    ["blue", "red"],
  );
});
