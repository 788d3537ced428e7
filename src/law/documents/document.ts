import type { Citation } from "../citation.ts";

/** Where a field of a document comes from. */
export type FieldSource =
  | "court"
  | "case"
  | "party"
  | "measure"
  | "asset"
  | "order"
  | "officer"
  | "unit"
  | "register"
  | "paper"
  | "answer"
  | "release"
  | "basis"
  | "clock";

export type DocumentField = {
  readonly label: string;
  readonly source: FieldSource;
  readonly required: boolean;
};

/** One paragraph or part. Text holds `{field}` where a value stands. */
export type DocumentBlock = {
  readonly kind:
    | "heading"
    | "number"
    | "addressee"
    | "paragraph"
    | "list"
    | "closing"
    | "signature"
    | "note";
  readonly text: string;
  /** Left out of the paper when this field is empty. */
  readonly unless?: string;
};

/** A document: its fields and its Chinese text. What is hashed and kept is the fields. */
export type DocumentRule = {
  readonly name: string;
  /** 执行文书 say in their head that they are. */
  readonly title: string;
  readonly cites: Citation;
  readonly fields: { readonly [id: string]: DocumentField };
  readonly blocks: readonly DocumentBlock[];
};
