import type { Store } from "../store.ts";
import { claimDueAt } from "#core/objections/index.ts";
import type { ThirdPartyClaim } from "#core/objections/index.ts";
import type { CountyRules } from "#law/county-rules.ts";

/** The table of third parties' claims. */
export const claimStore: Store = {
  project: async (tx, changes, _now, rules) => {
    const rows = changes.map((change) => {
      const claim = change.state as ThirdPartyClaim;
      const fields = change.contents.find((content) => content.kind === "claim")?.fields;
      return {
        ...columnsOf(claim, rules),
        id: claim.id,
        claimant: typeof fields?.["claimant"] === "string" ? fields["claimant"] : "",
      };
    });
    await tx.run(
      "claims.put",
      `insert into claims (area, id, case_id, team_id, claimant, status, opened_at, due_at, decided_at)
       select $1, id, case_id, team_id, claimant, status, opened_at, due_at, decided_at
       from jsonb_to_recordset($2::jsonb) as row(id uuid, case_id uuid, team_id uuid, claimant text,
         status text, opened_at timestamptz, due_at timestamptz, decided_at timestamptz)
       on conflict (area, id) do update set status = excluded.status, due_at = excluded.due_at,
         decided_at = excluded.decided_at`,
      [tx.areaId, JSON.stringify(rows)],
    );
  },
};

/** The columns that follow from the state alone; `verify` compares them with the stored row. */
export function columnsOf(
  claim: ThirdPartyClaim,
  rules: CountyRules,
): { readonly [name: string]: unknown } {
  return {
    case_id: claim.caseId,
    team_id: claim.teamId,
    status: claim.status,
    opened_at: claim.openedAt,
    due_at: claimDueAt(claim, rules),
    decided_at: claim.decidedAt,
  };
}
