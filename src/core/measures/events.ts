import type { ContentRef } from "../decider.ts";
import type {
  AnswerVersion,
  InformedAbout,
  Order,
  PaperKind,
  Term,
  UrgeAbout,
  UrgeLevel,
} from "./measure.ts";
import type { FormReturnReasonId } from "#law/form-return-reasons.ts";
import type { ImpossibleReasonId } from "#law/impossible-reasons.ts";
import type { ReleaseGroundId } from "#law/release-grounds.ts";

/** What happened to a measure; the journal tells nothing else about it. */
export type MeasureEvent =
  | {
      readonly type: "notice_drafted";
      readonly measureId: string;
      readonly order: Order;
      readonly by: string;
      readonly at: string;
    }
  | { readonly type: "notice_redrafted"; readonly order: Order; readonly by: string }
  | { readonly type: "notice_submitted"; readonly at: string }
  | { readonly type: "notice_sent_back"; readonly reason: string }
  | {
      readonly type: "notice_approved";
      readonly number: string;
      readonly rulingNumber: string | null;
      readonly by: string;
      readonly at: string;
    }
  | { readonly type: "notice_served"; readonly at: string }
  | {
      readonly type: "paper_arrived";
      readonly paper: PaperKind;
      readonly at: string;
      readonly by: "platform" | "counter";
      readonly receiptNumber: number | null;
      readonly proof: ContentRef | null;
    }
  | {
      readonly type: "paper_received";
      readonly paper: PaperKind;
      readonly at: string;
      readonly by: string;
    }
  | {
      readonly type: "notice_returned_for_form";
      readonly reasons: readonly FormReturnReasonId[];
      readonly note: string;
      readonly at: string;
    }
  | {
      readonly type: "notice_mended";
      readonly order: Order;
      readonly note: string;
      readonly at: string;
    }
  | {
      readonly type: "measure_answered";
      readonly answer: AnswerVersion;
      readonly assetId: string | null;
      readonly receiptNumber: number | null;
    }
  | { readonly type: "answer_corrected"; readonly answer: AnswerVersion }
  | {
      readonly type: "impossible_reported";
      readonly reason: ImpossibleReasonId;
      readonly content: ContentRef;
      readonly at: string;
    }
  | { readonly type: "impossible_confirmed"; readonly at: string }
  | { readonly type: "measure_insisted"; readonly reason: string; readonly at: string }
  | { readonly type: "notice_withdrawn"; readonly reason: string; readonly at: string }
  | { readonly type: "deadline_paused"; readonly reason: string; readonly at: string }
  | { readonly type: "deadline_resumed"; readonly reason: string; readonly at: string }
  | {
      readonly type: "renewal_requested";
      readonly term: Term;
      readonly by: string;
      readonly at: string;
    }
  | {
      readonly type: "renewal_issued";
      readonly number: string;
      readonly rulingNumber: string;
      readonly at: string;
    }
  | { readonly type: "renewal_confirmed"; readonly content: ContentRef; readonly at: string }
  | {
      readonly type: "release_ordered";
      readonly ground: ReleaseGroundId;
      readonly number: string;
      readonly rulingNumber: string;
      readonly at: string;
    }
  | { readonly type: "measure_released"; readonly content: ContentRef | null; readonly at: string }
  | {
      readonly type: "review_proposed";
      readonly content: ContentRef;
      readonly by: string;
      readonly at: string;
    }
  | {
      readonly type: "review_answered";
      readonly content: ContentRef;
      readonly upheld: boolean;
      readonly at: string;
    }
  | { readonly type: "measure_took_effect"; readonly term: Term | null; readonly at: string }
  | {
      readonly type: "unit_informed";
      readonly about: InformedAbout;
      readonly claimId: string;
      readonly at: string;
    }
  | { readonly type: "unopened_alarmed"; readonly key: string; readonly at: string }
  | {
      readonly type: "unit_urged";
      readonly key: string;
      readonly level: UrgeLevel;
      readonly about: UrgeAbout;
      readonly at: string;
    }
  | {
      readonly type: "expiry_warned";
      readonly key: string;
      readonly daysLeft: number;
      readonly at: string;
    }
  | { readonly type: "measure_lapsed"; readonly key: string; readonly at: string };
