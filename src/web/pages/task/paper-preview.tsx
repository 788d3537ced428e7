import { useState } from "react";

import type { View } from "./answer.logic.ts";
import { PAPER_NAMES, papersThere, type PaperKind } from "../paper/page.logic.ts";
import { PaperSheet } from "../paper/paper-sheet.tsx";
import { useOperation } from "../../operations.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { Loaded } from "../../parts/states.tsx";
import { FilterTabs } from "../../parts/tabs.tsx";
import { PATHS, pathTo } from "../../paths.ts";

/** The papers of the measure beside the work, so that nobody has to remember what he read. */
export function PaperPreview({ view }: { readonly view: View }) {
  const there = papersThere(view);
  const [chosen, setChosen] = useState<PaperKind>();
  const kind = chosen ?? view.row.task;
  if (there.length === 0) return null;
  return (
    <aside className="task-paper not-printed" aria-label="文书">
      <div className="task-paper-head">
        <FilterTabs
          label="选择文书"
          items={there.map((id) => ({ id, name: PAPER_NAMES[id] }))}
          chosen={kind}
          onChoose={(id) => setChosen(there.find((one) => one === id))}
        />
        <PageLink to={pathTo(PATHS.paper, { measureId: view.row.id, paper: kind })}>
          打印版
        </PageLink>
      </div>
      <Preview measureId={view.row.id} kind={kind} />
    </aside>
  );
}

function Preview({ measureId, kind }: { readonly measureId: string; readonly kind: PaperKind }) {
  const reading = useOperation("getPaper", { params: { measureId, paper: kind } });
  return (
    <Loaded of={{ ...reading, data: reading.isPlaceholderData ? undefined : reading.data }}>
      {(paper) => (
        <div className="paper-preview" role="region" aria-label={PAPER_NAMES[kind]} tabIndex={0}>
          <PaperSheet paper={paper} />
        </div>
      )}
    </Loaded>
  );
}
