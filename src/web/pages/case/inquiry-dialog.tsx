import { useState, type ReactNode } from "react";

import type { CaseView } from "./page.logic.ts";
import type { Output } from "../../api.ts";
import { useCommand } from "../../operations.ts";
import { Alert, FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { CheckboxGroup } from "../../parts/checkbox.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { OutcomeList, type RowOutcome } from "../../parts/outcome-list.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { PATHS, pathTo } from "../../paths.ts";

type Shown = { readonly found: CaseView };
type InquiryProps = Shown & { readonly disabledReason: string | undefined };

/** One action asks every unit that may hold something of the debtors (一键查询). */
export function InquiryButton({ found, disabledReason }: InquiryProps) {
  const [isOpen, setOpen] = useState(false);
  const hasDebtor = found.parties.some(({ role }) => role === "debtor");
  return (
    <>
      <Button
        onPress={() => setOpen(true)}
        disabledReason={disabledReason ?? (hasDebtor ? undefined : "案件未录入被执行人")}
      >
        一键查询
      </Button>
      <Dialog title="一键查询" isOpen={isOpen} onClose={() => setOpen(false)} width="wide">
        <InquiryForm found={found} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function InquiryForm({ found, onClose }: Shown & { readonly onClose: () => void }) {
  const debtors = found.parties.filter(({ role }) => role === "debtor");
  const [chosen, setChosen] = useState<readonly string[]>(
    debtors.filter(({ identityKnown }) => identityKnown).map(({ partyId }) => partyId),
  );
  const [result, setResult] = useState<Output<"inquireAll">>();
  const command = useCommand("inquireAll");
  const send = async () => {
    try {
      setResult(
        await command.run({ params: { caseId: found.id }, body: { debtorIds: [...chosen] } }),
      );
    } catch {
      // The form shows the fault that the command keeps.
    }
  };
  if (result !== undefined) {
    return <Result result={result} onClose={onClose} />;
  }
  return (
    <>
      <p>
        向全部协助单位和银行发出查询通知：存款、不动产、车辆、股权、税务、项目等。查询不需要审批的直接发出，需要审批的提交审批；结果反馈后列入“财产线索与查得财产”。
      </p>
      <CheckboxGroup
        label="被执行人"
        isRequired
        value={chosen}
        onChange={setChosen}
        choices={debtors.map(({ partyId, name, identityKnown, identityMasked }) => ({
          value: partyId,
          name,
          ...(identityKnown
            ? { help: identityMasked ?? undefined }
            : { disabledReason: "没有证件号码，不能仅凭姓名查询" }),
        }))}
      />
      <FaultAlert fault={command.fault} />
      <div className="form-actions">
        <Button
          tone="primary"
          isPending={command.isRunning}
          disabledReason={chosen.length === 0 ? "请选择被执行人" : undefined}
          onPress={() => void send()}
        >
          {`查询 ${chosen.length} 名被执行人`}
        </Button>
        <Button onPress={onClose}>取消</Button>
      </div>
    </>
  );
}

function Result({
  result,
  onClose,
}: {
  readonly result: Output<"inquireAll">;
  readonly onClose: () => void;
}) {
  return (
    <>
      {result.outcomes.length === 0 ? (
        <Alert tone="warn" title="没有发出查询">
          没有适用于所选被执行人的查询事项。
        </Alert>
      ) : (
        <OutcomeList outcomes={result.outcomes} doneName="已发出或已提交" nameOf={inquiryName} />
      )}
      <div className="form-actions">
        <Button tone="primary" onPress={onClose}>
          完成
        </Button>
      </div>
    </>
  );
}

function inquiryName({ id, ok, subject }: RowOutcome): ReactNode {
  const name = subject ?? "查询事项";
  return ok ? <PageLink to={pathTo(PATHS.measure, { measureId: id })}>{name}</PageLink> : name;
}
