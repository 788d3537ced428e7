import type { ContentRef } from "../decider.ts";
import type { CaseKindId } from "#law/case-kinds.ts";
import type { CaseStatus } from "#law/case-statuses.ts";
import type { ClosureConditionId } from "#law/closure-conditions.ts";
import type { ReleaseGroundId } from "#law/release-grounds.ts";

export type PartyRole = "applicant" | "debtor";
export type PersonKind = "natural" | "company";

/** A party as the journal may know it: no name, no number, only who and which version of him. */
export type Party = {
  readonly partyId: string;
  readonly role: PartyRole;
  readonly personKind: PersonKind;
  readonly identityKnown: boolean;
  readonly content: ContentRef;
};

export type ClaimItemKind = "principal" | "interest" | "costs" | "other";

export type ClaimItem = {
  readonly kind: ClaimItemKind;
  readonly amountYuan: string;
  /** How interest runs, in the words of the title; null where it does not run. */
  readonly interest: {
    readonly annualRate: string;
    readonly from: string;
    readonly base: "360" | "365";
  } | null;
};

export type EnforcementTitle = {
  readonly documentNumber: string;
  readonly court: string;
  readonly effectiveOn: string;
};

/** What the court's case system tells about a case (art. 16). */
export type CaseRecord = {
  readonly number: string;
  readonly kind: CaseKindId;
  readonly filedOn: string;
  readonly cause: string;
  readonly title: EnforcementTitle | null;
  readonly performBy: string | null;
  readonly claimItems: readonly ClaimItem[];
  readonly parties: readonly Party[];
  readonly teamId: string;
  readonly judgeId: string;
  /** Property clues known at filing (财产线索), each as content. */
  readonly clues: readonly ContentRef[];
};

export type Payment = {
  readonly amountYuan: string;
  readonly paidOn: string;
  readonly recordedAt: string;
};

export type CaseRelease = {
  readonly releaseId: string;
  readonly ground: ReleaseGroundId;
  readonly scope: "full" | "part";
  readonly measureIds: readonly string[];
  readonly reason: string;
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** The ruling that lifts the measures (解除裁定). */
  readonly rulingNumber: string | null;
  readonly status: "drafted" | "decided" | "rejected";
};

export type Closure = {
  readonly way: "performed" | "terminated" | "without_completion";
  readonly closedAt: string;
  readonly conditions: readonly ClosureConditionId[];
  readonly reason: string;
};

export type EnforcementCase = CaseRecord & {
  readonly id: string;
  readonly status: CaseStatus;
  readonly claimYuan: string;
  readonly receivedYuan: string;
  readonly payments: readonly Payment[];
  /** When the debtor had paid in full: the clock of the release runs from here (art. 19). */
  readonly performedAt: string | null;
  readonly releases: readonly CaseRelease[];
  readonly closures: readonly Closure[];
  readonly lookupsDone: number;
  readonly openClaims: readonly {
    readonly claimId: string;
    readonly measureIds: readonly string[];
  }[];
  readonly fallen: readonly string[];
};

export type CaseCommand =
  | { readonly type: "register"; readonly caseId: string; readonly record: CaseRecord }
  | { readonly type: "amend"; readonly record: CaseRecord }
  | { readonly type: "begin" }
  | { readonly type: "suspend"; readonly reason: string }
  | { readonly type: "resume_case"; readonly reason: string }
  | { readonly type: "add_clue"; readonly clue: ContentRef }
  | {
      readonly type: "record_payment";
      readonly amountYuan: string;
      readonly paidOn: string;
      readonly note: string;
    }
  | {
      readonly type: "draft_release";
      readonly releaseId: string;
      readonly ground: ReleaseGroundId;
      readonly scope: "full" | "part";
      readonly measureIds: readonly string[];
      readonly reason: string;
    }
  | {
      readonly type: "decide_release";
      readonly releaseId: string;
      readonly granted: boolean;
      readonly reason: string;
    }
  | {
      readonly type: "close";
      readonly way: Closure["way"];
      readonly conditions: readonly ClosureConditionId[];
      readonly reason: string;
    }
  | { readonly type: "restore"; readonly reason: string }
  | {
      readonly type: "note_claim";
      readonly claimId: string;
      readonly measureIds: readonly string[];
      readonly open: boolean;
    }
  | { readonly type: "fall_due"; readonly key: string };

export type CaseEvent =
  | {
      readonly type: "case_registered";
      readonly caseId: string;
      readonly record: CaseRecord;
      readonly at: string;
    }
  | {
      readonly type: "case_amended";
      readonly record: CaseRecord;
      readonly changed: readonly string[];
      readonly at: string;
    }
  | { readonly type: "case_begun"; readonly at: string }
  | { readonly type: "case_suspended"; readonly reason: string; readonly at: string }
  | { readonly type: "case_resumed"; readonly reason: string; readonly at: string }
  | { readonly type: "clue_added"; readonly clue: ContentRef; readonly at: string }
  | { readonly type: "payment_recorded"; readonly payment: Payment; readonly note: string }
  | { readonly type: "release_drafted"; readonly release: CaseRelease }
  | {
      readonly type: "release_decided";
      readonly releaseId: string;
      readonly granted: boolean;
      readonly rulingNumber: string | null;
      readonly reason: string;
      readonly by: string;
      readonly at: string;
    }
  | { readonly type: "case_closed"; readonly closure: Closure }
  | { readonly type: "case_restored"; readonly reason: string; readonly at: string }
  | {
      readonly type: "claim_noted";
      readonly claimId: string;
      readonly measureIds: readonly string[];
      readonly open: boolean;
      readonly at: string;
    }
  | {
      readonly type: "lookup_begun";
      readonly key: string;
      readonly ordinal: number;
      readonly at: string;
    }
  | { readonly type: "release_overdue"; readonly key: string; readonly at: string };
