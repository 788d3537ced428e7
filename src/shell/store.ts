import type { Content } from "./db/contents.ts";
import type { Transaction } from "./db/database.ts";
import { measureStore } from "./db/measures.ts";
import { caseStore } from "./db/cases.ts";
import { claimStore } from "./db/claims.ts";
import type { Decider, StreamKind } from "#core/decider.ts";
import { cases } from "#core/cases/index.ts";
import { measures } from "#core/measures/index.ts";
import { objections } from "#core/objections/index.ts";
import type { CountyRules } from "#law/county-rules.ts";

/** One stream's change as its module's tables must show it. */
export type Change = {
  readonly id: string;
  readonly isNew: boolean;
  readonly state: unknown;
  readonly contents: readonly Content[];
};

/** Keeps the tables of one kind of stream equal to its states; called inside the transaction. */
export type Store = {
  readonly project: (
    tx: Transaction,
    changes: readonly Change[],
    now: string,
    rules: CountyRules,
  ) => Promise<void>;
};

// oxlint-disable-next-line typescript/no-explicit-any -- each decider is used with its own states only
export type AnyDecider = Decider<any, any, any>;

export const DECIDERS = {
  case: cases,
  measure: measures,
  claim: objections,
} as const satisfies Record<StreamKind, AnyDecider>;

export const STORES = {
  case: caseStore,
  measure: measureStore,
  claim: claimStore,
} as const satisfies Record<StreamKind, Store>;
