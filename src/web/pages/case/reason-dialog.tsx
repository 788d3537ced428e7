import type { OfferedAction } from "./page.logic.ts";
import type { Input } from "../../api.ts";
import { useCommand } from "../../operations.ts";
import { ConfirmDialog, type ConfirmDialogProps } from "../../parts/confirm-dialog.tsx";
import { toast } from "../../parts/toasts.tsx";

export type ReasonedAction = Exclude<OfferedAction, "record_payment" | "close">;
type Body = Input<"commandCase">["body"];

type Words = Pick<ConfirmDialogProps, "title" | "confirmName" | "reason"> & {
  readonly text: string;
  readonly done: string;
  readonly body: (reason: string) => Body;
};

const WORDS: Readonly<Record<ReasonedAction, Words>> = {
  begin: {
    title: "启动执行",
    text: "启动后案件进入执行阶段，可以发出查询和控制通知。",
    confirmName: "启动",
    reason: undefined,
    done: "案件已启动执行",
    body: () => ({ type: "begin" }),
  },
  add_clue: {
    title: "登记财产线索",
    text: "写明线索来源、财产所在和权利人；登记后供查询、核实。",
    confirmName: "登记",
    reason: { label: "线索内容", charactersMin: 4 },
    done: "线索已登记",
    body: (text) => ({ type: "add_clue", text }),
  },
  suspend: {
    title: "中止执行",
    text: "中止期间已采取的查封、冻结不停止，期限届满前仍应续行。",
    confirmName: "中止执行",
    reason: { label: "中止事由", help: "写明法定情形和依据的文书", charactersMin: 4 },
    done: "案件已中止执行",
    body: (reason) => ({ type: "suspend", reason }),
  },
  resume_case: {
    title: "恢复中止的执行",
    text: "中止的情形消失后恢复执行。",
    confirmName: "恢复执行",
    reason: { label: "恢复事由", charactersMin: 4 },
    done: "案件已恢复执行",
    body: (reason) => ({ type: "resume_case", reason }),
  },
  restore: {
    title: "恢复执行",
    text: "案件连同全部历史恢复，未解除的措施、已有期限继续有效。",
    confirmName: "恢复执行",
    reason: { label: "恢复事由", help: "如发现可供执行的财产", charactersMin: 4 },
    done: "案件已恢复执行",
    body: (reason) => ({ type: "restore", reason }),
  },
};

/** Asks before a step of the case that needs no more than its reason. */
export function ReasonDialog({
  caseId,
  action,
  onClose,
}: {
  readonly caseId: string;
  readonly action: ReasonedAction | undefined;
  readonly onClose: () => void;
}) {
  const command = useCommand("commandCase");
  if (action === undefined) return null;
  const { title, text, confirmName, reason, done, body } = WORDS[action];
  return (
    <ConfirmDialog
      title={title}
      isOpen
      onClose={onClose}
      confirmName={confirmName}
      reason={reason}
      onConfirm={async (given) => {
        await command.run({ params: { caseId }, body: body(given) });
        toast(done);
      }}
    >
      {text}
    </ConfirmDialog>
  );
}
