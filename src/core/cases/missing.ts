import type { EnforcementCase } from "./case.ts";

/** What a case record lacks to be complete (art. 16 及时、全面、准确), by field, for the case page and the quality page. */
export type Missing =
  | "title"
  | "perform_by"
  | "claim_items"
  | "applicant"
  | "debtor"
  | "debtor_identity"
  | "applicant_identity"
  | "interest_terms";

export function missingOf(found: EnforcementCase): readonly Missing[] {
  const lacks: readonly (readonly [Missing, boolean])[] = [
    ["title", found.title === null],
    ["perform_by", found.performBy === null],
    ["claim_items", found.claimItems.length === 0],
    ["applicant", !found.parties.some((party) => party.role === "applicant")],
    ["debtor", !found.parties.some((party) => party.role === "debtor")],
    ["debtor_identity", lacksIdentity(found, "debtor")],
    ["applicant_identity", lacksIdentity(found, "applicant")],
    [
      "interest_terms",
      found.claimItems.some((item) => item.kind === "interest" && item.interest === null),
    ],
  ];
  return lacks.filter(([, isMissing]) => isMissing).map(([name]) => name);
}

function lacksIdentity(found: EnforcementCase, role: "applicant" | "debtor"): boolean {
  return found.parties.some((party) => party.role === role && !party.identityKnown);
}
