import { BrokenFile } from "./broken-file.ts";
import { decodeFile } from "./decode-text.ts";
import type { Encoding } from "./decode-text.ts";
import { splitJson } from "./split-json.ts";
import type { SourceRow } from "#core/cases/index.ts";
import { JsonDigits, problemOf, rowOfObject } from "#core/cases/index.ts";

const BATCH = 500;

/** The cases of a JSON file, one element of its array, or one line, after the other. */
export async function* readJson(
  path: string,
  encoding: Encoding,
): AsyncGenerator<readonly SourceRow[]> {
  let row = 0;
  let batch: SourceRow[] = [];
  for await (const texts of splitJson(decodeFile(path, encoding))) {
    for (const text of texts) {
      row += 1;
      batch.push(rowOf(text, row));
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (row === 0) throw new BrokenFile(1, "file_empty");
  if (batch.length > 0) yield batch;
}

function rowOf(text: string, row: number): SourceRow {
  try {
    const value: unknown = JSON.parse(text, keepDigits);
    return { ...rowOfObject(value, row), source: text };
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : "";
    const flaw = problemOf("json_syntax", { column: "", value: text.slice(0, 60) }, { detail });
    return { ...rowOfObject({}, row), flaws: [flaw], source: text };
  }
}

type Context = { readonly source?: string };

/** Every number as it is written: eighteen digits do not fit a number of JavaScript. */
function keepDigits(this: unknown, _key: string, value: unknown, context?: Context): unknown {
  return typeof value === "number" ? new JsonDigits(context?.source ?? String(value)) : value;
}
