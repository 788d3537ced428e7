import type { ContentRef } from "../decider.ts";
import type { MeasureId as MeasureKind } from "#law/measures.ts";
import type { MeasureStatus } from "#law/measure-statuses.ts";
import type { FormReturnReasonId } from "#law/form-return-reasons.ts";
import type { ImpossibleReasonId } from "#law/impossible-reasons.ts";
import type { ReleaseGroundId } from "#law/release-grounds.ts";

/** Which paper travels: the notice itself, its renewal, its release. */
export type PaperKind = "notice" | "renewal" | "release";

/** One paper (文书) on its way: issued by the court, arrived by the receiving side, signed by a person. */
export type Paper = {
  readonly kind: PaperKind;
  readonly number: string;
  readonly issuedAt: string;
  readonly servedAt: string | null;
  readonly arrivedAt: string | null;
  /** How it reached the unit: over the platform, or as paper with a proof of service (送达回证). */
  readonly arrivedBy: "platform" | "counter" | null;
  readonly receivedAt: string | null;
  readonly receivedBy: string | null;
};

export type Term = { readonly from: string; readonly to: string };

/** What the court asks: fixed when the notice is approved. */
export type Order = {
  readonly caseId: string;
  readonly teamId: string;
  readonly measureKind: MeasureKind;
  readonly unitId: string;
  readonly debtorId: string;
  readonly assetId: string | null;
  readonly amountYuan: string | null;
  readonly term: Term | null;
  /** What the court collected to go with the notice (手续): shown and checked before sending. */
  readonly officerCredentialKnown: boolean;
  /** Marks of the asset known before service, such as a migrant-wage account (农民工工资专户). */
  readonly assetFlags: readonly string[];
  /** A judge's reasoned decision to go on against an exemption's warning. */
  readonly overrideReason: string | null;
  /** The wording, the debtor's name and the asset's description: personal, so kept as content. */
  readonly content: ContentRef;
};

export type AnswerOutcome = "done" | "in_force" | "waiting" | "partial" | "nothing_found";

export type AnswerVersion = {
  readonly version: number;
  readonly outcome: AnswerOutcome;
  readonly content: ContentRef;
  readonly answeredAt: string;
  readonly answeredBy: string;
  readonly reason: string | null;
  readonly securedYuan: string | null;
  readonly term: Term | null;
};

export type Pause = { readonly from: string; readonly to: string | null; readonly reason: string };

export type UrgeLevel = "upcoming" | "reminder" | "supervision" | "escalation";
export type UrgeAbout = "answer" | "renewal" | "release" | "review" | "impossible";

export type ReviewProposal = {
  readonly content: ContentRef;
  readonly proposedAt: string;
  readonly proposedBy: string;
  readonly answer: {
    readonly content: ContentRef;
    readonly upheld: boolean;
    readonly at: string;
  } | null;
};

export type Renewal = {
  readonly term: Term;
  readonly requestedAt: string;
  readonly requestedBy: string;
  readonly rulingNumber: string | null;
  readonly status: "requested" | "issued" | "confirmed";
};

export type Measure = {
  readonly id: string;
  readonly status: MeasureStatus;
  readonly order: Order;
  readonly draftedBy: string;
  readonly approvedBy: string | null;
  readonly rulingNumber: string | null;
  readonly papers: readonly Paper[];
  /** Place in the line: counted by the asset itself when the notice arrives (位次). */
  readonly receiptNumber: number | null;
  readonly answers: readonly AnswerVersion[];
  readonly pauses: readonly Pause[];
  readonly formReturns: readonly {
    readonly reasons: readonly FormReturnReasonId[];
    readonly at: string;
  }[];
  readonly impossible: {
    readonly reason: ImpossibleReasonId;
    readonly content: ContentRef;
    readonly at: string;
  } | null;
  readonly insistedAt: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly renewal: Renewal | null;
  readonly release: {
    readonly ground: ReleaseGroundId;
    readonly rulingNumber: string;
    readonly orderedAt: string;
    readonly confirmedAt: string | null;
  } | null;
  readonly reviewProposals: readonly ReviewProposal[];
  /** What the unit was told about a third party's claim on the thing (案外人异议). */
  readonly informed: readonly {
    readonly about: InformedAbout;
    readonly claimId: string;
    readonly at: string;
  }[];
  /** Which dues have been acted on: keys of `dues`. */
  readonly urged: readonly string[];
  readonly endedAt: string | null;
};

export type InformedAbout = "claim_opened" | "claim_upheld" | "claim_rejected";

export type MeasureCommand =
  | { readonly type: "draft"; readonly measureId: string; readonly order: Order }
  | { readonly type: "redraft"; readonly order: Order }
  | { readonly type: "submit" }
  | { readonly type: "send_back"; readonly reason: string }
  | { readonly type: "approve" }
  | { readonly type: "serve" }
  | { readonly type: "arrive"; readonly paper: PaperKind }
  | {
      readonly type: "record_paper_arrival";
      readonly paper: PaperKind;
      readonly arrivedAt: string;
      readonly proof: ContentRef;
    }
  | { readonly type: "receive"; readonly paper: PaperKind }
  | {
      readonly type: "return_for_form";
      readonly reasons: readonly FormReturnReasonId[];
      readonly note: string;
    }
  | { readonly type: "mend"; readonly order: Order; readonly note: string }
  | { readonly type: "answer"; readonly answer: AnswerInput }
  | { readonly type: "correct_answer"; readonly answer: AnswerInput; readonly reason: string }
  | {
      readonly type: "report_impossible";
      readonly reason: ImpossibleReasonId;
      readonly content: ContentRef;
    }
  | { readonly type: "confirm_impossible" }
  | { readonly type: "insist"; readonly reason: string }
  | { readonly type: "withdraw"; readonly reason: string }
  | { readonly type: "pause"; readonly reason: string }
  | { readonly type: "resume"; readonly reason: string }
  | { readonly type: "request_renewal"; readonly term: Term }
  | { readonly type: "approve_renewal" }
  | { readonly type: "confirm_renewal"; readonly content: ContentRef }
  | {
      readonly type: "order_release";
      /** The case that decided it: a release acts on its own case's measures alone. */
      readonly caseId: string;
      readonly ground: ReleaseGroundId;
      /** The ruling that lifts it, where the case's decision made one for all. */
      readonly rulingNumber: string | null;
    }
  | { readonly type: "confirm_release"; readonly content: ContentRef }
  | { readonly type: "propose_review"; readonly content: ContentRef }
  | { readonly type: "answer_review"; readonly content: ContentRef; readonly upheld: boolean }
  | { readonly type: "take_effect" }
  | {
      readonly type: "inform";
      readonly caseId: string;
      readonly about: InformedAbout;
      readonly claimId: string;
    }
  | { readonly type: "fall_due"; readonly key: string };

export type AnswerInput = {
  readonly outcome: AnswerOutcome;
  readonly content: ContentRef;
  readonly securedYuan: string | null;
  readonly term: Term | null;
  /** The kept register's asset that the answer is about, where the notice named none. */
  readonly assetId: string | null;
};
