import type { Call } from "./call.ts";
import { actorName, entryOf } from "./timeline.ts";
import { tellEvent } from "./timeline-wording.ts";
import { citationText } from "./wording.ts";
import type { Transaction } from "../db/database.ts";
import { listAreaJournal, listReads } from "../db/journal-lists.ts";
import type { JournalRow, ReadRow } from "../db/journal-lists.ts";
import { recordRead } from "../db/reads.ts";
import type { Identity } from "../identity.ts";
import type { Output } from "#contract/index.ts";
import { legalDay } from "#kit/calendar.ts";
import { canonicalJson } from "#kit/canonical-json.ts";

type Item = Output<"listJournal">["items"][number];

/** Who did what, or who looked at what: the auditor's page. It names acts and ids, never a party. */
export async function listJournal(call: Call<"listJournal">): Promise<Output<"listJournal">> {
  const { app, identity, input } = call;
  const { kind, userId, page, pageSize } = input.query;
  const now = app.engine.now();
  const today = legalDay(now);
  const window = { userId, limit: pageSize, offset: (page - 1) * pageSize };
  return app.engine.database.transact(identity, async (tx) => {
    const { total, items } =
      kind === "writes"
        ? await listWrites(tx, identity, { ...window, today })
        : await listLooks(tx, identity, window);
    await recordRead(tx, identity, {
      id: app.newId(),
      kind: "list",
      subject: null,
      caseId: null,
      purpose: kind === "writes" ? "操作日志" : "查阅记录",
      query: canonicalJson(input.query),
      page,
      shown: items.map((item) => item.id),
      at: now,
    });
    return { total, items };
  });
}

type Window = {
  readonly userId: string | undefined;
  readonly limit: number;
  readonly offset: number;
};

async function listWrites(
  tx: Transaction,
  identity: Identity,
  { today, ...window }: Window & { readonly today: string },
): Promise<Output<"listJournal">> {
  const { total, rows } = await listAreaJournal(tx, identity, window);
  return { total, items: rows.map((row) => writeView(row, today)) };
}

async function listLooks(
  tx: Transaction,
  identity: Identity,
  window: Window,
): Promise<Output<"listJournal">> {
  const { total, rows } = await listReads(tx, identity, window);
  return { total, items: rows.map(readView) };
}

const STREAM_NAMES: { readonly [kind: string]: string } = {
  case: "案件",
  measure: "措施",
  claim: "案外人异议",
};

function writeView(row: JournalRow, today: string): Item {
  const { event, cites } = entryOf(row);
  return {
    id: `${row.stream}:${row.position}`,
    at: row.happened_at,
    actorName: actorName(row),
    title: tellEvent(event).title,
    subject: `${STREAM_NAMES[row.kind] ?? row.kind} ${row.stream} 第 ${row.position} 条`,
    basis: citationText(cites, today).text,
    hash: row.hash,
  };
}

const READ_TITLES: { readonly [kind: string]: string } = {
  list: "查看列表",
  person: "查看当事人",
  unmask: "显示完整证件号码",
  case: "查看案件",
  measure: "查看协助事项",
};

function readView(row: ReadRow): Item {
  const where = row.subject ?? row.case_id;
  return {
    id: row.id,
    at: row.happened_at,
    actorName: row.user_name ?? "",
    title: READ_TITLES[row.kind] ?? row.kind,
    subject: where ?? `第 ${row.page} 页，${row.shown_count} 条`,
    basis: row.purpose,
    hash: row.shown_digest,
  };
}
