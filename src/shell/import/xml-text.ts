const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
// Excel writes what XML cannot hold as _x000D_.
const EXCEL_ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
const LONG = 12;

/** The characters that a text of XML means. Only the five named entities exist here. */
export function xmlText(raw: string): string {
  const text = raw.includes("&") ? raw.replaceAll(/&(#x?)?([0-9A-Za-z]+);/gu, entity) : raw;
  const plain = text.includes("_x")
    ? text.replaceAll(EXCEL_ESCAPE, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
  // A piece of a large text keeps all of it in memory; a copy does not.
  return plain.length > LONG && plain === raw ? Buffer.from(plain).toString() : plain;
}

function entity(whole: string, mark: string | undefined, body: string): string {
  if (mark === undefined) return ENTITIES[body] ?? whole;
  const code = Number.parseInt(body, mark === "#x" ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}

const TEXT_RUN = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/gu;
const PHONETIC = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/gu;

/** The text of a shared or inline string: its runs joined, its reading aids left out. */
export function stringItemText(item: string): string {
  const body = item.includes("rPh") ? item.replaceAll(PHONETIC, "") : item;
  let text = "";
  for (const [, run = ""] of body.matchAll(TEXT_RUN)) text += xmlText(run);
  return text;
}

export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(
    tag,
  );
  const raw = match?.[1] ?? match?.[2];
  return raw === undefined ? undefined : xmlText(raw);
}

/** Cuts a stream of XML into its elements of one name, each with what it holds. */
export async function* elementsOf(
  chunks: AsyncIterable<Buffer>,
  name: string,
  charactersMax: number,
): AsyncGenerator<readonly string[], void> {
  const decoder = new TextDecoder("utf-8");
  const pattern = new RegExp(
    `<(?:\\w+:)?${name}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</(?:\\w+:)?${name}>)`,
    "gu",
  );
  let rest = "";
  for await (const chunk of chunks) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const found: string[] = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      found.push(match[0]);
      end = match.index + match[0].length;
    }
    rest = fromOpening(text.slice(end), name);
    if (rest.length > charactersMax) throw new RangeError(name);
    if (found.length > 0) yield found;
  }
}

/** Outside an element only the beginning of one is worth keeping. */
function fromOpening(text: string, name: string): string {
  const open = text.search(new RegExp(`<(?:\\w+:)?${name}[\\s>/]`, "u"));
  return text.slice(open === -1 ? Math.max(0, text.length - name.length - 20) : open);
}
