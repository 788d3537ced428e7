import { lazy, Suspense, useState } from "react";

import { Button } from "./button.tsx";
import { ChartTable } from "./chart-table.tsx";
import type { ChartFacts } from "./chart-option.ts";
import { Loading } from "./states.tsx";

const ChartCanvas = lazy(async () => ({
  default: (await import("./chart-canvas.tsx")).ChartCanvas,
}));

/** Bars or lines over categories; the same numbers as a table at a press. Drawn only when shown. */
export function Chart(facts: ChartFacts) {
  const [isTable, setTable] = useState(false);
  const name = isTable ? "以图形查看" : "以表格查看";
  return (
    <figure className="stack">
      <div className="chart-tools">
        <Button
          tone="quiet"
          size="small"
          label={`${name}：${facts.label}`}
          onPress={() => setTable(!isTable)}
        >
          {name}
        </Button>
      </div>
      {isTable ? (
        <ChartTable {...facts} />
      ) : (
        <Suspense fallback={<Loading>正在绘图……</Loading>}>
          <ChartCanvas {...facts} />
        </Suspense>
      )}
    </figure>
  );
}
