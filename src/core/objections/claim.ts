import type { ContentRef } from "../decider.ts";

/** 案外人异议: someone says that the thing is his (民诉法 238). A file of its own. */
export type ThirdPartyClaim = {
  readonly id: string;
  readonly caseId: string;
  readonly teamId: string;
  readonly measureIds: readonly string[];
  readonly content: ContentRef;
  readonly status: "open" | "upheld" | "rejected";
  readonly openedAt: string;
  readonly decidedAt: string | null;
  readonly decision: ContentRef | null;
  readonly fallen: readonly string[];
};

export type ClaimCommand =
  | {
      readonly type: "open_claim";
      readonly claimId: string;
      readonly caseId: string;
      readonly teamId: string;
      readonly measureIds: readonly string[];
      readonly content: ContentRef;
    }
  | { readonly type: "decide_claim"; readonly upheld: boolean; readonly decision: ContentRef }
  | { readonly type: "fall_due"; readonly key: string };

export type ClaimEvent =
  | {
      readonly type: "claim_opened";
      readonly claimId: string;
      readonly caseId: string;
      readonly teamId: string;
      readonly measureIds: readonly string[];
      readonly content: ContentRef;
      readonly at: string;
    }
  | {
      readonly type: "claim_decided";
      readonly upheld: boolean;
      readonly decision: ContentRef;
      readonly at: string;
    }
  | { readonly type: "claim_overdue"; readonly key: string; readonly at: string };
