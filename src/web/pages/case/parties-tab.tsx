import type { CaseView } from "./page.logic.ts";
import { Card } from "../../parts/card.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { Empty } from "../../parts/states.tsx";
import { SummaryList } from "../../parts/summary-list.tsx";
import { TableCard } from "../../parts/table-card.tsx";
import type { Column } from "../../parts/table-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { useMe } from "../../session.ts";
import { groupYuan } from "../../text/yuan.ts";

type Shown = { readonly found: CaseView };
type Party = CaseView["parties"][number];
type Claim = CaseView["claimItems"][number];

/** Who is on which side, by which title, for how much. */
export function PartiesTab({ found }: Shown) {
  return (
    <div className="stack">
      <div className="halves">
        {found.parties.map((party) => (
          <PartyCard key={`${party.role} ${party.partyId}`} party={party} caseId={found.id} />
        ))}
      </div>
      {found.parties.length === 0 && (
        <Empty title="未录入当事人">请在办案系统补录后重新导入。</Empty>
      )}
      <TableCard
        name="claim-items"
        title="执行标的"
        columns={CLAIM_COLUMNS}
        rows={found.claimItems}
        rowId={(row) => `${row.kind} ${row.amountYuan}`}
        rowName={(row) => row.kindName}
        foot={`合计 ${groupYuan(found.claimYuan)} 元`}
      />
    </div>
  );
}

const CLAIM_COLUMNS: readonly Column<Claim>[] = [
  { id: "kindName", name: "项目", cell: (row) => row.kindName },
  { id: "amount", name: "金额（元）", align: "end", cell: (row) => groupYuan(row.amountYuan) },
  { id: "interest", name: "计息", cell: (row) => row.interestText ?? "不计息" },
];

function PartyCard({ party, caseId }: { readonly party: Party; readonly caseId: string }) {
  const { data: me } = useMe();
  const mayView = me?.permissions.includes("view_person") === true;
  const { partyId, role, name, personKind, identityMasked, identityKindName, details } = party;
  return (
    <Card
      title={name}
      note={
        <Tag tone={role === "debtor" ? "warn" : "info"}>
          {role === "debtor" ? "被执行人" : "申请执行人"}
        </Tag>
      }
      actions={
        mayView && (
          <PageLink to={pathTo(PATHS.person, { personId: partyId }, { caseId })}>
            {role === "debtor" ? "被执行人全貌" : "当事人详情"}
          </PageLink>
        )
      }
    >
      <SummaryList
        items={[
          { label: "类别", value: personKind === "company" ? "单位" : "自然人" },
          {
            label: identityKindName ?? "证件号码",
            value: identityMasked ?? <span className="danger">未录入，不能采取措施</span>,
          },
          ...details.map(({ label, value }) => ({ label, value })),
        ]}
      />
    </Card>
  );
}
