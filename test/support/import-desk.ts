import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { identityOf, openSmallCounty } from "./small-county.ts";
import type { PersonName, SmallCounty } from "./small-county.ts";
import { findImport, listImportRows, lockImport, saveProgress } from "#shell/db/imports.ts";
import type { ImportRow, StoredNote } from "#shell/db/imports.ts";
import type { Desk } from "#shell/import/check-import.ts";
import { enqueueImport } from "#shell/import/import-queue.ts";
import { receiveImport } from "#shell/import/receive-import.ts";
import { csvLine } from "#shell/import/bad-rows.ts";
import { templateHeadings } from "#core/cases/index.ts";

/** A county with its filing desk, where files come in. */
export type ImportDesk = {
  readonly county: SmallCounty;
  readonly desk: Desk;
  /** Brings a file in and waits for its check. */
  readonly bring: (name: string, content: string | Buffer) => Promise<ImportRow>;
  readonly bringPath: (name: string, path: string) => Promise<ImportRow>;
  /** Confirms, as the page does, and waits for the end. */
  readonly confirm: (id: string, goodRowsOnly?: boolean) => Promise<ImportRow>;
  readonly find: (id: string) => Promise<ImportRow>;
  readonly notes: (id: string, outcome: string) => Promise<readonly StoredNote[]>;
};

export async function openImportDesk(person: PersonName = "filing"): Promise<ImportDesk> {
  const county = await openSmallCounty();
  county.setTime("2026-11-23T01:00:00.000Z");
  const identity = identityOf(person);
  const desk: Desk = { app: county.app, identity };
  const { database } = county.app.engine;
  const find = async (id: string): Promise<ImportRow> => {
    const row = await database.transact(identity, (tx) => findImport(tx, id));
    if (!row) throw new Error("no import");
    return row;
  };
  const bringStream = async (name: string, content: AsyncIterable<Uint8Array>) => {
    const incoming = { id: county.app.newId(), fileName: name, content, isTruncated: () => false };
    const id = await receiveImport(desk, incoming);
    if (id === undefined) throw new Error("not received");
    await enqueueImport(desk, id);
    return find(id);
  };
  return {
    county,
    desk,
    find,
    bring: (name, content) => bringStream(name, Readable.from([Buffer.from(content)])),
    bringPath: (name, path) => bringStream(name, createReadStream(path)),
    confirm: async (id, goodRowsOnly = false) => {
      await database.transact(identity, async (tx) => {
        const row = await lockImport(tx, id);
        if (!row) throw new Error("no import");
        const mode = goodRowsOnly ? "good_rows" : row.mode;
        await saveProgress(tx, id, { ...row, mode, state: "running" });
      });
      await enqueueImport(desk, id);
      return find(id);
    },
    notes: (id, outcome) =>
      database.transact(identity, (tx) =>
        listImportRows(tx, id, { outcomes: [outcome], after: -1, limit: 1000 }),
      ),
  };
}

export type Row = Readonly<Record<string, string>>;

/** A sheet of these rows under the headings of the template. */
export function csvOf(rows: readonly Row[]): string {
  const known = templateHeadings().map(({ heading }) => heading);
  const more = rows.flatMap((row) => Object.keys(row)).filter((name) => !known.includes(name));
  const headings = [...known, ...new Set(more)];
  return [headings, ...rows.map((row) => headings.map((name) => row[name] ?? ""))]
    .map((cells) => csvLine(cells))
    .join("");
}
