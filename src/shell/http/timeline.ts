import type { Call } from "./call.ts";
import { Refused } from "./call.ts";
import { measureKindName } from "./case-wording.ts";
import { tellEvent } from "./timeline-wording.ts";
import type { AnyEvent } from "./timeline-wording.ts";
import { citationText } from "./wording.ts";
import { findCaseHead } from "../db/case-views.ts";
import { labelsOfMeasures, listCaseJournal } from "../db/journal-lists.ts";
import type { JournalRow, MeasureLabel } from "../db/journal-lists.ts";
import { recordRead } from "../db/reads.ts";
import { SYSTEM_USER } from "../identity.ts";
import type { Output } from "#contract/index.ts";
import { legalDay } from "#kit/calendar.ts";
import type { Citation } from "#law/citation.ts";

type Item = Output<"getTimeline">["items"][number];

/** The case's own diary, written from the journal and from nothing else. */
export async function getTimeline(call: Call<"getTimeline">): Promise<Output<"getTimeline">> {
  const { app, identity, input } = call;
  const { caseId } = input.params;
  const { page, pageSize } = input.query;
  const now = app.engine.now();
  return app.engine.database.transact(identity, async (tx) => {
    const [head, { total, rows }] = await Promise.all([
      findCaseHead(tx, identity, caseId),
      listCaseJournal(tx, caseId, { limit: pageSize, offset: (page - 1) * pageSize }),
    ]);
    if (!head) throw new Refused({ type: "case_not_found" });
    const measureIds = rows.filter((row) => row.kind === "measure").map((row) => row.stream);
    const [labels] = await Promise.all([
      labelsOfMeasures(tx, identity, [...new Set(measureIds)]),
      recordRead(tx, identity, {
        id: app.newId(),
        kind: "list",
        subject: null,
        caseId,
        purpose: "案件日志",
        query: "",
        page,
        shown: rows.map((row) => `${row.stream}:${row.position}`),
        at: now,
      }),
    ]);
    const today = legalDay(now);
    return { total, items: rows.map((row) => itemOf(row, labels, today)) };
  });
}

/** What an entry of the journal holds; it was written by our own code as canonical JSON. */
export type Entry = { readonly event: AnyEvent; readonly cites: Citation };

export function entryOf(row: Pick<JournalRow, "canonical">): Entry {
  return JSON.parse(row.canonical) as Entry;
}

function itemOf(row: JournalRow, labels: ReadonlyMap<string, MeasureLabel>, today: string): Item {
  const { event, cites } = entryOf(row);
  const told = tellEvent(event);
  const label = labels.get(row.stream);
  return {
    id: `${row.stream}:${row.position}`,
    at: row.happened_at,
    title: told.title,
    text: [label && labelText(label), told.text].filter(Boolean).join("；"),
    tone: told.tone,
    actorName: actorName(row),
    cites: citationText(cites, today),
    measureId: row.kind === "measure" ? row.stream : null,
    hash: row.hash,
  };
}

function labelText(label: MeasureLabel): string {
  const asset = label.asset_label ? `（${label.asset_label}）` : "";
  return `${label.unit_name} ${measureKindName(label.kind)}${asset}，被执行人${label.debtor_name}`;
}

export function actorName(row: Pick<JournalRow, "actor" | "actor_name">): string {
  return row.actor_name ?? (row.actor === SYSTEM_USER ? "系统" : "");
}
