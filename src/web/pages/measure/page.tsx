import "./measure.css";

import { AnswerView } from "./answer-view.tsx";
import { AttachmentList } from "./attachment-list.tsx";
import { CheckCard } from "./check-card.tsx";
import { Decisions } from "./decisions.tsx";
import { LineCard } from "./line-card.tsx";
import { historyOf, isOfUnit, stepsOf, type View } from "./page.logic.ts";
import { PapersCard } from "./papers-card.tsx";
import { Reviews } from "./reviews.tsx";
import { StandingCard } from "./standing-card.tsx";
import { orderFacts } from "../task/facts-card.tsx";
import { useOperation } from "../../operations.ts";
import { Alert } from "../../parts/alert.tsx";
import { Card } from "../../parts/card.tsx";
import { LinkButton } from "../../parts/page-link.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { Loaded } from "../../parts/states.tsx";
import { measureTone } from "../../parts/status-tones.ts";
import { Steps } from "../../parts/steps.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { Tag } from "../../parts/tag.tsx";
import { Timeline } from "../../parts/timeline.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { useMe } from "../../session.ts";
import { exactTimeOf } from "../../text/dates.ts";
import { usePathParams } from "../../use-search.ts";

/** One measure with its whole life, as the court sees it; a unit reads the same. */
export function Page() {
  const { measureId } = usePathParams("measureId");
  const reading = useOperation("getMeasure", { params: { measureId } });
  const view = reading.isPlaceholderData ? undefined : reading.data;
  if (view === undefined) {
    return (
      <Sheet title="协助事项">
        <Loaded of={{ ...reading, data: undefined }}>{() => null}</Loaded>
      </Sheet>
    );
  }
  return (
    <Sheet
      title={`${view.row.kindName}（${view.row.debtorName}）`}
      crumbs={crumbsOf(view)}
      tags={<Tag tone={measureTone(view.row.status)}>{view.row.statusName}</Tag>}
      lead={[view.row.unitName, view.row.number, view.row.assetLabel].filter(Boolean).join(" · ")}
      actions={<WorkLink view={view} />}
    >
      <Steps label="办理阶段" steps={stepsOf(view)} />
      <ImpossibleAlert view={view} />
      <div className="measure-columns">
        <Content view={view} />
        <div className="stack">
          <StandingCard view={view} />
          <Decisions view={view} />
          <Card title="办理经过">
            <Timeline label="办理经过" entries={historyOf(view)} />
          </Card>
        </div>
      </div>
    </Sheet>
  );
}

function crumbsOf({ row, actions }: View) {
  if (isOfUnit(actions)) return [{ name: "收件箱", to: PATHS.inbox }];
  return [
    { name: "案件列表", to: PATHS.cases },
    { name: row.caseNumber, to: pathTo(PATHS.case, { caseId: row.caseId }) },
  ];
}

function WorkLink({ view: { row, actions } }: { readonly view: View }) {
  if (!isOfUnit(actions)) return null;
  const isOpen = row.desk === "to_receive" || row.desk === "to_do";
  return (
    <LinkButton
      to={pathTo(PATHS.inboxItem, { measureId: row.id })}
      tone={isOpen ? "primary" : "plain"}
    >
      {isOpen ? "去办理" : "办理页面"}
    </LinkButton>
  );
}

/** The unit says with proof that it cannot be done; the court has a day to confirm or insist. */
function ImpossibleAlert({ view: { row, impossible } }: { readonly view: View }) {
  if (impossible === null) return null;
  const isOpen = row.desk === "to_decide";
  return (
    <Alert tone={isOpen ? "warn" : "info"} title={`单位反馈无法办理：${impossible.reasonName}`}>
      {impossible.note} <span className="muted">{exactTimeOf(impossible.at)}</span>
      <AttachmentList items={impossible.attachments} />
      {isOpen && "请在一日内确认，或者坚持要求办理。"}
    </Alert>
  );
}

function Content({ view }: { readonly view: View }) {
  const { data: me } = useMe();
  const { answers, reviews, line } = view;
  return (
    <div className="stack">
      <Card title="通知内容">
        <SummaryList columns={2} items={orderFacts(view)} />
      </Card>
      <Card title="办理反馈" note={answers.length === 0 ? undefined : `${answers.length} 版`}>
        {answers.length === 0 && <p className="muted">协助单位尚未反馈。</p>}
        {answers.toReversed().map((answer, index) => (
          <AnswerView key={answer.version} answer={answer} isNewest={index === 0} columns={2} />
        ))}
      </Card>
      <PapersCard view={view} />
      {line !== null && me !== null && me !== undefined && (
        <LineCard line={line} now={me.clock.now} />
      )}
      {reviews.length > 0 && (
        <Card title="审查建议" note="不停止办理">
          <Reviews reviews={reviews} />
        </Card>
      )}
      <CheckCard view={view} />
    </div>
  );
}
