import type { View } from "./answer.logic.ts";
import { StepPanel } from "./step-panel.tsx";
import { AttachmentList } from "../measure/attachment-list.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { exactTimeOf } from "../../text/dates.ts";

/** Returned for form, or reported as impossible: the next step is the court's. */
export function WithCourtStep({ view }: { readonly view: View }) {
  if (view.row.desk === "to_decide") return <Impossible view={view} />;
  const last = view.formReturns.at(-1);
  return (
    <StepPanel title="已退回，等法院补正">
      <p>退回期间停止计时。法院补正重发后恢复计时，本事项回到待办理中。</p>
      <SummaryList
        items={[
          { label: "退回时间", value: last === undefined ? "" : exactTimeOf(last.at) },
          { label: "形式缺陷", value: last?.reasons.join("；") },
        ]}
      />
    </StepPanel>
  );
}

function Impossible({ view: { impossible } }: { readonly view: View }) {
  return (
    <StepPanel title="已报无法办理，等法院确认">
      <p>法院一日内确认或者坚持要求办理。坚持要求办理的，本事项会回到待办理中。</p>
      {impossible !== null && (
        <SummaryList
          items={[
            { label: "情形", value: impossible.reasonName },
            { label: "情况说明", value: impossible.note },
            { label: "反馈时间", value: exactTimeOf(impossible.at) },
            { label: "证明材料", value: <AttachmentList items={impossible.attachments} /> },
          ]}
        />
      )}
    </StepPanel>
  );
}
