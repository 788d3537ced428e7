import { useState } from "react";

import { claimTone } from "./page.logic.ts";
import type { Output } from "../../api.ts";
import { useCommand, useOperation } from "../../operations.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { DeadlineTag } from "../../parts/deadline-tag.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Loaded } from "../../parts/states.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { Tag } from "../../parts/tag.tsx";
import { toast } from "../../parts/toasts.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { useMe } from "../../session.ts";
import { dayAndTimeOf } from "../../text/dates.ts";
import { usePathParams } from "../../use-search.ts";

type Claim = Output<"getClaim">;

/** One claim of a third party, from its receipt to its decision. */
export function Page() {
  const { claimId } = usePathParams("claimId");
  const claim = useOperation("getClaim", { params: { claimId } });
  const found = claim.data;
  return (
    <Sheet
      title={found === undefined ? "案外人异议" : `${found.claimant}的异议`}
      crumbs={[{ name: "案外人异议", to: PATHS.claims }]}
      tags={found && <Tag tone={claimTone(found.status)}>{found.statusName}</Tag>}
      actions={found?.status === "open" && <Decide claim={found} />}
    >
      <Loaded of={claim}>{(one) => <Facts claim={one} />}</Loaded>
    </Sheet>
  );
}

function Facts({ claim }: { readonly claim: Claim }) {
  return (
    <div className="halves">
      <Card title="异议">
        <SummaryList
          items={[
            { label: "异议人", value: claim.claimant },
            {
              label: "案件",
              value: (
                <PageLink to={pathTo(PATHS.case, { caseId: claim.caseId })}>
                  {claim.caseNumber}
                </PageLink>
              ),
            },
            { label: "收到时间", value: dayAndTimeOf(claim.openedAt) },
            { label: "审查期限", value: <Due claim={claim} /> },
            { label: "请求和理由", value: claim.statement },
            {
              label: "审查结果",
              value: claim.decision ?? "审查中：查封、冻结不停止，所涉财产不得处分",
            },
            ...(claim.decidedAt === null
              ? []
              : [{ label: "裁定时间", value: dayAndTimeOf(claim.decidedAt) }]),
          ]}
        />
      </Card>
      <Card title="异议所指的措施" note={`${claim.measures.length} 项`}>
        <ul className="plain-list">
          {claim.measures.map(({ measureId, text, statusName }) => (
            <li key={measureId}>
              <PageLink to={pathTo(PATHS.measure, { measureId })}>{text}</PageLink>{" "}
              <Tag>{statusName}</Tag>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

function Due({ claim }: { readonly claim: Claim }) {
  if (claim.dueText === null) return <>{dayAndTimeOf(claim.dueAt)}</>;
  const isOverdue = claim.dueText.includes("超期");
  return (
    <>
      {dayAndTimeOf(claim.dueAt)} <DeadlineTag text={claim.dueText} isOverdue={isOverdue} />
    </>
  );
}

function Decide({ claim }: { readonly claim: Claim }) {
  const { data: me } = useMe();
  const [upheld, setUpheld] = useState<boolean>();
  const command = useCommand("decideClaim");
  const why =
    me?.permissions.includes("decide_third_party_claim") === true ? undefined : "由执行法官审查";
  const decide = async (isUpheld: boolean, decision: string) => {
    await command.run({ params: { claimId: claim.id }, body: { upheld: isUpheld, decision } });
    toast("审查结果已登记，各单位将收到告知");
  };
  return (
    <>
      <Button tone="primary" disabledReason={why} onPress={() => setUpheld(true)}>
        异议成立
      </Button>
      <Button disabledReason={why} onPress={() => setUpheld(false)}>
        驳回异议
      </Button>
      {upheld !== undefined && (
        <ConfirmDialog
          title={upheld ? "异议成立" : "驳回异议"}
          isOpen
          onClose={() => setUpheld(undefined)}
          confirmName={upheld ? "裁定异议成立" : "裁定驳回异议"}
          reason={{ label: "裁定理由", help: "载入裁定，通知各协助单位", charactersMin: 4 }}
          onConfirm={(decision) => decide(upheld, decision)}
        >
          {upheld
            ? "异议成立的，中止对该标的的执行；应当解除的，到案件“一案解除”办理。"
            : "驳回异议的，继续执行；异议人可以依法提起诉讼。"}
        </ConfirmDialog>
      )}
    </>
  );
}
