import { useState } from "react";

import { GroundForm } from "./ground-form.tsx";
import { outstandingColumns } from "./outstanding-columns.tsx";
import { scopeOf, type CaseView, type OutstandingItem } from "./page.logic.ts";
import { Card } from "../../parts/card.tsx";
import { DataTable } from "../../parts/data-table.tsx";

const COLUMNS = outstandingColumns([
  "kind",
  "debtor",
  "unit",
  "asset",
  "number",
  "status",
  "secured",
  "effectiveTo",
]);

type Props = { readonly found: CaseView; readonly items: readonly OutstandingItem[] };

/** Everything that is held, chosen as a whole at first; with its ground it becomes one draft. */
export function DraftRelease({ found, items }: Props) {
  // What was left out is kept, not what was chosen: a measure that appears meanwhile is released too.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const ids = items.map(({ measureId }) => measureId);
  const chosen = new Set(ids.filter((id) => !left.has(id)));
  const scope = scopeOf(chosen, items);
  return (
    <Card
      title="草拟解除"
      note={scope === "full" ? "全部解除" : `部分解除：${chosen.size} / ${items.length} 项`}
      isFlush
    >
      <DataTable
        name="release-draft"
        label="未解除的措施"
        isPlain
        columns={COLUMNS}
        rows={items}
        rowId={(row) => row.measureId}
        rowName={(row) => `${row.kindName}（${row.unitName}）`}
        selection={{
          chosen,
          onChoose: (next) => setLeft(new Set(ids.filter((id) => !next.has(id)))),
        }}
      />
      <div className="card-pad">
        <GroundForm found={found} chosen={[...chosen]} scope={scope} />
      </div>
    </Card>
  );
}
