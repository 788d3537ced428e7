import { whyNotGo, type Then } from "./page.logic.ts";
import type { Draft } from "./use-draft.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";

type Props = {
  readonly draft: Draft;
  readonly fault: unknown;
  readonly isRunning: boolean;
  readonly onSend: (then: Then) => void;
};

/** What the check says of all together, and the three ways on. */
export function SendBar({ draft, fault, isRunning, onSend }: Props) {
  const { lines, readiness, isChecking } = draft;
  const why = (then: Then) =>
    whyNotGo(then, lines.length, readiness) ??
    (then !== "keep" && isChecking ? "正在自检，请稍候" : undefined);
  return (
    <section className="send-bar stack" aria-label="发出">
      <FaultAlert fault={fault ?? draft.checkFault} />
      <div className="form-actions">
        <Button
          tone="primary"
          isPending={isRunning}
          disabledReason={why("send")}
          onPress={() => onSend("send")}
        >
          发出
        </Button>
        <Button
          isPending={isRunning}
          disabledReason={why("submit")}
          onPress={() => onSend("submit")}
        >
          提交审批
        </Button>
        <Button isPending={isRunning} disabledReason={why("keep")} onPress={() => onSend("keep")}>
          存为草稿
        </Button>
        <span role="status">{standing(draft)}</span>
      </div>
      <p className="muted small">“发出”：本人有审批权限的直接发出，需要他人审批的提交审批。</p>
    </section>
  );
}

function standing({ lines, readiness, isChecking }: Draft): string {
  if (lines.length === 0) return "";
  if (isChecking) return "正在自检……";
  const { blocked, warned } = readiness;
  if (blocked + warned === 0) return `自检通过，共 ${lines.length} 件`;
  return `自检：${blocked} 件不能发出，${warned} 件请核对，共 ${lines.length} 件`;
}
