import { useState } from "react";

import { ActionPanel } from "./action-panel.tsx";
import { receivedPercent, type CaseView } from "./page.logic.ts";
import { useOperation } from "../../operations.ts";
import type { Output } from "../../api.ts";
import { Citation } from "../../parts/citation.tsx";
import { Pager } from "../../parts/pager.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Progress } from "../../parts/progress.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { Timeline, type TimelineEntry } from "../../parts/timeline.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { groupYuan } from "../../text/yuan.ts";

type Shown = { readonly found: CaseView };

/** What happened, what the case is about, and what may be done now. */
export function LogTab({ found }: Shown) {
  return (
    <div className="main-and-side">
      <Log caseId={found.id} />
      <div className="stack">
        <Facts found={found} />
        <ActionPanel found={found} />
      </div>
    </div>
  );
}

const FIRST = { page: 1, size: 20 };
type Item = Output<"getTimeline">["items"][number];

function Log({ caseId }: { readonly caseId: string }) {
  const [{ page, size }, setPage] = useState(FIRST);
  const log = useOperation("getTimeline", {
    params: { caseId },
    query: { page, pageSize: size },
  });
  return (
    <section aria-label="案件日志" aria-busy={log.isPlaceholderData}>
      <Loaded of={log}>
        {({ items, total }) => (
          <div className="stack">
            {items.length === 0 && (
              <Empty title="还没有记录">录入案件后的每一步都会记在这里。</Empty>
            )}
            <Timeline label="案件日志" entries={items.map(entryOf)} />
            {(total.isMore || total.count > FIRST.size) && (
              <Pager
                label="案件日志"
                paging={{ page, size, total }}
                onPage={(nextPage, nextSize) => setPage({ page: nextPage, size: nextSize })}
              />
            )}
          </div>
        )}
      </Loaded>
    </section>
  );
}

function entryOf({ id, at, title, text, tone, actorName, cites, measureId }: Item): TimelineEntry {
  return {
    id,
    at,
    tone,
    by: actorName,
    title:
      measureId === null ? (
        title
      ) : (
        <PageLink to={pathTo(PATHS.measure, { measureId })}>{title}</PageLink>
      ),
    body: (
      <>
        {text !== "" && <p>{text}</p>}
        <p className="small">
          <Citation cites={cites} />
        </p>
      </>
    ),
  };
}

function Facts({ found }: Shown) {
  const { claimYuan, receivedYuan, title } = found;
  const percent = receivedPercent(receivedYuan, claimYuan);
  return (
    <SummaryList
      items={[
        { label: "执行标的", value: `${groupYuan(claimYuan)} 元` },
        {
          label: "已到位",
          value: (
            <Progress
              label={`${groupYuan(receivedYuan)} 元`}
              value={percent}
              tone="good"
              note={`${percent}%`}
            />
          ),
        },
        { label: "案件类型", value: found.kindName },
        { label: "立案日期", value: found.filedOn },
        {
          label: "执行依据",
          value: title === null ? "" : `${title.court} ${title.documentNumber}`,
        },
        { label: "生效日期", value: title?.effectiveOn },
        { label: "履行期限", value: found.performBy === null ? "" : `至 ${found.performBy}` },
        { label: "承办", value: `${found.teamName} ${found.judgeName}` },
      ]}
    />
  );
}
