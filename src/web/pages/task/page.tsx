import "./task.css";

import { useState, type ReactNode } from "react";

import type { View, Who } from "./answer.logic.ts";
import { AnswerWizard } from "./answer-wizard.tsx";
import { ConfirmStep } from "./confirm-step.tsx";
import { FactsCard } from "./facts-card.tsx";
import { FormReturnStep } from "./form-return-step.tsx";
import { ImpossibleStep } from "./impossible-step.tsx";
import { OverStep } from "./over-step.tsx";
import { PaperPreview } from "./paper-preview.tsx";
import { InTransitStep, ReceiveStep } from "./receive-step.tsx";
import { ReviewCard } from "./review-card.tsx";
import { stageOf, stepsOf } from "./stage.logic.ts";
import { HasMoved } from "./step-panel.tsx";
import { handlerPhone } from "./use-measure-command.ts";
import { WithCourtStep } from "./waiting-step.tsx";
import { WayStep, type Way } from "./way-step.tsx";
import { TASK_NAMES, urgeOf } from "../inbox/page.logic.ts";
import { useOperation } from "../../operations.ts";
import { Alert } from "../../parts/alert.tsx";
import { Citation } from "../../parts/citation.tsx";
import { DeadlineTag } from "../../parts/deadline-tag.tsx";
import { LinkButton } from "../../parts/page-link.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { Loaded } from "../../parts/states.tsx";
import { measureTone } from "../../parts/status-tones.ts";
import { Steps } from "../../parts/steps.tsx";
import { Tag } from "../../parts/tag.tsx";
import { Watermark } from "../../parts/watermark.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { useMe } from "../../session.ts";
import { dayAndTimeOf } from "../../text/dates.ts";
import { usePathParams } from "../../use-search.ts";

const CRUMBS = [{ name: "收件箱", to: PATHS.inbox }];

/** One task of a unit, done one thing at a time by somebody who seldom signs in. */
export function Page() {
  const { measureId } = usePathParams("measureId");
  const reading = useOperation("getMeasure", { params: { measureId } });
  const view = reading.isPlaceholderData ? undefined : reading.data;
  if (view === undefined) {
    return (
      <Sheet title="办理" crumbs={CRUMBS}>
        <Loaded of={{ ...reading, data: undefined }}>{() => null}</Loaded>
      </Sheet>
    );
  }
  return (
    <Sheet
      title={view.row.kindName}
      crumbs={CRUMBS}
      tags={<Tags view={view} />}
      lead={`${view.row.debtorName} · ${view.row.caseNumber}`}
      actions={<LinkButton to={pathTo(PATHS.measure, { measureId })}>办理经过</LinkButton>}
    >
      <Duty view={view} />
      <Steps label="办理进度" steps={stepsOf(view)} />
      <div className="task-columns">
        <div className="stack">
          <WorkOnce key={view.row.id} view={view} />
          <FactsCard view={view} />
          <ReviewCard view={view} />
        </div>
        {/* The paper names a person with his whole number. */}
        <PageMark />
        <PaperPreview key={`${view.row.id} ${view.row.task}`} view={view} />
      </div>
    </Sheet>
  );
}

function PageMark() {
  const { data: me } = useMe();
  return me ? <Watermark text={`${me.name} ${dayAndTimeOf(me.clock.now)}`} /> : null;
}

function Tags({ view: { row } }: { readonly view: View }) {
  const urge = urgeOf(row.urgeLevel);
  return (
    <>
      {row.task !== "notice" && (
        <Tag tone={TASK_NAMES[row.task].tone}>{TASK_NAMES[row.task].name}</Tag>
      )}
      <Tag tone={measureTone(row.status)}>{row.statusName}</Tag>
      {urge !== undefined && <Tag tone={urge.tone}>{urge.name}</Tag>}
    </>
  );
}

/** What the law asks here, by which article, and until when. */
function Duty({ view: { duty, row } }: { readonly view: View }) {
  return (
    <Alert
      tone={row.isOverdue ? "bad" : "info"}
      actions={
        row.dueText !== null && (
          <DeadlineTag
            text={row.dueText}
            tone={row.dueTone}
            dueOn={row.dueAt === null ? null : dayAndTimeOf(row.dueAt)}
          />
        )
      }
    >
      {duty.text}
      {duty.cites.map((cites) => (
        <Citation key={cites.text} cites={cites} />
      ))}
    </Alert>
  );
}

/** Every state of the work is a step of its own; the focus follows from one to the next. */
function WorkOnce({ view }: { readonly view: View }) {
  const state = `${view.row.desk} ${view.row.task} ${view.answers.length}`;
  const [first] = useState(state);
  return (
    <HasMoved value={first !== state}>
      <Work key={state} view={view} />
    </HasMoved>
  );
}

function Work({ view }: { readonly view: View }): ReactNode {
  const who = useWho();
  const stage = stageOf(view);
  switch (stage.type) {
    case "in_transit":
      return <InTransitStep view={view} paper={stage.paper} />;
    case "receive":
      return <ReceiveStep view={view} paper={stage.paper} />;
    case "answer":
      return <AnswerStage view={view} who={who} />;
    case "confirm":
      return <ConfirmStep view={view} task={stage.task} who={who} />;
    case "with_court":
      return <WithCourtStep view={view} />;
    case "over":
      return <OverStep view={view} />;
  }
}

function useWho(): Who {
  const { data: me } = useMe();
  return { name: me?.name ?? "", phone: handlerPhone.get(), now: me?.clock.now ?? "" };
}

function AnswerStage({ view, who }: { readonly view: View; readonly who: Who }) {
  const [way, setWay] = useState<Way>();
  const back = () => setWay(undefined);
  switch (way) {
    case undefined:
      return <WayStep view={view} onChoose={setWay} />;
    case "answer":
      return <AnswerWizard view={view} who={who} onBack={back} />;
    case "form_return":
      return <FormReturnStep view={view} onBack={back} />;
    case "impossible":
      return <ImpossibleStep view={view} onBack={back} />;
  }
}
