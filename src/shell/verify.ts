import { readRules } from "./county-rules.ts";
import { contentDigest } from "./db/contents.ts";
import { listAreaCodes } from "./db/county.ts";
import type { Transaction } from "./db/database.ts";
import {
  listContents,
  listJournal,
  listRequestFaults,
  listStreamHeads,
} from "./db/verify-reads.ts";
import type { ContentCheckRow } from "./db/verify-reads.ts";
import { listFindingRows, listParties, listTableRows, listUnfounded } from "./db/verify-rows.ts";
import { compareRows } from "./verify-rows.ts";
import type { Shown } from "./verify-rows.ts";
import { replay } from "./verify-stream.ts";
import type { Fault, NamedContent, Replayed } from "./verify-stream.ts";
import { assert } from "#kit/assert.ts";
import type { CountyRules } from "#law/county-rules.ts";

export type { Fault } from "./verify-stream.ts";

export type Verification = {
  readonly streams: number;
  readonly entries: number;
  readonly contents: number;
  readonly faults: readonly Fault[];
};

type Read = <Value>(work: (tx: Transaction) => Promise<Value>) => Promise<Value>;

const PAGE = 500;
const LISTED_MAX = 1000;

/**
 * Replays every stream of an area: is the chain whole, does each entry say where it stands, do state,
 * tables and answered requests equal the entries, and is no personal content altered or missing?
 * While others write, `read` must give one and the same snapshot to every call.
 */
export async function verifyArea(read: Read): Promise<Verification> {
  const rules = await read(rulesOfArea);
  const faults: Fault[] = [];
  const counts = { streams: 0, entries: 0, contents: 0 };
  for (let after = ""; ;) {
    const last = after;
    const page = await read((tx) => verifyPage(tx, last, rules));
    faults.push(...page.faults);
    counts.streams += page.streams;
    counts.entries += page.entries;
    counts.contents += page.contents;
    if (page.streams < PAGE) break;
    after = page.end;
  }
  faults.push(...(await read(verifyAround)));
  return { ...counts, faults };
}

async function rulesOfArea(tx: Transaction): Promise<CountyRules> {
  const areas = await listAreaCodes(tx);
  const own = areas.find((area) => area.area === tx.areaId);
  assert(own, "the area is installed");
  return readRules(tx, own.court_code);
}

type Page = Verification & { readonly end: string };

async function verifyPage(tx: Transaction, after: string, rules: CountyRules): Promise<Page> {
  const heads = await listStreamHeads(tx, after, PAGE);
  const journal = await listJournal(
    tx,
    heads.map((head) => head.id),
  );
  const byStream = Map.groupBy(journal, (row) => row.stream);
  const replayed = heads.map((head) => replay(head, byStream.get(head.id) ?? []));
  const named = replayed.flatMap((one) => one.contents);
  const rows = await listContents(tx, [...new Set(named.map((content) => content.id))]);
  const contents = new Map(rows.map((row) => [row.id, row]));
  const shown = await readShown(tx, replayed);
  return {
    streams: heads.length,
    entries: journal.length,
    contents: rows.length,
    end: heads.at(-1)?.id ?? "",
    faults: replayed.flatMap((one) => [
      ...one.faults,
      ...one.contents.flatMap((content) => contentFaults(one, content, contents.get(content.id))),
      ...compareRows(one, shown, contents, rules),
    ]),
  };
}

async function readShown(tx: Transaction, replayed: readonly Replayed[]): Promise<Shown> {
  const idsOf = (kind: Replayed["kind"]): string[] =>
    replayed.filter((one) => one.kind === kind).map((one) => one.head.id);
  const kinds = ["case", "measure", "claim"] as const;
  const [tables, parties, findings] = await Promise.all([
    Promise.all(kinds.map((kind) => listTableRows(tx, kind, idsOf(kind)))),
    listParties(tx, idsOf("case")),
    listFindingRows(tx, idsOf("measure")),
  ]);
  return { rows: new Map(tables.flat().map((row) => [row.id, row])), parties, findings };
}

/** Erased content has no fields and no salt any more; its digest alone stays, and must be the one told. */
function contentFaults(
  { head }: Replayed,
  named: NamedContent,
  row: ContentCheckRow | undefined,
): readonly Fault[] {
  const { position, id } = named;
  const at = { stream: head.id, position };
  if (!row) return [{ ...at, fault: "content_missing", detail: id }];
  const isErased = row.fields === null && row.salt === null;
  const digest =
    row.fields === null || row.salt === null ? "" : contentDigest(row.salt, row.fields);
  const isWhole = row.digest === named.digest && (isErased || digest === named.digest);
  return [
    ...(isWhole ? [] : [{ ...at, fault: "content_altered" as const, detail: id }]),
    ...(row.unit_id === named.unitId
      ? []
      : [{ ...at, fault: "row_differs" as const, detail: `contents.unit_id ${id}` }]),
  ];
}

/** What no replay of a stream can find: rows without a stream, answers without entries. */
async function verifyAround(tx: Transaction): Promise<readonly Fault[]> {
  const [unfounded, requests] = await Promise.all([
    listUnfounded(tx, LISTED_MAX),
    listRequestFaults(tx, LISTED_MAX),
  ]);
  return [
    ...unfounded.map(({ id, from_table }) => ({
      stream: id,
      position: 0,
      fault: "row_unfounded" as const,
      detail: from_table,
    })),
    ...requests.map(({ id, stream }) => ({
      stream: stream ?? "",
      position: 0,
      fault: "request_differs" as const,
      detail: id,
    })),
  ];
}
