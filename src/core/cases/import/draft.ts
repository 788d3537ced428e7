import type { CaseKindId } from "#law/case-kinds.ts";
import type { ClaimItem, EnforcementTitle, PartyRole, PersonKind } from "../case.ts";
import type { IdentityKindId } from "./identity-kinds.ts";
import type { Provided } from "./source-row.ts";

/** A party as a checked row names it. */
export type DraftParty = {
  readonly role: PartyRole;
  /** Counted within its role from 1, as the file has it. */
  readonly position: number;
  readonly personKind: PersonKind;
  readonly name: string;
  readonly identityKind: IdentityKindId | null;
  readonly identityNumber: string | null;
  readonly formerName: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly legalRepresentative: string | null;
};

/** A row that is right, in our own words; plain JSON, so that it can be put down until it is imported. */
export type CaseDraft = {
  readonly row: number;
  readonly number: string;
  readonly kind: CaseKindId;
  readonly filedOn: string;
  readonly cause: string;
  readonly title: EnforcementTitle | null;
  readonly performBy: string | null;
  readonly claimItems: readonly ClaimItem[];
  readonly parties: readonly DraftParty[];
  readonly judgeId: string;
  readonly teamId: string;
  readonly clues: readonly string[];
  readonly provided: Provided;
};
