import { createHash } from "node:crypto";
import type { Output } from "#contract/index.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import type { DocumentBlock, DocumentRule } from "#law/documents/index.ts";

type Paper = Output<"getPaper">;
type PaperBlock = Paper["blocks"][number];
type SlipBlock = NonNullable<Paper["slip"]>["blocks"][number];

/** The values of a document by the names of its fields; what is not known yet is absent or empty. */
export type PaperFields = { readonly [field: string]: string | null | undefined };

/** A form that goes with a paper to be filled in by hand (回执): what is known is filled in already. */
export type Slip = { readonly entry: DocumentRule; readonly fields: PaperFields };

/** Room to write on, where a value that the document needs is not known. */
const BLANK = "＿＿＿＿＿＿";
const PLACEHOLDER = /\{([a-z_]+)\}/gu;

/** A document as lines with their role in the layout, and the digest of what stands in it. */
export function renderPaper(entry: DocumentRule, fields: PaperFields, slip?: Slip): Paper {
  const blocks = shownBlocks(entry, fields);
  const headings = textsOf(blocks, "heading", fields);
  return {
    // A court paper names its court above its title; a slip has its title alone.
    issuer: headings.length > 1 ? (headings[0] ?? "") : "",
    title: headings.at(-1) ?? entry.title,
    number: textsOf(blocks, "number", fields)[0] ?? "",
    addressee: textsOf(blocks, "addressee", fields)[0] ?? null,
    blocks: blocks.flatMap((block) => bodyBlock(entry, block, fields)),
    slip: slip ? renderSlip(slip) : null,
    digest: digestOf(entry, fields),
  };
}

function renderSlip({ entry, fields }: Slip): NonNullable<Paper["slip"]> {
  return {
    title: entry.title,
    blocks: shownBlocks(entry, fields).flatMap((block): SlipBlock[] =>
      block.kind === "addressee"
        ? [{ role: "addressee", text: fill(block.text, fields) }]
        : bodyBlock(entry, block, fields),
    ),
  };
}

function shownBlocks(entry: DocumentRule, fields: PaperFields): readonly DocumentBlock[] {
  return entry.blocks.filter(({ unless }) => unless === undefined || isFilled(fields[unless]));
}

function isFilled(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && value.trim() !== "";
}

function fill(text: string, fields: PaperFields): string {
  return text.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = fields[name];
    return isFilled(value) ? value : BLANK;
  });
}

function textsOf(
  blocks: readonly DocumentBlock[],
  kind: DocumentBlock["kind"],
  fields: PaperFields,
): readonly string[] {
  return blocks.filter((block) => block.kind === kind).map(({ text }) => fill(text, fields));
}

/** Several lines in one value are several lines of the paper. */
function bodyBlock(entry: DocumentRule, block: DocumentBlock, fields: PaperFields): PaperBlock[] {
  const role = roleOf(entry, block);
  if (role === undefined) return [];
  return fill(block.text, fields)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((text) => ({ role, text }));
}

function roleOf(
  entry: DocumentRule,
  { kind, text }: DocumentBlock,
): PaperBlock["role"] | undefined {
  switch (kind) {
    case "heading":
    case "number":
    case "addressee":
      return undefined;
    case "closing":
      return "note";
    case "signature":
      return isDateOnly(entry, text) ? "date" : "signature";
    default:
      return kind;
  }
}

/** The last line of a paper is its day, which comes from the clock. */
function isDateOnly(entry: DocumentRule, text: string): boolean {
  const [, name] = /^\{([a-z_]+)\}$/u.exec(text) ?? [];
  return name !== undefined && entry.fields[name]?.source === "clock";
}

/** What is hashed is the document's name and its fields, so that any rendering can be compared with it. */
function digestOf(entry: DocumentRule, fields: PaperFields): string {
  const known = Object.fromEntries(
    Object.keys(entry.fields).map((name) => [name, fields[name] ?? null]),
  );
  const text = canonicalJson({ document: entry.name, fields: known });
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
