import type { View } from "./answer.logic.ts";
import { RecordArrival } from "./record-arrival.tsx";
import { actionOf, type PaperOnDesk } from "./stage.logic.ts";
import { StepPanel } from "./step-panel.tsx";
import { useMeasureCommand } from "./use-measure-command.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { Citation } from "../../parts/citation.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { exactTimeOf } from "../../text/dates.ts";

type PaperStepProps = { readonly view: View; readonly paper: PaperOnDesk };

/** Signing for a paper: one press, the time is the server's. */
export function ReceiveStep({ view, paper }: PaperStepProps) {
  const { run, fault, isRunning } = useMeasureCommand(view.row.id);
  const action = actionOf(view, "receive");
  return (
    <StepPanel title={`签收${paper.name}`}>
      <SummaryList
        items={[
          { label: "文号", value: paper.number },
          { label: "到达时间", value: timeWords(paper.arrivedAt, paper.arrivedBy) },
        ]}
      />
      <p>
        请核对右侧文书是否发给本单位。签收时间由系统记录到秒，签收不代表对内容的认可。
        {action !== undefined && <Citation cites={action.cites} />}
      </p>
      <FaultAlert fault={fault} />
      <div className="form-actions">
        <Button
          tone="primary"
          isPending={isRunning}
          disabledReason={reasonOf(action)}
          onPress={() => void run({ type: "receive", paper: paper.kind }, "已签收")}
        >
          签收
        </Button>
      </div>
    </StepPanel>
  );
}

function reasonOf(action: ReturnType<typeof actionOf>): string | undefined {
  return action === undefined ? "您的岗位不能签收" : (action.disabledReason ?? undefined);
}

function timeWords(at: string | null, by: string | null): string {
  return at === null ? "尚未到达" : `${exactTimeOf(at)}${by === null ? "" : `（${by}）`}`;
}

/** Not arrived over the platform: who holds the paper in hand records it with the proof of service. */
export function InTransitStep({ view, paper }: PaperStepProps) {
  return (
    <StepPanel title={`${paper.name}尚未到达`}>
      <SummaryList
        items={[
          { label: "文号", value: paper.number },
          {
            label: "发出时间",
            value: paper.servedAt === null ? "尚未发出" : exactTimeOf(paper.servedAt),
          },
        ]}
      />
      <p>
        通过平台发送的文书由系统记录到达时间，无须登记。法院派人直接送达纸质文书的，请在此登记送达回证上记载的到达时间。
      </p>
      <RecordArrival view={view} paper={paper} />
    </StepPanel>
  );
}
