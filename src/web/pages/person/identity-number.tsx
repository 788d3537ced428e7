import type { Output } from "../../api.ts";
import { useCommand } from "../../operations.ts";
import { Masked } from "../../parts/masked.tsx";
import { useMe } from "../../session.ts";

/** The identity number, masked; who has the permission may see it whole for a reason that is recorded. */
export function IdentityNumber({
  party,
  caseId,
}: {
  readonly party: Output<"getPerson">["party"];
  readonly caseId: string | undefined;
}) {
  const { data: me } = useMe();
  const command = useCommand("unmaskPerson", { refreshes: [] });
  if (party.identityMasked === null) {
    return <span className="danger">未录入，不能采取措施</span>;
  }
  const mayUnmask = caseId !== undefined && me?.permissions.includes("unmask_identity") === true;
  if (!mayUnmask) return <span className="masked">{party.identityMasked}</span>;
  return (
    <Masked
      masked={party.identityMasked}
      what={`${party.name}的证件号码`}
      onReveal={async (purpose) => {
        const answer = await command.run({
          params: { personId: party.partyId },
          body: { caseId, purpose },
        });
        return answer.identityNumber ?? "未录入";
      }}
    />
  );
}
