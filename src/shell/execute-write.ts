import type { Decisions, Live, Step } from "./execute-decide.ts";
import type { Engine } from "./execute.ts";
import { derivedId } from "./derived-id.ts";
import type { Identity } from "./identity.ts";
import { printOf } from "./request-print.ts";
import { DECIDERS, STORES } from "./store.ts";
import type { AnyDecider, Change } from "./store.ts";
import { nameAssets } from "./db/assets.ts";
import { insertContents } from "./db/contents.ts";
import type { Transaction } from "./db/database.ts";
import type { DueWrite } from "./db/due.ts";
import { chainHash } from "./db/journal.ts";
import type { JournalEntry } from "./db/journal.ts";
import { record } from "./db/record.ts";
import type { Records } from "./db/record.ts";
import type { StreamWrite } from "./db/streams.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import type { CountyRules } from "#law/county-rules.ts";

export const TIME_LIMIT_KEY = "time_limit";

/** Records everything that was decided: journal, state, tables, what falls due, what must follow. */
export async function writeAll(
  tx: Transaction,
  engine: Engine,
  identity: Identity,
  decisions: Decisions,
): Promise<void> {
  const accepted = decisions.results.filter((result) => result.outcome.ok);
  if (accepted.length === 0) return;
  const { entries, heads } = journalEntries(engine, identity, decisions);
  const writes = streamWrites(decisions.steps, heads);
  const contents = accepted.flatMap((result) => result.request.contents ?? []);
  const answers = accepted.map(({ request, outcome }) => ({
    id: request.requestId,
    print: printOf(request),
    actor: identity.userId,
    answer: outcome.ok ? outcome.value : null,
    happened_at: decisions.now,
  }));
  // Sent without waiting for each other: the server runs them in this order on the one connection.
  await Promise.all([
    record(tx, { ...writes, ...dueWrites(decisions), entries, requests: answers }),
    insertContents(tx, contents, decisions.now),
    nameAssets(
      tx,
      accepted.flatMap((result) => result.request.assets ?? []),
    ),
    ...projections(tx, decisions, writes.created),
  ]);
}

function deciderOf(live: Live): AnyDecider {
  return DECIDERS[live.kind];
}

function journalEntries(
  engine: Engine,
  identity: Identity,
  { steps, now }: Decisions,
): { readonly entries: readonly JournalEntry[]; readonly heads: ReadonlyMap<string, string> } {
  const heads = new Map<string, string>();
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const step of steps) totals.set(step.live.id, (totals.get(step.live.id) ?? 0) + 1);
  const entries = steps.map((step) => {
    const { live, request } = step;
    const seen = (counts.get(live.id) ?? 0) + 1;
    counts.set(live.id, seen);
    const position = live.position - (totals.get(live.id) ?? 0) + seen;
    const previous = heads.get(live.id) ?? live.head;
    const canonical = canonicalJson(entryText(step, position, { identity, now }));
    const hash = chainHash(engine.hashFormat, previous, canonical);
    heads.set(live.id, hash);
    return {
      stream: live.id,
      position,
      kind: live.kind,
      type: step.event.type,
      case_id: deciderOf(live).place(step.after).caseId,
      canonical,
      actor: identity.userId,
      happened_at: now,
      request_id: request.requestId,
      request_print: printOf(request),
      previous,
      hash,
    };
  });
  return { entries, heads };
}

/** The exact content of an entry: what happened, who, when, on whose authority, before and after. */
function entryText(
  step: Step,
  position: number,
  { identity, now }: { readonly identity: Identity; readonly now: string },
): object {
  const decider = deciderOf(step.live);
  return {
    area: identity.areaId,
    stream: step.live.id,
    kind: step.live.kind,
    position,
    event: step.event,
    actor: {
      id: identity.userId,
      role: identity.role,
      unit: identity.unitId,
      team: identity.teamId,
    },
    at: now,
    request: step.request.requestId,
    cites: decider.cites(step.event),
    before: step.before === undefined ? null : decider.place(step.before).status,
    after: decider.place(step.after).status,
  };
}

function streamWrites(
  steps: readonly Step[],
  heads: ReadonlyMap<string, string>,
): { readonly created: readonly StreamWrite[]; readonly changed: readonly StreamWrite[] } {
  const created: StreamWrite[] = [];
  const changed: StreamWrite[] = [];
  for (const [id, { first, last }] of edges(steps)) {
    const { live } = last;
    const row = {
      id,
      kind: live.kind,
      position: live.position,
      head: heads.get(id) ?? live.head,
      state: live.state,
      place: deciderOf(live).place(live.state),
    };
    (first.before === undefined ? created : changed).push(row);
  }
  return { created, changed };
}

/** The first and last step of every stream that moved. */
function edges(
  steps: readonly Step[],
): ReadonlyMap<string, { readonly first: Step; readonly last: Step }> {
  const found = new Map<string, { readonly first: Step; readonly last: Step }>();
  for (const step of steps) {
    found.set(step.live.id, { first: found.get(step.live.id)?.first ?? step, last: step });
  }
  return found;
}

function projections(
  tx: Transaction,
  { steps, now, rules }: Decisions,
  created: readonly StreamWrite[],
): readonly Promise<void>[] {
  const isNew = new Set(created.map((row) => row.id));
  const changes = new Map<Live["kind"], Change[]>();
  for (const [id, { last }] of edges(steps)) {
    const contents = steps
      .filter((step) => step.live.id === id)
      .flatMap((step) => step.request.contents ?? []);
    const list = changes.get(last.live.kind) ?? [];
    list.push({ id, isNew: isNew.has(id), state: last.after, contents });
    changes.set(last.live.kind, list);
  }
  return [...changes].map(([kind, list]) => STORES[kind].project(tx, list, now, rules));
}

function dueWrites(decisions: Decisions): Pick<Records, "due" | "settled"> {
  const limits: DueWrite[] = [];
  const settled: string[] = [];
  for (const [id, { first, last }] of edges(decisions.steps)) {
    const next = nearestDue({ ...last.live, state: last.after }, decisions.rules);
    if (next) limits.push(next);
    else if (first.before !== undefined) settled.push(id);
  }
  const letters = decisions.steps.flatMap((step, index) => lettersOf(step, index, decisions.now));
  return { due: [...limits, ...letters], settled };
}

/** Only the nearest time limit is stored: acting on it brings the next one. */
export function nearestDue(
  { id, kind, state }: Pick<Live, "id" | "kind" | "state">,
  rules: CountyRules,
): DueWrite | undefined {
  const decider: AnyDecider = DECIDERS[kind];
  const dues = decider.dues(state, rules);
  const next = dues.reduce<(typeof dues)[number] | undefined>(
    (first, due) => (first === undefined || due.dueAt < first.dueAt ? due : first),
    undefined,
  );
  return (
    next && {
      subject: id,
      key: TIME_LIMIT_KEY,
      origin: "time_limit",
      kind,
      due_at: next.dueAt,
      payload: { due: next.key },
    }
  );
}

function lettersOf(step: Step, index: number, now: string): readonly DueWrite[] {
  return deciderOf(step.live)
    .letters(step.event, step.after)
    .map((letter, at) => {
      const key = `letter:${step.request.requestId}:${index}:${at}`;
      return {
        subject: step.live.id,
        key,
        origin: "letter" as const,
        kind: letter.type,
        due_at: now,
        payload: { letter, requestId: derivedId(`${step.live.id} ${key}`) },
      };
    });
}
