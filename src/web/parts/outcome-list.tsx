import type { ReactNode } from "react";

import type { Output } from "../api.ts";
import { Alert } from "./alert.tsx";
import { failedFirst, outcomeSummary } from "./outcome-summary.ts";

export type RowOutcome = Output<"commandMeasures">["outcomes"][number];

export type OutcomeListProps = {
  readonly outcomes: readonly RowOutcome[];
  /** What a row was about, in words or as a link. */
  readonly nameOf: (outcome: RowOutcome) => ReactNode;
  /** What was done with the rows that went well: 已批准. */
  readonly doneName: string;
};

/** How a batch ended: how many went well, and of each that did not, why (成功 18 / 失败 2). */
export function OutcomeList({ outcomes, nameOf, doneName }: OutcomeListProps) {
  const { done, failed } = outcomeSummary(outcomes);
  return (
    <div className="stack">
      <Alert
        tone={failed === 0 ? "good" : done === 0 ? "bad" : "warn"}
        isLive
        title={`成功 ${done} 件，失败 ${failed} 件`}
      >
        {failed > 0 && "未办成的列在下表，改正后可以单独再办；已办成的不受影响。"}
      </Alert>
      <div className="outcome-scroll" role="region" aria-label="逐件结果" tabIndex={0}>
        <table className="table" data-density="compact">
          <caption className="unseen">逐件结果</caption>
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">结果</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {failedFirst(outcomes).map((outcome) => (
              <tr key={outcome.id}>
                <td>{nameOf(outcome)}</td>
                <td className="keep">
                  {outcome.ok ? doneName : <strong className="danger">未办成</strong>}
                </td>
                <td>
                  <OutcomeWords outcome={outcome} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function OutcomeWords({ outcome }: { readonly outcome: RowOutcome }) {
  if (outcome.ok) return <>{outcome.done?.number ?? "—"}</>;
  return (
    <>
      {outcome.refusal?.text}
      {outcome.refusal?.cites && <span className="muted">（{outcome.refusal.cites}）</span>}
    </>
  );
}
