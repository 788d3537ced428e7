import { DecideRelease } from "./decide-release.tsx";
import { DraftRelease } from "./draft-release.tsx";
import { ordered, releasable, type CaseView, type OutstandingItem } from "./page.logic.ts";
import { ReleaseProgress } from "./release-progress.tsx";
import { useOperation } from "../../operations.ts";
import { Alert } from "../../parts/alert.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { Loaded } from "../../parts/states.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { usePathParams } from "../../use-search.ts";

const LOOK_AGAIN_MS = 30_000;

/** Releasing a whole case by one action, and what is still held until the last unit confirmed (art. 19). */
export function Page() {
  const { caseId } = usePathParams("caseId");
  const found = useOperation("getCase", { params: { caseId } }, { refreshEveryMs: LOOK_AGAIN_MS });
  const outstanding = useOperation(
    "listOutstanding",
    { params: { caseId } },
    { refreshEveryMs: LOOK_AGAIN_MS },
  );
  const number = found.data?.number;
  return (
    <Sheet
      title={number === undefined ? "解除" : `解除：${number}`}
      crumbs={[
        { name: "案件列表", to: PATHS.cases },
        { name: number ?? "案件", to: pathTo(PATHS.case, { caseId }) },
      ]}
      lead="列出本案全部未解除的措施，一次草拟、另一人决定、发往全部单位；单位确认后才算解除。"
    >
      <Loaded of={found}>
        {(view) => (
          <Loaded of={outstanding}>
            {({ items }) => <ReleaseBody found={view} items={items} />}
          </Loaded>
        )}
      </Loaded>
    </Sheet>
  );
}

function ReleaseBody({
  found,
  items,
}: {
  readonly found: CaseView;
  readonly items: readonly OutstandingItem[];
}) {
  const waiting = found.releases.find(({ status }) => status === "drafted");
  const free = releasable(items);
  return (
    <>
      <ReleaseProgress found={found} items={items} sent={ordered(items)} />
      {waiting !== undefined && <DecideRelease found={found} release={waiting} items={items} />}
      {waiting === undefined && free.length > 0 && <DraftRelease found={found} items={free} />}
      {items.length === 0 && found.releases.length === 0 && (
        <Alert title="没有需要解除的措施">本案目前没有生效、轮候或者已经发出的措施。</Alert>
      )}
    </>
  );
}
