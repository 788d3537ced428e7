/**
 * How sure we are of a text: `read` in full, `seen` in a public text, `remembered`, `derived` from
 * several rules, `unverified`, or a `default` of the product and no law at all.
 */
export type SourceStatus = "read" | "seen" | "remembered" | "derived" | "unverified" | "default";

/** One edition of a text, in force from its day until the next edition's. */
export type Edition = {
  readonly id: string;
  readonly from: string;
  readonly name: string;
};

export type SourceArticle = {
  /** What the article says, in our own words. */
  readonly gist: string;
  /** Where it differs from its source's. */
  readonly status?: SourceStatus;
  /** Its number in earlier editions, by edition id; absent: the same number. */
  readonly earlier?: { readonly [edition: string]: string };
};

export type Source = {
  /** The title as a document cites it, without book marks. */
  readonly name: string;
  /** As buttons and hints show it. */
  readonly shortName: string;
  readonly number: string | null;
  readonly kind: "founding" | "law" | "regulation" | "interpretation" | "rule" | "notice" | "reply";
  readonly editions: readonly [Edition, ...Edition[]];
  /** The last day in force, where the text has ended. */
  readonly until?: string;
  /** Whether the numbers in earlier editions are known; else a citation says so. */
  readonly earlierNumbers: "known" | "unknown";
  readonly status: SourceStatus;
  /** Keyed by the number in the newest edition. */
  readonly articles: { readonly [article: number]: SourceArticle };
};
