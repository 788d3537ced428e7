import type { View } from "./answer.logic.ts";
import { actionOf } from "./stage.logic.ts";
import { StepPanel } from "./step-panel.tsx";

export type Way = "answer" | "form_return" | "impossible";

type WayRule = {
  readonly way: Way;
  readonly action: string;
  readonly name: string;
  readonly text: string;
};

/** All that the law leaves to a unit. A refusal is not among it (art. 18). */
const WAYS: readonly WayRule[] = [
  {
    way: "answer",
    action: "answer",
    name: "办理并反馈结果",
    text: "按通知办理，填写办理结果。查无结果、已被他人在先控制的，也在这里反馈。",
  },
  {
    way: "form_return",
    action: "return_for_form",
    name: "形式退回",
    text: "手续不全、文书有形式缺陷。须一次列全，退回期间停止计时。",
  },
  {
    way: "impossible",
    action: "report_impossible",
    name: "无法办理",
    text: "有法定的客观情形办不了，例如查无此账户、送达前已经转移。须附证明，由法院确认。",
  },
];

/** How the notice is dealt with. */
export function WayStep({
  view,
  onChoose,
}: {
  readonly view: View;
  readonly onChoose: (way: Way) => void;
}) {
  const offered = WAYS.flatMap((rule) => {
    const action = actionOf(view, rule.action);
    return action === undefined ? [] : [{ ...rule, disabledReason: action.disabledReason }];
  });
  return (
    <StepPanel title="选择办理方式">
      <ul className="ways">
        {offered.map(({ way, name, text, disabledReason }) => (
          <li key={way}>
            <button
              type="button"
              className="way"
              data-main={way === "answer" || undefined}
              disabled={disabledReason !== null}
              onClick={() => onChoose(way)}
            >
              <strong>{name}</strong>
              <span>{disabledReason ?? text}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="muted">
        对通知的内容有不同意见的，照常办理，同时在页面下方提出审查建议；提出建议不停止办理。
      </p>
    </StepPanel>
  );
}
