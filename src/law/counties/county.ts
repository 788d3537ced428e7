import type { Citation, SourceStatus } from "../citation.ts";

/** One question that the law leaves to the county, with what holds until it has answered. */
export type CountySetting = {
  readonly question: string;
  /** How the default reads to an administrator. */
  readonly answer: string;
  readonly cites: Citation;
  readonly status: SourceStatus;
};

/** A county's overlay (实施细则, art. 23): it may narrow or add, never delete a duty. */
export type County = {
  readonly name: string;
  /** GB/T 2260. */
  readonly divisionCode: string;
  readonly courtCode: string;
  readonly courtName: string;
  readonly courtCodeStatus: SourceStatus;
  readonly questions: { readonly [id: string]: CountySetting };
};
