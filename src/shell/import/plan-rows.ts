import { findKnownCases, findKnownPersons } from "../db/import-lookups.ts";
import type { Transaction } from "../db/database.ts";
import { derivedId } from "../derived-id.ts";
import type { CaseDraft, KnownCase, PersonIds, Plan } from "#core/cases/index.ts";
import { planCase } from "#core/cases/index.ts";

export type PlannedRow = {
  readonly draft: CaseDraft;
  readonly plan: Plan;
  readonly known: KnownCase | undefined;
};

export function caseIdOf(areaId: string, caseNumber: string): string {
  return derivedId(`${areaId} case ${caseNumber}`);
}

function personIds(areaId: string): PersonIds {
  return {
    ofIdentity: (kind, number) => derivedId(`${areaId} ${kind} ${number}`),
    ofPlace: (caseNumber, role, position) =>
      derivedId(`${areaId} ${caseNumber} ${role} ${position}`),
  };
}

/** Compares checked rows with what the system holds, a whole batch with a handful of queries. */
export async function planRows(
  tx: Transaction,
  drafts: readonly CaseDraft[],
  judgeName: (judgeId: string) => string,
): Promise<readonly PlannedRow[]> {
  const ids = personIds(tx.areaId);
  const named = drafts.flatMap((draft) =>
    draft.parties.flatMap(({ identityKind, identityNumber }) =>
      identityKind === null || identityNumber === null
        ? []
        : [ids.ofIdentity(identityKind, identityNumber)],
    ),
  );
  const [cases, persons] = await Promise.all([
    findKnownCases(
      tx,
      drafts.map((draft) => draft.number),
    ),
    findKnownPersons(tx, [...new Set(named)]),
  ]);
  return drafts.map((draft) => {
    const known = cases.get(draft.number);
    return { draft, known, plan: planCase(draft, { known, persons, ids, judgeName }) };
  });
}
