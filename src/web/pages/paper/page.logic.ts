import type { Input } from "../../api.ts";

export type PaperKind = Input<"getPaper">["params"]["paper"];

/** The same lines with keys of their own, also where two of them read alike. */
export function withKeys<Line>(
  lines: readonly Line[],
  textOf: (line: Line) => string,
): readonly { readonly key: string; readonly line: Line }[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const text = textOf(line);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return { key: `${text} ${count}`, line };
  });
}

const LONG_NUMBER = /([0-9A-Za-z]{12,})/;
const GROUP = /.{1,6}/g;

/** A text in parts between which a line may break: numbers of twelve signs and more, by groups of six. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(LONG_NUMBER)
    .filter((part) => part !== "")
    .flatMap((part) => (LONG_NUMBER.test(part) ? (part.match(GROUP) ?? []) : [part]));
}

/** Whether a line of the end is to be sealed: （院印）, （公章）. */
export function isSealed({ text }: { readonly text: string }): boolean {
  return /（(院印|公章)）/.test(text);
}

/** Every paper that has a page, with its short name. */
export const PAPER_NAMES = {
  ruling: "执行裁定书",
  notice: "协助执行通知书",
  receipt_slip: "回执",
  renewal: "续行通知",
  release: "解除通知",
} as const satisfies Record<PaperKind, string>;

const KINDS = Object.keys(PAPER_NAMES) as readonly PaperKind[];

/** The paper that the address names, if there is such a kind. */
export function paperKindOf(text: string): PaperKind | undefined {
  return KINDS.find((kind) => kind === text);
}

type Issued = {
  readonly papers: readonly { readonly kind: "notice" | "renewal" | "release" }[];
  readonly packageItems: readonly { readonly name: string; readonly number: string | null }[];
  readonly answers: readonly unknown[];
};

/** The papers of a measure that there are to show: what was numbered, and the slip once it was answered. */
export function papersThere({ papers, packageItems, answers }: Issued): readonly PaperKind[] {
  const hasRuling = packageItems.some(
    ({ name, number }) => name === PAPER_NAMES.ruling && number !== null,
  );
  const issued = papers.map(({ kind }) => kind);
  return KINDS.filter(
    (kind) =>
      (kind === "ruling" && hasRuling) ||
      (kind === "receipt_slip" && answers.length > 0) ||
      issued.some((one) => one === kind),
  );
}
