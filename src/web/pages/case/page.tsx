import { Banners } from "./banners.tsx";
import { FindingsTab } from "./findings-tab.tsx";
import { InquiryButton } from "./inquiry-dialog.tsx";
import { LogTab } from "./log-tab.tsx";
import { MeasuresTab } from "./measures-tab.tsx";
import { actionOf, leadOf, stepsOf, tabOf, type CaseView } from "./page.logic.ts";
import { PapersTab } from "./papers-tab.tsx";
import { PartiesTab } from "./parties-tab.tsx";
import { ReleaseTab } from "./release-tab.tsx";
import { useOperation } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { LinkButton } from "../../parts/page-link.tsx";
import { Loaded } from "../../parts/states.tsx";
import { caseTone } from "../../parts/status-tones.ts";
import { Steps } from "../../parts/steps.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { usePathParams, useSearchState } from "../../use-search.ts";

const CRUMBS = [{ name: "案件列表", to: PATHS.cases }];

/** One case: where it stands, what was found and taken, what is still to be released. */
export function Page() {
  const { caseId } = usePathParams("caseId");
  const reading = useOperation("getCase", { params: { caseId } });
  const found = reading.isPlaceholderData ? undefined : reading.data;
  if (found === undefined) {
    return (
      <Sheet title="案件" crumbs={CRUMBS}>
        <Loaded of={{ ...reading, data: undefined }}>{() => null}</Loaded>
      </Sheet>
    );
  }
  return (
    <Sheet
      title={found.number}
      crumbs={CRUMBS}
      tags={<Tag tone={caseTone(found.status)}>{found.statusName}</Tag>}
      lead={leadOf(found)}
      actions={<HeadActions found={found} />}
    >
      <Banners found={found} />
      <Steps label="案件阶段" steps={stepsOf(found.stages)} />
      <CaseTabs found={found} />
    </Sheet>
  );
}

function HeadActions({ found }: { readonly found: CaseView }) {
  const draft = actionOf(found.actions, "draft_notice");
  const holds = found.releaseClock !== null && found.releaseClock.outstandingCount > 0;
  return (
    <>
      <LinkButton
        to={pathTo(PATHS.release, { caseId: found.id })}
        tone={holds ? "danger" : "plain"}
      >
        一案解除
      </LinkButton>
      {draft !== undefined && (
        <InquiryButton found={found} disabledReason={draft.disabledReason ?? undefined} />
      )}
      {draft !== undefined && <DraftLink caseId={found.id} why={draft.disabledReason} />}
    </>
  );
}

function DraftLink({ caseId, why }: { readonly caseId: string; readonly why: string | null }) {
  if (why !== null) {
    return (
      <Button tone="primary" disabledReason={why}>
        起草协助通知
      </Button>
    );
  }
  return (
    <LinkButton to={pathTo(PATHS.draft, { caseId })} tone="primary">
      起草协助通知
    </LinkButton>
  );
}

function CaseTabs({ found }: { readonly found: CaseView }) {
  const [{ tab }, change] = useSearchState({ tab: "log" });
  const held = found.releaseClock?.outstandingCount;
  return (
    <div className="card">
      <Tabs
        label="案件内容"
        chosen={tabOf(tab)}
        onChoose={(id) => change({ tab: id })}
        items={[
          { id: "log", name: "日志", content: <LogTab found={found} /> },
          {
            id: "parties",
            name: "当事人与标的",
            count: found.parties.length,
            content: <PartiesTab found={found} />,
          },
          {
            id: "findings",
            name: "财产线索与查得财产",
            content: <FindingsTab found={found} />,
          },
          { id: "measures", name: "措施与协助事项", content: <MeasuresTab found={found} /> },
          { id: "papers", name: "文书", content: <PapersTab caseId={found.id} /> },
          {
            id: "release",
            name: "履行与解除",
            count: held,
            isAlarming: held !== undefined && held > 0,
            content: <ReleaseTab found={found} />,
          },
        ]}
      />
    </div>
  );
}
