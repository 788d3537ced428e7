import { useState } from "react";

import type { View } from "./answer.logic.ts";
import { CorrectWizard } from "./correct-wizard.tsx";
import { actionOf } from "./stage.logic.ts";
import { StepPanel } from "./step-panel.tsx";
import { AnswerView } from "../measure/answer-view.tsx";
import { Button } from "../../parts/button.tsx";
import { LinkButton } from "../../parts/page-link.tsx";
import { PATHS } from "../../paths.ts";

/** Nothing is to be done now: what was answered, and a way to correct it. */
export function OverStep({ view }: { readonly view: View }) {
  const [isCorrecting, setCorrecting] = useState(false);
  const answer = view.answers.at(-1);
  if (isCorrecting && answer !== undefined) {
    return <CorrectWizard view={view} answer={answer} onBack={() => setCorrecting(false)} />;
  }
  const correct = actionOf(view, "correct_answer");
  return (
    <StepPanel title={`目前没有待办：${view.row.statusName}`}>
      {answer === undefined ? (
        <p>本事项没有办理反馈。</p>
      ) : (
        <AnswerView answer={answer} isNewest columns={1} />
      )}
      <div className="form-actions">
        <LinkButton to={PATHS.inbox} tone="primary">
          返回收件箱
        </LinkButton>
        {answer !== undefined && correct !== undefined && (
          <Button
            disabledReason={correct.disabledReason ?? undefined}
            onPress={() => setCorrecting(true)}
          >
            更正反馈
          </Button>
        )}
      </div>
    </StepPanel>
  );
}
