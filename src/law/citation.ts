import { chineseNumeral } from "#kit/text.ts";
import { SOURCES } from "./sources/index.ts";
import type { ArticleOf, Source, SourceId, SourceStatus } from "./sources/index.ts";

export type { SourceId, SourceStatus } from "./sources/index.ts";

/** The article a rule rests on, by its number in the newest edition. Pure data. */
export type Citation = { readonly source: SourceId; readonly article: string };

/** A citation that holds only from or to a day. */
export type Basis = Citation & { readonly validFrom?: string; readonly validTo?: string };

/** Cites an article that `sources/` knows; another one does not compile. */
export function citing<Id extends SourceId>(source: Id, number: ArticleOf<Id>): Citation {
  return { source, article: String(number) };
}

/** The founding document, 上政法〔2018〕35号. */
export function article(number: ArticleOf<"founding">): Citation {
  return citing("founding", number);
}

/** 民事诉讼法 by the numbers of 2023. */
export function cpl(number: ArticleOf<"civil_procedure_law">): Citation {
  return citing("civil_procedure_law", number);
}

/** 民诉法解释 by the numbers of 2022. */
export function spc(number: ArticleOf<"civil_procedure_interpretation">): Citation {
  return citing("civil_procedure_interpretation", number);
}

/** 查扣冻规定 by the numbers of 2020. */
export function seizureRule(number: ArticleOf<"seizure_rules">): Citation {
  return citing("seizure_rules", number);
}

/** 执行工作规定 by the numbers of 2020. */
export function enforcementRule(number: ArticleOf<"enforcement_work">): Citation {
  return citing("enforcement_work", number);
}

function sourceOf(citation: Citation): Source {
  return SOURCES[citation.source];
}

function articleOf(citation: Citation): Source["articles"][number] | undefined {
  return sourceOf(citation).articles[Number(citation.article)];
}

export function isKnown(citation: Citation): boolean {
  return articleOf(citation) !== undefined;
}

/** What the article says, in short. */
export function gistOf(citation: Citation): string {
  return articleOf(citation)?.gist ?? "";
}

export function statusOf(citation: Citation): SourceStatus {
  return articleOf(citation)?.status ?? sourceOf(citation).status;
}

/** The number that the article had on a day, and whether we are sure of it. */
function numberOn(
  citation: Citation,
  on: string,
): { readonly number: string; readonly isSure: boolean } {
  const { editions, earlierNumbers } = sourceOf(citation);
  const edition = editions.findLast(({ from }) => from <= on) ?? editions[0];
  if (edition === editions.at(-1)) return { number: citation.article, isSure: true };
  const earlier = articleOf(citation)?.earlier?.[edition.id];
  return {
    number: earlier ?? citation.article,
    isSure: earlier !== undefined || earlierNumbers === "known",
  };
}

/** Whether the text was in force on a day. */
export function isInForce(citation: Citation, on: string): boolean {
  const { editions, until } = sourceOf(citation);
  return editions[0].from <= on && (until === undefined || on <= until);
}

/** As a court document writes it, with the number in force on the day of the document. */
export function cite(citation: Citation, on: string): string {
  const { name, number, kind } = sourceOf(citation);
  const title = `《${name}》${kind === "founding" ? `（${number ?? ""}）` : ""}`;
  return `${title}${articleText(citation, on)}`;
}

/** As a button or a hint shows it: `民诉法第253条`. */
export function citeShort(citation: Citation, on: string): string {
  const { number, isSure } = numberOn(citation, on);
  return `${sourceOf(citation).shortName}第${number}条${isSure ? "" : "（现行条号）"}`;
}

function articleText(citation: Citation, on: string): string {
  const { number, isSure } = numberOn(citation, on);
  return `第${chineseNumeral(Number(number))}条${isSure ? "" : "（现行条号）"}`;
}

const STATUS_TEXTS = {
  read: "已核对条文",
  seen: "见于公开资料",
  remembered: "待确认（凭记忆）",
  derived: "待确认（推导）",
  unverified: "待确认（未核）",
  default: "待确认（产品默认）",
} as const satisfies Record<SourceStatus, string>;

/** What the administrator of the court reads beside a rule: all but the first two ask to be confirmed. */
export function statusText(status: SourceStatus): string {
  return STATUS_TEXTS[status];
}

export function needsConfirmation(status: SourceStatus): boolean {
  return status !== "read" && status !== "seen";
}
